/**
 * Whether words shut out whatever else could fill a role: "[exclusive] to the console", "on the console and PC [alone]", "for the
 * console, [and for nothing else]". A "timed exclusive" and a "console exclusive" shut out less than they seem to.
 */
import type { Language } from "../../model/language.ts";
import type { Layers } from "../stage.ts";
import type { Evocation } from "../text/evocations.ts";
import { dependent } from "../text/grammar.ts";
import { relationOf, uposOf } from "../text/tags.ts";

type Have = Pick<Layers, "tokens" | "syntax">;

const AMOD = relationOf("amod");
const ADVMOD = relationOf("advmod");
const COMPOUND = relationOf("compound");
const OPENING: ReadonlySet<number> = new Set((["ADP", "DET"] as const).map(uposOf));
/** Words of the longest phrase: "and for nothing else". */
const LONGEST = 4;

/** `firstToken` and `endToken` of the row of those named. */
export function shutsOut(
  { tokens, syntax }: Have,
  { trigger, token, fillers }: Evocation,
  { firstToken, endToken }: { readonly firstToken: number; readonly endToken: number },
  { only }: Pick<Language, "only">,
): boolean {
  if (only.before.has(trigger.lemmas[0]!)) return trigger.pos !== "noun" || !isQualified({ syntax }, token, firstToken);
  let before = firstToken - 1;
  while (before > 0 && OPENING.has(syntax.upos[before]!)) before -= 1;
  if (only.before.has(syntax.lemma[before] ?? "")) return true;
  const adverb = fillers.has("when") ? -1 : dependent(syntax, token, ADVMOD);
  if (adverb >= 0 && adverb < token && only.before.has(syntax.lemma[adverb]!)) return true;
  const from = tokens.lower[endToken] === "," ? endToken + 1 : endToken;
  for (let length = 1; length <= LONGEST; length += 1)
    if (only.behind.has(tokens.lower.slice(from, from + length).join(" "))) return true;
  return false;
}

/** "a [timed] exclusive", "a [console] exclusive", but not "an [Orbis] exclusive": a word beside the noun that names none of the row. */
function isQualified({ syntax }: Pick<Have, "syntax">, noun: number, named: number): boolean {
  const [adjective, beside] = [dependent(syntax, noun, AMOD), dependent(syntax, noun, COMPOUND)];
  return adjective >= 0 || (beside >= 0 && beside !== named);
}
