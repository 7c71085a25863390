/** The walk over a page's mentions, first to last: parts of works, descriptions and pronouns find whom they mean. */
import type { NamePart } from "../../text/names.ts";
import { attach, createReferent, type Draft, type Referent, textOf, wordsOf } from "../draft.ts";
import { clauseOf, nounBeforeWho } from "../gather/gather-pronouns.ts";
import { R } from "../grammar.ts";
import { look } from "../who/links.ts";
import { mentionAt, type PageMemory, remember, workInFocus } from "./page-memory.ts";
import { resolveDescription } from "./resolve-descriptions.ts";
import { pronounOf, readWeights, resolvePronoun } from "./resolve-pronouns.ts";
import { canHaveParts, joinNumbered, referToParts } from "./resolve-works.ts";

import { firstChild, nextChild } from "../scene.ts";

export function resolveInOrder(memory: PageMemory): void {
  const weights = readWeights(memory.scene.naming);
  const beside = indexAppositions(memory);
  for (const [index, draft] of memory.drafts.entries()) {
    resolveOne(memory, index, beside, () => resolvePronoun(memory, draft, weights));
    remember(memory, draft);
  }
  joinNumbered(memory.links, memory.parts);
}

/** One mention; `settlePronoun` is the model's part, so that training can put its own in its place. */
export function resolveOne(
  memory: PageMemory,
  index: number,
  beside: ReadonlyMap<number, Draft>,
  settlePronoun: () => void,
): void {
  const draft = memory.drafts[index]!;
  if (draft.form === "name") resolveName(memory, draft);
  else if (draft.form === "pronoun" && pronounOf(memory, draft).case === "relative") resolveRelative(memory, draft);
  else if (draft.form === "pronoun") settlePronoun();
  else if (draft.form === "description") {
    draft.about = aboutOf(memory, index);
    const named = beside.get(draft.headToken) ?? subjectOf(memory, draft);
    if (named !== null && named !== undefined && named.who !== null) {
      echo(draft, named);
    } else resolveDescription(memory, draft);
    if (draft.who === null) attach(draft, describedReferent(memory, draft));
  }
}

/** "Mara Ilves, who …": the noun its clause hangs on. */
function resolveRelative(memory: PageMemory, draft: Draft): void {
  const last = nounBeforeWho(memory.scene, draft.firstToken);
  const antecedent =
    mentionAt(memory, clauseOf(memory.scene, draft.firstToken)) ?? memory.drafts[memory.byLast[last] ?? -1] ?? null;
  if (antecedent !== null && antecedent.firstToken < draft.firstToken) echo(draft, antecedent);
}

function echo(draft: Draft, antecedent: Draft): void {
  if (antecedent.who === null) return;
  attach(draft, antecedent.who);
  draft.antecedent = antecedent;
  draft.isEcho = true;
}

/** By the token of its noun: the name a description stands beside ("Orla Vance, the chief executive"). */
export function indexAppositions({ drafts }: PageMemory): Map<number, Draft> {
  const beside = new Map<number, Draft>();
  for (const draft of drafts) {
    for (const { firstToken, endToken } of draft.beside) {
      for (let token = firstToken; token < endToken; token += 1) beside.set(token, draft);
    }
  }
  return beside;
}

function resolveName(memory: PageMemory, draft: Draft): void {
  const { source, who } = draft;
  if (source === null || source.parts.length === 0) return;
  const isAlone = source.baseEnd === draft.firstToken;
  const whole = isAlone ? wholeOfPart(memory, draft, source.parts[0]!) : (longerTitle(memory, draft) ?? who);
  draft.kind = "work";
  if (whole === null) return;
  if (isAlone) draft.antecedent = whole.spoken;
  attach(draft, referToParts(memory.scene, whole, source.parts, memory.links, memory.parts));
}

/**
 * What "Season 2" alone is a part of: what stands behind its "of", else the one series of whose second season the page spoke
 * before, else the series spoken of; of "Volume 2" the season spoken of last.
 */
function wholeOfPart(
  memory: PageMemory,
  { index, firstToken, endToken }: Draft,
  { type, label }: NamePart,
): Referent | null {
  const next = memory.drafts[index + 1];
  if (next?.firstToken === endToken + 1 && memory.scene.tokens.lower[endToken] === "of") {
    if (next.form === "name" && next.who !== null && canHaveParts(next.who)) return next.who;
  }
  // "'Harbor Lights' Season 2": a name in marks right before it.
  const last = memory.drafts[index - 1];
  const isMarked = last?.endToken === firstToken - 1 && memory.scene.quotationOf[last.endToken - 1] !== -1;
  if (isMarked && last.form === "name" && last.who !== null && canHaveParts(last.who)) return last.who;
  const having = memory.works.filter((work) => hasPart(memory, work, label));
  if (having.length === 1) return having[0]!;
  const whole = workInFocus(memory, endToken - 1, (work) => work.type !== "film" && work.type !== "game");
  return type === "season" || whole === null ? whole : (whole.spokenSeason ?? whole);
}

/** Whether the page has spoken of that part of a work, in words that packs know or by its number. */
function hasPart({ parts, links }: PageMemory, work: Referent, label: string): boolean {
  if (parts.get(work)?.has(label) === true) return true;
  return work.entity !== null && (links.known.get(`${work.entity}-${label}`)?.met ?? 0) > 0;
}

/**
 * "Harbor Lights: Season 1" on a page about "Harbor Lights: Second Tide" is a season of that: a title cut at its colon, unless
 * the page speaks of the shorter title elsewhere.
 */
function longerTitle(memory: PageMemory, draft: Draft): Referent | null {
  if (draft.who !== null && (draft.who.mentions.length > 1 || draft.who.kind !== "work")) return null;
  const words = draft.who?.name ?? textOf(memory.scene, draft.firstToken, draft.source!.baseEnd);
  const longer = look(memory.links.byMainTitle, words.toLowerCase()).filter(
    ({ kind, partOf, mentions }) => kind === "work" && partOf === null && mentions.length > 1,
  );
  return longer.length === 1 ? longer[0]! : null;
}

/** "Mara Ilves is the showrunner": the subject of a copula. Not where it is denied. */
function subjectOf(memory: PageMemory, draft: Draft): Draft | null {
  const { scene } = memory;
  let subject = -1;
  let copula = false;
  for (let child = firstChild(scene, draft.headToken); child !== -1; child = nextChild(scene, child)) {
    const tie = scene.syntax.relation[child]!;
    if (tie === R.copula) copula = true;
    else if (tie === R.subject) subject = child;
    else if (tie === R.adverb && scene.syntax.lemma[child] === "not") return null;
  }
  if (!copula || subject === -1) return null;
  const found = mentionAt(memory, subject);
  return found === null || found.firstToken > draft.firstToken || found.plural !== draft.plural ? null : found;
}

/** A name or owner within the noun phrase, or behind its preposition: what a description is about. */
function aboutOf(memory: PageMemory, index: number): Draft | null {
  const { scene, drafts } = memory;
  const draft = drafts[index]!;
  for (let at = index - 1; at >= 0 && drafts[at]!.firstToken === draft.firstToken; at -= 1) {
    if (drafts[at]!.endToken <= draft.headToken) return drafts[at]!;
  }
  const inner = drafts[index + 1];
  if (inner !== undefined && inner.endToken <= draft.headToken) return inner;
  for (let child = firstChild(scene, draft.headToken); child !== -1; child = nextChild(scene, child)) {
    if (child < draft.endToken || scene.syntax.relation[child] !== R.nominal) continue;
    // "end the series with its fifth season": the season is not what the series is of.
    const isWork = draft.noun !== null && "relation" in draft.noun && draft.noun.relation === "itself";
    if (!isWork || scene.tokens.lower[draft.endToken] === "of") return mentionAt(memory, child);
  }
  return null;
}

/** One who is only described may still be meant by "she" later. */
function describedReferent(memory: PageMemory, draft: Draft): Referent {
  const { kind, plural, gender } = draft;
  return createReferent(kind, wordsOf(memory.scene, draft), { named: false, plural, gender });
}
