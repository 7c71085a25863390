/**
 * What an outlet changed in an article after it was published: its statements in one version set against those in the next. What is
 * only set differently, marks, capitals, spaces, is no change, and neither is what merely went or came.
 */
import type { Interval } from "../../model/interval.ts";
import type { Recorded } from "../../model/record.ts";
import { commitment } from "../evidence.ts";
import { likeness, quotedWordsOf, wordsOf } from "./quoted-words.ts";

/** `quote`: the words inside quotation marks. */
export type Change = {
  readonly what: "date" | "name" | "certainty" | "quote";
  readonly before: Recorded;
  readonly after: Recorded;
  /** As a person would say it: "March 2031". */
  readonly from: string;
  readonly to: string;
};

/** At most one change a statement, the gravest. In the order of `after`. */
export function compareVersions(before: readonly Recorded[], after: readonly Recorded[]): Change[] {
  const kept = new Set(after.map(wordsKey));
  const was = before.filter((one) => !kept.has(wordsKey(one)));
  const old = new Set(before.map(wordsKey));
  return after.flatMap((one) => {
    if (old.has(wordsKey(one))) return [];
    const partner = findPartner(one, was);
    if (partner === null || findPartner(partner, after) !== one) return [];
    const change = findChange(partner, one);
    return change === null ? [] : [{ ...change, before: partner, after: one }];
  });
}

/** Letters and digits of its evidence, with its frame: what typography leaves alone. */
function wordsKey({ statement }: Recorded): string {
  const words = statement.evidence.flatMap(({ quote, part }) => [part ?? "text", ...wordsOf(quote)]);
  return [statement.proposition?.frame ?? "", ...words].join(" ");
}

/** Most of the words must be the same. */
const LIKE = 0.6;

/** The likest one of the same frame and in the same place, headline or text. */
function findPartner(one: Recorded, others: readonly Recorded[]): Recorded | null {
  const words = allWords(one);
  let best: Recorded | null = null;
  let high = LIKE;
  for (const other of others) {
    if (other.statement.proposition?.frame !== one.statement.proposition?.frame) continue;
    if (other.statement.evidence[0]?.part !== one.statement.evidence[0]?.part) continue;
    const like = likeness(words, allWords(other));
    if (like > high) [best, high] = [other, like];
  }
  return best;
}

const allWords = ({ statement }: Recorded): string[] => statement.evidence.flatMap(({ quote }) => wordsOf(quote));

function findChange(before: Recorded, after: Recorded): Pick<Change, "what" | "from" | "to"> | null {
  return findDate(before, after) ?? findName(before, after) ?? findQuote(before, after) ?? findCertainty(before, after);
}

function findDate({ statement: was }: Recorded, { statement: is }: Recorded): ReturnType<typeof findChange> {
  for (const [name, { interval, text }] of Object.entries(was.proposition?.roles ?? {})) {
    const now = is.proposition?.roles[name];
    if (interval === null || now === undefined || now.interval === null) continue;
    if (!isSameTime(interval, now.interval)) return { what: "date", from: text, to: now.text };
  }
  return null;
}

function isSameTime(one: Interval, other: Interval): boolean {
  return one.earliest === other.earliest && one.latest === other.latest;
}

/** Whoever fills a role, or says it, is now somebody else: neither the same entity nor the same words. */
function findName({ statement: was }: Recorded, { statement: is }: Recorded): ReturnType<typeof findChange> {
  const pairs = Object.entries(was.proposition?.roles ?? {}).map(([name, role]) => [role, is.proposition?.roles[name]]);
  const speakers = [was, is].map(({ chain }) => chain.findLast(({ role }) => role === "speaker"));
  const named = [
    ...pairs.map((pair) => pair.map((role) => (role === undefined ? null : { name: role.text, entity: role.entity }))),
    speakers.map((link) => (link === undefined ? null : { name: link.name, entity: link.entity })),
  ];
  for (const [then, now] of named) {
    if (then?.entity == null || now?.entity == null || then.entity === now.entity) continue;
    const [words, others] = [wordsOf(then.name), wordsOf(now.name)];
    // "Reyne" for "Tomas Reyne" is no other name.
    if (words.every((word) => others.includes(word)) || others.every((word) => words.includes(word))) continue;
    return { what: "name", from: then.name, to: now.name };
  }
  return null;
}

function findQuote(before: Recorded, after: Recorded): ReturnType<typeof findChange> {
  const [was, is] = [quotedWordsOf(before), quotedWordsOf(after)];
  if (was.length === 0 || is.length === 0 || was.join(" ") === is.join(" ")) return null;
  // Cut shorter, or quoted at more length.
  const [short, long] = was.length < is.length ? [was, is] : [is, was];
  if (` ${long.join(" ")} `.includes(` ${short.join(" ")} `)) return null;
  return { what: "quote", from: first(before), to: first(after) };
}

function findCertainty(before: Recorded, after: Recorded): ReturnType<typeof findChange> {
  const [was, is] = [commitment(before.statement), commitment(after.statement)];
  return was === is ? null : { what: "certainty", from: first(before), to: first(after) };
}

const first = ({ statement }: Recorded): string => statement.evidence[0]?.quote ?? "";
