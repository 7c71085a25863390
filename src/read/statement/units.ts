/**
 * What is told in one go: clauses gathered into units, one statement each. "While most are held back, | the hero returned
 * in his own series, | and the sequel, | which was set up at the end, | is under way."
 *
 * A clause stands for itself if it could be said alone: it has its own subject and is no mere condition or complement.
 * What is left hangs on the clause above. A clause that only names who says something is the frame of its content.
 */
import type { CueLexicon } from "../../model/cue.ts";
import type { Language } from "../../model/language.ts";
import type { Pack } from "../../model/pack.ts";
import type { Layers } from "../stage.ts";
import type { Clause } from "../text/clauses.ts";
import { relationOf, uposOf, xposOf } from "../text/tags.ts";
import type { AttributionIndex } from "./attribution-index.ts";

export type Unit = {
  /** Token of its predicate. */
  readonly head: number;
  readonly sentence: number;
  /** Its clauses by index; the first is the one that stands for itself. */
  readonly clauses: readonly number[];
  /** Clauses that do no more than name its speaker, where it opens what he says: they belong to its evidence. */
  readonly carriers: readonly number[];
  /** Index of the attribution in whose content it stands, or whose cue it is; -1 where the author speaks. */
  readonly attribution: number;
};

type Have = Pick<Layers, "page" | "tokens" | "sentences" | "syntax" | "clauses" | "mentions" | "evocations">;
type Told = Pick<Pack, "language" | "cues">;
type Scene = Have & {
  readonly attributions: AttributionIndex;
  readonly language: Language;
  readonly cues: CueLexicon;
  /** By clause: whether a frame is evoked in it, and the attribution whose cue stands in it or -1. */
  readonly evokes: Uint8Array;
  readonly cued: Int32Array;
};

export function findUnits(have: Have, attributions: AttributionIndex, pack: Told): Unit[] {
  const scene = setScene(have, attributions, pack);
  const { list } = have.clauses;
  const own = list.map((clause, index) => standsAlone(scene, clause, index));
  const owners = findOwners(list, own);
  const members = new Map<number, number[]>();
  for (let index = 0; index < list.length; index += 1) {
    if (isSubheading(have, list[index]!)) continue;
    const top = owners[index]!;
    const clauses = members.get(top) ?? [top];
    if (top !== index) clauses.push(index);
    members.set(top, clauses);
  }
  joinFragments(scene, list, members);
  const carriers = findCarriers(scene, own, members);
  const frames = groupCarriers(scene, list, members, carriers);
  const opened = new Set<number>();
  const units: Unit[] = [];
  for (const [top, clauses] of members) {
    if (carriers.has(top)) continue;
    const { head, sentence } = list[top]!;
    const attribution = isAuthors(scene, list[top]!) ? -1 : attributionOf(scene, head, clauses);
    const opens = attribution >= 0 && !opened.has(attribution);
    const carried = opens ? (frames.get(attribution) ?? []) : [];
    units.push({
      head,
      sentence,
      clauses,
      carriers: carried.filter((index) => list[index]!.sentence === sentence),
      attribution,
    });
    opened.add(attribution);
  }
  return units;
}

/** What tells nothing by itself goes to the clause that hangs on it: "So far, [her circle counts two]", "This comes after [he left]". */
function joinFragments(scene: Scene, list: readonly Clause[], members: Map<number, number[]>): void {
  for (const top of members.keys()) {
    const own = members.get(top)!;
    if (!isFragment(scene, list, own) && !isFraming(scene, list[top]!)) continue;
    const below = clauseBelow(list, members, top);
    if (below < 0) continue;
    members.set(below, [below, ...members.get(below)!.slice(1), ...own]);
    members.delete(top);
  }
}

/** How many clauses on the one that a fragment goes to may be. */
const NEAR = 6;

function clauseBelow(list: readonly Clause[], members: ReadonlyMap<number, number[]>, top: number): number {
  for (let other = top + 1; other <= top + NEAR && other < list.length; other += 1) {
    if (list[other]!.parent === top && members.has(other)) return other;
  }
  return -1;
}

/** A few words without a verb, outside the headline. */
function isFragment(
  { syntax, clauses, sentences, page }: Scene,
  list: readonly Clause[],
  own: readonly number[],
): boolean {
  if (own.length > 1) return false;
  const clause = list[own[0]!]!;
  if (sentences[clause.sentence]!.end <= page.titleEnd) return false;
  let words = 0;
  for (let token = clause.firstToken; token <= clause.lastToken; token += 1) {
    if (clauses.at[token] !== own[0] || syntax.relation[token] === PUNCT) continue;
    if (syntax.upos[token] === VERB || syntax.upos[token] === AUX) return false;
    words += 1;
  }
  return words < 6;
}

/** "This comes after …". */
function isFraming({ syntax, language }: Scene, { kind, head, subject }: Clause): boolean {
  if (kind !== "main" || subject < 0 || !language.framing.has(syntax.lemma[head]!)) return false;
  return syntax.upos[subject] === PRON || syntax.upos[subject] === DETERMINER;
}

/** By attribution: its carriers, with what hangs on them ("Earlier this month, he told …"). */
function groupCarriers(
  { attributions }: Scene,
  list: readonly Clause[],
  members: ReadonlyMap<number, readonly number[]>,
  carriers: ReadonlySet<number>,
): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const index of carriers) {
    const attribution = attributions.cueAt[list[index]!.head]!;
    groups.set(attribution, [...(groups.get(attribution) ?? []), ...(members.get(index) ?? [index])]);
  }
  return groups;
}

function setScene(have: Have, attributions: AttributionIndex, { language, cues }: Told): Scene {
  const { clauses, evocations } = have;
  const evokes = new Uint8Array(clauses.list.length);
  for (const { token, under } of evocations) if (under < 0 && clauses.at[token]! >= 0) evokes[clauses.at[token]!] = 1;
  const cued = new Int32Array(clauses.list.length).fill(-1);
  for (const [token, clause] of clauses.at.entries()) {
    if (clause >= 0 && attributions.cueAt[token]! >= 0) cued[clause] = attributions.cueAt[token]!;
  }
  return { ...have, attributions, language, cues, evokes, cued };
}

/** A heading inside the article announces what follows; the headline tells. */
function isSubheading({ page, sentences }: Have, { sentence }: Clause): boolean {
  const { kind, end } = sentences[sentence]!;
  return kind === "heading" && end > page.titleEnd;
}

/** By clause: the clause above it, or itself, that stands for itself. Each way up is walked once. */
function findOwners(list: readonly Clause[], own: readonly boolean[]): Int32Array {
  const owners = new Int32Array(list.length).fill(-1);
  for (let index = 0; index < list.length; index += 1) {
    let at = index;
    while (owners[at]! < 0 && own[at] !== true && list[at]!.parent >= 0) at = list[at]!.parent;
    const owner = owners[at]! < 0 ? at : owners[at]!;
    for (let below = index; below !== at; below = list[below]!.parent) owners[below] = owner;
    owners[at] = owner;
  }
  return owners;
}

/** ", which ends on May 31" within what another is said to have said, but outside quotation marks: the author explains. */
function isAuthors(scene: Scene, clause: Clause): boolean {
  return clause.kind === "relative" && isSetOff(scene, clause) && scene.attributions.quoted[clause.head] === 0;
}

/** The attribution whose content holds the head, else the one whose cue stands in the unit; -1 without either. */
function attributionOf({ attributions, cued }: Scene, head: number, clauses: readonly number[]): number {
  const within = attributions.contentAt[head]!;
  if (within >= 0) return within;
  return clauses.map((clause) => cued[clause]!).find((index) => index >= 0) ?? -1;
}

/**
 * Clauses that do no more than name who says what stands in other units: "he explained" before a content of its own. One
 * that evokes a frame itself says something: "he confirmed the delay, saying that …".
 */
function findCarriers(
  scene: Scene,
  own: readonly boolean[],
  members: ReadonlyMap<number, readonly number[]>,
): Set<number> {
  const { clauses, attributions, evokes } = scene;
  const carried = new Set<number>();
  for (const [index, { head, kind, parent }] of clauses.list.entries()) {
    const within = attributions.contentAt[head]!;
    // A relative clause inside of what is said leaves the rest of it to be told.
    const above = kind === "relative" ? clauses.list[parent] : undefined;
    const isInner = above !== undefined && attributions.contentAt[above.head] === within;
    if (own[index] === true && within >= 0 && !isInner) carried.add(within);
  }
  const carriers = new Set<number>();
  for (const [index, { head }] of clauses.list.entries()) {
    const attribution = attributions.cueAt[head]!;
    if (attribution < 0 || !carried.has(attribution) || attributions.contentAt[head] === attribution) continue;
    // "Whether it lies ahead, he would not promise": a question tells nothing by itself, but with its cue.
    const inner = members.get(index) ?? [index];
    if (!inner.some((one) => evokes[one] === 1 || sharesContent(scene, one, attribution))) carriers.add(index);
  }
  return carriers;
}

/** Whether words of the content hang in the clause of the cue: "[the film] is expected [to open in May]". */
function sharesContent({ clauses, attributions, syntax }: Scene, index: number, attribution: number): boolean {
  const { firstToken, lastToken } = clauses.list[index]!;
  for (let token = firstToken; token <= lastToken; token += 1) {
    if (clauses.at[token] !== index || syntax.relation[token] === PUNCT) continue;
    if (attributions.contentAt[token] === attribution) return true;
  }
  return false;
}

const CCOMP = relationOf("ccomp");
const PUNCT = relationOf("punct");
const [VERB, AUX, PRON, DETERMINER] = [uposOf("VERB"), uposOf("AUX"), uposOf("PRON"), uposOf("DET")];
const NOUN = uposOf("NOUN");
const PROPN = uposOf("PROPN");
const [WDT, WP, WRB, WPS] = [xposOf("WDT"), xposOf("WP"), xposOf("WRB"), xposOf("WP$")];

function standsAlone(scene: Scene, clause: Clause, index: number): boolean {
  if (takesUpTopic(scene, clause)) return false;
  switch (clause.kind) {
    case "main":
      return true;
    case "content":
      return opensContent(scene, clause) || isBeside(scene, clause);
    case "adverbial":
      return clause.ownSubject && !isSuspended(scene, clause);
    case "relative":
      return isSetOff(scene, clause) || !isShort(scene, clause);
    case "participle":
      // "Speaking with Variety, he …" only tells through whom.
      if (scene.cues.talks.has(scene.syntax.lemma[clause.head]!) && scene.evokes[index] === 0) return false;
      return (
        scene.cued[index]! >= 0 ||
        (opensSentenceOrIsSetOff(scene, clause) && (scene.evokes[index] === 1 || !isShort(scene, clause)))
      );
    case "conjunct":
      return !isSuspended(scene, clause);
    case "aside":
      return clause.ownSubject && !isShort(scene, clause);
    default:
      return clause.kind satisfies never;
  }
}

/** "A reunion, [I don't know about that]": what someone says of a noun that has no verb is one telling with it. */
function takesUpTopic({ clauses, syntax, mentions }: Scene, { parent, head, ownSubject, subject }: Clause): boolean {
  const above = clauses.list[parent];
  if (above === undefined || !ownSubject || above.subject >= 0 || head < above.head) return false;
  const tag = syntax.upos[above.head];
  return (tag === NOUN || tag === PROPN) && mentions.list[mentions.byHead[subject]!]?.form === "speaker";
}

/** Whether an attribution's content begins with this clause: it covers the clause and not what the clause hangs on. */
function opensContent({ attributions: { contentAt }, syntax }: Scene, { head }: Clause): boolean {
  const within = contentAt[head]!;
  return within >= 0 && contentAt[syntax.head[head]!] !== within;
}

/** "as he continues to fight", which a parser takes for a complement. */
function isBeside(scene: Scene, clause: Clause): boolean {
  const { mark, ownSubject } = clause;
  if (mark < 0 || !ownSubject || scene.language.complementizers.has(scene.syntax.lemma[mark]!)) return false;
  return !isSuspended(scene, clause);
}

/** A condition, an indirect question: "if it comes", "what he wants". */
function isSuspended({ syntax, language }: Scene, { mark, head }: Clause): boolean {
  if (mark >= 0 && language.suspending.has(syntax.lemma[mark]!)) return true;
  const first = syntax.firstChild[head]!;
  const tag = first >= 0 ? syntax.xpos[first] : -1;
  return syntax.relation[head] === CCOMP && (tag === WRB || tag === WP || tag === WPS || tag === WDT);
}

/** ", who now sits as mayor": parted from the rest by a comma. */
function isSetOff({ tokens }: Scene, { firstToken }: Clause): boolean {
  return tokens.lower[firstToken] === "," || (firstToken > 0 && tokens.lower[firstToken - 1] === ",");
}

function opensSentenceOrIsSetOff(scene: Scene, clause: Clause): boolean {
  return isSetOff(scene, clause) || clause.firstToken === scene.sentences[clause.sentence]?.firstToken;
}

/** "I think", "she says": too short to carry news of its own. */
function isShort({ syntax, clauses }: Scene, { firstToken, lastToken, head }: Clause): boolean {
  let words = 0;
  for (let token = firstToken; token <= lastToken; token += 1) {
    if (clauses.at[token] === clauses.at[head] && syntax.relation[token] !== PUNCT) words += 1;
  }
  return words < 4;
}
