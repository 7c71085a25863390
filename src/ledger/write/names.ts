/** Who is named in an article, each by the fullest name that mentions, chains and roles give them. */
import type { Id } from "../../model/id.ts";
import { fullerName } from "../code/names.ts";
import type { Entry } from "../ledger.ts";

export function namesIn({ reading }: Entry): Map<Id<"Entity">, string> {
  const names = new Map<Id<"Entity">, string>();
  const note = (id: Id<"Entity"> | null, name: string): void => {
    if (id !== null && name !== "") names.set(id, fullerName(name, names.get(id) ?? name));
  };
  for (const { entity, name } of reading.mentions) note(entity, name);
  for (const { chain, proposition } of reading.statements) {
    for (const { entity, name } of chain) note(entity, name);
    for (const { entity, text } of Object.values(proposition?.roles ?? {})) note(entity, text);
  }
  return names;
}

/** All entities that keeping the article has to do with. */
export function entitiesIn(entry: Entry): Id<"Entity">[] {
  return [...namesIn(entry).keys(), ...entry.keys.flatMap(({ entities }) => entities)];
}
