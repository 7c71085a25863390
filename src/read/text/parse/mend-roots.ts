/**
 * Slips of the parser about the root of a sentence that grammar rules out: a participle or a clause with a conjunction that opens a sentence is not its
 * main clause where a clause with a subject of its own follows behind a comma ("Unveiled in May, [the game launches in
 * June]"; "Although it sold, [it was cancelled]").
 */
import { relationOf, uposOf, xposOf } from "../tags.ts";
import { mendAskedRoot } from "./mend-asked-roots.ts";
import { isBearer, mainOf } from "./main-clause.ts";
import { mendOpening } from "./mend-openings.ts";
import { type Columns, hasDependent } from "./mend-tree.ts";

const ROOT = relationOf("root");
const ADVCL = relationOf("advcl");
const MARK = relationOf("mark");
const AUX = relationOf("aux");
const AUX_PASS = relationOf("aux:pass");
const COP = relationOf("cop");
const PUNCT = relationOf("punct");
const ADVMOD = relationOf("advmod");
const SUBJECTS: ReadonlySet<number> = new Set((["nsubj", "nsubj:pass", "csubj", "expl"] as const).map(relationOf));
/** How the main clause is hung on the wrong one. */
const MISTAKEN: ReadonlySet<number> = new Set(
  (["ccomp", "conj", "parataxis", "acl", "acl:relcl", "advcl", "dep", "xcomp"] as const).map(relationOf),
);
const [VBN, VBG, COMMA, CC, WRB] = [xposOf("VBN"), xposOf("VBG"), xposOf(","), xposOf("CC"), xposOf("WRB")];
const [NNS, VBZ, VBD, VBP] = [xposOf("NNS"), xposOf("VBZ"), xposOf("VBD"), xposOf("VBP")];
const FINITE: ReadonlySet<number> = new Set([VBZ, VBD, VBP]);
const CC_RELATION = relationOf("cc");
const CONJ = relationOf("conj");
const RELCL = relationOf("acl:relcl");
const DESCRIPTION = relationOf("nmod:desc");
const CCOMP = relationOf("ccomp");
const IN = xposOf("IN");
const ACL = relationOf("acl");
const ADV = uposOf("ADV");
const NOUN = uposOf("NOUN");
const PROPN = uposOf("PROPN");
const VERB = uposOf("VERB");
const ADP = uposOf("ADP");
const DETERMINER = uposOf("DET");
const AUXILIARY = uposOf("AUX");
const NSUBJ = relationOf("nsubj");
const NMOD = relationOf("nmod");
const OBL = relationOf("obl");
const COMPOUND = relationOf("compound");
const APPOS = relationOf("appos");

/** Mends the sentence of the tokens `from` … `to`. */
export function mendRoot(columns: Columns, from: number, to: number): void {
  if (mendOpening(columns, from, to)) return;
  const root = rootOf(columns, from, to);
  if (root < 0) return;
  if (isNominal(columns, root)) mendNominalRoot(columns, root, from, to);
  else if (!mendSetOffRoot(columns, root, from, to)) mendMarkedRoot(columns, root, from, to);
}

/** "The captain, [played] by Jonas Reed, [is] the last": a past tense between commas, with a predicate behind them that has no subject. */
function mendSetOffRoot(columns: Columns, root: number, from: number, to: number): boolean {
  const { head, relation, xpos } = columns;
  const isBorne = hasDependent(columns, root, root, (way) => way === AUX || way === AUX_PASS || way === COP);
  if ((xpos[root] !== VBD && (xpos[root] !== VBN || isBorne)) || xpos[root - 1] !== COMMA) return false;
  const subject = root - 2 < from ? -1 : subjectBefore(columns, root, from);
  if (subject < 0) return false;
  const predicate = verbBehindComma(columns, root, to);
  if (predicate < 0) return false;
  xpos[root] = VBN;
  for (let token = from; token < to; token += 1)
    if (head[token] === root && (token < subject || token > predicate)) head[token] = predicate;
  head[predicate] = -1;
  relation[predicate] = ROOT;
  head[subject] = predicate;
  relation[subject] = NSUBJ;
  head[root] = subject;
  relation[root] = ACL;
  return true;
}

function subjectBefore({ head, relation }: Columns, root: number, from: number): number {
  for (let token = root - 2; token >= from; token -= 1)
    if (head[token] === root) return SUBJECTS.has(relation[token]!) ? token : -1;
  return -1;
}

/** A predicate with a finite copula or auxiliary and no subject that hangs on the root behind a comma. */
function verbBehindComma(columns: Columns, root: number, to: number): number {
  const { head, relation, xpos } = columns;
  let hasComma = false;
  for (let token = root + 1; token < to; token += 1) {
    if (xpos[token] === COMMA) hasComma = true;
    if (!hasComma || head[token] !== root || !MISTAKEN.has(relation[token]!)) continue;
    const isBorne = hasDependent(columns, token, token, (way) => way === AUX || way === AUX_PASS || way === COP);
    const isFinite = FINITE.has(xpos[token]!) || isBorne;
    const hasOther = hasDependent(
      columns,
      token,
      to,
      (way) => SUBJECTS.has(way) || way === MARK || way === CC_RELATION,
    );
    return isFinite && !hasOther ? token : -1;
  }
  return -1;
}

/** A noun is no root where a finite verb without a subject stands behind it, nor a plural behind a name where no verb stands at all. */
function mendNominalRoot(columns: Columns, root: number, from: number, to: number): void {
  const { upos, xpos, head, relation } = columns;
  let hasVerb = false;
  for (let token = from; token < to; token += 1) if (upos[token] === VERB || upos[token] === AUXILIARY) hasVerb = true;
  if (!hasVerb) {
    const name = xpos[root] === NNS ? nameBefore(columns, root, from) : -1;
    if (name >= 0) makeVerb(columns, root, name, to);
    else mendPlural(columns, root, from, to);
    return;
  }
  if (mendRole(columns, root, to) || mendApposed(columns, root, from, to)) return;
  const verb = Math.max(verbBehind(columns, root, to), verbBeyond(columns, root, to));
  if (verb < 0) return;
  const above = head[verb]!;
  head[verb] = -1;
  relation[verb] = ROOT;
  // "… will be back for the film", with "back" hung on "film"; a relative clause stays where it is.
  if (above !== root && relation[above] === NMOD) {
    head[above] = verb;
    relation[above] = OBL;
  }
  head[root] = verb;
  relation[root] = NSUBJ;
  for (let token = verb + 1; token < to; token += 1)
    if (head[token] === root && relation[token] === PUNCT) head[token] = verb;
}

/** "Head of drama [Joel Amari] said that …", with the saying as a relative clause of the role: it lacks no object, and is the main clause. */
function mendRole(columns: Columns, role: number, to: number): boolean {
  const { upos, xpos, head, relation } = columns;
  let verb = role + 1;
  while (verb < to && !(relation[verb] === RELCL && FINITE.has(xpos[verb]!) && hangsBelow(head, verb, role))) verb += 1;
  if (verb >= to || xpos[verb] === VBZ) return false;
  let name = verb - 1;
  while (name > role && head[name] !== verb) name -= 1;
  if (name <= role || upos[name] !== PROPN || !SUBJECTS.has(relation[name]!)) return false;
  let mark = verb + 1;
  while (mark < to && !(relation[mark] === MARK && xpos[mark] === IN)) mark += 1;
  if (mark >= to) return false;
  const clause = head[mark]!;
  head[verb] = -1;
  relation[verb] = ROOT;
  head[role] = name;
  relation[role] = DESCRIPTION;
  for (let token = verb + 1; token < to; token += 1) if (head[token] === role) head[token] = verb;
  head[clause] = verb;
  relation[clause] = CCOMP;
  return true;
}

/** "Its work with Orbit, the [firm] that helped, was [hard]": a noun with a subject and no copula stands beside that subject. */
function mendApposed(columns: Columns, root: number, from: number, to: number): boolean {
  const { head, relation, xpos } = columns;
  if (hasDependent(columns, root, to, (way) => way === COP || way === AUX || way === AUX_PASS)) return false;
  let subject = root - 1;
  while (subject >= from && !(head[subject] === root && SUBJECTS.has(relation[subject]!))) subject -= 1;
  const predicate = subject < from ? -1 : verbBehindComma(columns, root, to);
  if (predicate < 0 || !xpos.subarray(subject, root).includes(COMMA)) return false;
  head[predicate] = -1;
  relation[predicate] = ROOT;
  head[subject] = predicate;
  relation[subject] = NSUBJ;
  for (let token = from; token < to; token += 1)
    if (head[token] === root && (token < subject || token > predicate)) head[token] = predicate;
  head[root] = subject;
  relation[root] = APPOS;
  return true;
}

function hangsBelow(head: Int32Array, token: number, above: number): boolean {
  return head[token] === above || head[head[token]!] === above;
}

/** "Mara Ilves [stars] in …": the first word of a name that hangs on the noun right behind it. */
function nameBefore({ upos, head, relation }: Columns, noun: number, from: number): number {
  for (let token = noun - 1; token >= from; token -= 1) {
    if (upos[token] !== PROPN) return -1;
    if (head[token] === noun && relation[token] === COMPOUND) return token;
  }
  return -1;
}

/** "In May, the film [arrives] on …": where no verb stands at all, a plural behind a noun with its article and before a preposition. */
function mendPlural(columns: Columns, root: number, from: number, to: number): void {
  const { upos, xpos, head, relation } = columns;
  for (let token = from + 2; token + 1 < to; token += 1) {
    const noun = token - 1;
    if (xpos[token] !== NNS || head[noun] !== token || relation[noun] !== COMPOUND || upos[token + 1] !== ADP) continue;
    if (upos[noun - 1] !== DETERMINER || head[noun - 1] !== token) continue;
    head[noun - 1] = noun;
    makeVerb(columns, token, noun, to);
    if (token === root) return;
    head[token] = -1;
    relation[token] = ROOT;
    head[root] = token;
    relation[root] = OBL;
    return;
  }
}

function makeVerb({ upos, xpos, head, relation }: Columns, noun: number, subject: number, to: number): void {
  upos[noun] = VERB;
  xpos[noun] = VBZ;
  relation[subject] = NSUBJ;
  for (let token = noun + 1; token < to; token += 1) {
    if (head[token] === noun && relation[token] === NMOD) relation[token] = OBL;
  }
}

/** The first word behind the root that has an auxiliary or copula there, and no subject. */
function verbBehind(columns: Columns, root: number, to: number): number {
  const { head, relation } = columns;
  const subject = verbalSubject(columns, root, to);
  if (subject >= 0) return subject;
  if (hasDependent(columns, root, to, isBearer)) return -1;
  for (let token = root + 1; token < to; token += 1) {
    const way = relation[token];
    if (way !== AUX && way !== AUX_PASS && way !== COP) continue;
    const verb = head[token]!;
    if (verb > token && !hasDependent(columns, verb, to, (one) => SUBJECTS.has(one) || one === MARK)) return verb;
    return -1;
  }
  return -1;
}

/** "Agents of the actor [did not respond]", with "respond" as the subject of its own subject: a verb that bears a tense is nobody's. */
function verbalSubject(columns: Columns, root: number, to: number): number {
  const { upos, head, relation } = columns;
  for (let verb = root + 1; verb < to; verb += 1) {
    if (head[verb] !== root || !SUBJECTS.has(relation[verb]!) || upos[verb] !== VERB) continue;
    const isFinite = hasDependent(columns, verb, verb, (way) => way === AUX || way === AUX_PASS);
    if (isFinite && !hasDependent(columns, verb, to, (way) => SUBJECTS.has(way) || way === MARK)) return verb;
  }
  return -1;
}

/** "Mara Ilves, who directs, [told] …": a finite verb without subject that hangs on the root behind what two commas set off. */
function verbBeyond(columns: Columns, root: number, to: number): number {
  const { head, relation, xpos } = columns;
  let commas = 0;
  for (let token = root + 1; token < to; token += 1) {
    if (xpos[token] === COMMA) commas += 1;
    if (commas < 2 || head[token] !== root || !FINITE.has(xpos[token]!)) continue;
    const isJoined = relation[token] === CONJ && xpos[token - 1] === CC;
    return isJoined || hasDependent(columns, token, to, (way) => SUBJECTS.has(way) || way === MARK) ? -1 : token;
  }
  return -1;
}

function mendMarkedRoot(columns: Columns, root: number, from: number, to: number): void {
  if (mendAskedRoot(columns, root, from, to)) return;
  if (!cannotBeMain(columns, root, from)) return;
  const main = mainOf(columns, root, to);
  if (main < 0) return;
  const { head, relation } = columns;
  for (let token = main + 1; token < to; token += 1) if (head[token] === root) head[token] = main;
  head[main] = -1;
  relation[main] = ROOT;
  head[root] = main;
  relation[root] = ADVCL;
}

function isNominal({ upos }: Columns, token: number): boolean {
  return upos[token] === NOUN || upos[token] === PROPN;
}

function rootOf({ head }: Columns, from: number, to: number): number {
  for (let token = from; token < to; token += 1) if (head[token]! < 0) return token;
  return -1;
}

/** A participle without auxiliary and subject, or a clause behind "although" or "when"; nothing stands before it. */
function cannotBeMain(columns: Columns, root: number, from: number): boolean {
  const { head, relation, xpos, upos } = columns;
  let isMarked = false;
  for (let token = from; token < root; token += 1) {
    const way = relation[token]!;
    if (head[token] !== root) continue;
    if (way === MARK || (way === ADVMOD && xpos[token] === WRB && token === from)) isMarked = true;
    else if (!isMarked && upos[token] !== ADV && way !== PUNCT) return false;
  }
  if (isMarked) return true;
  return (xpos[root] === VBN || xpos[root] === VBG) && !hasDependent(columns, root, root, (way) => isBearer(way));
}
