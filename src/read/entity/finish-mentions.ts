/** Drafts and referents → `Mentions`: ids, fullest names, indexes. After this nothing changes. */
import type { Casting, Mentions, PageEntity, PersonRole, TextMention } from "../text/mentions.ts";
import { type Draft, type Referent, textOf } from "./draft.ts";
import type { CastingDraft } from "./roles/find-castings.ts";
import type { Scene } from "./scene.ts";
import { strongestOf } from "../text/authority.ts";
import { entityId } from "./who/entity-id.ts";
import type { PageMemory } from "./coreference/page-memory.ts";

export function finishMentions({ scene, drafts, byHead }: PageMemory, castings: readonly CastingDraft[]): Mentions {
  const at = coverTokens(scene, drafts);
  const list = drafts.map((draft) => finishDraft(scene, draft, at));
  return { list, at, byHead, castings: castings.map(finishCasting), entities: listEntities(drafts) };
}

/** By token the smallest mention over it. */
function coverTokens(scene: Scene, drafts: readonly Draft[]): Int32Array {
  const at = new Int32Array(scene.tokens.count).fill(-1);
  for (const draft of drafts) {
    for (let token = draft.firstToken; token < draft.endToken; token += 1) {
      const other = at[token]!;
      if (other === -1 || widthOf(draft) < widthOf(drafts[other]!)) at[token] = draft.index;
    }
  }
  return at;
}

function widthOf({ firstToken, endToken }: Draft): number {
  return endToken - firstToken;
}

function finishDraft(scene: Scene, draft: Draft, at: Int32Array): TextMention {
  const { who, firstToken, endToken, headToken, form, plural } = draft;
  return {
    start: scene.tokens.start[firstToken]!,
    end: scene.tokens.end[endToken - 1]!,
    firstToken,
    endToken,
    headToken,
    form,
    kind: who?.kind ?? draft.kind,
    entity: who === null ? null : idOf(who),
    name: who?.name ?? textOf(scene, firstToken, endToken),
    gender: who?.gender ?? draft.gender,
    plural,
    antecedent: draft.antecedent?.index ?? null,
    authority: strongestOf([
      draft.noun !== null && "authority" in draft.noun ? draft.noun.authority : null,
      ...draft.roles.map(({ authority }) => authority),
    ]),
    roles: draft.roles.length === 0 ? NO_ROLES : draft.roles.map((role) => finishRole(role, at)),
    about: draft.about?.index ?? null,
  };
}

const NO_ROLES: readonly PersonRole[] = [];

/** What a role is about was a token so far. */
function finishRole(role: PersonRole, at: Int32Array): PersonRole {
  const about = role.about === null ? -1 : at[role.about]!;
  return { ...role, about: about === -1 ? null : about };
}

/** A pack's id, the id of a part under its whole, or one made from the name. Who is only described has none. */
function idOf(referent: Referent): string | null {
  referent.id ??= referent.entity ?? makeId(referent);
  return referent.id;
}

function makeId({ label, partOf, named, kind, name }: Referent): string | null {
  if (label === null) return named ? entityId(kind, name) : null;
  const whole = partOf === null ? null : idOf(partOf);
  return whole === null ? null : `${whole}-${label}`;
}

function finishCasting({ actor, character, firstToken, endToken }: CastingDraft): Casting {
  return { actor: actor.index, character: character.index, firstToken, endToken };
}

type OpenEntity = PageEntity & { readonly mentions: number[] };

function listEntities(drafts: readonly Draft[]): Map<string, PageEntity> {
  const entities = new Map<string, OpenEntity>();
  for (const { who, index } of drafts) {
    const id = who === null ? null : idOf(who);
    if (who === null || id === null) continue;
    const entity = entities.get(id) ?? enter(entities, id, who);
    entity.mentions.push(index);
  }
  return entities;
}

function enter(entities: Map<string, OpenEntity>, id: string, who: Referent): OpenEntity {
  const { kind, name, type, year, gender, number } = who;
  const partOf = who.partOf === null ? null : idOf(who.partOf);
  const entity = { id, kind, name, type, year, gender, number, partOf, mentions: [] };
  entities.set(id, entity);
  // The whole of a part that is met may itself be named nowhere.
  if (who.partOf !== null && partOf !== null && !entities.has(partOf)) enter(entities, partOf, who.partOf);
  return entity;
}
