/** What an answer shows for itself: the words that prove it, the origins they go back to, and how sure that makes it. */
import type { Origin, Proof } from "../model/answer.ts";
import type { Recorded } from "../model/record.ts";
import { speakerOf } from "./evidence.ts";
import type { Bear } from "./question/bear.ts";
import { type State, sideOf } from "./status/fold.ts";
import type { Weighed } from "./status/weigh.ts";

/** At most so many quotations. */
const PROOFS = 5;

/** What moved the status first, then what holds it; where nothing does, what was said and leaves it open. */
export function proofs({ support, against }: State, bears: readonly Bear[]): Proof[] {
  const chosen = [...support, ...against].map(({ bear }) => bear);
  const listed = chosen.length > 0 ? chosen : bears.toSorted((a, b) => (a.day < b.day ? 1 : -1));
  const seen = new Set<string>();
  return listed
    .flatMap(({ recorded }) => {
      const proof = proofOf(recorded);
      const key = `${proof.document} ${proof.quote}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [proof];
    })
    .slice(0, PROOFS);
}

export function proofOf({ statement, document }: Recorded): Proof {
  const [first] = statement.evidence;
  return {
    statement: statement.id,
    document: document.id,
    title: document.title,
    outlet: document.outlet,
    url: document.url,
    published: document.published,
    speaker: speakerOf(statement),
    medium: statement.chain.findLast(({ role }) => role === "medium")?.name ?? null,
    manner: statement.manner,
    rendition: document.rendition,
    quote: first?.quote ?? "",
    start: first?.start ?? 0,
    end: first?.end ?? 0,
    part: first?.part ?? null,
  };
}

/** The origins that the support goes back to. */
export function originsOf(support: readonly Weighed[], origins: readonly Origin[]): Origin[] {
  const documents = new Set(support.map(({ bear }) => bear.recorded.document.id));
  const originOf = indexOrigins(origins);
  const firsts = new Set(Array.from(documents, originOf));
  return Array.from(firsts, (first) => ({
    first,
    followers: (origins.find((one) => one.first === first)?.followers ?? []).filter(({ document }) =>
      documents.has(document),
    ),
  }));
}

export function indexOrigins(origins: readonly Origin[]): (document: string) => string {
  const first = new Map(
    origins.flatMap(({ first: lead, followers }) => followers.map(({ document }) => [document, lead] as const)),
  );
  return (document) => first.get(document) ?? document;
}

/** Of the origins that bear on it with some weight, the share that supports the status. */
export function confidenceOf({ status, support, against }: State, origins: readonly Origin[]): number {
  if (status === "open") return 0;
  const originOf = indexOrigins(origins);
  const count = (some: readonly Weighed[]): number =>
    new Set(some.map(({ bear }) => originOf(bear.recorded.document.id))).size;
  const [pro, con] = [count(support), count(against)];
  // One more on either side than was seen: a single origin is no certainty.
  return Math.round(((pro + (sideOf(status) === 0 ? 0 : 0.5)) / (pro + con + 1)) * 100) / 100;
}
