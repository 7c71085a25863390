/**
 * "It will not be out before 2028", "not until 2028": a no about the time up to there is a yes about the time from there on. What comes
 * in is EDTF that is open towards the past, `../2028`, and what goes out `2028/..` with its first day.
 */
import type { Day, Interval } from "../../model/interval.ts";

/** Null for an interval that has a beginning, or whose end has no first day. */
export function notBefore({ edtf, earliest }: Interval): Interval | null {
  if (earliest !== null || !edtf.startsWith("../")) return null;
  const from = edtf.slice("../".length);
  const first = firstDayOf(from);
  return first === null ? null : { edtf: `${from}/..`, earliest: first, latest: null };
}

/** First months of what ISO 8601-2 numbers: seasons, quarters and halves. */
const MONTHS: { readonly [part: string]: string } = {
  "21": "03",
  "22": "06",
  "23": "09",
  "24": "12",
  "33": "01",
  "34": "04",
  "35": "07",
  "36": "10",
  "40": "01",
  "41": "07",
};

function firstDayOf(edtf: string): Day | null {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?$/u.exec(edtf);
  if (parts === null) return null;
  const [, year = "", month = "01", day = "01"] = parts;
  return `${year}-${MONTHS[month] ?? month}-${day}`;
}
