/**
 * Slips of the parser about a finite predicate that has no subject: grammar demands one, and the noun before it that was left
 * over is it.
 */
import { relationOf, uposOf, xposOf } from "../tags.ts";
import { type Columns, hasPassive, hasSubject, isOpened } from "./mend-tree.ts";

const AUX = relationOf("aux");
const AUX_PASS = relationOf("aux:pass");
const COP = relationOf("cop");
const NSUBJ = relationOf("nsubj");
const NSUBJ_PASS = relationOf("nsubj:pass");
const MARK = relationOf("mark");
const CCOMP = relationOf("ccomp");
const RELCL = relationOf("acl:relcl");
const CONJ = relationOf("conj");
const OBJ = relationOf("obj");
const OBL = relationOf("obl");
const VERB = uposOf("VERB");
const PUNCT = relationOf("punct");
const ADVCL = relationOf("advcl");
const PHRASES: ReadonlySet<number> = new Set((["obl", "nmod", "obj", "appos", "dep"] as const).map(relationOf));
const ROOT = relationOf("root");
const [NOUN, PROPN, PRON, PUNCTUATION] = [uposOf("NOUN"), uposOf("PROPN"), uposOf("PRON"), uposOf("PUNCT")];
const [IN, CC, COMMA] = [xposOf("IN"), xposOf("CC"), xposOf(",")];
const FINITE: ReadonlySet<number> = new Set((["VBZ", "VBP", "VBD", "MD"] as const).map(xposOf));

/** Mends the sentence of the tokens `from` … `to`. */
export function mendPredicates(columns: Columns, from: number, to: number): void {
  for (let token = from + 1; token < to; token += 1)
    if (isFiniteAuxiliary(columns, token)) {
      raisePredicate(columns, token, from, to);
      raiseObject(columns, token, from, to);
    }
  for (let token = from + 1; token < to; token += 1) {
    shareOut(columns, token, from, to);
    splitBefore(columns, token, from, to);
  }
}

/** "Rumor [has] it that she will return": an auxiliary before the "that" of its verb is a verb with a clause of its own. */
function splitBefore({ upos, head, relation, xpos }: Columns, mark: number, from: number, to: number): void {
  const verb = head[mark]!;
  if (relation[mark] !== MARK || xpos[mark] !== IN || verb < mark) return;
  let outer = mark - 1;
  while (outer >= from && !(head[outer] === verb && relation[outer] === AUX && FINITE.has(xpos[outer]!))) outer -= 1;
  if (outer <= from) return;
  upos[outer] = VERB;
  head[outer] = head[verb]!;
  relation[outer] = relation[verb]!;
  for (let token = from; token < to; token += 1) {
    if (token === outer || head[token] !== verb) continue;
    if (token < mark || (token > verb && relation[token] === PUNCT)) head[token] = outer;
    if (token > outer && token < mark && isSubject(relation[token]!)) relation[token] = OBJ;
  }
  head[verb] = outer;
  relation[verb] = CCOMP;
}

/** The same for nouns with a copula, once subjects are settled. */
export function mendNominals(columns: Columns, from: number, to: number): void {
  for (let token = from + 1; token < to; token += 1) raiseNominal(columns, token, from, to);
}

/**
 * "He stays, while [she is in talks]", with "talks" as a phrase: a noun with a copula and a subject is a clause. Of "'[It was no
 * easy choice],' she wrote" it is what the verb behind the comma says.
 */
function raiseNominal({ head, relation, xpos }: Columns, copula: number, from: number, to: number): void {
  const noun = head[copula]!;
  if (relation[copula] !== COP || noun < copula || !FINITE.has(xpos[copula]!) || !PHRASES.has(relation[noun]!)) return;
  let isMarked = false;
  let hasOwn = false;
  for (let token = from; token < copula && token < to; token += 1) {
    if (head[token] !== noun) continue;
    if (relation[token] === MARK) isMarked = true;
    if (isSubject(relation[token]!)) hasOwn = true;
  }
  if (hasOwn && isMarked) relation[noun] = ADVCL;
  else if (hasOwn && relation[noun] === OBL && head[noun]! > noun && xpos[noun + 1] === COMMA) relation[noun] = CCOMP;
}

/**
 * "[The film], it said, is late", "[Ada Quill] won't be back, sources tell us": of two subjects of one verb with a comma
 * between them, the first belongs to a clause without a subject that hangs on the verb or on itself.
 */
function shareOut(columns: Columns, second: number, from: number, to: number): void {
  const { head, relation, xpos } = columns;
  const verb = head[second]!;
  if (verb < second || !isSubject(relation[second]!)) return;
  let first = second - 1;
  let isParted = false;
  while (first >= from && (head[first] !== verb || !isSubject(relation[first]!))) {
    if (xpos[first] === COMMA) isParted = true;
    first -= 1;
  }
  if (first < from || !isParted) return;
  for (let token = first + 1; token < to; token += 1) {
    const isBelow = head[token] === first ? token < second : head[token] === verb && token > verb;
    if (!isBelow || !mayBeRaised(columns, token, from) || !isFinite(columns, token, first)) continue;
    if (hasSubject(columns, token, from, to)) continue;
    relation[first] = hasPassive(columns, token, first) ? NSUBJ_PASS : NSUBJ;
    head[first] = token;
    head[token] = verb;
    relation[token] = CCOMP;
    return;
  }
}

/**
 * "Ada Quill, who plays her, [won't be back]", with "back" hung on the name: a finite predicate without a subject that hangs
 * on the noun before it, or on the noun's relative clause, has that noun as its subject and takes its place.
 */
function raisePredicate(columns: Columns, auxiliary: number, from: number, to: number): void {
  const { head, relation, xpos } = columns;
  const predicate = head[auxiliary]!;
  if (predicate < auxiliary) return;
  const noun = bearerOf(columns, predicate, auxiliary, from);
  if (noun < 0 || hasSubject(columns, predicate, from, to) || hasSubject(columns, noun, from, to)) return;
  let above = head[noun]!;
  if (above >= 0 && columns.upos[above] === PUNCTUATION) return;
  let way = above < 0 ? ROOT : CCOMP;
  if (above >= 0 && above < noun && xpos[above] === IN) {
    // "that" bore the noun.
    const mark = above;
    above = head[mark]!;
    way = above < 0 ? ROOT : CCOMP;
    head[mark] = predicate;
    relation[mark] = MARK;
  }
  head[predicate] = above;
  relation[predicate] = way;
  head[noun] = predicate;
  relation[noun] = hasPassive(columns, predicate, noun) ? NSUBJ_PASS : NSUBJ;
  for (let token = predicate + 1; token < to; token += 1)
    if (head[token] === noun && relation[token] === PUNCT) head[token] = predicate;
}

/** "The leak suggests [the game] could be here": the object right before a finite predicate without a subject is its subject. */
function raiseObject(columns: Columns, auxiliary: number, from: number, to: number): void {
  const { head, relation, upos } = columns;
  const predicate = head[auxiliary]!;
  const verb = predicate < auxiliary ? -1 : head[predicate]!;
  if (verb < from || verb >= auxiliary || upos[verb] !== VERB || hasSubject(columns, predicate, from, to)) return;
  // "reports that [production] will be delayed": joined by no "and".
  if (!mayBeRaised(columns, predicate, from) || isOpened(columns, predicate, from)) return;
  let object = auxiliary - 1;
  while (object > verb && head[object] !== verb) object = head[object]! < object ? head[object]! : verb;
  if (
    object <= verb ||
    relation[object] !== OBJ ||
    (relation[predicate] === CONJ && hasComma(columns, object, predicate))
  )
    return;
  head[object] = predicate;
  relation[object] = hasPassive(columns, predicate, object) ? NSUBJ_PASS : NSUBJ;
  relation[predicate] = CCOMP;
  // What stands behind it belongs to it.
  for (let token = predicate + 1; token < to; token += 1)
    if (head[token] === verb && relation[token] === OBL) head[token] = predicate;
}

function hasComma({ xpos }: Columns, first: number, last: number): boolean {
  for (let token = first; token < last; token += 1) if (xpos[token] === COMMA) return true;
  return false;
}

/** Not "who plays her", nor "and plays her", nor "is". */
function mayBeRaised({ head, relation, xpos }: Columns, word: number, from: number): boolean {
  const way = relation[word];
  if (way === RELCL || way === AUX || way === AUX_PASS || way === COP) return false;
  if (way !== CONJ) return true;
  for (let token = Math.max(from, head[word]! + 1); token < word; token += 1)
    if (head[token] === word && xpos[token] === CC) return false;
  return true;
}

/** The noun on which a finite predicate hangs, itself or by a relative clause that a comma closes; -1 without one. */
function bearerOf(columns: Columns, predicate: number, opens: number, from: number): number {
  const { head, relation, upos, xpos } = columns;
  let noun = head[predicate]!;
  if (noun < from || noun > opens || !mayBeRaised(columns, predicate, from)) return -1;
  if (relation[noun] === RELCL) {
    const before = upos[opens - 1] === PUNCTUATION && xpos[opens - 1] !== COMMA ? opens - 2 : opens - 1;
    if (xpos[before] !== COMMA) return -1;
    noun = head[noun]!;
  }
  // "The series from [Marvel] will be back."
  while (noun > from && isOpened(columns, noun, from) && head[noun]! >= from && head[noun]! < noun) noun = head[noun]!;
  if (noun < from || noun > opens || isOpened(columns, noun, from)) return -1;
  const kind = upos[noun];
  if (kind !== NOUN && kind !== PROPN && kind !== PRON) return -1;
  for (let token = from; token < noun; token += 1) if (head[token] === noun && relation[token] === COP) return -1;
  return noun;
}

/** The word that bears the tense of another: "[won't] be back". */
function isFiniteAuxiliary({ relation, xpos }: Columns, token: number): boolean {
  const way = relation[token];
  return (way === AUX || way === AUX_PASS || way === COP) && FINITE.has(xpos[token]!);
}

const isSubject = (way: number): boolean => way === NSUBJ || way === NSUBJ_PASS;

/** A finite verb, or what has a finite auxiliary or copula. */
function isFinite(columns: Columns, word: number, from: number): boolean {
  if (FINITE.has(columns.xpos[word]!)) return true;
  for (let token = from; token < word; token += 1)
    if (columns.head[token] === word && isFiniteAuxiliary(columns, token)) return true;
  return false;
}
