/**
 * Which entities people have made one, and which they have kept apart, as `indexKindred` takes it. The later word holds: a split
 * takes back the merge that joins the two, a merge takes back the split.
 */
import type { Correction } from "../../model/correction.ts";
import type { Id } from "../../model/id.ts";
import type { Kindred } from "../entities/relate.ts";
import { liveCorrections } from "./live-corrections.ts";

type EntityId = Id<"Entity">;
type Pair = { readonly entity: EntityId; readonly other: EntityId };

/** `merged`: from each of several that are one to the one they are; `apart`: pairs as "a b". */
export function entitiesMade(corrections: readonly Correction[]): Pick<Kindred, "merged" | "apart"> {
  const merges = new Set<Pair>();
  const splits = new Set<Pair>();
  for (const { amendment } of liveCorrections(corrections)) {
    if (amendment.kind === "merge") {
      const { entity, into: other } = amendment;
      if (findPath(entity, other, merges) !== null) continue;
      for (const pair of splits) if (isPair(pair, entity, other)) splits.delete(pair);
      merges.add({ entity, other });
    } else if (amendment.kind === "split") {
      const { entity, from: other } = amendment;
      // Merges make a tree: one way at most leads from the one to the other, and its last made step is the one that joined them.
      const path = findPath(entity, other, merges) ?? [];
      const joint = Array.from(merges).findLast((pair) => path.includes(pair));
      if (joint !== undefined) merges.delete(joint);
      splits.add({ entity, other });
    }
  }
  const made = [...merges];
  const groups = groupsOf(made);
  return { merged: rootsOf(groups, made), apart: pairsOf([...splits], groups) };
}

/** The merges that lead from the one to the other; null where none do. */
function findPath(from: EntityId, to: EntityId, merges: ReadonlySet<Pair>): readonly Pair[] | null {
  const reached = new Map<EntityId, readonly Pair[]>([[from, []]]);
  // A map goes on over what is added to it meanwhile.
  for (const [id, path] of reached) {
    for (const pair of merges) {
      const next = pair.entity === id ? pair.other : pair.other === id ? pair.entity : null;
      if (next !== null && !reached.has(next)) reached.set(next, [...path, pair]);
    }
  }
  return reached.get(to) ?? null;
}

const isPair = (pair: Pair, one: EntityId, other: EntityId): boolean =>
  (pair.entity === one && pair.other === other) || (pair.entity === other && pair.other === one);

/** By entity, all that are one with it, itself among them. */
function groupsOf(merges: readonly Pair[]): Map<EntityId, ReadonlySet<EntityId>> {
  const groups = new Map<EntityId, Set<EntityId>>();
  for (const { entity, other } of merges) {
    const group = new Set([...(groups.get(entity) ?? [entity]), ...(groups.get(other) ?? [other])]);
    for (const id of group) groups.set(id, group);
  }
  return groups;
}

/** Of each group the one that was merged into nothing, or the last that others were merged into. */
function rootsOf(
  groups: ReadonlyMap<EntityId, ReadonlySet<EntityId>>,
  merges: readonly Pair[],
): Map<EntityId, EntityId> {
  const roots = new Map<EntityId, EntityId>();
  for (const group of new Set(groups.values())) {
    const inside = merges.filter(({ entity }) => group.has(entity));
    const given = new Set(inside.map(({ entity }) => entity));
    const root = inside.findLast(({ other }) => !given.has(other))?.other ?? inside.at(-1)!.other;
    for (const id of group) if (id !== root) roots.set(id, root);
  }
  return roots;
}

/** Who is kept apart from one of a group is kept apart from all of it. */
function pairsOf(splits: readonly Pair[], groups: ReadonlyMap<EntityId, ReadonlySet<EntityId>>): Set<string> {
  const all = (id: EntityId): EntityId[] => [...(groups.get(id) ?? [id])];
  return new Set(
    splits.flatMap(({ entity, other }) => all(entity).flatMap((one) => all(other).map((two) => `${one} ${two}`))),
  );
}
