/** Where the arguments of a cue are sought. */
import type { Passage } from "./units.ts";
import type { View } from "./view.ts";
import type { Window } from "./ways.ts";

/** Quotations that stand for themselves are looked at so many passages before and behind. */
const QUOTED_BEFORE = 2;
const QUOTED_BEHIND = 3;
/** No window reaches further from the cue than this many units. */
export const REACH = 100;

/**
 * The cue's own passage, the quotations of its paragraph that stand beside it as passages of their own ("“I am,” he said.
 * “I was.”"), and the next paragraph where the passage ends with a colon.
 */
export function windowAround(view: View, head: number): Window {
  const { passages, passageOf } = view.units;
  const own = passageOf[head]!;
  const passage = passages[own]!;
  let first = own;
  while (own - first < QUOTED_BEFORE && isBeside(passages[first - 1], passage)) first -= 1;
  let last = own;
  while (last - own < QUOTED_BEHIND && isBeside(passages[last + 1], passage)) last += 1;
  if (last === own && endsWithColon(view, passage)) {
    while (passages[last + 1]?.paragraph === passage.paragraph + 1) last += 1;
  }
  return {
    from: Math.max(passages[first]!.first, head - REACH),
    to: Math.min(passages[last]!.end, head + REACH),
    first: Math.max(passage.first, head - REACH),
    end: Math.min(passage.end, head + REACH),
  };
}

function isBeside(other: Passage | undefined, passage: Passage): boolean {
  return other !== undefined && other.isQuoted && other.paragraph === passage.paragraph;
}

export function endsWithColon({ colons }: View, { end }: Passage): boolean {
  return colons[end]! > colons[end - 1]!;
}
