/**
 * How surely an event is said to happen, seen from someone who tells of it: the author looks through every embedding, a
 * speaker only through those within the words he is cited for.
 *
 *     Fox said the show may not return.     return: author Uu (Fox's word), Fox PS- (modal: may · negated)
 */
import type { Scheme } from "../../model/factuality-model.ts";
import type { Pack } from "../../model/pack.ts";
import type { FactualityValue } from "../../model/statement.ts";
import { listFeatures } from "./features.ts";
import { type Ground, type Have, layGround } from "./ground.ts";
import { compose, valueOf } from "./operators/compose.ts";
import { findOperators } from "./operators/find-operators.ts";
import { weigh } from "./weigh.ts";

export type Judgement = {
  readonly value: FactualityValue;
  /** From -3, certainly not, to 3, certainly: as people rate it who are asked. The value's level where no pack has weights. */
  readonly score: number;
  /** The operators met, the innermost first: `["negated", "modal: may", "embedded: say"]`. */
  readonly because: readonly string[];
};

type Known = Pick<Pack, "factuality" | "models">;

/** Judges one event of a page after another; cheaper than `judgeEvent` for more than one. */
export type Judge = (event: number, boundary: number, scheme?: Scheme | null, telling?: Telling) => Judgement;

/** How an event is told: `top` is the predicate of a clause that stands for itself, or -1; `isNews` asks of the clause and not of what it calls for. */
export type Telling = { readonly top: number; readonly isNews: boolean };

const NO_TELLING: Telling = { top: -1, isNews: false };

/**
 * `event` is the token that names the event. `boundary` is the token that the holder's words hang on (the cue), or -1 for
 * the author.
 */
export function judgeEvent(have: Have, event: number, boundary: number, pack: Known): Judgement {
  return prepareJudge(have, pack)(event, boundary);
}

/** The judge's `scheme` asks for the score as one corpus understands it; without, it blends them. */
export function prepareJudge(have: Have, { factuality, models }: Known): Judge {
  const ground = layGround(have, factuality);
  const model = models.factuality;
  const news: Ground = { ...ground, isNews: true };
  return (event, boundary, scheme = null, { top, isNews } = NO_TELLING) => {
    const operators = findOperators(isNews ? news : ground, event, boundary, top);
    const level = compose(operators);
    return {
      value: valueOf(level),
      // Only when asked for: a reading tells the value alone.
      get score(): number {
        return model === null ? level : weigh(listFeatures(ground, event, operators, level), model, scheme);
      },
      get because(): string[] {
        return operators.map(({ because }) => because);
      },
    };
  };
}

/** What the scores of events are weighed from, as the author sees them: for fitting the weights. */
export function describeEvents(have: Have, events: readonly number[], { factuality }: Known): number[][] {
  const ground = layGround(have, factuality);
  return events.map((event) => {
    const operators = findOperators(ground, event, -1);
    return listFeatures(ground, event, operators, compose(operators));
  });
}
