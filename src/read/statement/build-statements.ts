/**
 * Layers → statements: one for each thing told, with who told it, how surely, and the words that prove it.
 *
 * Units of telling come from `units.ts`; beside them stand what a noun phrase tells in passing: who plays whom ("Clark
 * Johnson's former cop Cherry"), how many parts a work has ("the show's next nine episodes").
 */
import { contentHash } from "../../base/hash.ts";
import type { Trigger } from "../../model/frame.ts";
import type { FactualityValue, Factuality, Link, Proposition, Realm, Statement } from "../../model/statement.ts";
import type { Pack } from "../../model/pack.ts";
import type { Evidence } from "../../model/span.ts";
import { intervalOf } from "../../model/time.ts";
import type { Layers } from "../stage.ts";
import type { TextAttribution } from "../text/attributions.ts";
import type { Evocation } from "../text/evocations.ts";
import { dependent, isInfinitive, surfaceSubject } from "../text/grammar.ts";
import { quote } from "../text/page.ts";
import { relationOf, uposOf, xposOf } from "../text/tags.ts";
import { type AttributionIndex, indexAttributions } from "./attribution-index.ts";
import { buildChain, mannerOf } from "./chain.ts";
import { buildCasting, buildProposition } from "./roles.ts";
import { rangeOf, topOf, type TokenRange } from "./token-range.ts";
import type { Speaker } from "./speaker.ts";
import { nameSpeakers } from "./speakers.ts";
import { findUnits, type Unit } from "./units.ts";

type Needs = Exclude<keyof Layers, "names">;
type Have = Pick<Layers, Needs>;

/** What of the packs statements ask for. */
type Told = Pick<Pack, "language" | "times" | "cues">;

/** How surely the event at a token happens, seen by the author (`boundary` -1) or by one whose words begin below `boundary`. */
export type Judge = (event: number, boundary: number) => FactualityValue;

/** What a statement was built from, for those who ask how it came about. */
export type Origin = {
  /** The word whose factuality counts, and the cue that the speaker's words hang on, or -1. */
  readonly event: number;
  readonly cue: number;
  /** The innermost first. */
  readonly attributions: readonly TextAttribution[];
  readonly evocation: Evocation | null;
  readonly range: TokenRange;
};

/** `witness` is told the origin of each statement, in their order. */
export function buildStatements(
  have: Have,
  judge: Judge,
  pack: Told,
  witness: ((origin: Origin) => void) | null = null,
): Statement[] {
  const attributions = indexAttributions(have, pack.language);
  const speakers = nameSpeakers(have, attributions.list);
  const byClause = Map.groupBy(have.evocations, ({ token }) => have.clauses.at[token]!);
  const drafts = [
    ...findUnits(have, attributions, pack.language).flatMap((unit) => {
      const evocations = unit.clauses.flatMap((clause) => byClause.get(clause) ?? []);
      return tellUnit(have, attributions, unit, evocations, pack);
    }),
    ...tellCastings(have),
  ];
  return drafts
    .toSorted((a, b) => a.range.firstToken - b.range.firstToken || a.range.endToken - b.range.endToken)
    .map((draft) => finish(have, { ...attributions, speakers }, judge, draft, pack, witness));
}

/** What is told, before it is said who told it and how surely. */
type Draft = {
  readonly range: TokenRange;
  /** The word whose factuality counts. */
  readonly event: number;
  /** Its frame; null where there is none. */
  readonly evocation: Evocation | null;
  readonly proposition: Proposition | null;
  readonly attribution: number;
  readonly realm: Realm;
};

const PUNCT = relationOf("punct");
const CASE = relationOf("case");
const XCOMP = relationOf("xcomp");
const CCOMP = relationOf("ccomp");
const OBJ = relationOf("obj");
const ADJ = uposOf("ADJ");
const [VBN, POS] = [xposOf("VBN"), xposOf("POS")];

function tellUnit(
  have: Have,
  attributions: AttributionIndex,
  unit: Unit,
  evocations: readonly Evocation[],
  pack: Pick<Pack, "times">,
): Draft[] {
  const main = chooseMain(have, unit, evocations);
  const range = rangeOfUnit(have, attributions, unit);
  if (range.endToken - range.firstToken < 2) return [];
  const draft: Draft = {
    range,
    event: main === null ? eventOf(have, attributions, unit) : eventOfFrame(have, main),
    evocation: main,
    proposition: main === null ? null : buildProposition(have, main, pack),
    attribution: unit.attribution,
    realm: main === null ? realmOf(have, unit) : "world",
  };
  return [draft, ...tellInPassing(have, evocations, main, pack)];
}

/** The trigger, but of a wish that is voiced the voicing: "expressed" in "have expressed a willingness to return". */
function eventOfFrame({ syntax }: Have, { trigger, token }: Evocation): number {
  const isVoiced = trigger.pos === "noun" && trigger.frame.embeds && syntax.relation[token] === OBJ;
  return isVoiced ? syntax.head[token]! : token;
}

/** What is told to happen: "cost" in "is supposed to cost", "works" in "she believes that it works". */
function eventOf({ syntax }: Have, { cueAt }: AttributionIndex, { head, attribution }: Unit): number {
  if (attribution >= 0 && cueAt[head] === attribution) {
    const content = dependent(syntax, head, CCOMP);
    if (content >= 0) return content;
  }
  const complement = dependent(syntax, head, XCOMP);
  if (complement < head || !isInfinitive(syntax, complement)) return head;
  return syntax.xpos[head] === VBN || syntax.upos[head] === ADJ ? complement : head;
}

/** The frame nearest to the unit's predicate; among equals the first. Counts in passing come after all others. */
function chooseMain(have: Have, unit: Unit, evocations: readonly Evocation[]): Evocation | null {
  let best: Evocation | null = null;
  let bestDepth = Number.POSITIVE_INFINITY;
  for (const evocation of evocations) {
    if (evocation.under >= 0) continue;
    const depth = depthBelow(have, evocation.token, unit.head) + (isCount(evocation) ? 100 : 0);
    if (depth < bestDepth) [best, bestDepth] = [evocation, depth];
  }
  return best;
}

const isCount = ({ fillers }: Evocation): boolean => fillers.get("value")?.kind === "number";

function depthBelow({ syntax }: Have, token: number, head: number): number {
  let depth = 0;
  for (let at = token; at >= 0 && at !== head && depth < 20; at = syntax.head[at]!) depth += 1;
  return depth;
}

/** What nouns tell beside the clause's own news: "its launch [last October]", "the show's next [nine] episodes". */
function tellInPassing(
  have: Have,
  evocations: readonly Evocation[],
  main: Evocation | null,
  pack: Pick<Pack, "times">,
): Draft[] {
  return evocations
    .filter((evocation) => evocation !== main && (isCount(evocation) || isDated(evocation, main)))
    .map((evocation) => ({
      range: phraseOf(have, evocation.token),
      event: evocation.token,
      evocation,
      proposition: buildProposition(have, evocation, pack),
      attribution: -1,
      realm: "world",
    }));
}

/** An event that a noun or adjective names, with a time of its own. */
function isDated({ trigger, fillers, under }: Evocation, main: Evocation | null): boolean {
  const when = fillers.get("when");
  if (trigger.pos === "verb" || under >= 0 || when?.kind !== "time") return false;
  const mains = main?.fillers.get("when");
  return mains?.kind !== "time" || mains.time !== when.time;
}

/** A noun with what hangs on it: "for the show's next nine episodes". */
function phraseOf({ syntax }: Have, noun: number): TokenRange {
  let [firstToken, endToken] = [noun, noun + 1];
  for (let child = syntax.firstChild[noun]!; child >= 0; child = syntax.nextSibling[child]!) {
    if (syntax.relation[child] === PUNCT) continue;
    firstToken = Math.min(firstToken, child);
    for (let inner = syntax.firstChild[child]!; inner >= 0; inner = syntax.nextSibling[inner]!) {
      if (inner < noun) firstToken = Math.min(firstToken, inner);
    }
    if (child > noun && syntax.relation[child] !== CASE) endToken = Math.max(endToken, child + 1);
  }
  return { firstToken, endToken };
}

function tellCastings(have: Have): Draft[] {
  return have.mentions.castings
    .filter(
      ({ actor, character }) =>
        have.mentions.list[actor]!.form === "name" &&
        have.mentions.list[character]!.form === "name" &&
        have.syntax.xpos[have.mentions.list[actor]!.endToken] === POS,
    )
    .map(({ actor, character, firstToken, endToken }) => ({
      range: { firstToken, endToken },
      event: have.mentions.list[character]!.headToken,
      evocation: null,
      proposition: buildCasting(have, actor, character),
      attribution: -1,
      realm: "world",
    }));
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

function finish(
  have: Have,
  { list, speakers, cueAt, quoted }: AttributionIndex & { readonly speakers: readonly (Speaker | null)[] },
  judge: Judge,
  draft: Draft,
  pack: Told,
  witness: ((origin: Origin) => void) | null,
): Statement {
  const { page, document, dateline, tokens } = have;
  const { firstToken, endToken } = draft.range;
  const attribution = list[draft.attribution] ?? null;
  const evidence: Evidence[] = [quote(page, tokens.start[firstToken]!, tokens.end[endToken - 1]!)];
  const chain = buildChain(have, { list, speakers }, draft.attribution);
  const cue = attribution?.cue == null ? -1 : topOf(have.syntax, rangeOf(tokens, attribution.cue));
  const judged: Judge = (event, boundary) => colour(judge(event, boundary), draft.evocation?.trigger ?? null);
  const factuality = commitments(chain, judged, draft.event, cue, attribution, isOpinion(have, cue, pack));
  const [inQuotes, words] = countQuoted(have, quoted, cueAt, attribution, draft.range);
  const { proposition } = draft;
  witness?.({ ...draft, cue, attributions: ancestry(list, draft.attribution) });
  return {
    id: contentHash([document.id, evidence, chain, proposition?.frame ?? null, proposition?.roles ?? null]),
    manner: mannerOf(inQuotes, words, attribution),
    chain,
    saidAt: saidAt(have, attribution),
    reportedAt: dateline,
    realm: draft.realm,
    factuality,
    proposition,
    evidence,
  };
}

/** An attribution and those it stands in, the innermost first. */
function ancestry(list: readonly TextAttribution[], attribution: number): TextAttribution[] {
  const lineage: TextAttribution[] = [];
  for (let at = attribution; at >= 0 && lineage.length < 8; at = list[at]!.parent) lineage.push(list[at]!);
  return lineage;
}

/** The author first; then the innermost speaker, who answers only for what is below the cue. */
function commitments(
  chain: readonly Link[],
  judge: Judge,
  event: number,
  cue: number,
  attribution: TextAttribution | null,
  isOpinion: boolean,
): Factuality[] {
  const author: Factuality = { holder: "author", value: judge(event, -1) };
  const speaker = chain.findLast(({ role }) => role !== "outlet");
  if (speaker === undefined)
    return [isHearsay(attribution, author) ? { ...author, value: soften(judge(event, cue)) } : author];
  const isBelow = cue >= 0 && cue !== event;
  const value = isBelow ? judge(event, cue) : author.value;
  return [author, { holder: speaker.name, value: isOpinion ? soften(value) : value }];
}

/** "is said to have been restarted": nobody is named who would answer for it, so the author half does. */
/** "She thinks", "he suspects": whoever only thinks so is not certain. */
function isOpinion({ syntax }: Have, cue: number, { cues }: Pick<Pack, "cues">): boolean {
  return cue >= 0 && cues.verbs.get(syntax.lemma[cue]!)?.[0]?.class === "think";
}

function isHearsay(attribution: TextAttribution | null, { value }: Factuality): boolean {
  return attribution !== null && attribution.source === null && attribution.manner === "indirect" && value === "Uu";
}

function soften(value: FactualityValue): FactualityValue {
  return value === "CT+" ? "PR+" : value === "CT-" ? "PR-" : value;
}

/** A trigger that means no turns the sign; one that is a mere plan takes certainty away. */
function colour(value: FactualityValue, trigger: Trigger | null): FactualityValue {
  if (trigger === null || value === "Uu" || value === "CTu") return value;
  const degree =
    value.startsWith("CT") && trigger.certainty !== null
      ? trigger.certainty === "probable"
        ? "PR"
        : "PS"
      : value.slice(0, 2);
  const isYes = value.endsWith("+") === (trigger.polarity === "+");
  return FACTUALITY[degree]![isYes ? 0 : 1];
}

const FACTUALITY: { readonly [degree: string]: readonly [FactualityValue, FactualityValue] } = {
  CT: ["CT+", "CT-"],
  PR: ["PR+", "PR-"],
  PS: ["PS+", "PS-"],
};

/** How many words of the content are in quotation marks, and how many there are. */
function countQuoted(
  { syntax }: Have,
  quoted: Uint8Array,
  cueAt: Int32Array,
  attribution: TextAttribution | null,
  { firstToken, endToken }: TokenRange,
): [number, number] {
  let [inside, words] = [0, 0];
  for (let token = firstToken; token < endToken; token += 1) {
    if (syntax.relation[token] === PUNCT || (attribution !== null && cueAt[token]! >= 0 && quoted[token] === 0))
      continue;
    words += 1;
    inside += quoted[token]!;
  }
  return [inside, words];
}

/** The time said beside the cue, outside the content: "said on Monday". */
function saidAt(have: Have, attribution: TextAttribution | null): Statement["saidAt"] {
  if (attribution?.cue == null) return null;
  const { cue, content } = attribution;
  const inContent = (at: number): boolean => content.some(({ start, end }) => at >= start && at < end);
  const clause = have.clauses.list[have.clauses.at[rangeOf(have.tokens, cue).firstToken]!];
  if (clause === undefined) return null;
  const [from, to] = [have.tokens.start[clause.firstToken]!, have.tokens.end[clause.lastToken]!];
  for (let index = firstFrom(have.times, from); index < have.times.length; index += 1) {
    const time = have.times[index]!;
    if (time.start >= to) return null;
    if (!inContent(time.start)) return intervalOf(time);
  }
  return null;
}

/** Index of the first time that begins at or after the offset. */
function firstFrom(times: Layers["times"], offset: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
