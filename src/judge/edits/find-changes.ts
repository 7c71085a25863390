/** What matters of the changes between two versions of an article: in its statements, in its headline, and what it withdrew. */
import type { Interval } from "../../model/interval.ts";
import type { Pack } from "../../model/pack.ts";
import type { Link, Statement } from "../../model/statement.ts";
import { wordsOf } from "../across/quoted-words.ts";
import { commitment } from "../evidence.ts";
import type { Change, Facet } from "./change.ts";
import { changedWords, likenessOf, type Run, splitWords, type Word } from "./changed-words.ts";
import type { Edition } from "./edition.ts";
import { findWithdrawn } from "./find-withdrawn.ts";
import { type Pairing, pairStatements, type Told } from "./pair-statements.ts";
import { quotedWords } from "./quoted.ts";
import { type Sorted, sortRun } from "./sort-run.ts";

/** Each once, though several statements hold it: headline first, then in the order of the later text, then what is gone. */
export function findChanges(before: Edition, after: Edition, pack: Pack): { changes: Change[]; pairing: Pairing } {
  const pairing = pairStatements(before, after);
  const inText = [
    ...pairing.changed.flatMap(([was, is]) => comparePair(was, is, before, after, pack)),
    ...pairing.kept.flatMap(([was, is]) => compareSpeakers(was.statement, is.statement, before, after)),
  ];
  const changes = [
    ...compareTitles(before, after, pack),
    ...withoutEchoes(inText.toSorted(byPlace).slice(0, MOST_CHANGES)),
    ...findWithdrawn(pairing, before, after),
  ];
  return { changes, pairing };
}

/** An article with more of them was written anew, and the first ones tell as much. */
const MOST_CHANGES = 200;

function comparePair(was: Told, is: Told, before: Edition, after: Edition, pack: Pack): Change[] {
  const runs = changedWords(was.words, is.words);
  if (runs.length === 0) return [];
  const proof = { before: was.statement.evidence, after: is.statement.evidence };
  const quote = findQuote(was.statement, is.statement);
  if (quote === "others") return [{ what: "quote", from: first(was.statement), to: first(is.statement), ...proof }];
  const around = { was: was.words, is: is.words, isTitle: false };
  const changes: Change[] = [];
  let isLeft = false;
  for (const run of runs) {
    const sorted = sortRun(run, around, pack);
    if (sorted === null) isLeft ||= run.from.length > 0 && run.to.length > 0;
    else if (sorted.what === "certainty") isLeft = true;
    else if (isOther(sorted, run, was.statement, is.statement)) {
      changes.push({ what: sorted.what, from: cut(was.text, sorted.from), to: cut(is.text, sorted.to), ...proof });
    }
    if (sorted?.what === "certainty" && !isSameCommitment(was.statement, is.statement, run)) {
      changes.push({ what: "certainty", from: first(was.statement), to: first(is.statement), ...proof });
    }
  }
  if (isLeft && !changes.some(({ what }) => what === "certainty") && isTurned(was.statement, is.statement)) {
    changes.push({ what: "certainty", from: first(was.statement), to: first(is.statement), ...proof });
  }
  return [...changes, ...compareSpeakers(was.statement, is.statement, before, after)];
}

/** Whether the reader sees no other certainty, though a word of it came or went: it may stand in another clause of the sentence. */
function isSameCommitment(was: Statement, is: Statement, { from, to }: Run): boolean {
  return (from.length === 0 || to.length === 0) && commitment(was) === commitment(is);
}

/** The same thing told more or less surely, by words that were replaced. */
function isTurned(was: Statement, is: Statement): boolean {
  return was.proposition?.frame === is.proposition?.frame && commitment(was) !== commitment(is);
}

/** Not only said at more or less length: "Reyne" for "Tomas Reyne", "May" for "May 2032" where that May was meant. */
function isOther({ what, from, to }: Sorted, run: Run, was?: Statement, is?: Statement): boolean {
  if (what === "name") return !isPart(from, to) && !isPart(to, from);
  if (what !== "date" || (run.from.length > 0 && run.to.length > 0)) return true;
  const roles = was?.proposition?.roles ?? {};
  return Object.entries(roles).some(([name, { interval }]) => {
    const now = is?.proposition?.roles[name]?.interval ?? null;
    return interval !== null && now !== null && !isSameTime(interval, now);
  });
}

function isPart(words: readonly Word[], others: readonly Word[]): boolean {
  return words.every(({ key }) => others.some((other) => other.key === key));
}

function isSameTime(one: Interval, other: Interval): boolean {
  return one.earliest === other.earliest && one.latest === other.latest;
}

/** From the first of the words to the last, as written. */
function cut(text: string, words: readonly Word[]): string {
  return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
}

/** `others`: what stands in the marks was replaced; `same`: it was kept, cut shorter or quoted at more length; null: nothing is quoted. */
function findQuote(before: Statement, after: Statement): "others" | "same" | null {
  const [was, is] = [quotedWords(before), quotedWords(after)];
  if (was.length === 0 || is.length === 0) return null;
  if (changedWords(was, is).length === 0) return "same";
  const [short, long] = was.length < is.length ? [was, is] : [is, was];
  const [part, whole] = [short, long].map((words) => ` ${words.map(({ key }) => key).join(" ")} `);
  return whole!.includes(part!) ? "same" : "others";
}

/** Whoever says it is now somebody else, though what is said may be the same. */
function compareSpeakers(was: Statement, is: Statement, before: Edition, after: Edition): Change[] {
  const [then, now] = [was, is].map(({ chain }) => chain.findLast(({ role }) => role === "speaker"));
  if (then === undefined || now === undefined || then.entity === null || now.entity === null) return [];
  if (then.entity === now.entity || !isNamedHere(then, before) || !isNamedHere(now, after)) return [];
  const [one, other] = [wordsOf(then.name), wordsOf(now.name)];
  if (one.every((word) => other.includes(word)) || other.every((word) => one.includes(word))) return [];
  if (changedWords(splitWords(then.name), splitWords(now.name)).length === 0) return [];
  return [{ what: "name", from: then.name, to: now.name, before: was.evidence, after: is.evidence }];
}

/** What "he" stands for may be taken otherwise where the text around it is another; a name is a name. */
function isNamedHere({ name, start, end }: Link, { document }: Edition): boolean {
  if (start === null || end === null) return false;
  const words = new Set(wordsOf(document.text.slice(start, end)));
  return wordsOf(name).some((word) => words.has(word));
}

/** A headline that has less in common with the one before is another headline, as outlets try out many. */
const LIKE_TITLE = 0.5;

function compareTitles(before: Edition, after: Edition, pack: Pack): Change[] {
  const [from, to] = [before.document.title ?? "", after.document.title ?? ""];
  const [was, is] = [splitWords(from), splitWords(to)];
  const runs = changedWords(was, is);
  if (runs.length === 0 || likenessOf(was, is) < LIKE_TITLE) return [];
  const proof = { before: [titleOf(from)], after: [titleOf(to)] };
  const changes = new Map<Facet, Change>();
  for (const run of runs) {
    const sorted = sortRun(run, { was, is, isTitle: isCapitalised(was) || isCapitalised(is) }, pack);
    if (sorted === null || !isOther(sorted, run)) continue;
    const words = sorted.what === "certainty" ? { from, to } : { from: cut(from, sorted.from), to: cut(to, sorted.to) };
    changes.set(sorted.what, { what: sorted.what, ...words, ...proof });
  }
  return [...changes.values()];
}

const titleOf = (title: string): Change["before"][number] => ({
  start: 0,
  end: title.length,
  quote: title,
  part: "title",
});

/** "New Library Approved By Council": every long word in capitals. */
function isCapitalised(words: readonly Word[]): boolean {
  const long = words.slice(1).filter(({ text }) => text.length > 3);
  return long.length > 1 && long.filter(({ text }) => /^\p{Lu}/u.test(text)).length >= 0.7 * long.length;
}

function byPlace(one: Change, other: Change): number {
  return startOf(one) - startOf(other) || lengthOf(other) - lengthOf(one);
}

const startOf = ({ after }: Change): number => after[0]?.start ?? 0;
const lengthOf = (change: Change): number => (change.after.at(-1)?.end ?? 0) - startOf(change);

/** A sentence holds several statements, and a name that is changed stands in several sentences: told once. */
function withoutEchoes(changes: readonly Change[]): Change[] {
  const told: Change[] = [];
  for (const change of changes) {
    const isTold = told.some(
      (one) => one.what === change.what && (isSameWords(one, change) || isSamePlace(one, change)),
    );
    if (!isTold) told.push(change);
  }
  return told;
}

/** "Sorrel" for "Brandt", where "Petra Sorrel" for "Edda Brandt" was told. */
function isSameWords(one: Change, other: Change): boolean {
  return holds(one.from, other.from) && holds(one.to, other.to);
}

function holds(words: string, others: string): boolean {
  const known = new Set(wordsOf(words));
  return wordsOf(others).every((word) => known.has(word));
}

/** Of what holds for a sentence as a whole. */
function isSamePlace(one: Change, other: Change): boolean {
  if (one.what !== "certainty" && one.what !== "quote") return false;
  return one.after.some((a) => other.after.some((b) => a.start < b.end && b.start < a.end));
}

const first = ({ evidence }: Statement): string => evidence[0]?.quote ?? "";
