/**
 * What is told in one go: clauses gathered into units, one statement each. "While most are held back, | the hero returned
 * in his own series, | and the sequel, | which was set up at the end, | is under way."
 *
 * A clause stands for itself if it could be said alone: it has its own subject and is no mere condition or complement.
 * What is left hangs on the clause above. A clause that only names who says something is the frame of its content.
 */
import type { Pack } from "../../model/pack.ts";
import type { Layers } from "../stage.ts";
import type { Clause } from "../text/clauses.ts";
import { dependent } from "../text/grammar.ts";
import { relationOf, uposOf } from "../text/tags.ts";
import type { AttributionIndex } from "./attribution-index.ts";
import { rangeOf } from "../text/token-range.ts";
import { isSetOff, type Scene, standsAlone } from "./stands-alone.ts";

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
    const cited = isAuthors(scene, list[top]!) ? -1 : attributionOf(scene, head, clauses);
    const attribution = cited >= 0 ? cited : citedBeside(scene, list[top]!, clauses, units.at(-1));
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

/** "The shoot was hard, she said; [the crew lost two weeks]": behind a semicolon who has been speaking goes on. */
function goesOn({ tokens, attributions }: Scene, { firstToken, sentence }: Clause, before: Unit | undefined): boolean {
  if (before?.sentence !== sentence || attributions.quoted[firstToken] === 1) return false;
  return tokens.lower[firstToken] === ";" || tokens.lower[firstToken - 1] === ";";
}

/** Who has been speaking, or is named between commas right behind the clause; -1 where the author speaks. */
function citedBeside(scene: Scene, clause: Clause, clauses: readonly number[], before: Unit | undefined): number {
  if (isAuthors(scene, clause)) return -1;
  const said = saidBefore(scene, clause);
  if (said >= 0) return said;
  return goesOn(scene, clause, before) ? before!.attribution : namedBehind(scene, clause, clauses);
}

/** "said that he is done, [and that he had left]": what "that" opens once more is said by the same. */
function saidBefore({ syntax, attributions, clauses, language }: Scene, { kind, mark, parent }: Clause): number {
  const above = clauses.list[parent];
  if (kind !== "conjunct" || mark < 0 || above === undefined) return -1;
  const isThat = language.complementizers.has(syntax.lemma[mark]!) && above.mark >= 0;
  return isThat && syntax.lemma[above.mark] === syntax.lemma[mark] ? attributions.contentAt[above.head]! : -1;
}

/** "[The film is late], she said, because …", of which a model took only what follows for her words. */
function namedBehind(scene: Scene, { sentence }: Clause, clauses: readonly number[]): number {
  const { tokens, attributions, sentences } = scene;
  const { start, end } = sentences[sentence]!;
  return attributions.list.findIndex(({ source, cue, content }) => {
    if (source === null || cue === null || cue.start < start || cue.end > end) return false;
    const { firstToken, endToken } = rangeOf(tokens, {
      start: Math.min(source.start, cue.start),
      end: Math.max(source.end, cue.end),
    });
    const isAside = tokens.lower[firstToken - 1] === "," && tokens.lower[endToken] === ",";
    const isAhead = content.every((stretch) => stretch.start > cue.end);
    return isAside && isAhead && clauses.includes(scene.clauses.at[firstToken - 2]!);
  });
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
    const tells = inner.some((one) => evokes[one] === 1 || sharesContent(scene, one, attribution));
    if (!tells && !isSilent(scene, clauses.list[index]!, attribution)) carriers.add(index);
  }
  return carriers;
}

/** "She would not rule it out: “I can promise nothing.”": before a colon stands more than who speaks, where the verb is none of saying. */
function isSilent(
  { attributions, tokens, syntax, cues }: Scene,
  { head, lastToken }: Clause,
  attribution: number,
): boolean {
  const first = attributions.list[attribution]!.content[0];
  const isColon = tokens.lower[lastToken] === ":" || tokens.lower[lastToken + 1] === ":";
  if (!isColon || first === undefined || rangeOf(tokens, first).firstToken <= lastToken) return false;
  const particle = dependent(syntax, head, PARTICLE);
  const verb = cues.verbs
    .get(syntax.lemma[head]!)
    ?.find((one) => one.particle === (particle < 0 ? null : syntax.lemma[particle]!));
  return verb?.takes.has("that") !== true && verb?.takes.has("quote") !== true;
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

const PUNCT = relationOf("punct");
const PARTICLE = relationOf("compound:prt");
const [VERB, AUX, PRON, DETERMINER] = [uposOf("VERB"), uposOf("AUX"), uposOf("PRON"), uposOf("DET")];
