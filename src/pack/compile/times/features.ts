/**
 * The features column of the time tables → assignments. For instance
 *
 *     month=5                          a number
 *     part=MO                          a word
 *     shift=-$1.num                    minus the feature `num` of the first part
 *     num=$1.num*100+$2.num            a sum of products
 *     -unit                            takes `unit` away
 *     =$2                              only the second part's features are kept; else those of all parts are joined
 */
import { HearsayError } from "../../../base/error.ts";
import type { Assignment, Factor, TimeFeatures } from "../../../model/time-grammar.ts";

const WORDS = [
  "type",
  "value",
  "holiday",
  "part",
  "unit",
  "plusUnit",
  "nthUnit",
  "from",
  "portion",
  "portionEnd",
] as const;
const NUMBERS = [
  "century",
  "decade",
  "year",
  "half",
  "quarter",
  "season",
  "month",
  "day",
  "weekday",
  "weekend",
  "hour",
  "minute",
  "afternoon",
  "fiscal",
  "fiscalYear",
  "num",
  "to",
  "vague",
  "mayCount",
  "plus",
  "shift",
  "shiftTo",
  "toward",
  "nth",
  "ordinal",
  "endYear",
  "endSeason",
  "endQuarter",
  "endMonth",
  "endDay",
  "approximate",
  "open",
  "every",
  "weekOf",
] as const;

const KEYS: readonly (keyof TimeFeatures)[] = [...WORDS, ...NUMBERS];

/** Fails to compile when a feature of the noun stands in neither list. */
type Missing = Exclude<keyof TimeFeatures, (typeof WORDS)[number] | (typeof NUMBERS)[number]>;
const MISSING: [Missing] extends [never] ? null : Missing = null;

const isWordKey = (key: string): boolean => WORDS.some((word) => word === key);

export type FeatureCell = { readonly keep: readonly number[] | null; readonly assignments: readonly Assignment[] };

/** `place` names table and line for messages. Throws `pack/malformed`. */
export function parseFeatures(cell: string, place: string): FeatureCell {
  const assignments: Assignment[] = [];
  let keep: number[] | null = null;
  for (const part of cell.split(/\s+/u).filter((one) => one !== "")) {
    if (part.startsWith("=")) {
      keep = part
        .slice(1)
        .split("+")
        .map((slot) => Number(slot.replace("$", "")));
    } else if (part.startsWith("-")) {
      assignments.push({ key: featureKey(part.slice(1), place), terms: null });
    } else {
      const [key = "", expression = ""] = part.split("=");
      assignments.push({ key: featureKey(key, place), terms: parseSum(expression, isWordKey(key), place) });
    }
  }
  return { keep, assignments };
}

/** The features of a word's row: assignments without references. */
export function constantFeatures(cell: string, place: string): TimeFeatures {
  const features: Record<string, number | string> = {};
  for (const { key, terms } of parseFeatures(cell, place).assignments) {
    const factor = terms?.[0]?.[0];
    if (terms === null || factor === undefined || typeof factor === "object") {
      throw new HearsayError("pack/malformed", `${place}: a word's features are constants, not "${cell}".`);
    }
    features[key] = terms[0]!.length === 1 ? factor : -Number(terms[0]![1]); // a leading minus is a factor
  }
  return features;
}

/** `$1.num*100+$2.num` → [[{1,num}, 100], [{2,num}]]; a leading minus is a factor -1. */
function parseSum(expression: string, isWord: boolean, place: string): (readonly Factor[])[] {
  if (expression === "") throw new HearsayError("pack/malformed", `${place}: a feature has no value.`);
  return expression.split("+").map((term) => {
    const factors = term
      .replace(/^-/u, "")
      .split("*")
      .map((factor) => parseFactor(factor, isWord, place));
    return term.startsWith("-") ? [-1, ...factors] : factors;
  });
}

function parseFactor(text: string, isWord: boolean, place: string): Factor {
  const reference = /^\$(\d)\.(\w+)$/u.exec(text);
  if (reference !== null) return { slot: Number(reference[1]), key: featureKey(reference[2]!, place) };
  if (isWord) return text;
  if (/^\d+(?:\.\d+)?$/u.test(text)) return Number(text);
  throw new HearsayError("pack/malformed", `${place}: "${text}" is neither a number nor a reference such as $1.num.`);
}

function featureKey(key: string, place: string): keyof TimeFeatures {
  const known = KEYS.find((one) => one === key) ?? MISSING;
  if (known !== null) return known;
  throw new HearsayError("pack/malformed", `${place}: there is no feature "${key}". There are ${KEYS.join(", ")}.`);
}
