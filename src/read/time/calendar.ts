/**
 * Days as numbers: the arithmetic of the Gregorian calendar, proleptic and without a clock, a time zone or a `Date`.
 *
 * A day is counted from 1970-01-01 (day 0, a Thursday). After Howard Hinnant, "chrono-compatible low-level date
 * algorithms": a year is taken to begin in March, so that the leap day comes last.
 */
export type CivilDay = { readonly year: number; readonly month: number; readonly day: number };

const DAYS_PER_ERA = 146_097;

/** The number of a calendar day; months and days outside their range are carried over (month 13 is next January). */
export function dayNumber(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1;
  const y = Math.floor(months / 12);
  const m = months - y * 12 + 1;
  const marchYear = m <= 2 ? y - 1 : y;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - 719_468;
}

export function civilDay(number: number): CivilDay {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** Monday is 1, Sunday 7 (ISO 8601). */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** Weeks counted on end: week 0 holds 1970-01-01; each begins on Monday. */
export function weekIndex(number: number): number {
  return Math.floor((number + 3) / 7);
}

export function mondayOfWeek(index: number): number {
  return index * 7 - 3;
}

/** ISO 8601 week date: the week belongs to the year that its Thursday lies in. */
export function isoWeek(index: number): { readonly year: number; readonly week: number } {
  const thursday = mondayOfWeek(index) + 3;
  const { year } = civilDay(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

/** Western Easter Sunday, by the "anonymous" Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - f + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const shifted = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(shifted / 31), (shifted % 31) + 1);
}

/** `YYYY-MM-DD`. Years before 1 or after 9999 are no dates of news and are held at the border. */
export function formatDay(number: number): string {
  const { year, month, day } = civilDay(number);
  return `${formatYear(year)}-${pad(month)}-${pad(day)}`;
}

export function formatYear(year: number): string {
  return String(Math.min(Math.max(year, 0), 9999)).padStart(4, "0");
}

export function pad(count: number): string {
  return count < 10 ? `0${count}` : String(count);
}
