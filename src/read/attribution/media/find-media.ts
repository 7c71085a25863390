/**
 * Through which outlet each attribution was said: "[she] told [medium TV Week] that …". The outlet stands beside the cue, in
 * another clause of its sentence ("Speaking with [medium TV Week], she said"), with the source ("[medium TV Week]'s sources")
 * or in an earlier sentence of the same speaker, from where it holds until something else is named.
 */
import type { CueLexicon } from "../../../model/cue.ts";
import type { Pack } from "../../../model/pack.ts";
import type { Layers } from "../../stage.ts";
import type { Stretch, TextAttribution } from "../../text/attributions.ts";
import { relationOf } from "../../text/tags.ts";
import { mentionHeading, rangeOf, type TokenRange, topOf } from "../../text/token-range.ts";
import { findOccasions, type Occasion } from "./occasions.ts";

type Have = Pick<Layers, "tokens" | "sentences" | "syntax" | "names" | "mentions" | "attributions">;

/** A medium holds so many paragraphs beyond the last words that were said through it. */
const HOLDS_PARAGRAPHS = 4;
/** What somebody posted is said at once. */
const HOLDS_POST = 0;

export function findMedia(have: Have, { cues, naming }: Pick<Pack, "cues" | "naming">): TextAttribution[] {
  const scene: Scene = { ...have, cues, naming, sentenceAt: indexSentences(have) };
  const isTold = coverContents(have);
  // What somebody is said to have told elsewhere is no occasion of these words.
  const occasions = findOccasions(have, cues)
    .filter(({ verb }) => isTold[verb] === 0)
    .toSorted((a, b) => a.verb - b.verb);
  const cited = have.attributions.map((attribution) => viewAttribution(scene, attribution));
  const media = new Map<number, TokenRange>();
  const held = new Map<string, Held>();
  const order = [...cited.keys()].toSorted((a, b) => cited[a]!.token - cited[b]!.token);
  let next = 0;
  let report: Held | null = null;
  for (const index of order) {
    const one = cited[index]!;
    // Whatever is named up to the end of this sentence holds for it.
    for (; next < occasions.length && scene.sentenceAt[occasions[next]!.verb]! <= one.sentence; next += 1) {
      hold(scene, held, occasions[next]!);
    }
    const beside = besideCue(scene, one, occasions, next);
    const medium = beside ?? besideSource(scene, one) ?? stillHeld(scene, one, held, report);
    if (medium !== null) media.set(index, medium);
    if (medium !== null && one.key !== null) held.set(one.key, { medium, paragraph: one.paragraph });
    if (one.kind === "outlet" && one.source !== null) report = { medium: one.source, paragraph: one.paragraph };
  }
  return have.attributions.map((attribution, index) => {
    const medium = media.get(index);
    return medium === undefined ? attribution : { ...attribution, medium: placeRange(have, medium) };
  });
}

type Scene = Have & {
  readonly cues: CueLexicon;
  readonly naming: Pack["naming"];
  /** By token: index of its sentence. */
  readonly sentenceAt: Int32Array;
};

/** A medium that holds for a speaker, and the paragraph where it was last made use of. */
type Held = { readonly medium: TokenRange; readonly paragraph: number };

/** An attribution as this stage sees it. */
type Cited = {
  readonly source: TokenRange | null;
  readonly cue: TokenRange | null;
  readonly content: readonly TokenRange[];
  /** The word of its source on which the others hang; -1 without one. */
  readonly sourceHead: number;
  /** The first word of its cue, or of its content where it has none. */
  readonly token: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** Who speaks; null where that is not known. */
  readonly key: string | null;
  readonly kind: string | null;
};

function viewAttribution(scene: Scene, { source, cue, content }: TextAttribution): Cited {
  const toRange = (stretch: Stretch): TokenRange => rangeOf(scene.tokens, stretch);
  const sourceRange = source === null ? null : toRange(source);
  const cueRange = cue === null ? null : toRange(cue);
  const contentRanges = content.map(toRange);
  const token = cueRange?.firstToken ?? contentRanges[0]?.firstToken ?? 0;
  const sentence = scene.sentenceAt[token]!;
  const speaker = sourceRange === null ? -1 : speakerIn(scene, sourceRange, sentence);
  return {
    source: sourceRange,
    cue: cueRange,
    content: contentRanges,
    sourceHead: sourceRange === null ? -1 : topOf(scene.syntax, sourceRange),
    token,
    sentence,
    paragraph: scene.sentences[sentence]?.paragraph ?? 0,
    key: keyOf(scene, speaker),
    kind: scene.mentions.list[speaker]?.kind ?? null,
  };
}

/** Index of the mention of who speaks; "who" stands for the person before it. */
function speakerIn(scene: Scene, source: TokenRange, sentence: number): number {
  const { mentions, syntax } = scene;
  const mention = mentionHeading(scene, source);
  if (mention >= 0 || syntax.lemma[source.firstToken] !== "who") return mention;
  for (let token = source.firstToken - 1; token >= 0 && scene.sentenceAt[token] === sentence; token -= 1) {
    const before = mentions.byHead[token]!;
    if (mentions.list[before]?.kind === "person") return before;
  }
  return -1;
}

/** The same for all mentions of one speaker on the page. */
function keyOf({ mentions }: Pick<Scene, "mentions">, mention: number): string | null {
  const speaker = mentions.list[mention];
  if (speaker === undefined) return null;
  return speaker.entity ?? `${speaker.kind} ${speaker.name.toLowerCase()}`;
}

function hold(scene: Scene, held: Map<string, Held>, { verb, speaker, medium }: Occasion): void {
  const key = keyOf(scene, scene.mentions.byHead[speaker] ?? -1);
  if (key === null) return;
  held.set(key, { medium, paragraph: scene.sentences[scene.sentenceAt[verb]!]?.paragraph ?? 0 });
}

/** Occasions of one sentence beyond this many are not looked at. */
const MOST_BESIDE = 40;

/** On the cue itself, else in the same sentence by the same speaker, the nearest. `next` is one past the sentence's last. */
function besideCue(scene: Scene, one: Cited, occasions: readonly Occasion[], next: number): TokenRange | null {
  let best: Occasion | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let index = next - 1; index >= Math.max(0, next - MOST_BESIDE); index -= 1) {
    const occasion = occasions[index]!;
    if (scene.sentenceAt[occasion.verb] !== one.sentence) break;
    const distance = distanceTo(scene, one, occasion);
    if (distance < least) [best, least] = [occasion, distance];
  }
  return best?.medium ?? null;
}

/** Infinite where the occasion is none of the attribution's. */
function distanceTo(scene: Scene, one: Cited, { verb, speaker, medium }: Occasion): number {
  const isSaid = one.content.some((range) => holds(range, medium.firstToken) || holds(range, verb));
  if (isSaid || (one.source !== null && holds(one.source, medium.firstToken))) return Number.POSITIVE_INFINITY;
  if (one.cue !== null && holds(one.cue, verb)) return 0;
  if (speaker < 0 || one.key === null) return Number.POSITIVE_INFINITY;
  const isSame = speaker === one.sourceHead || keyOf(scene, scene.mentions.byHead[speaker]!) === one.key;
  return isSame ? Math.abs(verb - one.token) : Number.POSITIVE_INFINITY;
}

const BESIDE: ReadonlySet<number> = new Set([relationOf("nmod"), relationOf("compound")]);
const OWNER_MARKS: ReadonlySet<string> = new Set(["'s", "'"]);

/** "TV Week's sources", "TV Week's own Ada Brandt", "a post on Instagram". */
function besideSource(scene: Scene, { source, sourceHead }: Cited): TokenRange | null {
  if (source === null) return null;
  const { tokens, syntax, mentions, cues } = scene;
  const isText = cues.media.get(syntax.lemma[sourceHead]!) === "occasion";
  const isUnnamed = isUnnamedSource(scene, sourceHead);
  for (let token = source.firstToken; token < source.endToken; token += 1) {
    const mention = mentions.list[mentions.byHead[token]!];
    if (mention?.kind !== "outlet" || mention.endToken >= source.endToken) continue;
    const isOwner = OWNER_MARKS.has(tokens.lower[mention.endToken]!);
    if (isOwner && (isUnnamed || isText || tokens.lower[mention.endToken + 1] === "own")) return mention;
  }
  for (let child = isText ? syntax.firstChild[sourceHead]! : -1; child >= 0; child = syntax.nextSibling[child]!) {
    const mention = mentions.list[mentions.byHead[child]!];
    if (mention?.kind === "outlet" && holds(source, child) && BESIDE.has(syntax.relation[child]!)) return mention;
  }
  return null;
}

/** What the speaker was last heard through; of one who goes by no name the outlet that was just cited. */
function stillHeld(scene: Scene, one: Cited, held: ReadonlyMap<string, Held>, report: Held | null): TokenRange | null {
  if (one.key === null || one.kind === "outlet") return null;
  const own = held.get(one.key) ?? null;
  // In the same paragraph "a statement" is what the outlet was given.
  if (own !== null && one.paragraph !== own.paragraph && isElsewhere(scene, one)) return null;
  const reach = own !== null && isPost(scene, own.medium) ? HOLDS_POST : HOLDS_PARAGRAPHS;
  if (own !== null && one.paragraph - own.paragraph <= reach) return own.medium;
  if (report === null || one.paragraph - report.paragraph > 1 || !isUnnamedSource(scene, one.sourceHead)) return null;
  return report.medium;
}

/** "Instagram", "its website": where one writes by oneself, and is asked nothing. */
function isPost({ tokens, cues }: Scene, { firstToken, endToken }: TokenRange): boolean {
  for (let token = firstToken; token < endToken; token += 1)
    if (cues.media.get(tokens.lower[token]!) === "platform") return true;
  return false;
}

/** "an insider", "sources": somebody who tells without a name. */
function isUnnamedSource({ tokens, names, mentions, naming }: Scene, token: number): boolean {
  if (mentions.list[mentions.byHead[token]!]?.form !== "description") return false;
  return naming.people.get(names.lookup.node[tokens.form[token]!]!)?.sort === "source";
}

const ARTICLES: ReadonlySet<string> = new Set(["a", "an", "another"]);
/** How far from its cue an occasion is sought, in tokens. */
const OCCASION_REACH = 40;

/** "said in a speech": on another occasion, through nobody; "in the same interview" is the one before. */
function isElsewhere({ sentences, syntax, cues }: Scene, { cue, content, sentence }: Cited): boolean {
  const around = sentences[sentence];
  if (cue === null || around === undefined) return false;
  const { firstChild, nextSibling, lemma } = syntax;
  const end = Math.min(around.endToken, cue.endToken + OCCASION_REACH);
  for (let token = Math.max(around.firstToken, cue.firstToken - OCCASION_REACH); token < end; token += 1) {
    if (cues.media.get(lemma[token]!) !== "occasion" || content.some((range) => holds(range, token))) continue;
    for (let child = firstChild[token]!; child >= 0; child = nextSibling[child]!) {
      if (ARTICLES.has(lemma[child]!)) return true;
    }
  }
  return false;
}

/** By token: 1 in what somebody is cited for. */
function coverContents({ tokens, attributions }: Pick<Have, "tokens" | "attributions">): Uint8Array {
  const covered = new Uint8Array(tokens.count);
  for (const { content } of attributions) {
    for (const stretch of content) {
      const { firstToken, endToken } = rangeOf(tokens, stretch);
      covered.fill(1, firstToken, endToken);
    }
  }
  return covered;
}

function holds({ firstToken, endToken }: TokenRange, token: number): boolean {
  return token >= firstToken && token < endToken;
}

function placeRange({ tokens }: Pick<Have, "tokens">, { firstToken, endToken }: TokenRange): Stretch {
  return { start: tokens.start[firstToken]!, end: tokens.end[endToken - 1]! };
}

function indexSentences({ tokens, sentences }: Pick<Have, "tokens" | "sentences">): Int32Array {
  const at = new Int32Array(tokens.count);
  for (const [index, { firstToken, endToken }] of sentences.entries()) at.fill(index, firstToken, endToken);
  return at;
}
