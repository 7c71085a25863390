/** Which cues the learned weights find by themselves; all others are found by rules. Found again on request. */
import type { Pack } from "../../model/pack.ts";
import type { Layers } from "../stage.ts";
import { predictLayouts } from "./predict-layouts.ts";
import { resolveLayouts } from "./resolve-layouts.ts";
import { findUnits } from "./units.ts";
import { viewUnits } from "./view.ts";

/** Offsets at which their cues begin on the page; none where the pack has no weights. */
export function findLearnedCues(
  have: Pick<Layers, "page" | "tokens" | "quotations" | "sentences" | "syntax">,
  { cues, models: { attribution: model } }: Pick<Pack, "cues" | "models">,
): Set<number> {
  if (model === null) return new Set();
  const units = findUnits(have);
  const view = viewUnits(units, have, cues);
  const layouts = resolveLayouts(predictLayouts(view, model), view, model.keptScore);
  return new Set(layouts.map(({ cue }) => have.tokens.start[units.firstToken[cue.first]!]!));
}
