/**
 * The names of what the syntax columns hold: parts of speech and dependency relations of Universal Dependencies 2 and
 * the tags of the Penn Treebank. The columns hold indexes into these lists; a stage asks once at load and compares
 * numbers: `const VBD = xposOf("VBD")`.
 */

// biome-ignore format: one table
export const UPOS = [
  "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",
  "VERB", "X",
] as const;
export type Upos = (typeof UPOS)[number];

// biome-ignore format: one table
export const XPOS = [
  "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH", "IN", "JJ",
  "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP",
  "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "``",
] as const;
export type Xpos = (typeof XPOS)[number];

/**
 * What the tagger chooses between: Penn tag and part of speech at once, for the one seldom settles the other ("IN" is a
 * preposition or a conjunction, "VBZ" a verb or an auxiliary).
 */
// biome-ignore format: one table
export const TAGS = [
  "NN/NOUN", "IN/ADP", "DT/DET", "NNP/PROPN", "JJ/ADJ", "PRP/PRON", "./PUNCT", ",/PUNCT", "NNS/NOUN", "RB/ADV",
  "VB/VERB", "CC/CCONJ", "CD/NUM", "VBN/VERB", "IN/SCONJ", "VBD/VERB", "VBG/VERB", "VBZ/AUX", "TO/PART", "MD/AUX",
  "PRP$/PRON", "VBP/VERB", "VBP/AUX", "VBD/AUX", "VBZ/VERB", "RB/PART", "UH/INTJ", ":/PUNCT", "VB/AUX", "-RRB-/PUNCT",
  "-LRB-/PUNCT", "DT/PRON", "WDT/PRON", "WRB/ADV", "WP/PRON", "HYPH/PUNCT", "``/PUNCT", "''/PUNCT", "RP/ADP",
  "POS/PART", "NNP/ADJ", "NNPS/PROPN", "NN/PRON", "JJR/ADJ", "JJS/ADJ", "EX/PRON", "RBR/ADV", "VBN/AUX", "SYM/SYM",
  "$/SYM", "PDT/DET", "ADD/PROPN", "VBG/AUX", "NFP/PUNCT", "FW/X", "GW/X", "RBS/ADV", "WDT/DET", "NNP/VERB", "LS/NUM",
  "NFP/SYM", ",/SYM", "NN/SYM", "FW/NOUN", "LS/X", "NN/X", "AFX/X", "WP$/PRON",
] as const;

/**
 * Dependency relations. Subtypes that no stage asks for are folded into their relation ("nsubj:outer" into "nsubj"). The
 * first thirty have a bit of their own where the parser remembers which dependents a word has.
 */
// biome-ignore format: one table
export const RELATIONS = [
  "nsubj", "obj", "obl", "case", "det", "mark", "advmod", "aux", "cop", "conj", "cc", "nsubj:pass", "aux:pass", "ccomp",
  "xcomp", "advcl", "acl:relcl", "acl", "nmod", "nmod:poss", "amod", "compound", "punct", "appos", "flat", "nummod",
  "parataxis", "obl:unmarked", "expl", "iobj", "root", "nmod:unmarked", "compound:prt", "discourse", "list", "fixed",
  "obl:agent", "nmod:desc", "csubj", "vocative", "reparandum", "goeswith", "orphan", "dislocated", "dep",
] as const;
export type Relation = (typeof RELATIONS)[number];

/** The index of a part of speech in `Syntax.upos`. */
export function uposOf(name: Upos): number {
  return UPOS.indexOf(name);
}

/** The index of a Penn tag in `Syntax.xpos`. */
export function xposOf(name: Xpos): number {
  return XPOS.indexOf(name);
}

/** The index of a relation in `Syntax.relation`. */
export function relationOf(name: Relation): number {
  return RELATIONS.indexOf(name);
}

/** For each of `TAGS` its Penn tag and its part of speech, as indexes. */
export const TAG_XPOS: Uint8Array = Uint8Array.from(TAGS, (tag) =>
  XPOS.findIndex((name) => tag.startsWith(`${name}/`)),
);
export const TAG_UPOS: Uint8Array = Uint8Array.from(TAGS, (tag) => UPOS.findIndex((name) => tag.endsWith(`/${name}`)));
