/**
 * A date as a feed has it → the form that a document keeps. Feeds write RFC 822 without its weekday, with years of two digits, zones by
 * name, months in full and hours of one digit; ISO 8601 without minutes, with too many decimals or the day of the year; what
 * C programs print; seconds since 1970. The written zone stays: the day above an article is that of its outlet.
 */
import { parseDateline } from "../dateline.ts";

/** Names of zones in mail and news. "BST", "CST" and "IST" stand for several: the first two are those of the mail, the third is left out. */
const ZONES: ReadonlyMap<string, string> = new Map(
  [
    "Z Z UT UTC GMT WET",
    "+01:00 BST WEST CET MET",
    "+02:00 CEST MEST EET SAST",
    "+03:00 EEST MSK",
    "+08:00 SGT HKT AWST",
    "+09:00 JST KST",
    "+10:00 AEST",
    "+11:00 AEDT",
    "+12:00 NZST",
    "+13:00 NZDT",
    "-02:30 NDT",
    "-03:00 ADT",
    "-03:30 NST",
    "-04:00 AT AST EDT",
    "-05:00 EST ET CDT",
    "-06:00 CT CST MDT",
    "-07:00 MT MST PDT",
    "-08:00 PST PT AKDT",
    "-09:00 AKST",
    "-10:00 HST",
  ].flatMap((row) => {
    const [offset = "", ...names] = row.split(" ");
    return names.map((name) => [name, offset] as const);
  }),
);

/** "7:48", "19:48:21.5", "7:48 PM". */
const CLOCK = String.raw`(?<hours>\d{1,2})[:.](?<minutes>\d{2})(?:[:.](?<seconds>\d{2})(?:[.,]\d{1,12})?)?(?: ?(?<half>[AaPp])\.?[Mm]\.?)?`;
/** "EST", "(PST)", "-0800", "GMT+02:00". */
const ZONE = String.raw`(?: ?\(?(?:Etc\/)?(?<zone>(?:(?:GMT|UTC|UT) ?)?[+-]\d{1,2}:?(?:\d{2})?|[A-Za-z]{1,5})\)?)?`;
const TIME = String.raw`(?:,? ?(?:at |@ ?)?${CLOCK}${ZONE})?(?: \([\w /+-]{1,40}\))?`;
const MONTH = String.raw`(?<month>\p{L}{3,9})\.?`;
const WEEKDAY = String.raw`(?:\p{L}{2,12}\.?,? ?)?`;

const FORMS: readonly RegExp[] = [
  // "Thu, 1 Jan 04 19:48:21 EST", "01-Jan-2004 19:48"
  `${WEEKDAY}(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH},?[ -](?<year>\\d{4}|\\d{2})${TIME}`,
  // "Thursday, January 1st, 2004 7:48 PM EST"
  `${WEEKDAY}${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})${TIME}`,
  // "Sun Jan 4 16:29:06 PST 2004"
  `${WEEKDAY}${MONTH} (?<day>\\d{1,2}),? ${CLOCK}${ZONE} (?<year>\\d{4})`,
  // "2004-1-4T16:29:06Z", "Sun, 2004/01/04 16.29", "2004年1月4日"; one system writes months as "012".
  `${WEEKDAY}(?<year>\\d{4})[-/.]0?(?<number>\\d{1,2})[-/.](?<day>\\d{1,2})(?:[T, ] ?${CLOCK}${ZONE})?`,
  `(?<year>\\d{4})[年년] ?(?<number>\\d{1,2})[月월] ?(?<day>\\d{1,2})[日일]?(?: ?${CLOCK}${ZONE})?`,
  // "20040104T162906"
  `(?<year>\\d{4})(?<number>\\d{2})(?<day>\\d{2})[T ]?(?<hours>\\d{2})(?<minutes>\\d{2})(?<seconds>\\d{2})?${ZONE}`,
  // "2004-01-04T16", "2004-01-04T16-08:00"
  `(?<year>\\d{4})-(?<number>\\d{2})-(?<day>\\d{2})[T ](?<hours>\\d{2})${ZONE}`,
].map((form) => new RegExp(`^${form}$`, "u"));

/** No date is longer; patterns meet nothing that is. */
const LONGEST = 80;

/** Null where it is no date, or leaves open which day it means ("01/02/2004"). */
export function parseFeedDate(written: string | null | undefined): string | null {
  const text = (written ?? "").slice(0, LONGEST * 4).trim().replaceAll(/\s+/gu, " "); // biome-ignore format: short
  if (text === "" || text.length > LONGEST) return null;
  return parseDateline(text) ?? readForms(text) ?? readOrdinal(text) ?? readSlashes(text) ?? readSeconds(text);
}

function readForms(text: string): string | null {
  for (const form of FORMS) {
    const parts = form.exec(text)?.groups;
    if (parts === undefined) continue;
    const { year = "", month, number, day = "" } = parts;
    const date = parseDateline(
      month === undefined ? `${year}-${pad(number)}-${pad(day)}` : `${pad(day)} ${month} ${fullYear(year)}`,
    );
    if (date !== null) return withTime(date, parts);
  }
  return null;
}

/** RFC 2822, section 4.3: 00 to 49 are of this century. */
function fullYear(year: string): string {
  return year.length === 4 ? year : `${year < "50" ? "20" : "19"}${year}`;
}

/** The day alone where its time is none. */
function withTime(date: string, parts: Readonly<Record<string, string | undefined>>): string {
  const { hours, minutes = "00", seconds = "00", half, zone } = parts;
  if (hours === undefined) return date;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/p/iu.test(half) ? 12 : 0);
  return parseDateline(`${date}T${pad(String(hour))}:${minutes}:${seconds}${writeZone(zone)}`) ?? date;
}

/** "GMT+2" → "+02:00"; "" for a name that nobody knows: the time is then somebody's, and not said whose. */
function writeZone(zone = ""): string {
  const offset = /([+-])(\d{1,2}):?(\d{2})?$/u.exec(zone);
  if (offset === null) return ZONES.get(zone.toUpperCase()) ?? "";
  return `${offset[1] ?? "+"}${pad(offset[2])}:${offset[3] ?? "00"}`;
}

/** "2004-004": the day of the year. */
function readOrdinal(text: string): string | null {
  const [, year, day] = /^(\d{4})-?(\d{3})$/u.exec(text) ?? [];
  if (year === undefined || Number(day) < 1 || Number(day) > 366) return null;
  const date = new Date(Date.UTC(Number(year), 0, Number(day))).toISOString();
  return date.startsWith(year) ? date.slice(0, 10) : null;
}

/** "1/31/2004 10:00 AM": only a number past twelve tells day from month. */
function readSlashes(text: string): string | null {
  const parts = new RegExp(`^(?<one>\\d{1,2})[/.](?<two>\\d{1,2})[/.](?<year>\\d{4})${TIME}$`, "u").exec(text)?.groups;
  if (parts === undefined) return null;
  const { one = "", two = "", year = "" } = parts;
  const [month, day] = Number(one) > 12 ? [two, one] : [one, two];
  const date = Number(day) > 12 ? parseDateline(`${year}-${pad(month)}-${pad(day)}`) : null;
  return date === null ? null : withTime(date, parts);
}

/** Seconds or milliseconds since 1970, of this century. */
function readSeconds(text: string): string | null {
  if (!/^1\d{9}(?:\d{3})?$/u.test(text)) return null;
  const moment = new Date(Number(text.slice(0, 10)) * 1000);
  return `${moment.toISOString().slice(0, 19)}Z`;
}

function pad(number = ""): string {
  return number.padStart(2, "0");
}
