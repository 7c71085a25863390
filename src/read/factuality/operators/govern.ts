/**
 * The word that says how surely what hangs on it happens: the one above, or another where the tree is likely wrong, for
 * phrases are easily hung on the wrong word ("has [plans] for a sequel").
 */
import type { OperatorRow } from "../../../model/factuality-lexicon.ts";
import { relationOf, uposOf } from "../../text/tags.ts";
import { type Ground, kindOf } from "../ground.ts";
import type { Operator } from "./compose.ts";
import { isClausal, neighbourOf } from "./link.ts";
import { findGoverningRow } from "./rows.ts";
import { isImperative, isSevered } from "./surroundings.ts";
import { childBy, openerOf, subjectOf } from "./tree.ts";

export type Governor = { readonly token: number; readonly row: OperatorRow };

const AMOD = relationOf("amod");
const ACL = relationOf("acl");
const ADVMOD = relationOf("advmod");
const PARATAXIS = relationOf("parataxis");
const XCOMP = relationOf("xcomp");
const OBJ = relationOf("obj");
const NAMING: ReadonlySet<number> = new Set((["ADJ", "NOUN", "PROPN"] as const).map(uposOf));
const IOBJ = relationOf("iobj");

/** An infinitive that no row explains: "left to win". */
const PURPOSE = hole("purpose");
const TOPIC = hole("topic");
/** "too tired to return" */
const PREVENTED: Operator = { signature: { yes: -3, no: 3 }, isPlug: false, class: "implicative", because: "too" };
/** A headline's "Fox to return". */
const HEADLINE: Operator = { signature: { yes: 2, no: -2 }, isPlug: false, class: "intention", because: "to be" };

/** An operator that leaves open what it stands over. */
export function hole(kind: string): Operator {
  return { signature: { yes: 0, no: 0 }, isPlug: false, class: kind, because: kind };
}

/** Null where no row tells of it. */
export function findGovernor(ground: Ground, node: number, head: number, via: string): Governor | null {
  if (via === "") return null;
  const { relation } = ground.syntax;
  const neighbour = neighbourOf(ground, node);
  const near = neighbour >= 0 && neighbour !== head ? findGoverningRow(ground, neighbour, via) : null;
  // "wants the plan to work" hangs on the verb, "has plans to work" on the noun.
  const above = head >= 0 && (near === null || (via === "to" && relation[node] === XCOMP));
  const row = above ? (findRow(ground, head, via) ?? findMistaken(ground, node, head, via)) : null;
  // Beside it only what someone says or thinks: "he said: the show will return", but "ask me, I will return".
  if (row !== null && relation[node] === PARATAXIS && (row.own === row.seen || isSevered(ground, node, head)))
    return null;
  if (row !== null) return { token: head, row };
  if (near !== null) return { token: neighbour, row: near };
  return head >= 0 ? (findByRank(ground, node, head, via) ?? findBeyondObject(ground, head, via)) : null;
}

/** "the first country to ratify": it did. */
function findByRank(ground: Ground, node: number, noun: number, via: string): Governor | null {
  const token = ground.syntax.relation[node] === ACL ? childBy(ground, noun, AMOD) : -1;
  const row = token < 0 ? null : findGoverningRow(ground, token, via);
  return row === null || row.class !== "implicative" ? null : { token: noun, row };
}

/** "prompted the studio to wait", "saved the show from cancellation": hung on the object, meant by the verb. */
function findBeyondObject(ground: Ground, object: number, via: string): Governor | null {
  const { relation, head } = ground.syntax;
  if (relation[object] !== OBJ && relation[object] !== IOBJ) return null;
  const token = head[object]!;
  const row = findGoverningRow(ground, token, via);
  return row === null ? null : { token, row };
}

/** Constructions that are governed alike where no row tells them apart, or that a tagger mistakes for one another. */
const ALIKE: ReadonlyMap<string, readonly string[]> = new Map([
  ["wh", ["wh", "if", "that"]],
  ["if", ["if", "that"]],
  ["bare", ["bare", "to", "that"]],
  ["object", ["object", "ing"]],
  ["ing", ["ing", "object"]],
]);

function findRow(ground: Ground, head: number, via: string): OperatorRow | null {
  const alike = ALIKE.get(via);
  let best = findGoverningRow(ground, head, via);
  for (const one of alike ?? []) {
    const row = one === via ? null : findGoverningRow(ground, head, one);
    if (row !== null && (best === null || row.words.length > best.words.length)) best = row;
  }
  return best;
}

/** "remains unlikely"; "called off the premiere", "was delayed", which a parser takes for a phrase and an adjective. */
function findMistaken(ground: Ground, node: number, head: number, via: string): OperatorRow | null {
  if (ALIKE.has(via) || via === "topic") return null;
  const complement = via === "subject" ? childBy(ground, head, XCOMP) : -1;
  if (complement >= 0) return findGoverningRow(ground, complement, via);
  const row = findGoverningRow(ground, head, "object");
  if (row === null || isClausal(ground.syntax.relation[node]!)) return null;
  return (via === "subject" && row.as === "passive") || row.words.length > 1 ? row : null;
}

/** What a construction says by itself where no row tells of it; null for nothing. */
export function explain(ground: Ground, node: number, head: number, via: string): Operator | null {
  const relation = ground.syntax.relation[node]!;
  if (via === "topic") return TOPIC;
  if ((via !== "to" && via !== "bare") || !isClausal(relation)) return null;
  // "remains hopeful": what somebody is, and nothing that is to be.
  if (relation === XCOMP && NAMING.has(ground.syntax.upos[node]!) && openerOf(ground, node) < 0) return null;
  const degree = childBy(ground, head, ADVMOD);
  if (degree >= 0 && kindOf(ground, degree) === "excess") return PREVENTED;
  return relation === ACL && ground.syntax.head[head] === -1 ? HEADLINE : PURPOSE;
}

/** As the holder sees it: one whose view it is (the speaker cited, "I", a writer's "expect a reunion"), or one who tells of another's. */
export function seenBy(ground: Ground, { token, row }: Governor, boundary: number): Operator {
  const isOwn = token === boundary || isSelf(ground, token);
  const { yes, no } = row.seen;
  const isPlug = !isOwn && row.own !== row.seen && yes === 0 && no === 0;
  return { signature: isOwn ? row.own : row.seen, isPlug, class: row.class, because: row.because };
}

function isSelf(ground: Ground, token: number): boolean {
  const subject = subjectOf(ground, token);
  return subject >= 0 ? kindOf(ground, subject) === "self" : isImperative(ground, token);
}
