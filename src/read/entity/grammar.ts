/** The parts of speech and relations that the entity stages ask for, as the numbers that `Syntax` holds. */
import { relationOf, uposOf } from "../text/tags.ts";

// biome-ignore format: one list
type Part = "adj" | "adp" | "adv" | "conjunction" | "aux" | "det" | "noun" | "num" | "pron" | "propn" | "punct" | "verb" | "unknown";

/** `U.noun` is what `Syntax.upos` holds for a noun. */
export const U: { readonly [part in Part]: number } = {
  adj: uposOf("ADJ"),
  adp: uposOf("ADP"),
  adv: uposOf("ADV"),
  aux: uposOf("AUX"),
  conjunction: uposOf("CCONJ"),
  det: uposOf("DET"),
  noun: uposOf("NOUN"),
  num: uposOf("NUM"),
  pron: uposOf("PRON"),
  propn: uposOf("PROPN"),
  punct: uposOf("PUNCT"),
  verb: uposOf("VERB"),
  /** Also every word where no grammar was learned. */
  unknown: uposOf("X"),
};

// biome-ignore format: one list
type Tie =
  | "subject" | "passiveSubject" | "object" | "indirect" | "oblique" | "agent" | "nominal" | "owner"
  | "case" | "copula" | "conjunct" | "apposition" | "compound" | "description" | "flat" | "relative"
  | "modifier" | "determiner" | "number" | "expletive" | "adverb" | "punctuation" | "complement" | "open"
  | "adverbial" | "auxiliary" | "mark";

/** `R.subject` is what `Syntax.relation` holds for "nsubj". */
export const R: { readonly [tie in Tie]: number } = {
  subject: relationOf("nsubj"),
  passiveSubject: relationOf("nsubj:pass"),
  object: relationOf("obj"),
  indirect: relationOf("iobj"),
  oblique: relationOf("obl"),
  agent: relationOf("obl:agent"),
  nominal: relationOf("nmod"),
  owner: relationOf("nmod:poss"),
  case: relationOf("case"),
  copula: relationOf("cop"),
  conjunct: relationOf("conj"),
  apposition: relationOf("appos"),
  compound: relationOf("compound"),
  description: relationOf("nmod:desc"),
  flat: relationOf("flat"),
  relative: relationOf("acl:relcl"),
  modifier: relationOf("amod"),
  determiner: relationOf("det"),
  number: relationOf("nummod"),
  expletive: relationOf("expl"),
  adverb: relationOf("advmod"),
  punctuation: relationOf("punct"),
  complement: relationOf("ccomp"),
  open: relationOf("xcomp"),
  adverbial: relationOf("advcl"),
  auxiliary: relationOf("aux"),
  mark: relationOf("mark"),
};
