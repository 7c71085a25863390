/** What the page has spoken of so far, as the resolving stages walk over it from the first mention to the last. */
import type { Draft, Referent } from "../draft.ts";
import { R } from "../grammar.ts";
import type { Scene } from "../scene.ts";
import type { Links } from "../who/links.ts";
import { canHaveParts, type PartIndex, wholeOf } from "./resolve-works.ts";

export type PageMemory = {
  readonly scene: Scene;
  readonly links: Links;
  readonly parts: PartIndex;
  /** In the order of the text. */
  readonly drafts: readonly Draft[];
  /** By head token, and by the role before a name: index into `drafts`, or -1. */
  readonly byHead: Int32Array;
  /** By last token of a name or noun phrase: index into `drafts`, or -1. */
  readonly byLast: Int32Array;
  /** Mentions met so far whose referent is known, the latest last. */
  readonly recent: Draft[];
  /** Works met so far, wholes only, the latest last; the older of many are forgotten. */
  readonly works: Referent[];
  /** Works by how often the page names them, for headlines. */
  readonly mainWorks: readonly Referent[];
};

export function createMemory(scene: Scene, links: Links, drafts: readonly Draft[]): PageMemory {
  const byHead = new Int32Array(scene.tokens.count).fill(-1);
  const byLast = new Int32Array(scene.tokens.count).fill(-1);
  for (const [index, draft] of drafts.entries()) {
    const { headToken, endToken, form } = draft;
    draft.index = index;
    if (form !== "row") byHead[headToken] = index;
    if (form === "name" || form === "description") byLast[endToken - 1] = index;
  }
  for (const [index, { beside, firstToken }] of drafts.entries()) {
    for (const { endToken } of beside) {
      // "spokesman Otto Vance": the tree may hang on the role.
      if (endToken <= firstToken && byHead[endToken - 1] === -1) byHead[endToken - 1] = index;
    }
  }
  const mainWorks = links.referents
    .filter((referent) => canHaveParts(referent) && referent.partOf === null && referent.mentions.length > 1)
    .toSorted((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, MOST_WORKS);
  return { scene, links, parts: new Map(), drafts, byHead, byLast, recent: [], works: [], mainWorks };
}

const MOST_WORKS = 24;

/** The mention whose head is a token. */
export function mentionAt(memory: PageMemory, token: number): Draft | null {
  return memory.drafts[memory.byHead[token] ?? -1] ?? null;
}

/** Enters a resolved mention. */
export function remember(memory: PageMemory, draft: Draft): void {
  const { who } = draft;
  if (who === null || draft.isEcho || isLabel(memory.scene, draft)) return;
  memory.recent.push(draft);
  who.latest = draft;
  who.met += 1;
  if (who.kind === "work" && who.named) rememberWork(memory, draft, who);
}

/** "Ada Quill:" before what she says in an interview: of herself she says "I", and "she" is another. */
function isLabel({ sentences, sentenceOf, tokens }: Scene, { headToken }: Draft): boolean {
  const { kind, endToken } = sentences[sentenceOf[headToken]!]!;
  return kind === "heading" && tokens.lower[endToken - 1] === ":";
}

/** A part brings its whole to mind. */
function rememberWork({ works }: PageMemory, draft: Draft, work: Referent): void {
  const whole = wholeOf(work);
  whole.spoken = draft;
  whole.spokenOften += 1;
  const last = whole.lastSeason?.number ?? 0;
  if (work.type === "season" && (work.number ?? 0) > last) whole.lastSeason = work;
  whole.spokenSeason = seasonOf(work) ?? whole.spokenSeason;
  const place = works.indexOf(whole);
  if (place !== -1) works.splice(place, 1);
  works.push(whole);
  if (works.length > MOST_WORKS) works.shift();
}

/** The season that a work is or belongs to. */
function seasonOf(work: Referent): Referent | null {
  for (let at: Referent | null = work; at !== null; at = at.partOf) if (at.type === "season") return at;
  return null;
}

export function sentencesBetween(scene: Scene, earlier: number, later: number): number {
  return scene.sentenceOf[later]! - scene.sentenceOf[earlier]!;
}

/** Referents met within so many sentences before a token that pass a test, the one met last first. */
export function recall(
  { scene, recent }: PageMemory,
  token: number,
  reach: number,
  passes: (referent: Referent) => boolean,
): Referent[] {
  const found: Referent[] = [];
  for (let index = recent.length - 1; index >= 0; index -= 1) {
    const draft = recent[index]!;
    if (sentencesBetween(scene, draft.firstToken, token) > reach) break;
    if (draft.who!.latest === draft && passes(draft.who!)) found.push(draft.who!);
  }
  return found;
}

/**
 * The series, film or game the page is about at a token: spoken of often, lately, and with parts. Where nothing was named
 * yet (a headline), the one that is named most often later.
 */
export function workInFocus(memory: PageMemory, token: number, suits: (work: Referent) => boolean): Referent | null {
  let best: Referent | null = null;
  let most = LEAST_FOCUS;
  for (const whole of memory.works) {
    if (!canHaveParts(whole) || !suits(whole)) continue;
    const distance = Math.max(0, sentencesBetween(memory.scene, whole.spoken!.firstToken, token));
    const parts = whole.lastSeason !== null ? 1 : whole.entity === null ? 0 : 0.5;
    const plain = 3 / (1 + distance) + Math.min(5, whole.spokenOften) * 0.5 + parts;
    // Most are too far off to be meant, whatever else speaks for them.
    if (plain + OWN_PARAGRAPH < most) continue;
    const own = isInPassing(memory.scene, whole.spoken!)
      ? -PASSING
      : isOfParagraph(memory.scene, whole.spoken!, token)
        ? OWN_PARAGRAPH
        : 0;
    const score = plain + own;
    // Of two named alike the later one.
    if (score > most || (score === most && best !== null)) {
      most = score;
      best = whole;
    }
  }
  return best ?? memory.mainWorks.find(suits) ?? soleWork(memory, suits);
}

/** What a paragraph names is what it is about, in a round-up above all; but not what it only knows somebody from. */
const OWN_PARAGRAPH = 2;
/** Enough to decide between works that are else spoken of alike. */
const PASSING = 0.1;

function isOfParagraph(scene: Scene, draft: Draft, token: number): boolean {
  const paragraphAt = (at: number): number => scene.sentences[scene.sentenceOf[at]!]!.paragraph;
  return paragraphAt(draft.firstToken) === paragraphAt(token);
}

/** "Reed, who starred in Harbor Lights,", "Reed (Harbor Lights)", "Reed of Harbor Lights", "Harbor Lights star Reed". */
function isInPassing({ syntax, tokens, names, nounStart, naming, nounNode }: Scene, draft: Draft): boolean {
  const { firstToken, endToken, headToken, form } = draft;
  if (form !== "name") return false;
  const noun =
    nounStart[tokens.lower[endToken] === '"' || tokens.lower[endToken] === "”" ? endToken + 1 : endToken] ?? -1;
  if (noun !== -1 && naming.people.has(nounNode[noun]!)) return true;
  if (firstToken > 0 && tokens.lower[firstToken - 1] === "(") return true;
  const over = syntax.head[headToken]!;
  if (over >= 0 && syntax.relation[headToken] === R.nominal && names.at[over] !== -1) return true;
  for (let at = headToken, steps = 0; at >= 0 && steps < 4; at = syntax.head[at]!, steps += 1)
    if (syntax.relation[at] === R.relative) return true;
  return false;
}

/** The one work that the page names at all. */
function soleWork({ links, works }: PageMemory, suits: (work: Referent) => boolean): Referent | null {
  const named = links.referents.filter(
    (one) => canHaveParts(one) && one.partOf === null && one.type !== "console" && one.mentions.length > 0,
  );
  const [only] = named;
  return named.length === 1 && works.includes(only!) && suits(only!) ? only! : null;
}

/** A work named once, and in no pack, is in focus for two sentences. */
const LEAST_FOCUS = 1.4;
