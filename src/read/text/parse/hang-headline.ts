/** The tree of a headline from the trees of its stretches: what stands before a verb is its subject, a further clause hangs beside the first. */
import { relationOf, uposOf } from "../tags.ts";
import type { HeadlineClause, Stretch } from "./headline-clauses.ts";
import type { Columns } from "./mend-tree.ts";
import type { Units } from "./units.ts";

const [SUBJECT, PASSIVE_SUBJECT] = [relationOf("nsubj"), relationOf("nsubj:pass")];
const [ADVERBIAL, MARK] = [relationOf("advmod"), relationOf("punct")];
const [PARATAXIS, CONJUNCT, ROOT] = [relationOf("parataxis"), relationOf("conj"), relationOf("root")];

const [OBJECT, OBLIQUE, APPOSITION] = [relationOf("obj"), relationOf("obl"), relationOf("appos")];
const [NAME, PUNCTUATION] = [uposOf("PROPN"), uposOf("PUNCT")];

/** The stretches that are parsed each for itself. */
export function stretchesOf(clauses: readonly HeadlineClause[]): Stretch[] {
  return clauses.flatMap(({ before, rest }) => (rest === null ? [before] : [before, rest]));
}

/** By token; every stretch has been parsed. */
export function hangHeadline(columns: Columns, units: Units, clauses: readonly HeadlineClause[]): void {
  const { head, relation } = columns;
  const tops: { readonly top: number; readonly way: number; readonly hasVerb: boolean }[] = [];
  for (const { before, rest, verb, isPassive, isFinite, isCitation } of clauses) {
    if (rest !== null) raiseVerb(columns, units.firstToken[verb]!, rootOf(columns, units, rest));
    const top = rootOf(columns, units, rest ?? before);
    // "…, Sources Say" tells who says the rest.
    const isClause = rest === null ? isFinite : !isCitation;
    tops.push({ top, way: isClause ? CONJUNCT : PARATAXIS, hasVerb: rest !== null || isFinite });
    if (rest === null) continue;
    const subject = lowerMark(columns, units, before, rootOf(columns, units, before));
    head[subject] = top;
    relation[subject] = isPassive ? PASSIVE_SUBJECT : SUBJECT;
    joinNames(columns, units.firstToken[before[0]]!, units.firstToken[rest[1]]!);
    if (!isPassive) mendObject(columns, units, top, rest);
  }
  const main = (tops.find((one) => one.hasVerb) ?? tops[0]!).top;
  for (const { top, way } of tops) {
    if (top === main) continue;
    head[top] = main;
    relation[top] = way;
  }
  head[main] = -1;
  relation[main] = ROOT;
}

/** "[No Longer] Directing": what the parser took for the root hangs on the verb. */
function raiseVerb({ head, relation }: Columns, verb: number, root: number): void {
  if (root === verb) return;
  head[root] = verb;
  relation[root] = root < verb ? ADVERBIAL : PARATAXIS;
  head[verb] = -1;
  relation[verb] = ROOT;
}

/** Of "‘[Ember Vale’ Season 2]" the mark that opens it is no root: the first word hung on it is. */
function lowerMark(
  { upos, head, relation }: Columns,
  { firstToken }: Units,
  [from, to]: Stretch,
  root: number,
): number {
  if (upos[root] !== PUNCTUATION) return root;
  const end = firstToken[to]!;
  let word = firstToken[from]!;
  while (word < end && (head[word] !== root || upos[word] === PUNCTUATION)) word += 1;
  if (word === end) return root;
  for (let token = firstToken[from]!; token < end; token += 1) if (head[token] === root) head[token] = word;
  head[word] = -1;
  head[root] = word;
  relation[root] = MARK;
  return word;
}

/** "Ada Quill, Tomas Reyne Join": names with nothing but a comma between them are a row. */
function joinNames({ upos, head, relation }: Columns, from: number, to: number): void {
  for (let token = from + 1; token < to; token += 1) {
    const isLoose = relation[token] === APPOSITION && upos[token] === NAME && upos[head[token]!] === NAME;
    if (isLoose && head[token]! < token && upos[token - 1] === PUNCTUATION) relation[token] = CONJUNCT;
  }
}

/** "join ‘Ember Vale’": a name right behind its verb, but for marks, is its object and no time. */
function mendObject({ upos, head, relation }: Columns, { firstToken }: Units, verb: number, [, to]: Stretch): void {
  let token = verb + 1;
  while (token < firstToken[to]! && upos[token] === PUNCTUATION) token += 1;
  if (upos[token] === NAME && head[token] === verb && relation[token] === OBLIQUE) relation[token] = OBJECT;
}

function rootOf({ head }: Columns, { firstToken }: Units, [from, to]: Stretch): number {
  let token = firstToken[from]!;
  while (token < firstToken[to]! - 1 && head[token]! >= 0) token += 1;
  return token;
}
