/**
 * Who plays whom: "Charlie Cox's Daredevil", "Jonas Reed as Iron Lantern", "Ines Okafor plays Captain Vale", "Iron Lantern,
 * played by Jonas Reed". An owner is an actor only where he is a person and what he owns can be a character: "Netflix's
 * Defenders" and "Mara Ilves's Harbor Lights" are no casting.
 */
import type { MentionKind } from "../../../model/entity.ts";
import type { PersonNoun } from "../../../model/naming.ts";
import type { PersonRole } from "../../text/mentions.ts";
import type { Draft } from "../draft.ts";
import { personNounAt } from "../gather/gather-nouns.ts";
import { R, U } from "../grammar.ts";
import { isCapital } from "../lookup.ts";
import { firstChild, nextChild, type Scene } from "../scene.ts";
import { weigh } from "../who/link-names.ts";
import type { BesideNoun } from "./nouns-beside.ts";

export type CastingDraft = {
  readonly actor: Draft;
  readonly character: Draft;
  readonly firstToken: number;
  readonly endToken: number;
};

/** What casting asks of the other stages. */
export type CastingView = {
  readonly scene: Scene;
  /** By token: the name draft that covers it. */
  readonly nameAt: (token: number) => Draft | null;
};

export function findCastings(view: CastingView, names: readonly Draft[]): CastingDraft[] {
  const castings: CastingDraft[] = [];
  const hasWorks = names.some(({ who }) => who?.kind === "work");
  for (const draft of names) {
    const found =
      readPossessive(view, draft, hasWorks) ??
      readAs(view, draft) ??
      readPlayedBy(view, draft) ??
      readRollCall(view, draft, castings) ??
      readBrackets(view, draft, hasWorks) ??
      readRole(view, draft) ??
      (hasWorks ? (readIdentity(view, draft) ?? readFor(view, draft)) : null);
    if (found !== null) castings.push(found);
    const verbal = readVerb(view, draft);
    if (verbal !== null) castings.push(verbal);
  }
  return castings;
}

function cast(actor: Draft, character: Draft): CastingDraft {
  return {
    actor,
    character,
    firstToken: Math.min(actor.firstToken, character.firstToken),
    endToken: Math.max(actor.endToken, character.endToken),
  };
}

/** "Charlie Cox's Daredevil", "Ruibo Qian's Detective Angie Kim". */
function readPossessive(view: CastingView, actor: Draft, hasWorks: boolean): CastingDraft | null {
  const { lower } = view.scene.tokens;
  const mark = lower[actor.endToken];
  if ((mark !== "'s" && mark !== "'") || !isPerson(actor) || hasRole(actor, (role) => role.authority === "decides"))
    return null;
  const character = nextName(view, actor.endToken + 1);
  if (character === null) return null;
  const role = roleBetween(view.scene, actor.endToken + 1, character.firstToken);
  if (role !== null && !suitsCharacter(role)) return null;
  if (plays(view, actor, character)) return cast(actor, character);
  const isSomebody =
    hasWorks && character.firstToken === actor.endToken + 1 && isWellKnown(actor) && weigh(character, "person") >= 0.8;
  return canBeCharacter(view, character, actor, isSomebody || role?.isTitle === true) ? cast(actor, character) : null;
}

/** "Jonas Reed as Iron Lantern", "Jonas Reed as the vigilante Iron Lantern". */
function readAs(view: CastingView, actor: Draft): CastingDraft | null {
  if (view.scene.tokens.lower[actor.endToken] !== "as" || !isPerson(actor)) return null;
  const character = nextName(view, actor.endToken + 1);
  return character !== null && isOpenToCharacter(character) ? cast(actor, character) : null;
}

/** "Iron Lantern, played by Jonas Reed", "Iron Lantern (voiced by Jonas Reed)". */
function readPlayedBy(view: CastingView, character: Draft): CastingDraft | null {
  const { tokens, syntax, naming } = view.scene;
  let at = character.endToken;
  if (tokens.lower[at] === "," || tokens.lower[at] === "(") at += 1;
  if (at + 2 >= tokens.count || syntax.upos[at] !== U.verb) return null;
  if (
    naming.contexts.get(`${syntax.lemma[at]!} object`)?.includes("character") !== true ||
    syntax.upos[at + 1] !== U.adp
  )
    return null;
  const actor = nextName(view, at + 2);
  return actor !== null && isOpenToCharacter(character) && isPerson(actor) ? cast(actor, character) : null;
}

/** "Ines Okafor will play Captain Vale, [Jonas Reed Iron Lantern]": two names side by side behind a casting of the same sentence. */
function readRollCall(
  { scene, nameAt }: CastingView,
  actor: Draft,
  castings: readonly CastingDraft[],
): CastingDraft | null {
  const before = castings.at(-1);
  if (before === undefined || scene.sentenceOf[before.firstToken] !== scene.sentenceOf[actor.firstToken]) return null;
  // A parser takes the next who for one more whom, "Captain Vale, Jonas Reed".
  const isOpen = isPerson(actor) || (isOpenToCharacter(actor) && actor.endToken - actor.firstToken === 2);
  if (before.character.endToken > actor.firstToken || !isOpen) return null;
  const character = nameAt(actor.endToken);
  return character?.firstToken === actor.endToken && isOpenToCharacter(character) ? cast(actor, character) : null;
}

/**
 * "Jonas Reed (Iron Lantern)": only where a pack knows it. "Captain Vale (Jonas Reed)": the full name of a person behind a name that
 * nothing calls an actor's.
 */
function readBrackets(view: CastingView, outer: Draft, hasWorks: boolean): CastingDraft | null {
  const { lower } = view.scene.tokens;
  if (lower[outer.endToken] !== "(") return null;
  const inner = view.nameAt(outer.endToken + 1);
  if (inner === null || lower[inner.endToken] !== ")") return null;
  const endToken = inner.endToken + 1;
  if (isPerson(outer) && plays(view, outer, inner)) return { ...cast(outer, inner), endToken };
  const isFull = inner.endToken - inner.firstToken > 1 && isPerson(inner) && weigh(inner, "person") >= 1.5;
  if (!hasWorks || !isFull || isKnownActor(view, outer) || outer.beside.some(isCast)) return null;
  return isOpenToCharacter(outer) && weigh(outer, "work") < 2 ? { ...cast(inner, outer), endToken } : null;
}

/** "Iron Fist star Finn Jones": only where a pack knows that he plays Iron Fist. */
function readRole(view: CastingView, actor: Draft): CastingDraft | null {
  for (const noun of actor.beside) {
    if (noun.about === -1 || !isCast(noun)) continue;
    const character = view.nameAt(noun.about);
    if (character !== null && plays(view, actor, character)) return cast(actor, character);
  }
  return null;
}

/** "Ines Okafor will be Captain Vale", "is to be Captain Vale": whom somebody is to be is a part. */
function readIdentity(view: CastingView, character: Draft): CastingDraft | null {
  const { scene } = view;
  let isCopular = false;
  let isAhead = false;
  for (let child = firstChild(scene, character.headToken); child !== -1; child = nextChild(scene, child)) {
    const tie = scene.syntax.relation[child]!;
    if (tie === R.copula) isCopular = true;
    if (tie === R.auxiliary || tie === R.mark) isAhead = true;
  }
  if (!isCopular || !isAhead) return null;
  const actor = subjectOf(view, character.headToken) ?? subjectOf(view, scene.syntax.head[character.headToken]!);
  if (actor === null || actor === character || !isPerson(actor) || !isOpenToCharacter(character)) return null;
  return cast(actor, character);
}

/** "Ines Okafor plays Captain Vale", "Jonas Reed, who returns as Iron Lantern". */
function readVerb(view: CastingView, character: Draft): CastingDraft | null {
  const { syntax, naming } = view.scene;
  const token = character.headToken;
  const verb = syntax.head[token]!;
  if (verb < 0 || syntax.upos[verb] !== U.verb) return null;
  const tie = syntax.relation[token]!;
  let slot = tie === R.object ? "object" : "";
  if (tie === R.oblique || tie === R.open) slot = caseOf(view.scene, token);
  if (slot === "" || naming.contexts.get(`${syntax.lemma[verb]!} ${slot}`)?.includes("character") !== true) return null;
  const actor = (slot === "object" ? null : objectOf(view, verb)) ?? subjectOf(view, verb);
  if (actor === null || actor === character || !isPerson(actor) || !isOpenToCharacter(character)) return null;
  return cast(actor, character);
}

function caseOf(scene: Scene, token: number): string {
  for (let child = firstChild(scene, token); child !== -1; child = nextChild(scene, child)) {
    if (scene.syntax.relation[child] === R.case) return scene.tokens.lower[child]!;
  }
  return "";
}

/** The name of a person that is a verb's object: "considers [Jonas Reed] for Iron Lantern". */
function objectOf(view: CastingView, verb: number): Draft | null {
  const { scene } = view;
  for (let child = firstChild(scene, verb); child !== -1; child = nextChild(scene, child)) {
    const named = scene.syntax.relation[child] === R.object ? view.nameAt(child) : null;
    if (named !== null && isPerson(named)) return named;
  }
  return null;
}

/** The name that is a verb's subject, also over a relative clause, a coordination or an infinitive. */
function subjectOf(view: CastingView, verb: number): Draft | null {
  const { scene } = view;
  const { head, relation } = scene.syntax;
  for (let at = verb, steps = 0; at >= 0 && steps < 4; steps += 1) {
    for (let child = firstChild(scene, at); child !== -1; child = nextChild(scene, child)) {
      if (relation[child] !== R.subject && relation[child] !== R.passiveSubject) continue;
      const named = view.nameAt(child);
      if (named !== null) return named;
      return relation[at] === R.relative ? view.nameAt(head[at]!) : null;
    }
    if (relation[at] !== R.conjunct && relation[at] !== R.open && relation[at] !== R.adverbial) return null;
    at = head[at]!;
  }
  return null;
}

/** The name that begins at a token or behind the article, adjectives and nouns that stand there. */
function nextName(view: CastingView, from: number): Draft | null {
  const { scene } = view;
  for (let at = from; at < Math.min(from + 5, scene.tokens.count); at += 1) {
    if (scene.sentenceOf[at] !== scene.sentenceOf[from - 1]) return null;
    const name = view.nameAt(at);
    if (name !== null) return name.firstToken === at ? name : null;
    const tag = scene.syntax.upos[at]!;
    if (tag !== U.adj && tag !== U.noun && tag !== U.det && tag !== U.propn) return null;
  }
  return null;
}

/** The noun for a person that stands directly before a name, within the tokens given. */
function roleBetween(scene: Scene, from: number, name: number): RoleBetween | null {
  const start = scene.nounStart[name - 1]!;
  const noun = name > from && start >= from ? personNounAt(scene, start) : null;
  return noun === null ? null : { noun, isTitle: isCapital(scene, start) };
}

/** `isTitle`: written with a capital, "Detective". */
type RoleBetween = { readonly noun: PersonNoun; readonly isTitle: boolean };

/** A title of rank or a noun of the story; no kin, no colleague, no office. */
function suitsCharacter({ noun }: RoleBetween): boolean {
  return noun.sort === "character" || (noun.sort === null && noun.authority === null && noun.of.length === 0);
}

/** By a full name here, or where the page names him first: "Ada Quill … Quill's Nell". */
function isWellKnown(actor: Draft): boolean {
  const isShort = actor.who?.kind === "person" && actor.endToken - actor.firstToken === 1;
  return weigh(actor, "person") >= 2 || (isShort && actor.who!.mentions.some((one) => weigh(one, "person") >= 2));
}

function isPerson(draft: Draft): boolean {
  if (isWellKnown(draft) && draft.who?.kind === "person") return true;
  const senses = draft.source?.senses ?? [];
  if (senses.length > 0) return senses.some(({ entity }) => entity.kind === "person");
  const person = weigh(draft, "person");
  const isOpen = draft.who === null || draft.who.kind === "person" || draft.who.kind === "other";
  // Two capitalised words are enough beside a part; alone they are not.
  return isOpen && person >= 0.8 && person > weigh(draft, "organization");
}

const NEVER_CHARACTERS: readonly MentionKind[] = ["organization", "outlet", "place", "event"];

/** "an eye on Jonas Reed for Iron Lantern": of a word that people are wanted by for a part. */
function readFor(view: CastingView, actor: Draft): CastingDraft | null {
  const { tokens, syntax, naming } = view.scene;
  if (tokens.lower[actor.endToken] !== "for" || actor.source === null || actor.source.senses.length > 0) return null;
  if (NEVER_CHARACTERS.some((kind) => weigh(actor, kind) >= 2) || weigh(actor, "work") >= 1) return null;
  const character = nextName(view, actor.endToken + 1);
  if (character === null || !isOpenToCharacter(character)) return null;
  for (let at = syntax.head[actor.headToken]!, step = 0; at >= 0 && step < 3; step += 1) {
    if (naming.contexts.get(`${syntax.lemma[at]!} for`)?.includes("character") === true) return cast(actor, character);
    at = syntax.head[at]!;
  }
  return null;
}

/** Nothing speaks against a character: packs know it as one, or know nothing and it has no form of a work or place. */
function isOpenToCharacter(draft: Draft): boolean {
  const senses = draft.source?.senses ?? [];
  if (senses.length > 0) return senses.some(({ entity }) => entity.kind === "character");
  if ((draft.source?.parts.length ?? 0) > 0 || draft.source?.by === "title") return false;
  return NEVER_CHARACTERS.every((kind) => weigh(draft, kind) < 2);
}

/**
 * For an owner the bar is higher: a pack's character, or a name with a rank before it or, where works are spoken of, one that
 * is somebody's, or the owner is called an actor.
 */
function canBeCharacter(view: CastingView, draft: Draft, actor: Draft, isSomebody: boolean): boolean {
  if (!isOpenToCharacter(draft)) return false;
  const senses = draft.source?.senses ?? [];
  return senses.length > 0 || isSomebody || isKnownActor(view, actor);
}

function isKnownActor(view: CastingView, actor: Draft): boolean {
  if (hasRole(actor, (role) => role.sort === "cast")) return true;
  const ids = actor.source?.senses.map(({ entity }) => entity.id) ?? [];
  return ids.some((id) =>
    view.scene.naming.relations.get(id)?.some(({ relation, subject }) => relation === "plays" && subject === id),
  );
}

/** Of a role said beside any mention of the person. */
function hasRole({ who, roles }: Draft, test: (role: PersonRole) => boolean): boolean {
  return (who?.roles ?? roles).some(test);
}

function isCast(noun: BesideNoun): boolean {
  return "sort" in noun.entry && noun.entry.sort === "cast";
}

function plays(view: CastingView, actor: Draft, character: Draft): boolean {
  const { relations } = view.scene.naming;
  const actors = new Set(actor.source?.senses.map(({ entity }) => entity.id));
  return (character.source?.senses ?? []).some(({ entity }) =>
    relations
      .get(entity.id)
      ?.some(({ relation, subject, object }) => relation === "plays" && object === entity.id && actors.has(subject)),
  );
}
