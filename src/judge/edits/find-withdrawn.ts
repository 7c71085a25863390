/**
 * What an article told and tells no more: somebody's words, or something on a question that packs know. Where most of the article is
 * gone it was cut or written anew, and nobody withdrew anything.
 */
import type { Statement } from "../../model/statement.ts";
import type { Change } from "./change.ts";
import { type Word, splitWords } from "./changed-words.ts";
import type { Edition } from "./edition.ts";
import { commitment } from "../evidence.ts";
import { indexWords, type Pairing, type Told } from "./pair-statements.ts";

/** So much of the statements must still be there. */
const LEFT = 0.5;

/** Nobody withdraws more. */
const MOST_GONE = 200;

/** One change a paragraph, in the order of the earlier text. */
export function findWithdrawn({ kept, changed, gone, fresh }: Pairing, before: Edition, after: Edition): Change[] {
  const left = kept.length + changed.length;
  if (left < LEFT * (left + gone.length) || gone.length > MOST_GONE) return [];
  const text = runOf(splitWords(after.document.text));
  const nearest = indexWords(fresh);
  const missing = gone.filter(
    (one) =>
      isWeighty(one.statement) &&
      isSentence(one.statement, before) &&
      !text.includes(runOf(one.words)) &&
      !nearest(one).some((other) => isToldAgain(one, other)),
  );
  const byParagraph = Map.groupBy(missing, ({ statement }) => paragraphOf(statement, before));
  return Array.from(byParagraph.values(), (some): Change => {
    const evidence = outermost(some.map(({ statement }) => statement));
    return { what: "withdrawn", from: evidence[0]?.quote ?? "", to: "", before: evidence, after: [] };
  });
}

const runOf = (words: readonly Word[]): string => ` ${words.map(({ key }) => key).join(" ")} `;

/** Somebody's words, or what commits the article on a matter that has a frame. */
function isWeighty(statement: Statement): boolean {
  if (statement.chain.some(({ role }) => role === "speaker")) return true;
  return statement.proposition !== null && commitment(statement) !== "Uu";
}

/** A teaser, a caption or a label ends without a full stop. */
function isSentence({ evidence }: Statement, { document: { text } }: Edition): boolean {
  const lineEnd = text.indexOf("\n", evidence.at(-1)?.end ?? 0);
  const line = lineEnd === -1 ? text : text.slice(0, lineEnd);
  return /[.!?…]["'”’»)]{0,3}$/u.test(line.trimEnd().slice(-4));
}

/** In other words, with half of the rarer ones: those of more than four letters. */
function isToldAgain(one: Told, other: Told): boolean {
  const rare = one.words.filter(({ key }) => key.length > 4);
  const held = new Set(other.words.map(({ key }) => key));
  return rare.length > 0 && rare.filter(({ key }) => held.has(key)).length >= 0.5 * rare.length;
}

function paragraphOf({ evidence }: Statement, { document }: Edition): number {
  return document.text.lastIndexOf("\n", evidence[0]?.start ?? 0);
}

/** The longest of those that overlap. */
function outermost(statements: readonly Statement[]): Change["before"] {
  const all = statements.flatMap(({ evidence }) => evidence).toSorted((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return all.filter((one) => {
    const isOuter = one.start >= end;
    if (isOuter) end = one.end;
    return isOuter;
  });
}
