/** Parts of works by a noun: "the second season", "its third season", "the final episode", "the show's next nine episodes". */
import type { WorkNoun } from "../../../model/naming.ts";
import type { Draft, Referent } from "../draft.ts";
import { countBefore, hasOwner, isDefinite, isOfUnknown, numberedWork, ownedByPronoun, settle } from "./noun-phrase.ts";
import { type PageMemory, workInFocus } from "./page-memory.ts";
import { canHaveParts, referToPart, wholeOf } from "./resolve-works.ts";

/** "the second season", "its third season", "the season finale", "the show's next nine episodes". */
export function resolvePart(memory: PageMemory, draft: Draft, noun: WorkNoun): void {
  const count = countBefore(memory, draft);
  // "a fourth season" is as definite as "the fourth season"; headlines drop articles.
  const isCounted = (typeof count === "number" && count > 1) || (noun.type === "season" && isInTitle(memory, draft));
  const whole = unnumbered(memory, wholeFor(memory, draft, isCounted));
  if (whole === null) return;
  const isNumbered = noun.mark !== null && (noun.mark.length === 1 || noun.mark.endsWith("-"));
  if (count === "next" && (noun.type === "season" || noun.type === "episode")) {
    if (whole.lastSeason !== null) settle(draft, whole.lastSeason);
    else draft.about ??= whole.spoken;
    return;
  }
  const numbered = noun.mark?.endsWith("-") === true ? numberedWork(memory, draft, count) : undefined;
  if (numbered !== undefined) settle(draft, numbered, numbered.spoken ?? undefined);
  else if (isNumbered && !draft.plural && typeof count === "number") settle(draft, refer(memory, whole, noun, count));
  // "The season consists of eight episodes": the one spoken of last; in a headline the last that is spoken of below.
  else if (noun.type === "season" && count === null && !draft.plural) {
    const season = seasonInFocus(whole) ?? seasonBelow(memory, draft, noun, whole);
    if (season !== null) settle(draft, season);
  }
  // "the finale": there is one of each series; that of a season is named with it.
  else if (noun.mark !== null && !isNumbered && !draft.plural && typeof count !== "number")
    settle(draft, refer(memory, whole, noun, null));
  draft.about ??= whole.spoken;
}

function refer(memory: PageMemory, whole: Referent, { type, noun, mark }: WorkNoun, number: number | null): Referent {
  const part = { type, noun, label: `${mark}${number ?? ""}`, number, firstToken: 0, endToken: 0 };
  return referToPart(memory.scene, whole, part, memory.links, memory.parts);
}

/** "Harbor Lights 4" on a page that speaks of "Harbor Lights", too, is a season of that, and has none itself. */
function unnumbered({ links }: PageMemory, whole: Referent | null): Referent | null {
  const name = whole === null || whole.entity !== null ? undefined : /^(.+) \d{1,2}$/u.exec(whole.name)?.[1];
  if (name === undefined) return whole;
  return links.referents.find((one) => one.kind === "work" && one.name === name) ?? whole;
}

/** The season with the highest number that the body goes on to speak of. */
function seasonBelow(memory: PageMemory, draft: Draft, noun: WorkNoun, whole: Referent): Referent | null {
  if (!isInTitle(memory, draft)) return null;
  let last = 0;
  for (const other of memory.drafts) {
    const [part] = other.source?.parts ?? [];
    const isSeason = other.noun !== null && "relation" in other.noun && other.noun.type === noun.type;
    const number = isSeason ? countBefore(memory, other) : part?.type === noun.type ? part.number : null;
    if (typeof number === "number") last = Math.max(last, number);
  }
  return last === 0 ? null : refer(memory, whole, noun, last);
}

function isInTitle({ scene: { tokens, page } }: PageMemory, { headToken }: Draft): boolean {
  return tokens.start[headToken]! < page.titleEnd;
}

/** The season spoken of last, unless a later one is spoken of as often: an earlier one is often met in passing. */
function seasonInFocus({ spokenSeason, lastSeason }: Referent): Referent | null {
  if (spokenSeason === null || lastSeason === null) return spokenSeason;
  return lastSeason.met >= spokenSeason.met ? lastSeason : spokenSeason;
}

/** The work a part belongs to: its owner or the name beside it, else the one in focus. */
function wholeFor(memory: PageMemory, draft: Draft, isCounted: boolean): Referent | null {
  const named = draft.about?.who ?? null;
  if (named !== null) return named.kind === "work" && canHaveParts(wholeOf(named)) ? wholeOf(named) : null;
  if (draft.about !== null || (hasOwner(memory, draft) && !ownedByPronoun(memory, draft))) return null;
  if ((!isCounted && !isDefinite(memory, draft)) || isOfUnknown(memory, draft)) return null;
  const isSeason = draft.noun !== null && "relation" in draft.noun && draft.noun.type === "season";
  // A film has no seasons.
  return workInFocus(memory, draft.firstToken, (work) => !isSeason || work.type !== "film");
}
