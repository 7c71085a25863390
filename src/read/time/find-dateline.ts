/**
 * When a document was written: its document creation time (DCT), which relative times count from.
 *
 * `published` as it was written: a year, a month, a day, or a date-time, whose day counts as written in its own time zone.
 * Without it the archive's mark before the text (" date 2025-05-02 The …"), or a dateline in the text where it cannot be
 * anything else: "OSLO, May 2, 2025 (Agency) – …", or a first line that is nothing but a date. Null where none tells.
 */
import type { Document } from "../../model/document.ts";
import type { Interval } from "../../model/interval.ts";
import type { Pack } from "../../model/pack.ts";
import type { TimeFeatures } from "../../model/time-grammar.ts";
import { DATE_MARK, type Page } from "../text/page.ts";
import { dayNumber, daysInMonth, formatDay, pad } from "./calendar.ts";
import { createMatcher, featuresOf, matchTimes } from "./match.ts";

type Have = { readonly document: Pick<Document, "published" | "text">; readonly page: Page };

export function findDateline({ document, page }: Have, { times }: Pick<Pack, "times">): Interval | null {
  return (
    parseWritten(document.published ?? "") ??
    parseWritten(DATE_MARK.exec(document.text)?.[1] ?? "") ??
    findInText(page, times)
  );
}

/** `2025`, `2025-05`, `2025-05-02`, `2025-05-02T23:30:00-07:00`; null for anything else and for days that are none. */
function parseWritten(written: string): Interval | null {
  const match = /^\s{0,8}(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}.{0,40})?)?)?\s{0,8}$/su.exec(written);
  if (match === null) return null;
  const [, year = "", month, day] = match;
  if (Number(year) < 1) return null;
  if (month === undefined) return { edtf: year, earliest: `${year}-01-01`, latest: `${year}-12-31` };
  if (Number(month) < 1 || Number(month) > 12) return null;
  const length = daysInMonth(Number(year), Number(month));
  if (day === undefined) {
    return { edtf: `${year}-${month}`, earliest: `${year}-${month}-01`, latest: `${year}-${month}-${pad(length)}` };
  }
  return dayOf({ year: Number(year), month: Number(month), day: Number(day) });
}

/** How far into the text a dateline begins at most: a city, a state, a country. */
const LONGEST_PLACE = 60;

/** What stands behind a dateline: perhaps an agency in brackets, then a dash; or the line ends. */
const BEHIND_PLACE = /^\s{0,3}(?:\([^()\n]{1,40}\)\s{0,3})?(?:--|[–—_-])\s/u;
const BEHIND_LINE = /^\s{0,8}(?:\n|$)/u;

/** Before the date at most a place: words with capitals. */
const PLACE = /^(?:\p{Lu}[\p{L}\p{M}.'’-]{0,24}[ ,]{1,3}){1,6}$/u;

function findInText(page: Page, grammar: Pack["times"]): Interval | null {
  const from = page.readFrom + (/^\s{0,20}/u.exec(page.text.slice(page.readFrom, page.readFrom + 20))?.[0].length ?? 0);
  const matcher = createMatcher(page.text, grammar);
  for (let at = from; at <= from + LONGEST_PLACE && at < page.text.length; at += 1) {
    if (at > from && !/[\s,]/u.test(page.text.charAt(at - 1))) continue;
    const [match] = matchTimes(matcher, at);
    const day = match === undefined ? null : dayOf(featuresOf(match, grammar));
    if (match === undefined || day === null) continue;
    const behind = page.text.slice(match.end, match.end + LONGEST_PLACE);
    const isLine = at === from && BEHIND_LINE.test(behind);
    return isLine || (PLACE.test(page.text.slice(from, at)) && BEHIND_PLACE.test(behind)) ? day : null;
  }
  return null;
}

/** Null unless year, month and day were all said and make a day. */
function dayOf({ year, month, day }: TimeFeatures): Interval | null {
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  const edtf = formatDay(dayNumber(year, month, day));
  return { edtf, earliest: edtf, latest: edtf };
}
