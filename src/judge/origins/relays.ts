/** Which groups of documents pass on what another outlet reported, by whom their statements credit. */
import type { Id } from "../../model/id.ts";
import type { Credited } from "./credit.ts";
import { creditsItself, type KinGroup } from "./kin-groups.ts";
import { daysBetween } from "./moment.ts";
import { outletKey } from "./outlet-key.ts";

/** How long after a report others still pass it on as news, in days. */
export const RELAY_DAYS = 10;

/** A group that goes back to another one: which of its documents says so, and whom it names. */
export type Relay = { readonly to: KinGroup; readonly by: Id<"Document">; readonly name: string };

/** At most one relay a group, and no way round in a circle: there the first of them follows nobody. `groups` stand in their order. */
export function findRelays(groups: readonly KinGroup[]): ReadonlyMap<KinGroup, Relay> {
  const reports = indexOutlets(groups);
  const firstToCredit = new Map<string, KinGroup>();
  const relays = new Map<KinGroup, Relay>();
  for (const group of groups) {
    if (creditsItself(group.lead)) continue;
    const named = creditedBy(group);
    const relay = findReport(group, named, reports) ?? findFellow(group, named[0], firstToCredit);
    if (relay !== null) relays.set(group, relay);
  }
  return cutCircles(groups, relays);
}

type Report = { readonly document: Credited; readonly group: KinGroup };

/** By outlet, what it published, in order. */
function indexOutlets(groups: readonly KinGroup[]): Map<string, Report[]> {
  const all = groups.flatMap((group) => group.members.map((document) => ({ document, group })));
  return Map.groupBy(all, ({ document }) => outletKey(document.heading.outlet ?? ""));
}

/** An outlet that a group credits: who of the group first does, by which name. */
type Named = { readonly key: string; readonly name: string; readonly by: Credited };

/** Outlets that none of the group is, the most credited first. */
function creditedBy({ members }: KinGroup): Named[] {
  const own = new Set(members.map(({ heading }) => outletKey(heading.outlet ?? "")));
  const all = members
    .flatMap((by) => by.credits.map(({ name }) => ({ key: outletKey(name), name, by })))
    .filter(({ key }) => key !== "" && !own.has(key));
  return [...Map.groupBy(all, ({ key }) => key).values()]
    .toSorted((one, other) => other.length - one.length)
    .map(([first]) => first!);
}

/** The last thing that a credited outlet published before it was credited, or on the same day. */
function findReport(group: KinGroup, named: readonly Named[], reports: ReadonlyMap<string, Report[]>): Relay | null {
  for (const { key, name, by } of named) {
    const report = reports.get(key)?.findLast(({ document }) => {
      const days = daysBetween(document.heading, by.heading);
      return days >= 0 && days <= RELAY_DAYS;
    });
    if (report !== undefined && report.group !== group) return { to: report.group, by: by.heading.id, name };
  }
  return null;
}

/** The first group of the last days that credits the same outlet, where that has no report here. */
function findFellow(group: KinGroup, named: Named | undefined, firstToCredit: Map<string, KinGroup>): Relay | null {
  if (named === undefined) return null;
  const first = firstToCredit.get(named.key);
  if (first !== undefined && daysBetween(first.lead.heading, group.lead.heading) <= RELAY_DAYS) {
    return { to: first, by: named.by.heading.id, name: named.name };
  }
  firstToCredit.set(named.key, group);
  return null;
}

/** Each group follows one at most, so there is one way on from it: what it comes to twice is a circle. */
function cutCircles(groups: readonly KinGroup[], relays: ReadonlyMap<KinGroup, Relay>): Map<KinGroup, Relay> {
  const kept = new Map(relays);
  const rank = new Map(groups.map((group, index) => [group, index]));
  const walked = new Set<KinGroup>();
  for (const group of groups) {
    const way: KinGroup[] = [];
    const onWay = new Set<KinGroup>();
    let at: KinGroup | undefined = group;
    while (at !== undefined && !walked.has(at) && !onWay.has(at)) {
      way.push(at);
      onWay.add(at);
      at = kept.get(at)?.to;
    }
    if (at !== undefined && onWay.has(at)) {
      const circle = way.slice(way.indexOf(at));
      kept.delete(circle.reduce((first, one) => (rank.get(one)! < rank.get(first)! ? one : first)));
    }
    for (const one of way) walked.add(one);
  }
  return kept;
}
