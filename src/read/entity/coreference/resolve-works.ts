/**
 * Works and their parts: "Harbor Lights Season 2", then "Season 2" alone, "the show's second season", "the Season 1 finale".
 * A part belongs to the work named with it, else to the series the page spoke of last.
 */
import type { NamePart } from "../../text/names.ts";
import { attach, createReferent, type Referent } from "../draft.ts";
import type { Scene } from "../scene.ts";
import { addReferent, type Links, referTo } from "../who/links.ts";

/** Parts already met, by whole and label, so that two "Season 2"s of one series are one referent. */
export type PartIndex = Map<Referent | null, Map<string, Referent>>;

/** The referent of a part of a work, made where it is new. `whole` null: a part of a work unknown. */
export function referToPart(
  scene: Scene,
  whole: Referent,
  part: NamePart,
  links: Links,
  parts: PartIndex,
  plural = false,
): Referent {
  const byLabel = parts.get(whole) ?? new Map<string, Referent>();
  parts.set(whole, byLabel);
  const met = byLabel.get(part.label);
  if (met !== undefined) return met;
  const id = whole.entity === null ? null : `${whole.entity}-${part.label}`;
  const entity = id === null ? undefined : scene.world.entities.get(id);
  const known = entity === undefined ? undefined : referTo(scene, entity, links);
  const referent =
    known ??
    createReferent("work", `${whole.name} ${titleOf(part)}`, {
      type: part.type,
      partOf: whole,
      number: part.number,
      label: part.label,
      plural,
    });
  if (known === undefined) addReferent(links, referent, []);
  referent.partOf ??= whole;
  referent.number ??= part.number;
  byLabel.set(part.label, referent);
  return referent;
}

/** "Season 2", "Finale": how a part's name goes on. */
function titleOf(part: NamePart): string {
  const word = part.number === null ? part.label : part.noun;
  return `${word[0]!.toUpperCase()}${word.slice(1)}${part.number === null ? "" : ` ${part.number}`}`;
}

/** Parts of a name, from the largest: the season of "Season 1 finale", then its finale. */
export function referToParts(
  scene: Scene,
  whole: Referent,
  list: readonly NamePart[],
  links: Links,
  parts: PartIndex,
): Referent {
  let referent = whole;
  for (const part of list) referent = referToPart(scene, referent, part, links, parts);
  return referent;
}

/**
 * "Harbor Lights 5" on a page that also speaks of the fifth season of "Harbor Lights" is that season.
 */
export function joinNumbered({ referents }: Links, parts: PartIndex): void {
  const byName = new Map(
    referents.filter(({ kind, entity }) => kind === "work" && entity === null).map((one) => [one.name, one]),
  );
  for (const [whole, byLabel] of parts) {
    for (const season of byLabel.values()) {
      const numbered = season.type === "season" ? byName.get(`${whole?.name} ${season.number}`) : undefined;
      for (const draft of numbered?.mentions ?? []) if (draft.who === numbered) attach(draft, season);
    }
  }
}

/** A work that has seasons or episodes: not a universe, and not itself a part. */
export function canHaveParts(referent: Referent): boolean {
  if (referent.kind !== "work") return false;
  return !["universe", "saga", "season", "episode", "trailer", "script"].includes(referent.type ?? "");
}

/** The series a part belongs to, going up from a season or an episode. */
export function wholeOf(referent: Referent): Referent {
  let whole = referent;
  while (whole.partOf !== null) whole = whole.partOf;
  return whole;
}
