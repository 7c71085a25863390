/**
 * Which documents of a slice go back to which: copies and rewrites to the first of them, relays ("Morning Ledger reports") to
 * the document of the outlet they credit, and those that credit an outlet without a document in the slice to the first of
 * themselves. Three reports that all credit one interview are one origin, not three.
 *
 * A document follows one other at most: who gathers from two outlets does not make one origin of both. An outlet that credits
 * itself ("told Harbor Weekly", in Harbor Weekly) follows nobody. All documents are taken to be about one subject: it is the slice
 * that sees to that.
 */
import type { Origin } from "../../model/answer.ts";
import type { Id } from "../../model/id.ts";
import type { Kinship } from "../../model/sketch.ts";
import type { Credited } from "./credit.ts";
import { explainKin, groupKin, type KinGroup, type Neighbours, neighboursOf } from "./kin-groups.ts";
import { compareMoments } from "./moment.ts";
import { findRelays, type Relay } from "./relays.ts";

/** Origins in the order of their first documents, followers in theirs: by publication, then recording, then id. */
export function resolveOrigins(documents: readonly Credited[], kinships: readonly Kinship[]): readonly Origin[] {
  const inOrder = documents.toSorted((one, other) => compareMoments(one.heading, other.heading));
  const neighbours = neighboursOf(inOrder, kinships);
  const groups = groupKin(inOrder, neighbours);
  const relays = findRelays(groups);
  const roots = findRoots(groups, relays);
  const rank = new Map(inOrder.map(({ heading }, index) => [heading.id, index]));
  const origins = Map.groupBy(groups, (group) => roots.get(group)!);
  return [...origins]
    .map(([{ lead }, ofOne]) => {
      const first = lead.heading.id;
      const followers = ofOne
        .flatMap((group) => explainGroup(group, relays.get(group), neighbours))
        .filter(({ document }) => document !== first)
        .toSorted((one, other) => rank.get(one.document)! - rank.get(other.document)!);
      return { first, followers };
    })
    .toSorted((one, other) => rank.get(one.first)! - rank.get(other.first)!);
}

/** By group, the one that it goes back to in the end; itself, if it follows none. */
function findRoots(groups: readonly KinGroup[], relays: ReadonlyMap<KinGroup, Relay>): Map<KinGroup, KinGroup> {
  const roots = new Map<KinGroup, KinGroup>();
  for (const group of groups) {
    const way: KinGroup[] = [];
    let at = group;
    for (let relay = relays.get(at); relay !== undefined && !roots.has(at); relay = relays.get(at)) {
      way.push(at);
      at = relay.to;
    }
    const root = roots.get(at) ?? at;
    for (const one of [...way, at]) roots.set(one, root);
  }
  return roots;
}

/** Of a relay the document that credits another outlet follows that one, and its kin follow it; else all follow the lead. */
function explainGroup(
  { lead, members }: KinGroup,
  relay: Relay | undefined,
  neighbours: Neighbours,
): { readonly document: Id<"Document">; readonly why: string }[] {
  const from = relay?.by ?? lead.heading.id;
  const ties = explainKin(from, neighbours);
  return members.map(({ heading }) => {
    const isRelay = relay !== undefined && heading.id === from;
    return { document: heading.id, why: isRelay ? `credits ${relay.name}` : ties.get(heading.id)! };
  });
}
