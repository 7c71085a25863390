/**
 * Two times that are the ends of one range: "from June to August 2026", "between late 2025 and early 2026". What one end
 * leaves out the other tells: June gets the year of August, and "November to March" ends in the March after.
 */
import type { TimeFeatures } from "../../model/time-grammar.ts";
import type { Candidate } from "./candidates.ts";
import { isBehind, isIn, type Scene, wordAt } from "./scene.ts";

/** `end` of a range: the first expression is its begin. */
export type Linked = { readonly candidate: Candidate; readonly begins: boolean; readonly ends: boolean };

export function linkRanges(scene: Scene, candidates: readonly Candidate[]): Linked[] {
  const linked: Linked[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const next = candidates[index + 1];
    const ends = linked.at(-1)?.begins ?? false;
    const begins = next !== undefined && !ends && isRange(scene, candidate, next);
    linked.push({ candidate: begins ? withYearOf(candidate, next) : candidate, begins, ends });
  }
  return linked;
}

/** One word between them: "to"; or "and" after "between"; "or" and "and" where only the second has a year. */
function isRange(scene: Scene, first: Candidate, second: Candidate): boolean {
  if (second.firstToken !== first.endToken + 1 || !isDate(first.features) || !isDate(second.features)) return false;
  const between = wordAt(scene, first.endToken);
  if (isIn(scene, "range-to", between)) return true;
  if (!isIn(scene, "range-and", between)) return false;
  return isBehind(scene, "range-from", first.firstToken) || isYearMissing(first.features, second.features);
}

function isDate({ month, season, year, quarter, half, weekday, every, value }: TimeFeatures): boolean {
  return (month ?? season ?? year ?? quarter ?? half ?? weekday) !== undefined && every !== 1 && value === undefined;
}

/** "June and August 2026", but not "June and 2026". */
function isYearMissing(first: TimeFeatures, second: TimeFeatures): boolean {
  const isOpen = first.year === undefined && first.shift === undefined && first.toward === undefined;
  return isOpen && second.year !== undefined && positionOf(first) !== null && positionOf(second) !== null;
}

function withYearOf(first: Candidate, second: Candidate): Candidate {
  if (!isYearMissing(first.features, second.features)) return first;
  const isLater = positionOf(first.features)! > positionOf(second.features)!;
  return { ...first, features: { ...first.features, year: second.features.year! - (isLater ? 1 : 0) } };
}

/** Where in the year, in months and days. */
function positionOf({ month, day, season, quarter, half }: TimeFeatures): number | null {
  if (month !== undefined) return month + (day ?? 0) / 32;
  if (season !== undefined) return 3 + season * 3;
  if (quarter !== undefined) return quarter * 3 - 2;
  return half === undefined ? null : half * 6 - 5;
}
