/** Many layouts → those that can stand together. */
import { relationOf } from "../text/tags.ts";
import { BIT } from "./dependents.ts";
import type { Layout, Stretch } from "./layouts.ts";
import type { View } from "./view.ts";
import { REACH } from "./windows.ts";

const PASSIVE = BIT[relationOf("aux:pass")]!;

/** A layout and the index of the one in whose content it stands; -1 at the top. */
export type Nested = Layout & { readonly parent: number };

/** A layout inside another's content must be surer than that one by so much to stand in its place. */
const LEAD_INSIDE = 2;
/** One that stands inside another's content beside it ("Variety reports that [Fox said …]") must be as sure as this. */
const LEAST_INSIDE = 0.7;

/**
 * Keeps the surest first. What would share its cue with another's cue or content, or have that one's cue in its content,
 * is left out, unless it lies within that content with all its parts and names a source of its own. Where one lies inside
 * another's content the outer one comes first. `layouts` are in the order of their heads.
 */
export function resolveLayouts(
  layouts: readonly Layout[],
  { children }: Pick<View, "children">,
  least: number,
): Layout[] {
  const likely = layouts.filter(({ score }) => score >= least);
  const near = likely.map((layout, index) => neighboursOf(likely, layout, index));
  const ranks = likely.map((layout, index) => rankOf(layout, near[index]!));
  const order = [...likely.keys()].toSorted((a, b) => ranks[b]! - ranks[a]!);
  const kept = new Set<Layout>();
  // The subject of a passive ("Fox was asked to return") is the hearer rather than the source.
  const mayHold = (outer: Layout, inner: Layout): boolean =>
    inner.score >= LEAST_INSIDE &&
    inner.source !== null &&
    (children[inner.head]! & PASSIVE) === 0 &&
    holdsAll(outer, inner);
  for (const index of order) {
    const layout = likely[index]!;
    const beside = near[index]!.filter((other) => kept.has(other));
    if (beside.every((other) => !excludes(other, layout) || mayHold(other, layout) || mayHold(layout, other))) {
      kept.add(layout);
    }
  }
  return [...kept];
}

/** The others that can touch it: no part of a layout lies further than `REACH` from its head. */
function neighboursOf(layouts: readonly Layout[], { head }: Layout, index: number): Layout[] {
  let first = index;
  while (first > 0 && head - layouts[first - 1]!.head <= 2 * REACH) first -= 1;
  let end = index + 1;
  while (end < layouts.length && layouts[end]!.head - head <= 2 * REACH) end += 1;
  return layouts.slice(first, end).filter((_, at) => first + at !== index);
}

function rankOf(layout: Layout, others: readonly Layout[]): number {
  let rank = layout.score;
  for (const other of others) {
    if (!holds(other.contents, layout.cue) || holds(layout.contents, other.cue)) continue;
    const lead = layout.score - other.score;
    if (lead <= LEAD_INSIDE) rank = Math.min(rank, other.score - 1e-3);
  }
  return rank;
}

/** Whether the two share a cue, or one has the other's cue in its content. */
export function excludes(kept: Layout, layout: Layout): boolean {
  return overlaps(kept.cue, layout.cue) || holds(kept.contents, layout.cue) || holds(layout.contents, kept.cue);
}

/** Whether one stretch of the outer content covers all parts of the inner layout. */
function holdsAll(outer: Layout, inner: Layout): boolean {
  return outer.contents.some(
    (content) =>
      covers(content, inner.cue) &&
      (inner.source === null || covers(content, inner.source)) &&
      inner.contents.every((part) => covers(content, part)),
  );
}

/** In the order of the text, each with the one it stands in; of several the last to begin. */
export function nestLayouts(unordered: readonly Layout[]): Nested[] {
  const layouts = unordered.toSorted((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
  return layouts.map((layout, index) => {
    let parent = index - 1;
    while (parent >= 0 && layout.head - layouts[parent]!.head <= 2 * REACH && !holdsAll(layouts[parent]!, layout)) {
      parent -= 1;
    }
    return { ...layout, parent: parent >= 0 && holdsAll(layouts[parent]!, layout) ? parent : -1 };
  });
}

function holds(stretches: readonly Stretch[], cue: Stretch): boolean {
  return stretches.some((stretch) => overlaps(stretch, cue));
}

function overlaps(a: Stretch, b: Stretch): boolean {
  return a.first < b.end && b.first < a.end;
}

function covers(outer: Stretch, inner: Stretch): boolean {
  return outer.first <= inner.first && inner.end <= outer.end;
}

function startOf({ cue, source, contents }: Layout): number {
  return Math.min(cue.first, source?.first ?? cue.first, contents[0]?.first ?? cue.first);
}

function endOf({ cue, source, contents }: Layout): number {
  return Math.max(cue.end, source?.end ?? cue.end, contents.at(-1)?.end ?? cue.end);
}
