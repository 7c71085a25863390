/** A unit of telling → a draft: what it is about, which word's factuality counts, which words prove it. */
import type { Pack } from "../../model/pack.ts";
import type { Realm } from "../../model/statement.ts";
import type { Layers } from "../stage.ts";
import type { Evocation } from "../text/evocations.ts";
import { isPassive, surfaceSubject } from "../text/grammar.ts";
import { relationOf, uposOf } from "../text/tags.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { AttributionIndex } from "./attribution-index.ts";
import type { Draft } from "./draft.ts";
import { findEvent } from "./find-event.ts";
import { buildProposition } from "./roles.ts";
import { isCount, opensAside } from "./tell-in-passing.ts";
import { namesTopic } from "./sound-attributions.ts";
import type { Unit } from "./units.ts";

type Have = Pick<Layers, "page" | "tokens" | "syntax" | "clauses" | "mentions" | "times">;

const PROPN = uposOf("PROPN");
const PUNCT = relationOf("punct");
const XCOMP = relationOf("xcomp");
const APPOS = relationOf("appos");
const OBJ = relationOf("obj");

/** Null for what is too short to tell anything. */
export function tellUnit(
  have: Have,
  attributions: AttributionIndex,
  unit: Unit,
  evocations: readonly Evocation[],
  pack: Pick<Pack, "times" | "cues" | "language" | "factuality">,
): (Draft & { readonly evocation: Evocation | null }) | null {
  const range = rangeOfUnit(have, attributions, unit);
  if (range.endToken - range.firstToken < 2) return null;
  const nearest = chooseMain(have, unit, evocations, pack);
  // "has expressed interest": the verb tells it itself; "addressed hopes": it tells on what somebody spoke.
  const teller = nearest?.token === unit.head ? -1 : tellerOf(have, unit, pack);
  const main = teller >= 0 ? null : nearest;
  return {
    range,
    ...(main === null ? findEvent(have, attributions, unit, pack) : { event: eventOfFrame(have, main), standIn: -1 }),
    head: unit.head,
    isOwn: unit.attribution < 0,
    evocation: main,
    proposition: main === null ? null : buildProposition(have, main, pack),
    attribution: unit.attribution,
    teller,
    realm: main === null ? realmOf(have, unit) : "world",
    isGranted: false,
  };
}

/** "She addressed fan hopes", "he spoke about the film": who speaks on a topic, of which no more is told; -1 elsewhere. */
function tellerOf(
  { syntax, mentions, tokens }: Have,
  { head, attribution }: Unit,
  { cues, language }: Pick<Pack, "cues" | "language">,
): number {
  if (attribution >= 0) return -1;
  // "has been careful", "would not be drawn"
  const isManner = language.speaking.has(syntax.lemma[head]!) || language.speaking.has(tokens.lower[head]!);
  if (!isManner && (!namesTopic(syntax, head, cues) || isPassive(syntax, head))) return -1;
  const subject = surfaceSubject(syntax, head);
  const kind = mentions.list[mentions.byHead[subject]!]?.kind;
  return kind === "person" || kind === "organization" || (isManner && kind === "outlet") ? subject : -1;
}

/** The trigger, but of a wish that is voiced the voicing: "expressed" in "have expressed a willingness to return". */
function eventOfFrame({ syntax, mentions }: Have, { trigger, token, fillers }: Evocation): number {
  const subject = fillers.get("subject");
  // "Don't expect the sequel in May": what is expected is what happens or does not.
  if (
    trigger.pos === "verb" &&
    trigger.certainty !== null &&
    subject?.kind === "mention" &&
    !isPassive(syntax, token)
  ) {
    const { headToken } = mentions.list[subject.mention]!;
    if (syntax.head[headToken] === token && syntax.relation[headToken] === OBJ) return headToken;
  }

  const isVoiced = trigger.pos === "noun" && trigger.frame.embeds && syntax.relation[token] === OBJ;
  return isVoiced ? syntax.head[token]! : token;
}

/** The frame nearest to the unit's predicate; among equals the first. Counts in passing come after all others. */
function chooseMain(
  have: Have,
  unit: Unit,
  evocations: readonly Evocation[],
  { language }: Pick<Pack, "language">,
): Evocation | null {
  let best: Evocation | null = null;
  let bestDepth = Number.POSITIVE_INFINITY;
  for (const evocation of evocations) {
    if (evocation.under >= 0 || isFramed(have, evocation, evocations) || isBeside(have, evocation, unit)) continue;
    if (opensAside(have, evocation, unit.head, language)) continue;
    const depth = depthBelow(have, evocation.token, unit.head) + (isCount(evocation) ? 100 : 0);
    if (depth < bestDepth) [best, bestDepth] = [evocation, depth];
  }
  return best;
}

/** "Mara Ilves, the [director] of the film, left": what someone is called in passing is not the clause's news. */
function isBeside({ syntax }: Have, { token }: Evocation, { head }: Unit): boolean {
  for (let at = token, step = 0; at >= 0 && at !== head && step < 20; step += 1) {
    const beside = syntax.head[at]!;
    if (syntax.relation[at] === APPOS && beside < at && syntax.upos[beside] === PROPN) return true;
    at = syntax.head[at]!;
  }
  return false;
}

/**
 * "expect it to [return] in May", "is slated to [start] filming": the verb over another of the same frame, or of a plan over any, only says
 * how surely; but who "was [hired] to direct" was hired, whatever comes of it.
 */
function isFramed({ syntax }: Have, { token, trigger }: Evocation, evocations: readonly Evocation[]): boolean {
  const isPlan = trigger.pos === "verb" && trigger.certainty === "probable" && !trigger.frame.embeds;
  const isDeed = trigger.certainty === null && trigger.with.length > 0;
  return evocations.some(
    (inner) =>
      ((inner.trigger.frame === trigger.frame && !isDeed) || (isPlan && inner.trigger.pos === "verb")) &&
      syntax.head[inner.token] === token &&
      syntax.relation[inner.token] === XCOMP,
  );
}

function depthBelow({ syntax }: Have, token: number, head: number): number {
  let depth = 0;
  for (let at = token; at >= 0 && at !== head && depth < 20; at = syntax.head[at]!) depth += 1;
  return depth;
}

/** From the unit's first word to its last, punctuation at the edges left out; with source and cue where it opens their content. */
function rangeOfUnit({ clauses, syntax, tokens }: Have, { list }: AttributionIndex, unit: Unit): TokenRange {
  const isQuote = list[unit.attribution]?.manner === "direct";
  const inside = new Set(isQuote ? unit.clauses : [...unit.clauses, ...unit.carriers]);
  let firstToken = Number.POSITIVE_INFINITY;
  let last = -1;
  for (const index of inside) {
    firstToken = Math.min(firstToken, clauses.list[index]!.firstToken);
    last = Math.max(last, clauses.list[index]!.lastToken);
  }
  // The full stop hangs on the first of two clauses; the second is not its evidence.
  const ends = (token: number): boolean => inside.has(clauses.at[token]!) && syntax.relation[token] !== PUNCT;
  const full = last;
  while (last > firstToken && !ends(last)) last -= 1;
  while (last < full && (syntax.relation[last + 1] === PUNCT || clauses.at[last + 1]! < 0)) last += 1;
  while (firstToken < last && isEdge(tokens.lower[firstToken]!)) firstToken += 1;
  while (last > firstToken && syntax.relation[last] === PUNCT && !isClosingMark(tokens.lower[last]!)) last -= 1;
  return { firstToken, endToken: last + 1 };
}

const isEdge = (word: string): boolean => /^[,;:.…)\]–—-]+$/u.test(word);
const isClosingMark = (word: string): boolean => /^["”')\]]$/u.test(word);

/** `story` where a character does something and no frame of the world's doings is evoked. */
function realmOf({ syntax, mentions }: Have, { head }: Unit): Realm {
  const subject = surfaceSubject(syntax, head);
  const mention =
    subject < 0 ? undefined : (mentions.list[mentions.byHead[subject]!] ?? mentions.list[mentions.at[subject]!]);
  return mention?.kind === "character" ? "story" : "world";
}
