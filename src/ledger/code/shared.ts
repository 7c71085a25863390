/** Finds what values have in common: objects and words that are there more than once. What lies within another one comes before it. */
import { isFew } from "./few.ts";

export type Shared = {
  readonly values: readonly (object | string)[];
  /** The place of an object or words among the values, or null. */
  readonly placeOf: (value: object | string) => number | null;
};

export function findShared(values: readonly unknown[]): Shared {
  const met = new Map<string, { readonly value: object | string; times: number }>();
  const meet = (value: object | string, within: () => void): void => {
    const key = keyOf(value);
    const known = met.get(key);
    if (known !== undefined) {
      known.times += 1;
      return;
    }
    within();
    met.set(key, { value, times: 1 });
  };
  const visit = (value: unknown, field: string): void => {
    if (typeof value === "string" && !isFew(field, value)) meet(value, () => {});
    if (typeof value !== "object" || value === null) return;
    const visitInner = (): void => {
      const fields = Array.isArray(value) ? value.map((item) => ["", item] as const) : Object.entries(value);
      for (const [inner, filler] of fields) visit(filler, inner);
    };
    if (canBeShared(value)) meet(value, visitInner);
    else visitInner();
  };
  for (const value of values) visit(value, "");
  const shared = [...met].filter(([, { times }]) => times > 1);
  const places = new Map(shared.map(([key], place) => [key, place]));
  return {
    values: shared.map(([, { value }]) => value),
    placeOf: (value) => (canBeShared(value) ? (places.get(keyOf(value)) ?? null) : null),
  };
}

/** What has an id is there once: to look for it among all the others would only take time. */
function canBeShared(value: object | string): boolean {
  return typeof value === "string" || !(Array.isArray(value) || "id" in value);
}

/** The JSON of objects, and words behind a mark that no JSON begins with. */
function keyOf(value: object | string): string {
  return typeof value === "string" ? `#${value}` : JSON.stringify(value);
}
