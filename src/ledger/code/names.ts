/**
 * What an entity is called, and in how many documents, as a row holds it: the one name that most have, whose count is the entity's own;
 * else JSON, sorted by name.
 */
export type NameCounts = readonly (readonly [name: string, documents: number])[];

export function writeNames(names: NameCounts): string {
  const [only, another] = names;
  if (only !== undefined && another === undefined && !/^\[|\0/u.test(only[0]) && only[0].isWellFormed()) return only[0];
  return JSON.stringify(names.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** `documents`: in how many the entity is named. */
export function readNames(row: string, documents: number): NameCounts {
  if (!row.startsWith("[")) return [[row, documents]];
  return JSON.parse(row);
}

/** The longer of two names, the first in the order of letters where they are as long: whichever came first makes no difference. */
export function fullerName(one: string, other: string): string {
  if (one.length !== other.length) return one.length > other.length ? one : other;
  return one < other ? one : other;
}
