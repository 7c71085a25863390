/** What the model finds: likely cue heads, and around each the best layout of cue, source and contents. */
import type { AttributionModel } from "../../model/attribution-model.ts";
import { Lattice } from "./lattice.ts";
import { type Layout, LayoutFinder } from "./layouts.ts";
import { scoreTriggers, trustOf, trustOfScore } from "./triggers.ts";
import type { View } from "./view.ts";
import { Ways } from "./ways.ts";
import { windowAround } from "./windows.ts";

/** Segments whose units and edges score so much less than the best are not weighed. */
const MARGIN = 5;

export function predictLayouts(view: View, model: AttributionModel): Layout[] {
  const scores = scoreTriggers(view, model.triggers);
  const ways = new Ways(view, trustOf(scores), trustOfScore(model.cueScore));
  const lattice = new Lattice(ways);
  const finder = new LayoutFinder();
  const layouts: Layout[] = [];
  for (let unit = 0; unit < scores.length; unit += 1) {
    if (scores[unit]! < model.candidateScore) continue;
    ways.look(unit, windowAround(view, unit));
    lattice.layOut(model.segments, MARGIN);
    const layout = finder.find(lattice);
    if (layout !== null) layouts.push({ ...layout, score: layout.score + scores[unit]! / 2 });
  }
  return layouts;
}
