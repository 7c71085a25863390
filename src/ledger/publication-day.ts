/**
 * The day that a document is placed at: the last one on which it can have been published, as the number of days since
 * 1970-01-01. "2025-05" is out by 31 May; nothing is known of it before.
 */
export function publicationDay(published: string | null): number {
  const [, year, month, day] = DATELINE.exec(published ?? "") ?? [];
  if (year === undefined) return UNDATED;
  const last = day ?? (month === undefined ? "31" : String(daysIn(Number(year), Number(month))));
  return dayNumber(`${year}-${month ?? "12"}-${last}`) ?? UNDATED;
}

/** The number of a day `YYYY-MM-DD`, or null for words that are no day. */
export function dayNumber(day: string): number | null {
  const ms = Date.parse(`${day}T00:00:00Z`);
  // 31 February would be 3 March.
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day) ? ms / MS_PER_DAY : null;
}

/** Behind every day. */
export const UNDATED = 999_999_999;

const MS_PER_DAY = 86_400_000;
/** `2025`, `2025-05`, `2025-05-02`, and whatever follows a day. */
const DATELINE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/u;

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
