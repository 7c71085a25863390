/**
 * Slips of the parser about nouns that stand side by side: of "creator Ada Quill said" the name is the subject and the noun
 * says what she is; "English-language series" is a series; "filming for the series begins" begins.
 */
import { relationOf, uposOf, xposOf } from "../tags.ts";
import { type Columns, hasSubject } from "./mend-tree.ts";

const NSUBJ = relationOf("nsubj");
const NSUBJ_PASS = relationOf("nsubj:pass");
const DESCRIPTION = relationOf("nmod:desc");
const COMPOUND = relationOf("compound");
const NMOD = relationOf("nmod");
const APPOS = relationOf("appos");
const CASE = relationOf("case");
const PUNCT = relationOf("punct");
/** What a parser takes a name beside a name for. */
const BESIDE: ReadonlySet<number> = new Set([APPOS, relationOf("flat"), relationOf("list"), relationOf("dep")]);
const [NOUN, PROPN] = [uposOf("NOUN"), uposOf("PROPN")];
const [HYPHEN, POS, VBG, NN, CLOSING] = [xposOf("HYPH"), xposOf("POS"), xposOf("VBG"), xposOf("NN"), xposOf("''")];
const [ADP, AUX] = [uposOf("ADP"), uposOf("AUX")];
const [CSUBJ, ADVCL] = [relationOf("csubj"), relationOf("advcl")];
const COMMA = xposOf(",");
const OBL = relationOf("obl");
const POSSESSIVE = relationOf("nmod:poss");

/** Mends the sentence of the tokens `from` … `to`. */
export function mendNouns(columns: Columns, from: number, to: number): void {
  for (let token = from; token + 1 < to; token += 1) {
    if (columns.xpos[token] === POS) own(columns, token, to);
    if (columns.xpos[token] === CLOSING) hangTitle(columns, token);
    if (columns.relation[token] === CSUBJ || isOpeningDeed(columns, token, from, to)) nameDeed(columns, token, to);
    if (columns.upos[token] !== NOUN) continue;
    describe(columns, token);
    if (token > from && columns.xpos[token - 1] === HYPHEN) modify(columns, token, to);
  }
}

/**
 * "‘Ember Vale’ [spinoff] scrapped", "‘Ember Vale’ [Season 3] comes", "‘Ember Vale’ star [Ada Quill] leaves": what the noun right behind a title in
 * marks belongs to is spoken of, and no name beside it.
 */
function hangTitle({ head, relation, upos }: Columns, mark: number): void {
  const title = head[mark]!;
  if (title < 0 || title >= mark || upos[title] !== PROPN) return;
  let noun = mark + 1;
  while (relation[noun] === COMPOUND && head[noun]! > noun) noun = head[noun]!;
  const isNominal = upos[noun] === NOUN || upos[noun] === PROPN;
  if (head[noun] !== title || !isNominal || !BESIDE.has(relation[noun]!)) return;
  head[noun] = head[title]!;
  relation[noun] = relation[title]!;
  head[title] = mark + 1;
  relation[title] = COMPOUND;
}

/** "[Filming] on the series began in May": what opens a sentence, with no comma before a verb that has no subject, is none of its circumstances. */
function isOpeningDeed(columns: Columns, deed: number, from: number, to: number): boolean {
  const { head, relation, xpos } = columns;
  const verb = head[deed]!;
  if (deed !== from || relation[deed] !== ADVCL || verb <= deed || hasSubject(columns, verb, from, to)) return false;
  for (let token = deed + 1; token < verb; token += 1) if (xpos[token] === COMMA) return false;
  return true;
}

/** "[Filming] for the series will begin in May": what is done, right before a phrase that tells of what, is a noun and no clause of its own. */
function nameDeed({ head, relation, upos, xpos }: Columns, deed: number, to: number): void {
  // "When does filming of it begin?": what is asked keeps its verb.
  if (xpos[deed] !== VBG || upos[deed + 1] !== ADP || head[deed + 1] === deed || upos[deed - 1] === AUX) return;
  for (let token = deed + 1; token < to; token += 1) {
    if (head[token] === deed && relation[token] !== OBL && relation[token] !== PUNCT) return;
  }
  upos[deed] = NOUN;
  xpos[deed] = NN;
  relation[deed] = NSUBJ;
  for (let token = deed + 1; token < to; token += 1) {
    if (head[token] === deed && relation[token] === OBL) relation[token] = NMOD;
  }
}

/** "[creator] Ada Quill said": two subjects of one verb side by side are one. */
function describe({ head, relation, upos }: Columns, noun: number): void {
  const name = noun + 1;
  if (
    !isSubject(relation, noun) ||
    upos[name] !== PROPN ||
    head[name] !== head[noun] ||
    relation[name] !== relation[noun]
  )
    return;
  head[noun] = name;
  relation[noun] = DESCRIPTION;
}

function isSubject(relation: Uint8Array, token: number): boolean {
  return relation[token] === NSUBJ || relation[token] === NSUBJ_PASS;
}

const FARTHEST = 7;

/** "[Quill]'s Nightjar was delayed": who has an owner's mark owns what stands behind it, and does not do the same beside it. */
function own({ head, relation, upos }: Columns, mark: number, to: number): void {
  const owner = head[mark]!;
  if (owner < 0 || owner >= mark || relation[owner] === POSSESSIVE) return;
  for (let token = mark + 1; token < Math.min(to, mark + FARTHEST); token += 1) {
    const isAlike = relation[token] === relation[owner] || (isSubject(relation, token) && isSubject(relation, owner));
    const isBeside = head[token] === head[owner] && isAlike;
    if (!isBeside && head[token]! > token) continue;
    if (!isBeside || (upos[token] !== NOUN && upos[token] !== PROPN)) return;
    head[owner] = token;
    relation[owner] = POSSESSIVE;
    return;
  }
}

/** "English-[language] series": what stands right behind a word with a hyphen, and hangs on that, is what is spoken of. */
function modify({ head, relation, upos }: Columns, noun: number, to: number): void {
  let last = noun + 1;
  while (last < to && head[last]! > last && upos[last] !== NOUN) last = head[last]!;
  const way = relation[last];
  const isNominal = upos[last] === NOUN || upos[last] === PROPN;
  if (last >= to || head[last] !== noun || !isNominal || (way !== NMOD && way !== APPOS)) return;
  for (let token = noun + 1; token < last; token += 1) {
    if (relation[token] === CASE || relation[token] === PUNCT) return;
  }
  head[last] = head[noun]!;
  relation[last] = relation[noun]!;
  head[noun] = last;
  relation[noun] = COMPOUND;
  for (let token = last + 1; token < to; token += 1) if (head[token] === noun) head[token] = last;
}
