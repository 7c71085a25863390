/** What an entity is called, and in how many documents, as a row holds it: JSON, sorted by name. */
export type NameCounts = readonly (readonly [name: string, documents: number])[];

export function writeNames(names: NameCounts): string {
  return JSON.stringify(names.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export function readNames(row: string): NameCounts {
  return JSON.parse(row);
}

/** The longer of two names, the first in the order of letters where they are as long: whichever came first makes no difference. */
export function fullerName(one: string, other: string): string {
  if (one.length !== other.length) return one.length > other.length ? one : other;
  return one < other ? one : other;
}
