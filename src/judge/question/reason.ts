/** The reason that an article gives for what it tells: the words behind "because of", "due to", "citing" in the same sentence
 * or one right behind it. */
import { findRun } from "../../base/find-run.ts";
import type { Pack } from "../../model/pack.ts";
import type { CausePhrase } from "../../model/question-kind.ts";
import type { Recorded } from "../../model/record.ts";

/** Where the words stand that tell it. */
type Told = {
  readonly statement: Pick<Recorded["statement"], "evidence">;
  readonly document: Pick<Recorded["document"], "id" | "title">;
};

const SENTENCE_END = /[.!?]["'”’]?(?:\s|$)|\n/u;

/** Null where the sentence of the statement, and the one behind it, name none. */
export function findReason(
  { statement, document }: Told,
  texts: ReadonlyMap<string, string>,
  pack: Pack,
): string | null {
  const [evidence] = statement.evidence;
  const body = texts.get(document.id) ?? null;
  const text = evidence?.part === "title" ? document.title : body;
  if (evidence === undefined || text === null) return null;
  const rest = text.slice(evidence.start);
  const end = SENTENCE_END.exec(rest.slice(evidence.quote.length));
  const length = evidence.quote.length + (end?.index ?? rest.length);
  const behind = rest
    .slice(length)
    .split(SENTENCE_END)
    .filter((one) => / /u.test(one));
  for (const sentence of [rest.slice(0, length), ...behind.slice(0, BEHIND)]) {
    const reason = causeIn(sentence, pack);
    if (reason !== null) return reason;
  }
  return evidence.part === "title" && body !== null ? inLede(body, pack) : null;
}

/** What a headline tells is told again where its article begins. */
function inLede(body: string, pack: Pack): string | null {
  const lede = body.split(SENTENCE_END).filter((one) => / /u.test(one));
  for (const sentence of lede.slice(0, BEHIND + 1)) {
    const reason = causeIn(sentence, pack);
    if (reason !== null) return reason;
  }
  return null;
}

/** How many sentences behind the one that tells it may give the reason. */
const BEHIND = 3;

/** What the first words of a cause that a sentence has tell, the longest of those that begin there. */
function causeIn(sentence: string, { questions, language }: Pack): string | null {
  const words = sentence.split(/\s+/u).filter((word) => word !== "");
  const plain = words.map((word) =>
    word
      .toLowerCase()
      .replaceAll("’", "'")
      .replaceAll(/[^a-z'-]/gu, ""),
  );
  const found = questions.causes
    .flatMap((phrase) => findPhrase(phrase, plain) ?? [])
    // "No reason was given".
    .filter(({ at }) => !language.nobody.has(plain[at - 1] ?? ""))
    .toSorted((a, b) => a.at - b.at || b.length - a.length);
  const reasons = found.map(({ start, middle, end }) => clauseAround(words, start, middle, end));
  return reasons.find((one) => one !== "") ?? null;
}

/** `at`: where the words of the phrase begin; from `start` to `end` the cause, whose clause holds the word at `middle`. */
type Found = {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly middle: number;
  readonly end: number;
};

function findPhrase({ words, isOwn, unless }: CausePhrase, plain: readonly string[]): Found | null {
  const star = words.indexOf("*");
  const [before, behind] = [words.slice(0, star), words.slice(star + 1)];
  const first = before.length === 0 ? 0 : findRun(plain, before);
  if (first === -1) return null;
  const from = first + before.length;
  if (unless.has(plain[from] ?? "")) return null;
  const last = behind.length === 0 ? plain.length : findRun(plain, behind, from);
  if (last === -1 || (behind.length > 0 && last - from > MOST_WORDS)) return null;
  return {
    at: before.length === 0 ? last : first,
    length: words.length,
    start: isOwn ? first : from,
    middle: behind.length === 0 ? from : isOwn ? last : last - 1,
    end: isOwn ? plain.length : last,
  };
}

/** No cause that stands before its words, or between them, is longer. */
const MOST_WORDS = 24;

/** What stands around a word, from the comma before it to the next one. */
function clauseAround(words: readonly string[], start: number, middle: number, end: number): string {
  const comma = words.findLastIndex((word, at) => at < middle && at >= start && /[,;:–—]$/u.test(word));
  const before = words.slice(Math.max(start, comma + 1), middle);
  const behind = words
    .slice(middle, end)
    .join(" ")
    .replace(/[,;–—].*$/u, "");
  return [...before, behind].join(" ").replace(/^["“]|["”.,;:]+$/gu, "");
}
