/**
 * Who is meant by a noun: "the showrunner", "the studio", "the series", "its second season", "the four heroes". Only what
 * was spoken of ("the", "this", an owner) can be one already met; "a source", "fans", "insiders" stay without an entity.
 */
import type { GroupNoun, PersonNoun, WorkNoun } from "../../../model/naming.ts";
import { createReferent, type Draft, type Referent } from "../draft.ts";
import { R, U } from "../grammar.ts";
import { typeOf } from "../roles/attach-roles.ts";
import { isSeries } from "../names/find-parts.ts";
import { addReferent } from "../who/links.ts";
import {
  countBefore,
  hasOwner,
  isDefinite,
  isOfUnknown,
  nameBehind,
  numberedWork,
  ownedByPronoun,
  settle,
} from "./noun-phrase.ts";
import { namedWith } from "./named-with.ts";
import { type PageMemory, recall, sentencesBetween, workInFocus } from "./page-memory.ts";
import { resolveExpansion, resolveFollowUp } from "./resolve-follow-ups.ts";
import { resolvePart } from "./resolve-parts.ts";
import { resolveVersion } from "./resolve-versions.ts";
import { referToPart } from "./resolve-works.ts";

/** How many sentences back a description reaches. */
const REACH_PERSON = 12;
const REACH_GROUP = 6;
const REACH_SOLE = 2;

export function resolveDescription(memory: PageMemory, draft: Draft): void {
  const { noun } = draft;
  if (noun === null) return;
  if ("relation" in noun) resolveWorkNoun(memory, draft, noun);
  else if ("kind" in noun) resolveGroupNoun(memory, draft, noun);
  else resolvePersonNoun(memory, draft, noun);
}

function resolvePersonNoun(memory: PageMemory, draft: Draft, noun: PersonNoun): void {
  if (!isDefinite(memory, draft) || hasOwner(memory, draft)) return;
  if (draft.plural) {
    const isPlain = draft.about === null || draft.about.kind === "place" || draft.about.who?.kind === "place";
    if (noun.of.includes("team") && isPlain) resolveTeam(memory, draft);
    return;
  }
  const near = recall(memory, draft.firstToken, REACH_PERSON, ({ kind, gender }) => {
    if (kind !== "person" && kind !== "character") return false;
    return noun.gender === null || gender === null || gender === noun.gender;
  });
  const called = near.find((referent) => hasNoun(referent, noun));
  const found = called ?? (wasUnnamed(memory, draft) ? undefined : soleOf(memory, near, draft, noun));
  if (found !== undefined) settle(draft, found);
}

/** "A spokesperson spoke of Ilves. The [spokesperson] added …": one who was met without a name is nobody who has one. */
function wasUnnamed(memory: PageMemory, { index, noun, firstToken }: Draft): boolean {
  for (let at = index - 1; at >= 0; at -= 1) {
    const one = memory.drafts[at]!;
    if (sentencesBetween(memory.scene, one.firstToken, firstToken) > REACH_PERSON) return false;
    if (one.noun === noun && !one.plural && one.who?.named !== true) return true;
  }
  return false;
}

/** Where nobody was called so, the only person of the last sentences: "Ilves left. The showrunner had been ill." */
function soleOf(memory: PageMemory, near: readonly Referent[], draft: Draft, noun: PersonNoun): Referent | undefined {
  if (noun.authority === null || noun.sort === "source") return undefined;
  const last = near.filter(({ named, latest }) => {
    return named && sentencesBetween(memory.scene, latest!.firstToken, draft.firstToken) <= REACH_SOLE;
  });
  // Who plays is no part that is played.
  const able = noun.sort === "cast" ? last.filter(({ kind }) => kind === "person") : last;
  return able.length === 1 && able[0]!.kind === "person" ? able[0] : undefined;
}

/** The person was called that, or by a noun of the same sort: an "actress" is a "star". */
function hasNoun({ roles }: Referent, { noun, sort }: PersonNoun): boolean {
  return roles.some(
    (role) => role.noun === noun || role.text.includes(noun) || (sort === "cast" && role.sort === "cast"),
  );
}

/** "the four heroes" after a team was named. */
function resolveTeam(memory: PageMemory, draft: Draft): void {
  const [team] = recall(memory, draft.firstToken, REACH_SOLE, ({ kind }) => kind === "team");
  if (team === undefined) return;
  settle(draft, team);
  draft.kind = "team";
}

function resolveGroupNoun(memory: PageMemory, draft: Draft, noun: GroupNoun): void {
  if (draft.plural || !isDefinite(memory, draft) || hasOwner(memory, draft) || draft.about !== null) return;
  const near = recall(memory, draft.firstToken, REACH_GROUP, (referent) => {
    return referent.named && referent.kind === noun.kind && suitsType(referent, noun);
  });
  // That a firm is a company tells nothing: all are.
  const exact = near.filter(({ type }) => type !== null && type !== "company" && noun.types.includes(type));
  const [found, second] = exact.length > 0 ? exact : near;
  // "the company" fits every firm: only one that is spoken of more than the others is meant.
  if (found === undefined) return;
  const leads = near.every((one) => one === found || found.met >= 2 * one.met);
  if (exact.length > 0 || second === undefined || leads) settle(draft, found);
}

/** "the studio" is a studio; "the company" any firm; where the page never said what it is, only its own noun counts. */
function suitsType(referent: Referent, noun: GroupNoun): boolean {
  if (noun.types.length === 0 || (referent.type !== null && noun.types.includes(referent.type))) return true;
  const isFirm =
    referent.type === null ||
    !["government", "party", "court", "police", "army", "university", "school"].includes(referent.type);
  return noun.types.includes("company") && isFirm && noun.kind === "organization";
}

function resolveWorkNoun(memory: PageMemory, draft: Draft, noun: WorkNoun): void {
  const named = namedWith(memory, draft, noun, (work) => suitsWork(work, noun, memory));
  if (named !== null) settle(draft, named.who!, named);
  else if (noun.relation === "part") resolvePart(memory, draft, noun);
  else if (noun.type === "presale") resolvePresale(memory, draft, noun);
  else if (noun.relation === "version" && resolveVersion(memory, draft)) return;
  else if (draft.plural) return;
  else if (noun.type === "expansion" && isDefinite(memory, draft)) resolveExpansion(memory, draft);
  else if (noun.relation === "follow-up" && isDefinite(memory, draft)) resolveFollowUp(memory, draft, noun);
  else if (noun.relation === "version" && noun.type === "series") resolveRevival(memory, draft, noun);
  else if (noun.relation === "itself" && isSeries(noun) && typeof countBefore(memory, draft) === "number")
    resolvePart(memory, draft, { ...noun, type: "season", mark: "s", noun: "series" });
  else if (noun.relation === "itself" && isNumberedOf(memory, draft)) resolveNumbered(memory, draft, noun);
  else if (noun.relation === "itself") {
    const before = namedBefore(memory, draft, noun);
    if (before !== null) settle(draft, before.who!, before);
    else if (isDefinite(memory, draft) || countBefore(memory, draft) === "next") resolveWork(memory, draft, noun);
  }
}

/** "“Harbor Lights,” an eight-episode drama": what stands right behind a name and its comma, and does nothing itself, is what is named. */
function namedBefore(memory: PageMemory, { index, firstToken, headToken }: Draft, noun: WorkNoun): Draft | null {
  const { drafts, scene } = memory;
  const before = drafts[index - 1];
  if (before?.form !== "name" || before.who?.kind !== "work" || !suitsWork(before.who, noun, memory)) return null;
  const gap = scene.tokens.lower.slice(before.endToken, firstToken);
  const isAside = gap.includes(",") && gap.every((word) => word === "," || QUOTES.has(word));
  return isAside && !DOING.has(scene.syntax.relation[headToken]!) ? before : null;
}

const QUOTES: ReadonlySet<string> = new Set(['"', "'", "”", "’"]);

/** What something is that a clause is about. */
const DOING: ReadonlySet<number> = new Set([R.subject, R.passiveSubject, R.object]);

/** "a fifth Harbor Lights film": counted, and of a work that is named with it. */
function isNumberedOf(memory: PageMemory, draft: Draft): boolean {
  const count = countBefore(memory, draft);
  return typeof count === "number" && count > 1 && count < MANY && draft.about?.who?.kind === "work";
}

/** Of so many nobody counts in titles: "the 26th Marcus Vale film". */
const MANY = 10;

/** "A fifth Harbor Lights film" is "Harbor Lights 5", whether or not it was called so. */
function resolveNumbered(memory: PageMemory, draft: Draft, { type }: WorkNoun): void {
  const whole = draft.about!.who!;
  const name = `${whole.name} ${String(countBefore(memory, draft))}`;
  const known = memory.links.referents.find((one) => one.kind === "work" && one.name === name);
  const referent = known ?? createReferent("work", name, { type: type === "any" ? null : type });
  if (known === undefined) addReferent(memory.links, referent, [name]);
  settle(draft, referent);
}

/** "the revival", "a revival of Harbor Lights": a series that comes back has its old name. */
function resolveRevival(memory: PageMemory, draft: Draft, noun: WorkNoun): void {
  const named = draft.about?.who;
  if (named?.kind === "work" && suitsWork(named, noun, memory)) settle(draft, named, draft.about);
  else if (isDefinite(memory, draft)) resolveWork(memory, draft, noun);
}

function resolveWork(memory: PageMemory, draft: Draft, noun: WorkNoun): void {
  const within = workWithin(memory, draft);
  if (within !== null && suitsWork(within.who!, noun, memory)) {
    settle(draft, within.who!, within);
    return;
  }
  if (draft.about !== null) {
    // "the Harbor Lights series" is Harbor Lights.
    const named = draft.about.who;
    if (named?.kind === "work" && suitsWork(named, noun, memory)) settle(draft, named, draft.about);
    else if (named?.kind === "organization") resolveOwned(memory, draft, noun);
    else if (named?.kind === "character" || (isUnknownPerson(memory, named) && isCalledSo(memory, draft, noun)))
      settle(draft, eponym(memory, named!, noun));
    return;
  }
  const numbered = numberedWork(memory, draft, countBefore(memory, draft));
  if (numbered !== undefined) return settle(draft, numbered, numbered.spoken ?? undefined);
  // "the sixth film" is one of several, "the film of the year" another.
  if (
    (hasOwner(memory, draft) && !isOwnOfMaker(memory, draft)) ||
    countBefore(memory, draft) !== null ||
    isOfUnknown(memory, draft)
  )
    return;
  const focus = workInFocus(memory, draft.firstToken, (work) => suitsWork(work, noun, memory));
  if (focus !== null && focus.spoken !== null) settle(draft, focus, focus.spoken);
}

/** "The next Marcus Vale film", where nothing on the page says that he is none who makes films. */
function isUnknownPerson({ scene }: PageMemory, named: Referent | null | undefined): boolean {
  return named?.kind === "person" && named.roles.length === 0 && !scene.world.entities.has(named.entity ?? "");
}

/** "The Marcus Vale film"; "his film", "Ada Quill's film" and "the Ada Quill adaptation" are of who makes them, and not called so. */
function isCalledSo(memory: PageMemory, draft: Draft, { type }: WorkNoun): boolean {
  return !hasOwner(memory, draft) && type !== "screen" && type !== "book";
}

/** "Northgate's game", "its hit drama" on a page that names one work alone. */
function isOwnOfMaker(memory: PageMemory, draft: Draft): boolean {
  const { drafts, links } = memory;
  const { index, firstToken, headToken } = draft;
  const works = links.referents.filter(
    ({ kind, partOf, type, mentions }) =>
      kind === "work" && partOf === null && type !== "console" && mentions.length > 0,
  );
  if (works.length !== 1) return false;
  if (ownedByPronoun(memory, draft)) return true;
  const owner = drafts.find(
    ({ form }, at) => at > index - 3 && at < index + 3 && form === "name" && drafts[at]!.firstToken === firstToken,
  );
  if (owner === undefined || owner.who?.kind === "work") return false;
  // "Northgate's crime drama"; not "Northgate's last drama".
  for (let token = owner.endToken + 1; token < headToken; token += 1)
    if (memory.scene.syntax.upos[token] !== U.noun) return false;
  return true;
}

/** "the next Nightjar film" after Nightjar: the films of a hero are called like the hero. */
function eponym({ links }: PageMemory, { name }: Referent, { type }: WorkNoun): Referent {
  const known = links.referents.find((one) => one.kind === "work" && one.name === name);
  if (known !== undefined) return known;
  const referent = createReferent("work", name, { type: typeOf(type) });
  addReferent(links, referent, [name]);
  return referent;
}

/** The name of a work right before the noun: "Orbit's [Harbor Lights] television series". */
function workWithin({ drafts, scene }: PageMemory, { index, firstToken, headToken }: Draft): Draft | null {
  for (let at = index + 1; at < drafts.length && drafts[at]!.firstToken < headToken; at += 1) {
    const { form, who, endToken, firstToken: from } = drafts[at]!;
    const noun = scene.nounStart[headToken] === -1 ? headToken : scene.nounStart[headToken]!;
    const isBefore = endToken === noun || (endToken + 1 === noun && scene.quotationOf[endToken - 1] !== -1);
    if (form === "name" && isBefore && from > firstToken && who?.kind === "work") return drafts[at]!;
  }
  return null;
}

/** "Northlight's next console": the only one spoken of that is known to be one. */
function resolveOwned(memory: PageMemory, draft: Draft, noun: WorkNoun): void {
  const alike = memory.works.filter(({ type }) => type === noun.type);
  if (alike.length === 1) settle(draft, alike[0]!, alike[0]!.spoken);
}

/** "pre-orders for Harbor Lights 2", "Harbor Lights 2 pre-orders", "pre-orders": what is sold before it is out has dates of its own. */
function resolvePresale(memory: PageMemory, draft: Draft, noun: WorkNoun): void {
  const named = [draft.about, nameBehind(memory, draft)].find((one) => one?.who?.kind === "work")?.who;
  const whole = named ?? workInFocus(memory, draft.firstToken, () => true);
  if (whole === null) return;
  const { firstToken, endToken } = draft;
  const part = { type: noun.type, noun: noun.noun, label: noun.type, number: null, firstToken, endToken };
  settle(draft, referToPart(memory.scene, whole, part, memory.links, memory.parts, draft.plural));
}

/**
 * A film is no series; a work whose type nobody told may be any, but a console only where the page names none that packs have, for they know
 * all but those still to come.
 */
function suitsWork(work: Referent, noun: WorkNoun, { links }: Pick<PageMemory, "links">): boolean {
  if (work.type === "console") return noun.type === "console";
  if (noun.type === "console")
    return (
      work.type === null && !links.referents.some(({ type, mentions }) => type === "console" && mentions.length > 0)
    );
  if (noun.type === "screen") return work.type === null || work.type === "film" || work.type === "series";
  // "the trilogy" is no single one of its works, "Harbor Lights 4".
  if (noun.type === "universe" && /\d$/u.test(work.name)) return false;
  return work.type === null || work.type === noun.type || (noun.type === "any" && work.type !== "universe");
}
