/**
 * Who says it may stand behind what is said: "The game has been delayed, | the developer confirmed Friday". Where the parser
 * takes that for a part of the sentence, the two are parsed again, each for itself, and what is said hangs on the saying.
 */
import type { CueLexicon } from "../../../model/cue.ts";
import type { Language } from "../../../model/language.ts";
import { relationOf, TAG_XPOS, TAGS, type Xpos, xposOf } from "../tags.ts";
import { lemmaOf } from "./lemmas.ts";
import type { Columns } from "./mend-tree.ts";
import type { Units } from "./units.ts";

/** What tells a verb of saying: the lexicon, and the words in lower case by unit. */
export type SayingLexicon = {
  readonly verbs: CueLexicon["verbs"];
  readonly language: Language;
  readonly wordAt: (unit: number) => string;
};

const setOf = (...tags: readonly Xpos[]): ReadonlySet<number> => new Set(tags.map(xposOf));

const CCOMP = relationOf("ccomp");
const NSUBJ = relationOf("nsubj");
const COMMA = xposOf(",");
const STOP = xposOf(".");
const FINITE = setOf("VBZ", "VBP", "VBD", "MD");
const AUXILIARY = setOf("VBZ", "VBP", "VBD");
/** What a source may begin with, and of what it may consist. */
const OPENS = setOf("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "CD", "PRP", "PRP$");
const WITHIN = setOf("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "PRP", "PRP$", "HYPH", "IN", "TO");
const NAMES = setOf("NNP", "NNPS");
const ADVERBS = setOf("RB");
/** What may follow the verb, where it takes no hearer: "on Friday", "exclusively"; and a day without preposition. */
const FOLLOWS = setOf("IN", "TO", "RB", "NNP", ".");
const QUOTES = setOf("``", "''");
const [VBD, VBZ, VBN, NNS, VBP] = [xposOf("VBD"), xposOf("VBZ"), xposOf("VBN"), xposOf("NNS"), xposOf("VBP")];
const VBG = xposOf("VBG");
const SAID = TAGS.indexOf("VBD/VERB");
const SAYS = TAGS.indexOf("VBZ/VERB");
const LONGEST_SOURCE = 12;
const LONGEST_REST = 10;

/** The units of what is said with its comma, of who says it, and of the saying, which begins with its auxiliary or verb. */
export type TornCitation = {
  readonly speech: Stretch;
  readonly source: Stretch;
  readonly saying: Stretch;
};
type Stretch = readonly [from: number, to: number];

/** A sentence as the parser left it, counted from its first unit. */
type Tree = { readonly head: Int32Array; readonly relation: Uint8Array };

/** Null where none stands there, or the tree has it right. The verb is tagged as one. */
export function findTornCitation(
  units: Units,
  from: number,
  to: number,
  { head, relation }: Tree,
  lexicon: SayingLexicon,
): TornCitation | null {
  const tagAt = (unit: number): number => TAG_XPOS[units.tag[unit]!]!;
  let limit = to;
  for (let comma = to - 2; comma > from + 1; comma -= 1) {
    if (QUOTES.has(tagAt(comma))) return null;
    if (tagAt(comma) !== COMMA) continue;
    // "…, the paper reports, citing two people."
    if (limit === to && tagAt(comma + 1) === VBG) {
      limit = comma;
      continue;
    }
    const named = findDescribed(tagAt, from, comma);
    if (named >= 0 && isSaying(tagAt, comma + 1, limit, lexicon) && hasFinite(tagAt, from, named)) {
      if (tagAt(comma + 1) === VBN) units.tag[comma + 1] = SAID;
      return { speech: [from, named + 1], source: [named + 1, comma + 1], saying: [comma + 1, to] };
    }
    const verb = findSaying(tagAt, comma + 1, limit, lexicon);
    if (verb < 0 || !hasFinite(tagAt, from, comma)) return null;
    const top = topOf(tagAt, from, comma, head);
    if (isRoot(verb, from, to, head) && top >= 0 && relation[top - from] === CCOMP) return null;
    let saying = verb;
    while (AUXILIARY.has(tagAt(saying - 1)) || ADVERBS.has(tagAt(saying - 1))) saying -= 1;
    if (tagAt(verb) === VBN && saying === verb) units.tag[verb] = SAID;
    if (tagAt(verb) === NNS) units.tag[verb] = SAYS;
    return { speech: [from, comma + 1], source: [comma + 1, saying], saying: [saying, to] };
  }
  return null;
}

/** Hangs what is said and who says it on the saying. By token. */
export function hangOnCitation(
  { head, relation }: Columns,
  { firstToken }: Units,
  { speech, source, saying }: TornCitation,
): void {
  const rootOf = ([from, to]: Stretch): number => {
    let token = firstToken[from]!;
    while (token < firstToken[to]! - 1 && head[token]! >= 0) token += 1;
    return token;
  };
  const [said, speaker, verb] = [rootOf(speech), rootOf(source), rootOf(saying)];
  head[said] = verb;
  relation[said] = CCOMP;
  head[speaker] = verb;
  relation[speaker] = NSUBJ;
}

/** The comma before "Mara Ilves, head of games at the studio," where that ends with the comma given; -1 where nobody is described so. */
function findDescribed(tagAt: (unit: number) => number, from: number, comma: number): number {
  for (let unit = comma - 1; unit > from + 2 && unit > comma - LONGEST_SOURCE; unit -= 1) {
    const tag = tagAt(unit);
    if (FINITE.has(tag) || QUOTES.has(tag)) return -1;
    if (tag !== COMMA) continue;
    let name = unit - 1;
    while (NAMES.has(tagAt(name))) name -= 1;
    return name < unit - 1 && name > from && tagAt(name) === COMMA && comma - unit > 2 ? name : -1;
  }
  return -1;
}

/** "announced on Friday." */
function isSaying(tagAt: (unit: number) => number, unit: number, to: number, lexicon: SayingLexicon): boolean {
  const tag = tagAt(unit);
  if (tag !== VBD && tag !== VBN && tag !== VBZ) return false;
  const taken = lexicon.verbs.get(lemmaOf(lexicon.wordAt(unit), tag, lexicon.language));
  const word = taken?.find(({ particle }) => particle === null);
  return word?.takes.has("that") === true && isRest(tagAt, unit + 1, to, word.takes.has("hearer"));
}

/** The verb of "source verb …" that fills the rest of a sentence; -1 where something else does. */
function findSaying(tagAt: (unit: number) => number, first: number, to: number, lexicon: SayingLexicon): number {
  if (!OPENS.has(tagAt(first))) return -1;
  const { wordAt } = lexicon;
  for (let unit = first + 1; unit < to && unit <= first + LONGEST_SOURCE; unit += 1) {
    const tag = tagAt(unit);
    // "…, Variety reports."
    const isName = NAMES.has(tagAt(unit - 1)) || (unit === first + 1 && unit >= to - 2);
    if (tag === VBD || tag === VBZ || tag === VBP || tag === VBN || (tag === NNS && isName)) {
      const taken = lexicon.verbs.get(lemmaOf(wordAt(unit), tag === NNS ? VBZ : tag, lexicon.language));
      const word = taken?.find(({ particle }) => particle === null);
      if (word?.takes.has("that") === true) return isRest(tagAt, unit + 1, to, word.takes.has("hearer")) ? unit : -1;
      // "has revealed", "briefed on the plans".
      if (!AUXILIARY.has(tag) && tagAt(unit + 1) !== xposOf("IN")) return -1;
      if (AUXILIARY.has(tag) && tagAt(unit + 1) !== VBN && tagAt(unit + 2) !== VBN) return -1;
    } else if (!WITHIN.has(tag) && tagAt(unit + 1) !== VBN && tagAt(unit + 1) !== VBD) return -1;
  }
  return -1;
}

/** "on Friday.", "the paper.", "in a statement.": nothing with a verb of its own. */
function isRest(tagAt: (unit: number) => number, first: number, to: number, hasHearer: boolean): boolean {
  if (to - first > LONGEST_REST || (first < to && !hasHearer && !FOLLOWS.has(tagAt(first)))) return false;
  for (let unit = first; unit < to; unit += 1) {
    const tag = tagAt(unit);
    if (FINITE.has(tag) || tag === COMMA || QUOTES.has(tag)) return false;
    if (tag === STOP && unit < to - 1) return false;
  }
  return true;
}

function hasFinite(tagAt: (unit: number) => number, from: number, to: number): boolean {
  for (let unit = from; unit < to; unit += 1) if (FINITE.has(tagAt(unit))) return true;
  return false;
}

function isRoot(verb: number, from: number, to: number, head: Int32Array): boolean {
  return from + head[verb - from]! >= to;
}

/** The word of a stretch on which all its others hang; -1 where there are several. */
function topOf(tagAt: (unit: number) => number, from: number, to: number, head: Int32Array): number {
  let top = -1;
  for (let unit = from; unit < to; unit += 1) {
    const above = from + head[unit - from]!;
    if (QUOTES.has(tagAt(unit)) || (above >= from && above < to)) continue;
    if (top >= 0) return -1;
    top = unit;
  }
  return top;
}
