/**
 * Who says it behind what is said, where the tree is clear and the model saw nothing or took the hearer for what is said:
 * "[content The lead won't be back], [source sources] [cue tell] The Harbor Post."
 */
import type { CueLexicon } from "../../model/cue.ts";
import type { Layers } from "../stage.ts";
import { relationOf, uposOf } from "../text/tags.ts";
import type { Layout } from "./layouts.ts";
import { excludes } from "./resolve-layouts.ts";
import { agentOf, cueAround, phraseOf, type Scene, trim } from "./rules/scene.ts";
import type { View } from "./view.ts";

const VERB = uposOf("VERB");
const CCOMP = relationOf("ccomp");

type Have = Pick<Layers, "tokens" | "syntax">;

/** As given, with those found where none of them stands, or one with no content before its source. */
export function citeBehind(layouts: readonly Layout[], view: View, cues: CueLexicon, have: Have): Layout[] {
  const all = [...layouts];
  for (const { first, end, isQuoted } of view.units.passages) {
    if (isQuoted) continue;
    for (let unit = first; unit < end; unit += 1) {
      if (view.upos[unit] !== VERB) continue;
      const place = { first, end };
      const layout =
        view.head[unit] === -1 ? readBehind(view, cues, have, unit, place) : readRelay(view, cues, have, unit, place);
      if (layout === null) continue;
      const other = all.findIndex(({ head }) => head === unit);
      if (other >= 0) {
        const isBefore = all[other]!.contents.some((content) => content.first < layout.source!.first);
        if (!isBefore) all[other] = layout;
      } else if (!all.some((one) => excludes(one, layout))) all.push(layout);
    }
  }
  return all;
}

/** "[content The lead has been recast], as [cue first reported by] [source The Harbor Post]". */
function readRelay(
  view: View,
  cues: CueLexicon,
  { tokens, syntax }: Have,
  unit: number,
  { first, end }: Place,
): Layout | null {
  const lemma = (at: number): string => syntax.lemma[view.units.anchor[at]!]!;
  const word = (at: number): string => tokens.lower[view.units.anchor[at]!]!;
  const verb = cues.verbs.get(lemma(unit))?.find(({ particle }) => particle === null);
  const from = view.left[unit]!;
  const scene: Scene = { view, cues, lemma, word, first, end, to: end };
  const opener = trim(scene, from, unit)?.first ?? -1;
  if (verb?.takes.has("that") !== true || opener <= first || word(opener) !== "as") return null;
  if (view.commas[opener]! <= view.commas[first]! || view.subject[unit]! >= 0) return null;
  const agent = agentOf(scene, unit);
  const cue = cueAround(scene, unit);
  const source = agent < 0 ? null : phraseOf(scene, agent, cue);
  const content = trim(scene, first, opener);
  if (source === null || content === null) return null;
  const named = { first: word(source.first) === "by" ? source.first + 1 : source.first, end: source.end };
  return { head: unit, cue, source: named, contents: [content], score: 2 };
}

type Place = { readonly first: number; readonly end: number };

function readBehind(
  view: View,
  cues: CueLexicon,
  { tokens, syntax }: Have,
  unit: number,
  { first, end }: Place,
): Layout | null {
  const lemma = (at: number): string => syntax.lemma[view.units.anchor[at]!]!;
  const word = (at: number): string => tokens.lower[view.units.anchor[at]!]!;
  const verb = cues.verbs.get(lemma(unit))?.find(({ particle }) => particle === null);
  const [said, speaker] = [view.complement[unit]!, view.subject[unit]!];
  if (verb?.takes.has("that") !== true || said < first || view.relation[said] !== CCOMP || speaker < said) return null;
  const from = view.left[speaker]!;
  // "The film was late, [he said]": behind a comma, and before it a clause and not a name alone.
  if (speaker > unit || from <= said || view.commas[from]! <= view.commas[said]!) return null;
  const scene: Scene = { view, cues, lemma, word, first, end, to: end };
  const cue = cueAround(scene, unit);
  const source = trim(scene, from, cue.first);
  const content = trim(scene, Math.max(first, view.left[said]!), from);
  if (source === null || content === null) return null;
  return { head: unit, cue, source, contents: [content], score: 2 };
}
