/** An answer beside what a careful reader would say: status, direction, value, evidence. */
import type { Answer, Status, Value } from "../../src/model/answer.ts";
import type { Expected, StoryQuestion, Words } from "./story.ts";

export type Score = {
  readonly exact: boolean;
  readonly acceptable: boolean;
  readonly direction: boolean;
  /** Null where the reader gives no value. */
  readonly value: boolean | null;
  /** Of the quotations shown, those that bear on the question as the reader sees it; null where none is shown. */
  readonly evidence: number | null;
};

/** `fileOf` names the report that a document was made from. */
export function scoreAnswer(
  answer: Answer,
  expected: Expected,
  question: StoryQuestion,
  fileOf: (document: string) => string | null,
): Score {
  const statuses = [expected.status, ...expected.acceptable];
  const good = answer.evidence.filter(({ document, quote }) =>
    [...question.tellings, ...expected.evidence].some((words) => overlaps(words, fileOf(document), quote)),
  );
  return {
    exact: answer.status === expected.status,
    acceptable: statuses.includes(answer.status),
    direction: statuses.some((status) => directionOf(status) === directionOf(answer.status)),
    value:
      expected.value === null
        ? null
        : [expected.value, ...expected.acceptableValues].some((list) => isValue(answer.value, list)),
    evidence: answer.evidence.length === 0 ? null : good.length / answer.evidence.length,
  };
}

export function directionOf(status: Status): -1 | 0 | 1 {
  if (status === "likely" || status === "confirmed" || status === "happened") return 1;
  return status === "open" || status === "contested" ? 0 : -1;
}

/** Words of the same report that lie in one another. */
export function overlaps({ report, quote }: Words, file: string | null, shown: string): boolean {
  if (report !== file) return false;
  const [a, b] = [plain(quote), plain(shown)];
  return a.includes(b) || b.includes(a) || sharesHalf(a, b);
}

/** A clause and its part may be cut at different words: more than half of the shorter one in one run. */
function sharesHalf(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const words = short.split(" ");
  const run = Math.max(3, Math.ceil(words.length / 2));
  return words.some((_, at) => at + run <= words.length && long.includes(words.slice(at, at + run).join(" ")));
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** All of the list, and nothing else. */
function isValue(value: readonly Value[], list: readonly string[]): boolean {
  return value.length === list.length && list.every((wanted) => value.some((one) => isSame(one, wanted)));
}

/** An EDTF as it stands; a name or words whatever their case, a reason also where it holds the words or is held by them. */
function isSame({ edtf, text }: Value, wanted: string): boolean {
  if (edtf !== null) return edtf === wanted;
  const [a, b] = [plain(text), plain(wanted)];
  return a === b || (b.includes(" ") && a !== "" && (a.includes(b) || (a.split(" ").length > 1 && b.includes(a))));
}
