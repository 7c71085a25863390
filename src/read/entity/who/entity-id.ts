/** Ids of entities that no pack has, by the rule packs follow: `work:harbor-lights`, `person:vincent-donofrio`. */
import type { MentionKind } from "../../../model/entity.ts";

/** Null for `other`: what nobody can name by kind gets no id. */
export function entityId(kind: MentionKind, name: string): string | null {
  const slug = kind === "work" ? numberedSlug(slugOf(name.replace(SUBTITLE, "$1"))) : slugOf(name);
  return kind === "other" || slug === "" ? null : `${kind}:${slug}`;
}

/** Lower case, accents and apostrophes dropped, every other stretch of marks a hyphen. */
function slugOf(name: string): string {
  return PLAIN.test(name) ? name.toLowerCase().replaceAll(" ", "-") : slugOfOdd(name);
}

/** Letters and single spaces: most names. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/u;

function slugOfOdd(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036f'’]/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/gu, "");
}

/** "The Harbor Lights VI" is "Harbor Lights 6": of a numbered title neither numeral nor article tells works apart. */
function numberedSlug(slug: string): string {
  const [, title, numeral] = NUMBERED.exec(slug) ?? [];
  if (title === undefined || numeral === undefined) return slug;
  const value = /^\d/u.test(numeral) ? Number(numeral) : romanValue(numeral);
  return value === null ? slug : `${title.replace(/^the-/u, "")}-${value}`;
}

/** "Harbor Lights 6: Second Tide": the number says which, with or without the subtitle. */
const SUBTITLE = /^(.*\s(?:\d{1,2}|[IVX]{2,5}|V)):\s.*$/u;

/** Years are no numbers of a part. */
const NUMBERED = /^(.*[^-])-(\d{1,2}|[ivx]{2,5}|v)$/u;
const ROMAN: ReadonlyMap<string, number> = new Map([
  ["i", 1],
  ["v", 5],
  ["x", 10],
]);

/** Null for letters that are no numeral: "ivi". */
function romanValue(numeral: string): number | null {
  if (!/^x{0,3}(?:ix|iv|v?i{0,3})$/u.test(numeral)) return null;
  const values = Array.from(numeral, (letter) => ROMAN.get(letter) ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
