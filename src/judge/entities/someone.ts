/** People and the characters they play: unlike works, both go by their last names too. */
import type { Id } from "../../model/id.ts";
import { bareName, type Kindred } from "./relate.ts";

export function isSomeone(entity: string | null): boolean {
  return entity !== null && /^(?:person|character):/u.test(entity);
}

export function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1);
}

/** The words by which articles that name it are found: the bare name of a work, the last name of somebody. */
export function goesBy(id: Id<"Entity">, kindred: Kindred): string {
  const bare = bareName(id, kindred);
  return isSomeone(id) ? lastWord(bare) : bare;
}
