/**
 * Circular sourcing: one outlet credits another for a story that this one credits to the first, or so over several hands. What looks
 * like two reports then has no origin at all. An outlet that is credited for an earlier report, and later passes on what the other
 * found out, is in no circle: a credit means the last report of that outlet before it, and a later one only where there is none.
 */
import type { Finding } from "../../model/finding.ts";
import type { Id } from "../../model/id.ts";
import type { Evidence } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import type { Credit, Credited } from "./credit.ts";
import { compareMoments, daysBetween } from "./moment.ts";
import { outletKey } from "./outlet-key.ts";
import { RELAY_DAYS } from "./relays.ts";

/** What one document credits, and where that leads. */
type Step = { readonly from: Credited; readonly to: Credited; readonly credit: Credit };

/** One finding a circle. `statements` holds those of the credits: their evidence is what is quoted. */
export function findCircles(
  documents: readonly Credited[],
  statements: ReadonlyMap<Id<"Statement">, Statement>,
): readonly Finding[] {
  const inOrder = documents.toSorted((one, other) => compareMoments(one.heading, other.heading));
  const byOutlet = Map.groupBy(inOrder, ({ heading }) => outletKey(heading.outlet ?? ""));
  const steps = new Map(inOrder.map((document) => [document, stepsFrom(document, byOutlet)]));
  const told = new Set<Credited>();
  const findings: Finding[] = [];
  for (const document of inOrder) {
    if (told.has(document)) continue;
    const circle = findCircle(document, steps);
    if (circle.length === 0) continue;
    for (const { from } of circle) told.add(from);
    findings.push(report(circle, statements));
  }
  return findings;
}

function stepsFrom(from: Credited, byOutlet: ReadonlyMap<string, readonly Credited[]>): Step[] {
  const own = outletKey(from.heading.outlet ?? "");
  const steps = new Map<string, Step>();
  for (const credit of from.credits) {
    const key = outletKey(credit.name);
    if (key === "" || key === own || steps.has(key)) continue;
    const near = (byOutlet.get(key) ?? []).filter(
      ({ heading }) => Math.abs(daysBetween(from.heading, heading)) <= RELAY_DAYS,
    );
    const to = near.findLast(({ heading }) => compareMoments(heading, from.heading) <= 0) ?? near[0];
    if (to !== undefined) steps.set(key, { from, to, credit });
  }
  return [...steps.values()];
}

/** The shortest way from a document back to itself; empty where there is none. */
function findCircle(start: Credited, steps: ReadonlyMap<Credited, readonly Step[]>): Step[] {
  const reachedBy = new Map<Credited, Step>();
  const queue: Credited[] = [start];
  for (const document of queue) {
    for (const step of steps.get(document) ?? []) {
      if (reachedBy.has(step.to)) continue;
      reachedBy.set(step.to, step);
      if (step.to === start) return walkBack(start, reachedBy);
      queue.push(step.to);
    }
  }
  return [];
}

function walkBack(start: Credited, reachedBy: ReadonlyMap<Credited, Step>): Step[] {
  const circle: Step[] = [];
  let at = start;
  do {
    const step = reachedBy.get(at)!;
    circle.unshift(step);
    at = step.from;
  } while (at !== start);
  return circle;
}

function report(circle: readonly Step[], statements: ReadonlyMap<Id<"Statement">, Statement>): Finding {
  const names = circle.map(({ from }) => from.heading.outlet!);
  const chain = circle.map(({ credit }, index) => `${names[index]} credits ${credit.name}`).join(", ");
  return {
    code: "circular-sourcing",
    severity: "doubt",
    message: `${chain}: nobody says where it comes from.`,
    evidence: circle.flatMap(({ from, credit }) => quoteCredit(from, statements.get(credit.statement))),
    suggestion: null,
  };
}

function quoteCredit({ heading }: Credited, statement: Statement | undefined): Evidence[] {
  return (statement?.evidence ?? []).map((evidence) => ({ ...evidence, document: heading.id }));
}
