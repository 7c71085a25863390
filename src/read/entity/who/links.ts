/** The referents of a page and where they are found again: by entity, surname, given name, initials, last and first word. */
import type { Entity } from "../../../model/entity.ts";
import { createReferent, type Referent } from "../draft.ts";
import type { Scene } from "../scene.ts";

export type Links = {
  readonly referents: Referent[];
  /** By entity id of a pack. */
  readonly known: Map<string, Referent>;
  /** People by the last and the first word of their full names. */
  readonly bySurname: Map<string, Referent[]>;
  readonly byGivenName: Map<string, Referent[]>;
  /** Works and groups by the last word, the first word and the initials of their names; works also by what stands before the colon. */
  readonly byLastWord: Map<string, Referent[]>;
  readonly byFirstWord: Map<string, Referent[]>;
  readonly byInitials: Map<string, Referent[]>;
  readonly byMainTitle: Map<string, Referent[]>;
};

export function createLinks(): Links {
  return {
    referents: [],
    known: new Map(),
    bySurname: new Map(),
    byGivenName: new Map(),
    byLastWord: new Map(),
    byFirstWord: new Map(),
    byInitials: new Map(),
    byMainTitle: new Map(),
  };
}

/** A word that more than so many share tells nobody. */
const MOST = 24;

/** The referents under a key; none where too many share it. */
export function look(index: ReadonlyMap<string, readonly Referent[]>, key: string): readonly Referent[] {
  const found = index.get(key) ?? [];
  return found.length > MOST ? [] : found;
}

/** Enters a referent under all that finds it again. `names`: its name and, from packs, its aliases. */
export function addReferent(links: Links, referent: Referent, names: readonly string[]): void {
  links.referents.push(referent);
  for (const name of names) {
    const words = name.toLowerCase().split(/\s+/u);
    if (words.length < 2) continue;
    if (referent.kind === "person" || referent.kind === "character") {
      if (words[0] === "the") continue;
      add(links.bySurname, surnameOf(words), referent);
      add(links.byGivenName, words[0]!, referent);
    } else {
      add(links.byLastWord, words.at(-1)!, referent);
      add(links.byFirstWord, words[0]!, referent);
      add(links.byInitials, initialsOf(name), referent);
      const colon = name.indexOf(":");
      if (colon > 0) add(links.byMainTitle, name.slice(0, colon).toLowerCase(), referent);
      // "Dex Holloway", of whom only later is told that he is somebody.
      if (referent.kind === "other" && words.length === 2) add(links.bySurname, surnameOf(words), referent);
    }
  }
}

function add(index: Map<string, Referent[]>, key: string, referent: Referent): void {
  const same = index.get(key);
  if (same === undefined) index.set(key, [referent]);
  else if (same.length <= MOST && !same.includes(referent)) same.push(referent);
}

/** The last word that is no "Jr.": "Dexter Vale Jr." is a Vale. */
export function surnameOf(words: readonly string[]): string {
  const last = words.findLast((word) => !/^(?:jr|sr|i{1,3}|iv)\.?$/u.test(word) && word !== ",");
  return last ?? words[0]!;
}

/** "Northlight Pictures Group" → "npg": of the words with a capital. */
function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]!.toLowerCase())
    .join("");
}

/** The referent of a pack's entity, made where it is new; with the series of a season. */
export function referTo(scene: Scene, entity: Entity, links: Links): Referent {
  const known = links.known.get(entity.id);
  if (known !== undefined) return known;
  const { id, kind, name, type, year } = entity;
  const digits = kind === "work" ? /-[a-z](\d{1,3})$/u.exec(id)?.[1] : undefined;
  const number = digits === undefined ? null : Number(digits);
  const referent = createReferent(kind, name, { entity: id, type, year, number });
  links.known.set(id, referent);
  addReferent(links, referent, [name, ...entity.aliases]);
  if (number !== null) referent.partOf = wholeOf(scene, id, links);
  return referent;
}

/** The work that a pack calls an entity a part of: a series, no universe. */
function wholeOf(scene: Scene, id: string, links: Links): Referent | null {
  for (const { subject, relation, object } of scene.naming.relations.get(id) ?? []) {
    const whole = subject === id && relation === "part-of" ? scene.world.entities.get(object) : undefined;
    const isSeries = whole?.kind === "work" && whole.type !== "universe" && whole.type !== "saga";
    if (whole !== undefined && isSeries) return referTo(scene, whole, links);
  }
  return null;
}
