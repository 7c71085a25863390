/**
 * Slips of the parser that grammar rules out: what stands before a finite auxiliary or copula is no modifier of the word
 * behind it ("[Mara Ilves] is in talks", "[the sequel] has been ordered") but its subject.
 */
import type { Language } from "../../../model/language.ts";
import { relationOf, uposOf, xposOf } from "../tags.ts";
import type { Tokens } from "../tokens.ts";
import { type Columns, hasPassive, hasSubject, isOpened } from "./mend-tree.ts";

const AUX = relationOf("aux");
const AUX_PASS = relationOf("aux:pass");
const COP = relationOf("cop");
const NSUBJ = relationOf("nsubj");
const NSUBJ_PASS = relationOf("nsubj:pass");
const NMOD = relationOf("nmod");
const OBL = relationOf("obl");
const CASE = relationOf("case");
const MARK = relationOf("mark");
const VOCATIVE = relationOf("vocative");
const [VERB, PUNCT] = [uposOf("VERB"), uposOf("PUNCT")];
const CCOMP = relationOf("ccomp");
const ADVCL = relationOf("advcl");
const [NOUN, PROPN, PRON, DETERMINER] = [uposOf("NOUN"), uposOf("PROPN"), uposOf("PRON"), uposOf("DET")];
const DET = relationOf("det");
const [OBJ, RELCL, ACL] = [relationOf("obj"), relationOf("acl:relcl"), relationOf("acl")];
const LACKING: ReadonlySet<number> = new Set([NSUBJ, NSUBJ_PASS, OBJ]);
const [WDT, IN, SCONJ] = [xposOf("WDT"), xposOf("IN"), uposOf("SCONJ")];
/** How a noun before its verb is mistaken. */
const MISTAKEN: ReadonlySet<number> = new Set(
  (
    [
      "compound",
      "nmod",
      "amod",
      "obj",
      "obl",
      "obl:unmarked",
      "nmod:unmarked",
      "dep",
      "list",
      "det",
      "vocative",
    ] as const
  ).map(relationOf),
);

/** Mends the relations of the tokens `from` … `to`, one sentence. */
export function mendSubjects(
  columns: Columns,
  { lower }: Tokens,
  { conjunctions }: Language,
  isTelling: (token: number) => boolean,
  from: number,
  to: number,
): void {
  const { head, relation } = columns;
  for (let token = from; token < to; token += 1) {
    const way = relation[token];
    if (way !== AUX && way !== AUX_PASS && way !== COP) continue;
    const verb = head[token]!;
    if (verb < token || hasSubject(columns, verb, from, token)) continue;
    const noun = nounBefore(columns, verb, from, token);
    if (noun >= 0) relation[noun] = hasPassive(columns, verb, token) ? NSUBJ_PASS : NSUBJ;
  }
  for (let token = from; token < to; token += 1) mendVocative(columns, token, from);
  for (let token = from + 1; token < to; token += 1) mendThat(columns, token, isTelling, from, to);
  // "The game has been delayed": what stands before a passive suffers it.
  for (let token = from; token < to; token += 1)
    if (relation[token] === NSUBJ && hasPassive(columns, head[token]!, token)) relation[token] = NSUBJ_PASS;
  for (let token = from + 1; token < to; token += 1)
    mendSecond(columns, token, from, (at) => conjunctions.has(lower[at]!));
}

/** "rumours [that] she had quit the film": what has a subject and an object of its own lacks nothing, and the word before it opens it. */
function mendThat(
  columns: Columns,
  that: number,
  isTelling: (token: number) => boolean,
  from: number,
  to: number,
): void {
  const { head, relation, upos, xpos } = columns;
  const verb = head[that]!;
  if (xpos[that] !== WDT || relation[verb] !== RELCL || verb < that || !LACKING.has(relation[that]!)) return;
  if (!hasSubject(columns, verb, that + 1, verb) || !hasOwnObject(columns, verb, to)) return;
  [upos[that], xpos[that], relation[that], relation[verb]] = [SCONJ, IN, MARK, ACL];
  // "Rumours spread over the weekend that …": what is told belongs to the noun that stands for telling.
  const [noun, above] = [head[verb]!, head[head[verb]!] ?? -1];
  if (isTelling(noun) || above < from) return;
  for (let token = from; token < above; token += 1)
    if (head[token] === above && LACKING.has(relation[token]!) && isTelling(token)) head[verb] = token;
}

function hasOwnObject({ head, relation }: Columns, verb: number, to: number): boolean {
  for (let token = verb + 1; token < to; token += 1) if (head[token] === verb && relation[token] === OBJ) return true;
  return false;
}

/** "[Mara], Joss and Ada return": a name before a verb that has no other subject is called to only where a comma parts them. */
function mendVocative(columns: Columns, token: number, from: number): void {
  const { head, relation, upos } = columns;
  const verb = head[token]!;
  if (relation[token] !== VOCATIVE || verb < token || upos[verb] !== VERB || upos[verb - 1] === PUNCT) return;
  if (!hasSubject(columns, verb, from, verb)) relation[token] = NSUBJ;
}

/** "any of the actors", with both words as subjects: one behind a preposition is no subject but hangs on the noun before it. */
function mendSecond(columns: Columns, token: number, from: number, isConjunction: (at: number) => boolean): void {
  const { head, relation } = columns;
  const way = relation[token];
  if ((way !== NSUBJ && way !== NSUBJ_PASS) || !isOpened(columns, token, from)) return;
  for (let before = token - 1; before >= from; before -= 1) {
    if (head[before] !== head[token] || (relation[before] !== NSUBJ && relation[before] !== NSUBJ_PASS)) continue;
    // A mere share, "any of the actors", gives its place to what it is a share of.
    const [inner, outer] = columns.upos[before] === DETERMINER ? [before, token] : [token, before];
    head[inner] = outer;
    relation[inner] = inner === before ? DET : NMOD;
    return;
  }
  if (mendOpened(columns, token)) return;
  mendMark(columns, token, from, isConjunction);
}

/** "According to two people, [she] has been cut": behind a preposition stands no subject where the verb has another. */
function mendOpened({ head, relation }: Columns, opened: number): boolean {
  const verb = head[opened]!;
  for (let other = opened + 1; other < verb; other += 1) {
    if (head[other] !== verb || (relation[other] !== NSUBJ && relation[other] !== NSUBJ_PASS)) continue;
    relation[opened] = OBL;
    return true;
  }
  return false;
}

/** "as [he continues]", with "as" on the subject: a word before the only subject opens its clause. */
function mendMark(
  { head, relation }: Columns,
  subject: number,
  from: number,
  isConjunction: (at: number) => boolean,
): void {
  const verb = head[subject]!;
  if (verb < subject) return;
  for (let token = subject - 1; token >= from && token >= subject - 8; token -= 1) {
    if (head[token] !== subject || relation[token] !== CASE || !isConjunction(token)) continue;
    head[token] = verb;
    relation[token] = MARK;
    if (relation[verb] === CCOMP) relation[verb] = ADVCL;
  }
}

/** The nearest noun or pronoun before the auxiliary that hangs on its verb and stands in no phrase with a preposition. */
function nounBefore(columns: Columns, verb: number, from: number, auxiliary: number): number {
  const { head, relation, upos } = columns;
  for (let token = auxiliary - 1; token >= from; token -= 1) {
    if (head[token] !== verb || !MISTAKEN.has(relation[token]!)) continue;
    const kind = upos[token];
    if (kind !== NOUN && kind !== PROPN && kind !== PRON) continue;
    if (!isOpened(columns, token, from)) return token;
  }
  return -1;
}
