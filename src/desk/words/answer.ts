/** An answer in words: how its question was understood, why it is as it is, and on how much that rests. */
import { wordQuestion } from "../../judge/question/identify.ts";
import { RULES } from "../../judge/status/rules.ts";
import type { Answer, AskedOfRecord, Origin, Question } from "../../model/answer.ts";
import type { QuestionLexicon } from "../../model/question-kind.ts";

/** Null where nothing was understood. */
export function wordUnderstood(question: Question, lexicon: QuestionLexicon): string | null {
  if (!lexicon.kinds.has(question.kind)) return null;
  const words = wordQuestion(question, lexicon);
  const asked = question.record === null ? "" : OF_RECORD[question.record];
  const source = question.source === null ? "" : `According to ${question.source.name}?`;
  return [words, asked, source].filter((part) => part !== "").join(" ");
}

/** The rules that made the status what it is, the last one first. */
export function writeWhy({ because, trail, understood }: Answer): string {
  if (understood.record !== null) return "";
  const ids = [trail.at(-1)?.rule, ...because.map(({ rule }) => rule)];
  const rules = [...new Set(ids.filter((id) => id !== undefined))].slice(0, 2);
  return rules.map(aboutRule).join(" ");
}

export const aboutRule = (id: string): string => RULES.find((rule) => rule.id === id)?.about ?? id;

/** "3 articles, 1 origin: the others follow the first (91% of the text) · 2 of 3 origins agree". */
export function writeOrigins({ origins, confidence }: Answer): string {
  if (origins.length === 0) return "";
  const articles = origins.reduce((sum, { followers }) => sum + 1 + followers.length, 0);
  const counted = `${count(articles, "article")}, ${count(origins.length, "independent origin")}`;
  const ways = new Set(origins.flatMap(({ followers }: Origin) => followers.map(({ why }) => why)));
  const follow = ways.size === 0 ? "" : ` (the rest follow: ${[...ways].slice(0, 3).join(", ")})`;
  return `${counted}${follow} · confidence ${Math.round(confidence * 100)} of 100`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

const OF_RECORD: Readonly<Record<AskedOfRecord, string>> = {
  "who-first": "Who said so first?",
  "when-first": "When was it first said?",
  before: "What held before?",
  reason: "Which reason was given?",
  "who-says": "Who says so?",
  "who-denied": "Who denies it?",
  "what-said": "",
  "told-to": "Whom was it told to?",
};
