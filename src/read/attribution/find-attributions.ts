/**
 * Who says what: finds cues ("said", "according to"), their sources and contents, with the weights of the pack or, where
 * it has none, with rules over the cue lexicon and the tree.
 */
import type { Stage } from "../stage.ts";
import { boundContents } from "./bound-contents.ts";
import { citeBehind } from "./cite-behind.ts";
import { fillGaps } from "./fill-gaps.ts";
import { followQuotations } from "./follow-quotations.ts";
import { placeLayouts } from "./place-layouts.ts";
import { predictLayouts } from "./predict-layouts.ts";
import { hearTurns } from "./hear-turns.ts";
import { nestLayouts, resolveLayouts } from "./resolve-layouts.ts";
import { applyRules, RULES_KEPT_SCORE } from "./rules/apply-rules.ts";
import { findUnits } from "./units.ts";
import { viewUnits } from "./view.ts";

type Needs = "page" | "tokens" | "quotations" | "sentences" | "syntax";

export const findAttributions: Stage<Needs, "attributions"> = (have, { cues, models }) => {
  const units = findUnits(have);
  const view = viewUnits(units, have, cues);
  const model = models.attribution;
  const layouts =
    model === null
      ? resolveLayouts(applyRules(view, cues, have), view, RULES_KEPT_SCORE)
      : fillGaps(
          citeBehind(resolveLayouts(predictLayouts(view, model), view, model.keptScore), view, cues, have),
          view,
          cues,
          have,
        );
  return hearTurns(
    placeLayouts(followQuotations(nestLayouts(boundContents(layouts, view)), view, have), view, have),
    have,
  );
};
