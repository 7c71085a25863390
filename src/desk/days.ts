/** Days as someone writes them on a command line or in a request → the day that is meant: "2025-05" ends on the 31st. */
import { HearsayError } from "../base/error.ts";
import { dayOf, parseDateline } from "../intake/dateline.ts";
import type { Day } from "../model/interval.ts";

/** `where` is what the day was given for: "--as-of". Throws `usage`. */
export function firstDay(written: string, where: string): Day {
  const date = requireDate(written, where);
  return dayOf(date) ?? `${date}-01-01`.slice(0, 10);
}

/** The day that a question is asked as of: the last one of what is written, or that of `now`, in UTC. Throws `usage`. */
export function asOfDay(written: string | null | undefined, now: string, where: string): Day {
  return written == null ? now.slice(0, 10) : lastDay(written, where);
}

/** Throws `usage`. */
export function lastDay(written: string, where: string): Day {
  const date = requireDate(written, where);
  const day = dayOf(date);
  if (day !== null) return day;
  const [year = "", month = "12"] = date.split("-");
  return `${year}-${month}-${new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}`;
}

function requireDate(written: string, where: string): string {
  const date = parseDateline(written);
  if (date !== null) return date;
  throw new HearsayError("usage", `${where} takes a day, a month or a year, such as 2025-05-02, not "${written}".`);
}
