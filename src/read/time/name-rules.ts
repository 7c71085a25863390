/** Which row of the grammar found which time: by where it begins on the page. Found again on request. */
import type { Pack } from "../../model/pack.ts";
import type { Layers } from "../stage.ts";
import { findCandidates } from "./candidates.ts";

export function nameTimeRules(
  have: Pick<Layers, "page" | "tokens" | "sentences" | "syntax">,
  pack: Pack,
): Map<number, string> {
  const candidates = findCandidates({ ...have, grammar: pack.times, speech: pack.language.speech });
  return new Map(candidates.map(({ start, rule }) => [start, rule]));
}
