/** What was said beside a name becomes its roles, its type and its gender. */
import type { Gender } from "../../../model/naming.ts";
import { TRAIT } from "../../../model/naming.ts";
import { type Draft, textOf } from "../draft.ts";
import { traitsAt } from "../lookup.ts";
import type { Scene } from "../scene.ts";

/** Roles before their `about` is known by index: a token, or -1. */
export function attachNouns(scene: Scene, draft: Draft): void {
  for (const noun of draft.beside) {
    const { entry } = noun;
    if ("authority" in entry) {
      const role = {
        text: textOf(scene, noun.firstToken, noun.endToken),
        noun: entry.noun,
        sort: entry.sort,
        firstToken: noun.firstToken,
        endToken: noun.endToken,
        authority: noun.authority,
        about: noun.about === -1 ? null : noun.about,
      };
      draft.roles.push(role);
      if (draft.who?.roles.every(({ text }) => text !== role.text) === true) draft.who.roles.push(role);
      draft.gender ??= entry.gender;
    } else if (draft.who !== null && draft.who.type === null && draft.who.entity === null)
      draft.who.type = "types" in entry ? (entry.types[0] ?? null) : typeOf(entry.type);
  }
}

/** "the project" may be a work of any type, "the drama" a film or a series. */
export function typeOf(type: string): string | null {
  return type === "any" || type === "screen" ? null : type;
}

/** By title, then by given name; null where both or neither tell. */
export function genderOf(scene: Scene, draft: Draft): Gender | null {
  const before = draft.firstToken - 1;
  const start = before < 0 ? -1 : scene.nounStart[before]!;
  const title = start === -1 ? undefined : scene.naming.titles.get(scene.nounNode[start]!);
  if (title !== undefined && title.gender !== null) return title.gender;
  if (draft.gender !== null) return draft.gender;
  const traits = traitsAt(scene, draft.firstToken);
  const isFemale = (traits & TRAIT.female) !== 0;
  return isFemale === ((traits & TRAIT.male) !== 0) ? null : isFemale ? "female" : "male";
}
