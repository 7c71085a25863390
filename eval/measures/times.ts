/**
 * TIMEX3 on TBAQ (TempEval-3: TimeBank and AQUAINT), by the whole reader. A fifth of the documents is held unread
 * (`time/held-out.ts`) and stands for what nobody tuned on; the rest is what rules were written with.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { defineMeasure, type Measure } from "../measure.ts";
import type { Outcome } from "../report/target.ts";
import { findTimesIn } from "../time/find.ts";
import { isHeldOut } from "../time/held-out.ts";
import { scoreTimex, type TimexScore } from "../time/score-timex.ts";
import { type MarkedDocument, readTimeMl } from "../time/timeml.ts";

export const times: Measure = defineMeasure({
  name: "TBAQ",
  source: ({ data }) => join(data, "tbaq"),
  targets: {
    heldStrict: { measure: "TIMEX3, held-out fifth: strict F1", unit: "points", least: 0.78, aim: 0.84 },
    heldRelaxed: { measure: "TIMEX3, held-out fifth: relaxed F1", unit: "points", least: 0.88, aim: 0.92 },
    heldValue: { measure: "TIMEX3, held-out fifth: value F1", unit: "points", least: 0.75, aim: 0.8 },
    restStrict: { measure: "TIMEX3, the rest: strict F1", unit: "points" },
    restRelaxed: { measure: "TIMEX3, the rest: relaxed F1", unit: "points" },
    restValue: { measure: "TIMEX3, the rest: value F1", unit: "points" },
  },
  run: ({ data, pack }) => {
    const root = join(data, "tbaq");
    const all = readTimeMl(readdirSync(root).map((name) => join(root, name)));
    const score = (documents: readonly MarkedDocument[]): TimexScore =>
      scoreTimex(
        documents,
        findTimesIn(
          documents.map(({ doc, dct, text }) => ({ id: doc, dct, text })),
          pack,
        ),
      );
    const held = score(all.filter(({ doc }) => isHeldOut(doc)));
    const rest = score(all.filter(({ doc }) => !isHeldOut(doc)));
    return {
      heldStrict: outcome(held, "strict"),
      heldRelaxed: outcome(held, "relaxed"),
      heldValue: outcome(held, "value"),
      restStrict: outcome(rest, "strict"),
      restRelaxed: outcome(rest, "relaxed"),
      restValue: outcome(rest, "value"),
    };
  },
});

function outcome({ documents, ...rates }: TimexScore, kind: "strict" | "relaxed" | "value"): Outcome {
  return { value: rates[kind].f1, note: `${documents} documents` };
}
