/**
 * How operators compose, the one rule of it.
 *
 * Levels lie on a line from -3 (CT-) over 0 (Uu) to 3 (CT+). One reads from the outermost operator inwards: each takes how
 * surely it itself holds and gives how surely what stands within its reach does. "He may fail to return": *may* lets
 * *fail* be possible (1), *fail* turns that into a possible not (-1). What an operator gives depends on the side from which
 * it is reached, and is no surer than that. Three kinds of operator fall out of its two levels:
 *
 * - a switch gives one thing or the other: "managed to", "failed to", "not", "might";
 * - a hole gives the same either way, so that what stands outside is not heard: "(never) knew that she left", "if she left";
 * - a plug lets nothing through at all, for what is inside is someone else's word: "said that he knew that she left".
 */
import type { Level, Signature } from "../../../model/factuality-lexicon.ts";
import type { FactualityValue } from "../../../model/statement.ts";

/** A word met on the way up from an event. */
export type Operator = {
  readonly signature: Signature;
  readonly isPlug: boolean;
  readonly class: string;
  readonly because: string;
};

const CERTAIN: Level = 3;
const OPEN: Level = 0;

/** How surely the event happens, given the operators from the innermost to the outermost. */
export function compose(operators: readonly Operator[]): Level {
  if (operators.some(({ isPlug }) => isPlug)) return OPEN;
  return operators.reduceRight<Level>((outside, { signature }) => pass(outside, signature), CERTAIN);
}

/** What an operator gives that itself holds as surely as `outside` says. */
function pass(outside: Level, { yes, no }: Signature): Level {
  if (yes === no) return yes;
  if (outside === OPEN) return OPEN;
  return weaken(outside > 0 ? yes : no, outside);
}

/** The first level, but no surer than the second. */
function weaken(level: Level, bound: Level): Level {
  const most = Math.abs(bound);
  return LEVELS[Math.max(-most, Math.min(most, level)) + 3]!;
}

const LEVELS: readonly Level[] = [-3, -2, -1, 0, 1, 2, 3];
const VALUES: readonly FactualityValue[] = ["CT-", "PR-", "PS-", "Uu", "PS+", "PR+", "CT+"];

export function valueOf(level: Level): FactualityValue {
  return VALUES[level + 3]!;
}
