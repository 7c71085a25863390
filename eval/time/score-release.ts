/**
 * How well dates in release news were understood: lines `{"id","text","dct","gold":[{"text","begin","end","at":[start,end]}]}`
 * with half-open days, null where the words name no stretch of the calendar.
 *
 * A marked expression counts as found where a found one overlaps it; its stretch is the hull of all that do, so that "March
 * to April" may come as one range or two months. What overlaps nothing marked is spurious.
 */
import type { Day } from "../../src/model/interval.ts";
import { formatDay } from "../../src/read/time/calendar.ts";
import { parseDay } from "../../src/read/time/anchor.ts";

export type Phrase = {
  readonly id: string;
  readonly text: string;
  readonly dct: string;
  readonly gold: readonly {
    readonly text: string;
    readonly begin: Day | null;
    /** The day after the last. */
    readonly end: Day | null;
    readonly at: readonly [start: number, end: number];
  }[];
};

/** A found time; days inclusive, as the model has them. */
export type FoundStretch = {
  readonly start: number;
  readonly end: number;
  readonly earliest: Day | null;
  readonly latest: Day | null;
};

export type ReleaseScore = {
  readonly phrases: number;
  readonly gold: number;
  readonly found: number;
  readonly exact: number;
  readonly spurious: number;
  /** Phrases without any time, and how many of them stayed clean. */
  readonly negatives: number;
  readonly clean: number;
  /** What went wrong, a line each: `quarter: «Q2» 2025-04-01..2025-07-01 got 2024-04-01..2024-07-01`. */
  readonly faults: readonly string[];
};

export function scoreRelease(
  phrases: readonly Phrase[],
  found: ReadonlyMap<string, readonly FoundStretch[]>,
): ReleaseScore {
  const faults: string[] = [];
  let [gold, hits, exact, spurious, clean] = [0, 0, 0, 0, 0];
  for (const phrase of phrases) {
    const times = found.get(phrase.id) ?? [];
    const extra = times.filter((time) => !phrase.gold.some(({ at }) => overlaps(time, at)));
    spurious += extra.length;
    if (phrase.gold.length === 0 && extra.length === 0) clean += 1;
    for (const time of extra) faults.push(`${phrase.id}: spurious «${phrase.text.slice(time.start, time.end)}»`);
    for (const marked of phrase.gold) {
      gold += 1;
      const over = times.filter((time) => overlaps(time, marked.at));
      if (over.length > 0) hits += 1;
      const [begin, end] = hullOf(over);
      if (over.length > 0 && isSame(marked, begin, end)) exact += 1;
      else faults.push(`${phrase.id}: «${marked.text}» ${marked.begin}..${marked.end} got ${begin}..${end}`);
    }
  }
  const negatives = phrases.filter((phrase) => phrase.gold.length === 0).length;
  return { phrases: phrases.length, gold, found: hits, exact, spurious, negatives, clean, faults };
}

const overlaps = (time: FoundStretch, [start, end]: readonly [number, number]): boolean =>
  time.start < end && start < time.end;

function isSame(marked: Phrase["gold"][number], begin: Day | null, end: Day | null): boolean {
  if (marked.begin === null) return begin === null && end === null;
  return begin === marked.begin && end === marked.end;
}

/** The first day of all and the day after the last. */
function hullOf(times: readonly FoundStretch[]): [Day | null, Day | null] {
  const begins = times.flatMap(({ earliest }) => earliest ?? []).toSorted();
  const ends = times.flatMap(({ latest }) => latest ?? []).toSorted();
  return [begins[0] ?? null, dayAfter(ends.at(-1) ?? null)];
}

function dayAfter(day: Day | null): Day | null {
  const number = parseDay(day);
  return number === null ? null : formatDay(number + 1);
}
