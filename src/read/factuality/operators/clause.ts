/**
 * The operators of one clause: what is said of its verb by "not", auxiliaries, adverbs, conjunctions, a negative subject
 * ("no actor"), or of a noun by what stands before it ("a possible return").
 *
 * Their order from the inside out is fixed but for two things: an auxiliary stands over or under a "not" by its row, an
 * adverb by its place ("probably not", "not necessarily").
 */
import type { OperatorPos, OperatorRow } from "../../../model/factuality-lexicon.ts";
import { relationOf, uposOf, xposOf } from "../../text/tags.ts";
import type { Operator } from "./compose.ts";
import { type Ground, kindOf } from "../ground.ts";
import { findGoverningRow, findInnerRow } from "./rows.ts";
import { isQuotedWhole, isReported } from "./surroundings.ts";
import { isPast, isSubject, MOST_CHILDREN, openerOf } from "./tree.ts";

/** What was found in a clause, not yet in order. */
type Parts = {
  readonly isCited: boolean;
  negation: number;
  because: string;
  modal: OperatorRow | null;
  readonly adverbs: { readonly token: number; readonly row: OperatorRow }[];
  readonly marks: OperatorRow[];
  isWeakened: boolean;
};

const rel = relationOf;
const AUX = rel("aux");
const MARK = rel("mark");
const CASE = rel("case");
const DET = rel("det");
const CC = rel("cc");
const ADVMOD = rel("advmod");
const AMOD = rel("amod");
const DISCOURSE = rel("discourse");
const OBJ = rel("obj");
const OBL = rel("obl");
/** Clauses that may hold a condition; a parser's slip is one of the last two. */
const ASIDE: ReadonlySet<number> = new Set((["advcl", "parataxis", "reparandum", "dep"] as const).map(rel));
const VERB = uposOf("VERB");
const MD = xposOf("MD");
const HYPH = xposOf("HYPH");
const NONE = -1;

const ADVERBS: readonly OperatorPos[] = ["negation", "adverb", "mark"];
const OUTSIDE: readonly OperatorPos[] = ["adverb", "mark"];
const OPENERS: readonly OperatorPos[] = ["mark", "negation"];
const NEGATIONS: readonly OperatorPos[] = ["negation"];

/** What a condition leaves of the clause it hangs on. */
export const CONDITIONAL: Operator = {
  signature: { yes: 1, no: -1 },
  isPlug: false,
  class: "condition",
  because: "conditional",
};

/** How one came to a clause. */
export type Arrival = {
  /** The dependent one came from, or -1. */
  readonly from: number;
  /** All of it is what someone is cited for. */
  readonly isCited: boolean;
  /** The word above takes it, and what opens it says nothing by itself. */
  readonly isComplement: boolean;
};

/** Adds the operators of the clause that `node` heads, from the inside out. */
export function addClauseOperators(
  ground: Ground,
  node: number,
  { from, isCited, isComplement }: Arrival,
  met: Operator[],
): void {
  const parts: Parts = { isCited, negation: NONE, because: "", modal: null, adverbs: [], marks: [], isWeakened: false };
  gatherChildren(ground, node, from, parts);
  const { negation, modal, adverbs } = parts;
  for (const { token, row } of adverbs) if (negation !== NONE && token > negation) met.push(toOperator(row));
  if (modal?.via === "under") met.push(toOperator(modal));
  if (negation !== NONE) met.push({ ...NEGATED, because: parts.because });
  if (modal?.via === "over") met.push(toOperator(modal));
  for (const { token, row } of adverbs) if (negation === NONE || token <= negation) met.push(toOperator(row));
  if (parts.isWeakened) met.push(CONDITIONAL);
  if (!isComplement) for (const row of parts.marks) met.push(toOperator(row));
}

const NEGATED: Operator = { signature: { yes: -3, no: 3 }, isPlug: false, class: "negation", because: "negated" };

export function toOperator(row: OperatorRow): Operator {
  return { signature: row.seen, isPlug: false, class: row.class, because: row.because };
}

function gatherChildren(ground: Ground, node: number, from: number, parts: Parts): void {
  const { syntax } = ground;
  let left = MOST_CHILDREN;
  for (let child = syntax.firstChild[node]!; child >= 0 && left > 0; child = syntax.nextSibling[child]!) {
    left -= 1;
    if (child !== from) gatherChild(ground, node, child, parts);
  }
}

function gatherChild(ground: Ground, node: number, child: number, parts: Parts): void {
  const relation = ground.syntax.relation[child]!;
  if (relation === AUX) gatherModal(ground, node, child, parts);
  else if (relation === ADVMOD || relation === DET || relation === CC) gatherWord(ground, child, ADVERBS, parts);
  // "No, she left": an answer, and no part of the clause.
  else if (relation === DISCOURSE) gatherWord(ground, child, OUTSIDE, parts);
  else if (relation === MARK || relation === CASE) gatherWord(ground, child, OPENERS, parts);
  else if (relation === AMOD) {
    gatherDescription(ground, child, parts);
    gatherWord(ground, child, OPENERS, parts);
  } else if (isSubject(relation) || relation === OBJ || relation === OBL)
    gatherNegativeNoun(ground, node, child, parts);
  else if (ASIDE.has(relation) && isCondition(ground, child)) parts.isWeakened = true;
}

/** The first auxiliary that says how surely; a negation may stand among auxiliaries, too. */
function gatherModal(ground: Ground, node: number, token: number, parts: Parts): void {
  // "would-be buyers"
  if (ground.syntax.xpos[token + 1] === HYPH) return;
  if (ground.syntax.xpos[token] !== MD) return gatherWord(ground, token, NEGATIONS, parts);
  if (parts.modal !== null) return;
  for (const row of ground.lexicon.rows.get(ground.syntax.lemma[token]!) ?? []) {
    if (row.as !== "modal" || !holdsWhen(ground, node, token, row.when, parts.isCited)) continue;
    parts.modal = row;
    return;
  }
}

function holdsWhen(ground: Ground, node: number, token: number, when: string, isCited: boolean): boolean {
  if (when === "news") return ground.isNews;
  if (when === "perfect") return hasPerfect(ground, token, node);
  if (when === "wish") return kindOf(ground, node) === "wish";
  if (when === "reported") return isCited || (isReported(ground, node) && !isQuotedWhole(ground, node));
  if (when === "") return true;
  // Any other word is the one that opens the clause: "before he could finish it".
  const opener = openerOf(ground, node);
  return opener >= 0 && ground.tokens.lower[opener] === when;
}

/** "would have left": between the auxiliary and the participle stands a "have". */
function hasPerfect(ground: Ground, modal: number, node: number): boolean {
  for (let token = modal + 1; token < Math.min(node, modal + 5); token += 1) {
    if (kindOf(ground, token) === "perfect") return true;
  }
  return false;
}

function gatherWord(ground: Ground, token: number, as: readonly OperatorPos[], parts: Parts): void {
  const row = findInnerRow(ground, token, as);
  if (row === null) return;
  if (row.as === "mark") parts.marks.push(row);
  else if (row.as === "adverb") parts.adverbs.push({ token, row });
  else if (!isTakenBack(ground, token) && !isTimed(ground, token)) negate(token, row, parts);
}

/** "not only", "not just": the words behind it are what is denied, and not they either. */
function isTakenBack(ground: Ground, token: number): boolean {
  return kindOf(ground, token + 1) === "only";
}

/** "did not return until June": it did, in June. */
function isTimed(ground: Ground, negation: number): boolean {
  const { syntax } = ground;
  const verb = syntax.head[negation]!;
  if (verb < 0 || !isPast(ground, verb)) return false;
  let left = MOST_CHILDREN;
  for (let child = syntax.firstChild[verb]!; child >= 0 && left > 0; child = syntax.nextSibling[child]!) {
    left -= 1;
    if (child > verb && kindOf(ground, openerOf(ground, child)) === "until") return true;
  }
  return false;
}

function negate(token: number, row: OperatorRow, parts: Parts): void {
  if (row.seen.yes !== NEGATED.signature.yes) parts.adverbs.push({ token, row });
  else if (parts.negation === NONE) {
    parts.negation = token;
    parts.because = row.because;
  }
}

/** "a possible return", "the cancelled premiere". */
function gatherDescription(ground: Ground, child: number, parts: Parts): void {
  const row = findGoverningRow(ground, child, "noun");
  if (row !== null) parts.adverbs.push({ token: child, row });
}

/** "no actor returned", "nobody returned", "has no plans", "neither he nor she returned". */
function gatherNegativeNoun(ground: Ground, node: number, child: number, parts: Parts): void {
  const { syntax } = ground;
  const relation = syntax.relation[child]!;
  if (relation === OBJ && syntax.upos[node] !== VERB) return;
  const own = findInnerRow(ground, child, NEGATIONS);
  if (own !== null) return negate(child, own, parts);
  let left = MOST_CHILDREN;
  for (let inner = syntax.firstChild[child]!; inner >= 0 && inner < child && left > 0; ) {
    const isLead = syntax.relation[inner] === DET || syntax.relation[inner] === CC;
    const row = isLead ? findInnerRow(ground, inner, NEGATIONS) : null;
    if (row !== null && !isTakenBack(ground, inner)) return negate(inner, row, parts);
    inner = syntax.nextSibling[inner]!;
    left -= 1;
  }
}

/** Whether the clause is an "if it sells": the one that it hangs on is no longer certain. */
export function isCondition(ground: Ground, clause: number): boolean {
  const { syntax } = ground;
  let left = MOST_CHILDREN;
  for (let child = syntax.firstChild[clause]!; child >= 0 && child < clause && left > 0; ) {
    if (syntax.relation[child] === MARK && findInnerRow(ground, child, OPENERS)?.via === "weakens") return true;
    child = syntax.nextSibling[child]!;
    left -= 1;
  }
  return false;
}
