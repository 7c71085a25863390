/**
 * Attributions without a model: each word of the cue lexicon, with what the tree and the quotation marks give it as source
 * and content.
 */
import type { CueLexicon } from "../../../model/cue.ts";
import type { Layers } from "../../stage.ts";
import { uposOf } from "../../text/tags.ts";
import type { Layout } from "../layouts.ts";
import { isCandidate } from "../triggers.ts";
import type { Passage } from "../units.ts";
import type { View } from "../view.ts";
import { windowAround } from "../windows.ts";
import { citeByAdjective, citeByMark, citeByNoun, citeByPhrase } from "./phrases.ts";
import type { Scene } from "./scene.ts";
import { type Cited, citeByVerb } from "./verbs.ts";

/** Least score of what is kept. */
export const RULES_KEPT_SCORE = 0;

const VERB = uposOf("VERB");
const AUX = uposOf("AUX");
const NOUN = uposOf("NOUN");
const ADJ = uposOf("ADJ");
const PUNCT = uposOf("PUNCT");

type Have = Pick<Layers, "tokens" | "syntax">;

/** In the order of their heads; of the passages that `isAsked` says. */
export function applyRules(
  view: View,
  cues: CueLexicon,
  { tokens, syntax }: Have,
  isAsked: (passage: Passage) => boolean = () => true,
): Layout[] {
  const lemma = (unit: number): string => syntax.lemma[view.units.anchor[unit]!]!;
  const word = (unit: number): string => tokens.lower[view.units.anchor[unit]!]!;
  const layouts: Layout[] = [];
  for (const passage of view.units.passages) {
    if (passage.isQuoted || !isAsked(passage)) continue;
    for (let unit = passage.first; unit < passage.end; unit += 1) {
      if (!isCandidate(view, unit) && !cues.phrases.has(word(unit))) continue;
      const scene = { view, cues, lemma, word, ...boundsOf(view, unit) };
      const cited = cite(scene, unit);
      if (cited !== null) layouts.push({ head: unit, ...cited });
    }
  }
  return layouts;
}

function boundsOf(view: View, unit: number): Pick<Scene, "first" | "end" | "to"> {
  const { first, end, to } = windowAround(view, unit);
  return { first, end, to };
}

function cite(scene: Scene, unit: number): Cited | null {
  const byPhrase = citeByPhrase(scene, unit);
  if (byPhrase !== null) return byPhrase;
  switch (scene.view.upos[unit]) {
    case VERB:
    case AUX:
      return (
        (scene.cues.adjectives.has(scene.word(unit)) ? citeByAdjective(scene, unit) : null) ?? citeByVerb(scene, unit)
      );
    case NOUN:
      return citeByNoun(scene, unit);
    case ADJ:
      return citeByAdjective(scene, unit);
    case PUNCT:
      return citeByMark(scene, unit);
    default:
      return null;
  }
}
