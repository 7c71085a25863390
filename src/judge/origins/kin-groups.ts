/** Documents that are copies or rewrites of each other, near or through others: what `resolveOrigins` treats as one. */
import type { Id } from "../../model/id.ts";
import type { Kinship } from "../../model/sketch.ts";
import type { Credited } from "./credit.ts";
import { outletKey } from "./outlet-key.ts";

export type KinGroup = {
  /** The first of them, but not one that credits another of them. */
  readonly lead: Credited;
  /** In their order, the lead among them. */
  readonly members: readonly Credited[];
};

/** By document, its kin among the documents with why they are. */
export type Neighbours = ReadonlyMap<Id<"Document">, ReadonlyMap<Id<"Document">, string>>;

/** Kinships with other documents than these are left out. */
export function neighboursOf(documents: readonly Credited[], kinships: readonly Kinship[]): Neighbours {
  const neighbours = new Map(documents.map(({ heading }) => [heading.id, new Map<Id<"Document">, string>()]));
  for (const { a, b, why } of kinships) {
    const [ofA, ofB] = [neighbours.get(a), neighbours.get(b)];
    if (ofA === undefined || ofB === undefined || a === b) continue;
    ofA.set(b, why);
    ofB.set(a, why);
  }
  return neighbours;
}

/** The documents, in groups that keep their order. */
export function groupKin(documents: readonly Credited[], neighbours: Neighbours): KinGroup[] {
  const groupOf = new Map<Id<"Document">, Credited[]>();
  const groups: Credited[][] = [];
  for (const document of documents) {
    let group = groupOf.get(document.heading.id);
    if (group === undefined) {
      group = [];
      groups.push(group);
      for (const id of explainKin(document.heading.id, neighbours).keys()) groupOf.set(id, group);
    }
    group.push(document);
  }
  return groups.map((members) => ({ members, lead: leadOf(members) }));
}

/** Everyone who is kin to a document, with what ties each to the one before it on the shortest way; "" for itself. */
export function explainKin(from: Id<"Document">, neighbours: Neighbours): Map<Id<"Document">, string> {
  const reached = new Map([[from, ""]]);
  // A map goes on over what is added to it meanwhile.
  for (const id of reached.keys()) {
    for (const [other, why] of neighbours.get(id) ?? []) if (!reached.has(other)) reached.set(other, why);
  }
  return reached;
}

/** Its own interview before all, then who names no other of them. */
function leadOf(members: readonly Credited[]): Credited {
  const outlets = new Set(members.map(({ heading }) => outletKey(heading.outlet ?? "")));
  return (
    members.find(creditsItself) ??
    members.find(({ credits }) => !credits.some(({ name }) => outlets.has(outletKey(name)))) ??
    members[0]!
  );
}

export function creditsItself({ heading, credits }: Credited): boolean {
  const own = outletKey(heading.outlet ?? "");
  return own !== "" && credits.some(({ name }) => outletKey(name) === own);
}
