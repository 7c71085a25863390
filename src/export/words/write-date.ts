/** Days and stretches of days in the words of the people who read them: "autumn 2025", "9–15 June 2025". */
import type { Interval } from "../../model/interval.ts";

const MONTHS: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** ISO 8601-2 numbers what is longer than a month from 21 on. */
const SPANS: Readonly<Record<string, string>> = {
  "21": "spring",
  "22": "summer",
  "23": "autumn",
  "24": "winter",
  "33": "Q1",
  "34": "Q2",
  "35": "Q3",
  "36": "Q4",
  "40": "first half of",
  "41": "second half of",
};

/** In tables, months by their first letters: "9–15 Jun 2025". */
export function writeShort(interval: Pick<Interval, "edtf">): string {
  return shorten(writeInterval(interval));
}

/** "2 May 2025". */
export function writeShortDate(edtf: string): string {
  return shorten(writeDate(edtf));
}

function shorten(date: string): string {
  return MONTHS.reduce((words, month) => words.replaceAll(month, month.slice(0, 3)), date);
}

/** "2025-03" → "March 2025", "2025-23~" → "about autumn 2025", "../2026-12" → "until December 2026". */
export function writeInterval({ edtf }: Pick<Interval, "edtf">): string {
  const [from, to] = edtf.split("/");
  if (from === undefined || to === undefined) return writeDate(edtf);
  if (from === "..") return `until ${writeDate(to)}`;
  if (to === "..") return `from ${writeDate(from)}`;
  return joinDates(writeDate(from), writeDate(to));
}

/** "9 June 2025" and "15 June 2025" → "9–15 June 2025": what both share is said once. */
function joinDates(from: string, to: string): string {
  const first = from.split(" ");
  const last = to.split(" ");
  let shared = 0;
  while (shared < first.length - 1 && first.at(-1 - shared) === last.at(-1 - shared)) shared += 1;
  const kept = first.slice(0, first.length - shared).join(" ");
  return /^\d+$/u.test(kept) && /^\d/u.test(to) ? `${kept}–${to}` : `${kept} – ${to}`;
}

/** A date or a date-time; what it does not know stays as it is. */
export function writeDate(edtf: string): string {
  const parts = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[^~?%]*)?([~?%]?)$/u.exec(edtf);
  if (parts === null) return edtf.replace(/^(\d{3})X$/u, "$10s");
  const [, year = "", month, day, doubt] = parts;
  const about = doubt === "~" || doubt === "%" ? "about " : doubt === "?" ? "perhaps " : "";
  if (month === undefined) return about + year;
  const name = MONTHS[Number(month) - 1] ?? SPANS[month];
  if (name === undefined) return edtf;
  return `${about}${day === undefined ? "" : `${Number(day)} `}${name} ${year}`;
}
