/** Many layouts → those that can stand side by side, in the order of the text. */
import type { Layout, Stretch } from "./layouts.ts";

/** A layout inside another's content must be surer than that one by so much to stand in its place. */
const LEAD_INSIDE = 2;

/**
 * Keeps the surest first. What would share its cue with another's cue or content, or have that one's cue in its content,
 * is left out; where one lies inside another's content the outer one comes first.
 */
export function resolveLayouts(layouts: readonly Layout[], least: number): Layout[] {
  const likely = layouts.filter(({ score }) => score >= least);
  const ranked = likely.map((layout) => ({ layout, rank: rankOf(layout, likely) })).toSorted((a, b) => b.rank - a.rank);
  const kept: Layout[] = [];
  for (const { layout } of ranked) {
    if (!kept.some((other) => excludes(other, layout))) kept.push(layout);
  }
  return kept.toSorted((a, b) => startOf(a) - startOf(b));
}

function rankOf(layout: Layout, all: readonly Layout[]): number {
  let rank = layout.score;
  for (const other of all) {
    if (other === layout || !holds(other.contents, layout.cue) || holds(layout.contents, other.cue)) continue;
    const lead = layout.score - other.score;
    if (lead <= LEAD_INSIDE) rank = Math.min(rank, other.score - 1e-3);
  }
  return rank;
}

function excludes(kept: Layout, layout: Layout): boolean {
  return overlaps(kept.cue, layout.cue) || holds(kept.contents, layout.cue) || holds(layout.contents, kept.cue);
}

function holds(stretches: readonly Stretch[], cue: Stretch): boolean {
  return stretches.some((stretch) => overlaps(stretch, cue));
}

function overlaps(a: Stretch, b: Stretch): boolean {
  return a.first < b.end && b.first < a.end;
}

function startOf({ cue, source, contents }: Layout): number {
  return Math.min(cue.first, source?.first ?? cue.first, contents[0]?.first ?? cue.first);
}
