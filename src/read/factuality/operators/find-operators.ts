/**
 * The way up: from an event through all that it is embedded in, gathering the operators met, the innermost first.
 *
 *     "Fox does not expect the studio to cancel the reunion": cancel · expect · not
 */
import { relationOf } from "../../text/tags.ts";
import { type Ground, kindOf } from "../ground.ts";
import { addClauseOperators, CONDITIONAL, isCondition, toOperator } from "./clause.ts";
import { compose, type Operator } from "./compose.ts";
import { explain, findGovernor, type Governor, hole, seenBy } from "./govern.ts";
import { listOwnOperators } from "./own.ts";
import { isClausal, isTold, type Reach, reachOf, viaOf } from "./link.ts";
import { findGoverningRow } from "./rows.ts";
import {
  isAsked,
  isImperative,
  isInverted,
  isQuoted,
  isQuotedWhole,
  isSevered,
  labelOf,
  quotationOf,
} from "./surroundings.ts";
import { isTopic } from "./topic.ts";
import { childBy, isBelow, isFinite, MOST_CHILDREN, openerOf } from "./tree.ts";

/** Embeddings deeper than this say nothing that a reader would follow. */
const LONGEST_CLIMB = 12;

const AUX = relationOf("aux");
const AUX_PASS = relationOf("aux:pass");
const COP = relationOf("cop");
const CCOMP = relationOf("ccomp");
const PARATAXIS = relationOf("parataxis");
const CONJ = relationOf("conj");
const XCOMP = relationOf("xcomp");
const SUBJECT = relationOf("nsubj");

const CONDITION = hole("condition");
const QUESTION = hole("question");
const TOPIC = hole("topic");
const IMPERATIVE = hole("imperative");
const QUOTED: Operator = { ...hole("quoted"), isPlug: true };
const UNSAID: Operator = { signature: { yes: -3, no: 3 }, isPlug: false, class: "negation", because: "not said" };

/**
 * `boundary` is the cue that the holder's words hang on, or -1 for the author; `top` the predicate of a clause that tells
 * something of its own, whatever the tree hangs it on, or -1.
 */
export function findOperators(ground: Ground, event: number, boundary: number, top = -1): Operator[] {
  const isCited = boundary >= 0 && !isQuotedWhole(ground, event);
  const met: Operator[] = isInverted(ground, event) ? [CONDITION] : [];
  if (ground.isNews) met.push(...listOwnOperators(ground, event));
  const citations: Operator[] = [];
  let node = startOf(ground, event);
  let from = -1;
  let reach: Reach = "inside";
  for (let step = 0; step < LONGEST_CLIMB && node !== boundary; step += 1) {
    const head = headOf(ground, node, boundary);
    const via = viaOf(ground, node, head);
    const isBeside = reach !== "inside" && !isClausal(ground.syntax.relation[node]!);
    const governor = isBeside ? null : findGovernor(ground, node, head, via);
    // "would not be surprised if it slips": the "if" belongs to the word above, and is no condition.
    const isComplement = governor !== null && takesOpener(ground, node, via, governor);
    if (reach === "inside") {
      addClauseOperators(ground, node, { from, isCited, isComplement }, met);
    }
    if (isTold(ground, node)) break;
    addCitations(ground, node, from, boundary, citations);
    // "Rumours that she [will play] him are false": what is said of the rumours is said of it.
    const isOfSubject = isComplement && ground.syntax.relation[governor.token] === SUBJECT;
    if (node === top && reach === "inside" && !isOfSubject && standsApart(ground, node)) {
      addMood(ground, node, met);
      break;
    }
    if (isSpeech(ground, node, head) && governor?.row.class !== "reporting") break;
    if (governor !== null && reach !== "given" && isAdvice(ground, governor)) {
      met.push(seenBy(ground, governor, boundary));
      addClauseOperators(ground, governor.token, { from: node, isCited, isComplement: false }, met);
      break;
    }
    if (isTopic(ground, node)) met.push(TOPIC);
    const operator = governor === null ? operatorOf(ground, node, head, via) : seenBy(ground, governor, boundary);
    if (operator !== null && (reach !== "given" || operator.isPlug)) met.push(operator);
    if (operator !== null && reach === "aside") reach = "inside";
    if (head < 0) {
      // "A revival in the works?": without a verb all of it is asked.
      if (reach === "inside" || !isFinite(ground, node)) addMood(ground, node, met);
      if (boundary < 0 && isQuotedWhole(ground, node) && isQuoted(ground, event)) met.push(QUOTED);
      break;
    }
    if (operator === null && reach === "inside") reach = reachOf(ground, node);
    if (reach === "apart") {
      if (isCondition(ground, head)) met.push(CONDITIONAL);
      reach = "given";
    }
    const isElsewhere = governor !== null && governor.token !== head && !isBelow(ground, governor.token, node);
    from = isElsewhere ? -1 : node;
    node = isElsewhere ? governor.token : head;
  }
  if (node === boundary && from >= 0 && !isCountedIn(met)) addCueOperators(ground, boundary, met);
  const label = boundary < 0 ? labelOf(ground, event) : null;
  if (label !== null) citations.push(toOperator(label));
  return citations.length === 0 ? met : [...met, ...citations];
}

/** "…; the film is done": a clause with a tense of its own, but not the second half of a condition ("if it sells and [he stays]"). */
function standsApart(ground: Ground, top: number): boolean {
  const { syntax } = ground;
  if (!isFinite(ground, top)) return false;
  for (let node = top, left = LONGEST_CLIMB; node >= 0 && left > 0; left -= 1) {
    if (isCondition(ground, node)) return false;
    if (syntax.relation[node] !== CONJ) return true;
    node = syntax.head[node]!;
  }
  return true;
}

/** "unsure [if] it slips", "looks [as if] it slips": the word that opens the clause is the one above's. */
function takesOpener(ground: Ground, node: number, via: string, { row }: Governor): boolean {
  const opener = openerOf(ground, node);
  return via === row.via && (via === "if" || (opener >= 0 && ground.tokens.lower[opener] === via));
}

/** Auxiliaries and copulas happen as their clause does. */
function startOf({ syntax }: Ground, event: number): number {
  const relation = syntax.relation[event];
  const isPart = relation === AUX || relation === AUX_PASS || relation === COP;
  return isPart && syntax.head[event]! >= 0 ? syntax.head[event]! : event;
}

function operatorOf(ground: Ground, node: number, head: number, via: string): Operator | null {
  return head < 0 ? null : explain(ground, node, head, via);
}

/**
 * The word above; of words in a quotation not the cue behind it, where a parser hangs that between them: "I hope they will
 * return, she said".
 */
function headOf(ground: Ground, node: number, boundary: number): number {
  const { head } = ground.syntax;
  const own = aboveInfinitive(ground, node);
  if (own < 0 || own !== boundary || boundary < node) return own;
  const above = head[boundary]!;
  const quotation = quotationOf(ground, node);
  return quotation !== null && above >= quotation.firstToken && above < node ? above : own;
}

/** "was asked to play him and [could] sign": what has a tense is joined to what has one, whatever the tree joins it to. */
function aboveInfinitive(ground: Ground, node: number): number {
  const { head, relation } = ground.syntax;
  let above = head[node]!;
  if (relation[node] !== CONJ || !isFinite(ground, node)) return above;
  for (let left = LONGEST_CLIMB; above >= 0 && relation[above] === XCOMP && left > 0; left -= 1) above = head[above]!;
  return above;
}

/** "Expect a reunion", "don't expect a reunion": an order that tells the writer's own view. */
function isAdvice(ground: Ground, { token, row }: Governor): boolean {
  return row.own !== row.seen && isImperative(ground, token);
}

/** "The show will return, Fox said", "according to Fox": words that cite and hang on what they cite. */
function addCitations(ground: Ground, node: number, from: number, boundary: number, met: Operator[]): void {
  const { syntax } = ground;
  // "That is according to Fox, and others agree": what is joined to it is no word of his.
  const isJoined = from >= 0 && syntax.relation[from] === CONJ;
  if (boundary < 0 && !isJoined && kindOf(ground, node) === "source") met.push(QUOTED);
  let left = MOST_CHILDREN;
  for (let child = syntax.firstChild[node]!; child >= 0 && left > 0; child = syntax.nextSibling[child]!) {
    left -= 1;
    if (child === from) continue;
    if (syntax.relation[child] === PARATAXIS) {
      const isCue = childBy(ground, child, CCOMP) < 0 && !isSevered(ground, node, child);
      const row = isCue ? findGoverningRow(ground, child, "that") : null;
      // Only what someone says or thinks: "she left; he will direct the film" cites nobody.
      if (row !== null && row.own !== row.seen) met.push(seenBy(ground, { token: child, row }, boundary));
    } else if (
      boundary < 0 &&
      (kindOf(ground, child) === "source" || kindOf(ground, syntax.firstChild[child]!) === "source")
    ) {
      met.push(QUOTED);
    }
  }
}

/** A question or an order: nothing is said to happen. */
function addMood(ground: Ground, node: number, met: Operator[]): void {
  if (isAsked(ground, node)) met.push(QUESTION);
  else if (isImperative(ground, node)) met.push(IMPERATIVE);
}

/** "has no plans to return": the "no" that stands over the plans is the cue's own. */
function isCountedIn(met: readonly Operator[]): boolean {
  const embedding = met.findIndex(({ because }) => because.startsWith("embedded"));
  return embedding >= 0 && met.findLastIndex(({ class: kind }) => kind === "negation") > embedding;
}

/** "would not rule it out: “I can promise nothing.”": what stands behind a colon and in marks is said, whatever the verb before it does. */
function isSpeech(ground: Ground, node: number, head: number): boolean {
  if (head < 0 || head > node || !isFinite(ground, node) || !isQuotedWhole(ground, node)) return false;
  const quotation = quotationOf(ground, node);
  return quotation !== null && head < quotation.firstToken && ground.tokens.lower[quotation.firstToken - 1] === ":";
}

/** "did not say", "refused to confirm": one who does not say it does not commit to it. */
function addCueOperators(ground: Ground, cue: number, met: Operator[]): void {
  const level = compose(findOperators(ground, cue, -1).filter(({ isPlug }) => !isPlug));
  if (level < 0) met.push(UNSAID);
}
