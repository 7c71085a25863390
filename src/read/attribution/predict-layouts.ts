/** What the model finds: likely cue heads, and around each the best layout of cue, source and contents. */
import type { AttributionModel } from "../../model/attribution-model.ts";
import { Lattice } from "./lattice.ts";
import { type Layout, LayoutFinder } from "./layouts.ts";
import { scoreTriggers, trustOf, trustOfScore } from "./triggers.ts";
import type { View } from "./view.ts";
import { Ways, type Window } from "./ways.ts";
import { windowAround } from "./windows.ts";

/** Segments whose units and edges score so much less than the best are not weighed. */
const MARGIN = 5;

/** A window holds at most so many other heads on either side: text that cites at every word is read in linear time. */
const MOST_BESIDE = 4;

export function predictLayouts(view: View, model: AttributionModel): Layout[] {
  const scores = scoreTriggers(view, model.triggers);
  const ways = new Ways(view, trustOf(scores), trustOfScore(model.cueScore));
  const lattice = new Lattice(ways);
  const finder = new LayoutFinder();
  const layouts: Layout[] = [];
  const heads = [...scores.keys()].filter((unit) => scores[unit]! >= model.candidateScore);
  for (const [index, head] of heads.entries()) {
    ways.look(head, narrow(windowAround(view, head), heads[index - MOST_BESIDE], heads[index + MOST_BESIDE]));
    lattice.layOut(model.segments, MARGIN);
    const layout = finder.find(lattice);
    if (layout !== null) layouts.push({ ...layout, score: layout.score + scores[head]! / 2 });
  }
  return layouts;
}

/** Ends the window where so many other heads stand between that none of it is likely to be this one's. */
function narrow({ from, to, first, end }: Window, before = from, behind = to): Window {
  return { from: Math.max(from, before), to: Math.min(to, behind), first, end };
}
