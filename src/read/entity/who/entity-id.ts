/** Ids of entities that no pack has, by the rule packs follow: `work:harbor-lights`, `person:vincent-donofrio`. */
import type { MentionKind } from "../../../model/entity.ts";

/** Null for `other`: what nobody can name by kind gets no id. */
export function entityId(kind: MentionKind, name: string): string | null {
  const slug = slugOf(name);
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
