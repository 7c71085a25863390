/**
 * How a word hangs on the one above it: the construction by which the lexicon is asked (`via`), and how far what is said of
 * the upper clause reaches.
 */
import { type Relation, relationOf, uposOf, xposOf } from "../../text/tags.ts";
import { type Ground, kindOf } from "../ground.ts";
import { findGoverningRow } from "./rows.ts";
import {
  childBy,
  isDefinite,
  isFinite,
  isPassive,
  isPast,
  isSubject,
  MOST_CHILDREN,
  openerOf,
  subjectOf,
} from "./tree.ts";

/**
 * `inside`: what is said of the upper clause holds of it ("will not [include] a reunion"); `aside`: it stands beside
 * ("left as the show ends", "met a man who sings"); `given`: it is taken for granted ("hopes to meet the man who left"); `apart`:
 * it is a sentence of its own.
 */
export type Reach = "inside" | "aside" | "given" | "apart";

const setOf = (...names: readonly Relation[]): ReadonlySet<number> => new Set(names.map(relationOf));
const CLAUSAL = setOf("ccomp", "xcomp", "csubj", "advcl", "acl", "acl:relcl", "parataxis");
const OBJECTS = setOf("obj", "nsubj:pass");
const TOPICS = setOf("nsubj", "dislocated");
const POSSESSIVES = setOf("compound", "nmod:poss");
const FREE = setOf("amod", "conj", "appos");
const SIDE_CLAUSES = setOf("acl:relcl", "advcl", "acl");
const INSIDE = setOf("xcomp", "csubj", "amod", "advmod");
const RELCL = relationOf("acl:relcl");
const ADVCL = relationOf("advcl");
const CCOMP = relationOf("ccomp");
const XCOMP = relationOf("xcomp");
const CONJ = relationOf("conj");
const PARATAXIS = relationOf("parataxis");
const NSUBJ = relationOf("nsubj");
const PARTICLE = relationOf("compound:prt");
const VERB = uposOf("VERB");
const AUX = uposOf("AUX");
const PRON = uposOf("PRON");
const COP = relationOf("cop");
const NN = xposOf("NN");
const VB = xposOf("VB");
const VBG = xposOf("VBG");
const PRONOUNS: ReadonlySet<number> = new Set((["WP", "WDT"] as const).map(xposOf));
const WH: ReadonlySet<number> = new Set((["WRB", "WP", "WDT", "WP$"] as const).map(xposOf));

export function isClausal(relation: number): boolean {
  return CLAUSAL.has(relation);
}

/** The construction, as the tables name it; `topic` for a noun out of its clause; "" for none. */
export function viaOf(ground: Ground, node: number, head: number): string {
  const relation = ground.syntax.relation[node]!;
  if (kindOf(ground, node - 1) === "to") return "to";
  if (head < 0 || FREE.has(relation)) return "";
  if (OBJECTS.has(relation)) return viaOfPhrase(ground, node) || "object";
  if (TOPICS.has(relation)) return viaOfSubject(ground, node, head);
  if (POSSESSIVES.has(relation)) return "of";
  if (relation === RELCL) return isStatement(ground, node, head) ? "that" : "";
  return isClausal(relation) ? viaOfClause(ground, node) : viaOfPhrase(ground, node);
}

/** A noun before a clause that has a subject of its own is a topic: "a reunion, I don't know about that". */
function viaOfSubject(ground: Ground, node: number, head: number): string {
  const last = lastSubject(ground, head);
  if (last >= 0 && last !== node) return "topic";
  return ground.syntax.upos[head] === VERB && isPassive(ground, head) ? "object" : "subject";
}

function lastSubject({ syntax }: Ground, head: number): number {
  let last = -1;
  let left = MOST_CHILDREN;
  for (let child = syntax.firstChild[head]!; child >= 0 && child < head && left > 0; ) {
    if (syntax.relation[child] === NSUBJ) last = child;
    child = syntax.nextSibling[child]!;
    left -= 1;
  }
  return last;
}

function viaOfPhrase(ground: Ground, node: number): string {
  const opener = openerOf(ground, node);
  if (opener < 0) return "";
  return kindOf(ground, opener) === "to" ? "to" : ground.tokens.lower[opener]!;
}

function viaOfClause(ground: Ground, node: number): string {
  const { tokens, syntax } = ground;
  const opener = openerOf(ground, node);
  if (opener >= 0) {
    const kind = kindOf(ground, opener);
    if (kind === "if" || kind === "that" || kind === "to") return kind;
    return hasInfinitive(ground, node) ? "to" : tokens.lower[opener]!;
  }
  const first = syntax.firstChild[node]!;
  if (first >= 0 && first < node && WH.has(syntax.xpos[first]!)) return syntax.relation[node] === ADVCL ? "" : "wh";
  if (!isFinite(ground, node)) {
    if (syntax.xpos[node] === VBG) return "ing";
    if (syntax.xpos[node] === VB && subjectOf(ground, node) < 0) return syntax.relation[node] === ADVCL ? "" : "bare";
  }
  const isVerb = syntax.upos[node] === VERB || syntax.upos[node] === AUX;
  return syntax.relation[node] === XCOMP && !isVerb ? "to" : "that";
}

/** "for Fox to return": the infinitive counts, not the "for". */
function hasInfinitive(ground: Ground, node: number): boolean {
  const { syntax } = ground;
  let left = MOST_CHILDREN;
  for (let child = syntax.firstChild[node]!; child >= 0 && child < node && left > 0; ) {
    if (kindOf(ground, child) === "to") return true;
    child = syntax.nextSibling[child]!;
    left -= 1;
  }
  return false;
}

/** "the claim that Fox lied", "a chance he returns", which parsers take for "the claim that Fox made", "a chance he took". */
function isStatement(ground: Ground, node: number, noun: number): boolean {
  const { syntax } = ground;
  const first = syntax.firstChild[node]!;
  if (first < 0 || first > node || subjectOf(ground, node) < 0) return false;
  if (kindOf(ground, first) === "that") return !isSubject(syntax.relation[first]!);
  return !WH.has(syntax.xpos[first]!) && findGoverningRow(ground, noun, "that")?.class === "hedge";
}

/**
 * The word right before the one that opens the phrase, "chance" of "a chance of rain": what the phrase may hang on where the
 * tree has it elsewhere; or -1.
 */
export function neighbourOf(ground: Ground, node: number): number {
  const opener = kindOf(ground, node - 1) === "to" ? node - 1 : openerOf(ground, node);
  if (opener <= 0 || opener > node) return -1;
  const { relation, head } = ground.syntax;
  return relation[opener - 1] === PARTICLE ? head[opener - 1]! : opener - 1;
}

/** How far the upper clause reaches where no row of the lexicon says it. */
export function reachOf(ground: Ground, node: number): Reach {
  const { relation, upos, head } = ground.syntax;
  const own = relation[node]!;
  if (own === PARATAXIS) return "apart";
  if (own === CONJ) return sharesClause(ground, node) ? "inside" : "aside";
  if (own === CCOMP) return "aside";
  if (own === RELCL && isAnything(ground, head[node]!)) return "inside";
  if (SIDE_CLAUSES.has(own)) return isPast(ground, node) ? "given" : "aside";
  // Below an auxiliary: "Will the show return?", where a parser takes the verb for a noun.
  if (INSIDE.has(own) || upos[head[node]!] === AUX) return "inside";
  const opener = openerOf(ground, node);
  if (opener >= 0 && kindOf(ground, opener) === "beside") return "aside";
  return isDefinite(ground, node) ? "aside" : "inside";
}

/** "is not [something] she would do": what is nothing in particular is what the clause behind it says of it. */
function isAnything(ground: Ground, noun: number): boolean {
  const { upos, xpos } = ground.syntax;
  return upos[noun] === PRON && xpos[noun] === NN && childBy(ground, noun, COP) >= 0;
}

/** ", who left in May": a relative clause that a comma parts from its noun tells something of its own, however the tree hangs it. */
export function isTold(ground: Ground, node: number): boolean {
  const { syntax, tokens } = ground;
  const isRelative = syntax.relation[node] === RELCL;
  const subject = subjectOf(ground, node);
  if (!isRelative && (subject < 0 || !PRONOUNS.has(syntax.xpos[subject]!))) return false;
  const first = isRelative ? syntax.firstChild[node]! : subject;
  if (first < 0 || first > node) return false;
  return tokens.lower[first] === "," || (first > 0 && tokens.lower[first - 1] === ",");
}

/** "will not [stay] or leave": not a verb with a tense of its own, nor one that a parser joins to a noun. */
function sharesClause(ground: Ground, node: number): boolean {
  const { upos, head } = ground.syntax;
  if (subjectOf(ground, node) >= 0) return false;
  return upos[node] !== VERB || (upos[head[node]!] === VERB && !isFinite(ground, node));
}
