/**
 * What the models and rules see of each unit, as columns of integers: hashes of the word and its ending, its part of
 * speech, what it hangs on and what hangs on it, and where phrases begin and end. What depends on the spelling alone is
 * computed once a form. A quotation shows how long it is and how it begins and ends instead of its words.
 */
import { CUE_CLASSES, type CueLexicon } from "../../model/cue.ts";
import type { Layers } from "../stage.ts";
import { UPOS, uposOf } from "../text/tags.ts";
import { type Dependents, hangDependents } from "./dependents.ts";
import { hashText } from "./hash.ts";
import { findJoints, type Joints } from "./joints.ts";
import { shapeOf } from "./shapes.ts";
import type { Units } from "./units.ts";

export type View = Columns & Dependents & Joints & { readonly units: Units };

/** By unit. */
type Columns = {
  /** Hashes of the word in lower case, of its dictionary form and of its last three letters. */
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly ending: Int32Array;
  /** One of `LOWER` … `OTHER` (shapes.ts). */
  readonly shape: Uint8Array;
  /** Universal part of speech, or `QUOTATION`. */
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  /** Class of the lemma in the cue lexicon, counting from 1; 0 for none. */
  readonly cueClass: Uint8Array;
  /** Unit it hangs on; -1 for the root. */
  readonly head: Int32Array;
  readonly relation: Uint8Array;
};

/** In place of a part of speech, for a unit that is a quotation. */
export const QUOTATION: number = UPOS.length;

const VERB = uposOf("VERB");
const NOUN = uposOf("NOUN");
const ADJ = uposOf("ADJ");
const ADV = uposOf("ADV");
const PROPN = uposOf("PROPN");

export function viewUnits(
  units: Units,
  { page, tokens, syntax }: Pick<Layers, "page" | "tokens" | "syntax">,
  lexicon: CueLexicon,
): View {
  const columns = createColumns(units.count);
  const forms = viewForms(tokens.forms);
  const lemmas = new Map<string, number>();
  for (let unit = 0; unit < units.count; unit += 1) {
    const token = units.anchor[unit]!;
    const above = syntax.head[token]!;
    columns.head[unit] = above < 0 || units.ofToken[above] === unit ? -1 : units.ofToken[above]!;
    columns.relation[unit] = syntax.relation[token]!;
    columns.xpos[unit] = syntax.xpos[token]!;
    if (units.quotation[unit]! >= 0) {
      columns.upos[unit] = QUOTATION;
      columns.word[unit] = describeQuotation(units, unit, tokens, page.text);
      columns.lemma[unit] = QUOTATION;
      continue;
    }
    const form = tokens.form[token]!;
    const upos = syntax.upos[token]!;
    const lemma = syntax.lemma[token]!;
    let lemmaHash = lemmas.get(lemma);
    if (lemmaHash === undefined) lemmas.set(lemma, (lemmaHash = hashText(lemma)));
    columns.lemma[unit] = lemmaHash;
    columns.word[unit] = forms.word[form]!;
    columns.ending[unit] = forms.ending[form]!;
    columns.shape[unit] = forms.shape[form]!;
    columns.upos[unit] = upos;
    columns.cueClass[unit] = classOf(lexicon, upos, lemma, tokens.forms.lower[form]!);
  }
  const dependents = hangDependents(columns.head, columns.relation);
  const joints = findJoints(units, columns, page.text, tokens);
  return { units, ...columns, ...dependents, ...joints };
}

function createColumns(count: number): Columns {
  return {
    word: new Int32Array(count),
    lemma: new Int32Array(count),
    ending: new Int32Array(count),
    shape: new Uint8Array(count),
    upos: new Uint8Array(count),
    xpos: new Uint8Array(count),
    cueClass: new Uint8Array(count),
    head: new Int32Array(count),
    relation: new Uint8Array(count),
  };
}

/** A verb in a headline looks like a name ("Studio Confirms Sequel"): there the form less its ending decides. */
function classOf(lexicon: CueLexicon, upos: number, lemma: string, lower: string): number {
  if (upos === VERB) return numberOf(lexicon.verbs.get(lemma)?.at(-1)?.class);
  if (upos === ADJ) return numberOf(lexicon.adjectives.get(lemma)?.at(-1)?.class);
  if (upos === ADV) return numberOf(lexicon.phrases.get(lower)?.at(-1)?.class);
  if (upos === NOUN) {
    const known = numberOf(lexicon.nouns.get(lemma)?.at(-1)?.class);
    if (known > 0) return known;
  }
  if (upos !== PROPN && upos !== NOUN) return 0;
  if (!lower.endsWith("s")) return 0;
  const stem = lower.endsWith("ies") ? `${lower.slice(0, -3)}y` : lower.slice(0, -1);
  return numberOf((lexicon.verbs.get(stem) ?? lexicon.verbs.get(lower.slice(0, -2)))?.at(-1)?.class);
}

function numberOf(cueClass: (typeof CUE_CLASSES)[number] | undefined): number {
  return cueClass === undefined ? 0 : CUE_CLASSES.indexOf(cueClass) + 1;
}

/**
 * How many words (roughly, doubling, three bits), whether it begins with a capital (8) and the mark it ends with: comma
 * (16), full stop (32), another (48). "“I am,”" is short, begins with a capital and ends with a comma.
 */
function describeQuotation(units: Units, unit: number, tokens: Layers["tokens"], text: string): number {
  const first = units.firstToken[unit]!;
  const end = units.endToken[unit]!;
  const length = Math.min(5, 32 - Math.clz32((end - first) >> 1));
  const last = end - 2 > first ? text.charAt(tokens.end[end - 2]! - 1) : "";
  const opening = first + 1 < end ? text.charCodeAt(tokens.start[first + 1]!) : 0;
  const mark = last === "," ? 1 : last === "." ? 2 : last === "!" || last === "?" ? 3 : 0;
  return length + (opening >= 65 && opening <= 90 ? 8 : 0) + 16 * mark;
}

type FormView = { readonly word: Int32Array; readonly ending: Int32Array; readonly shape: Uint8Array };

function viewForms(forms: Layers["tokens"]["forms"]): FormView {
  const word = new Int32Array(forms.count);
  const ending = new Int32Array(forms.count);
  const shape = new Uint8Array(forms.count);
  for (let form = 0; form < forms.count; form += 1) {
    const lower = forms.lower[form]!;
    word[form] = hashText(lower);
    ending[form] = hashText(lower, Math.max(0, lower.length - 3));
    shape[form] = shapeOf(forms.text[form]!, lower);
  }
  return { word, ending, shape };
}
