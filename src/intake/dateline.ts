/**
 * The dateline as someone wrote it → the form a document keeps: `2025`, `2025-05`, `2025-05-02` or a date-time.
 *
 * What is written in ISO 8601 stays as it is, with its own time zone: "2025-05-02T23:30:00-07:00" is the second of May,
 * wherever it is read. Mail dates and English ones, as found in meta tags and on command lines, become the same:
 * "Fri, 02 May 2025 23:30:00 -0700", "May 2, 2025". Orders that leave open what is the month ("05/02/2025") are refused.
 */

/** "2025", "2025-05", "2025-05-02", "2025-05-02T23:30:00.5-07:00", "2025-05-02 23:30". */
const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)? ?(?:[Zz]|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/u;
/** "20250502", "2025/05/02". */
const COMPACT = /^(\d{4})([/.]?)(\d{2})\2(\d{2})$/u;
/** "Fri, 02 May 2025 23:30:00 -0700", "2 May 2025". */
const DAY_FIRST =
  /^(?:\p{L}{3,9},? )?(\d{1,2})(?:st|nd|rd|th)? (\p{L}{3,9})\.?,? (\d{4})(?:,? (\d{2}:\d{2}(?::\d{2})?)(?: ?(Z|GMT|UTC|[+-]\d{4}))?)?$/u;
/** "May 2, 2025", "Friday, May 2nd, 2025". */
const MONTH_FIRST = /^(?:\p{L}{3,9},? )?(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;

const MONTHS: readonly string[] = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** "Wednesday, September 24th, 2025 23:30:00 GMT", with white space to spare. */
const LONGEST = 200;

/** Null where it is no date, or one that no calendar has. */
export function parseDateline(written: string): string | null {
  if (written.length > LONGEST) return null;
  const text = written.trim().replaceAll(/\s+/gu, " ");
  const iso = ISO.exec(text);
  if (iso !== null) return isOnCalendar(iso[1], iso[2], iso[3]) && isOnClock(iso[4], iso[5], iso[6]) ? text : null;
  const compact = COMPACT.exec(text);
  if (compact !== null) return writeDay(compact[1], compact[3], compact[4]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null) return writeDay(monthFirst[3], readMonth(monthFirst[1]), monthFirst[2]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst === null) return null;
  const day = writeDay(dayFirst[3], readMonth(dayFirst[2]), dayFirst[1]);
  const [hours, minutes, seconds] = dayFirst[4]?.split(":") ?? [];
  if (day === null || hours === undefined) return day;
  return isOnClock(hours, minutes, seconds) ? `${day}T${dayFirst[4] ?? ""}${writeZone(dayFirst[5])}` : null;
}

/** The day that a dateline names, in its own zone; null where it names a month or a year. */
export function dayOf(dateline: string): string | null {
  return /^\d{4}-\d{2}-\d{2}/u.exec(dateline)?.[0] ?? null;
}

function writeDay(year: string | undefined, month: string | null | undefined, day: string | undefined): string | null {
  if (year === undefined || month == null || day === undefined) return null;
  const written = day.padStart(2, "0");
  return isOnCalendar(year, month, written) ? `${year}-${month}-${written}` : null;
}

/** "May", "Sept" → "05", "09". */
function readMonth(word = ""): string | null {
  const at = MONTHS.findIndex((month) => month.startsWith(word.toLowerCase()));
  return at === -1 ? null : String(at + 1).padStart(2, "0");
}

/** "-0700" → "-07:00". */
function writeZone(zone: string | undefined): string {
  if (zone === undefined) return "";
  return /^[+-]/u.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : "Z";
}

function isOnCalendar(year: string | undefined, month = "01", day = "01"): boolean {
  if (year === undefined || month < "01" || month > "12" || day < "01") return false;
  return Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}

/** 24:00 ends a day, and a 60th second is a leap second. */
function isOnClock(hours = "00", minutes = "00", seconds = "00"): boolean {
  return hours <= "24" && minutes <= "59" && seconds <= "60";
}
