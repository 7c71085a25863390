/** A change of what is known of a question, with what moved it, as an item of a feed. */
import type { Proof, Question, Step } from "../../model/answer.ts";
import { nameOf } from "../urn.ts";
import { linkOf } from "../words/link-of.ts";
import { printedWords } from "../words/said-words.ts";
import { writeSource } from "../words/write-source.ts";
import { writeStatus } from "../words/write-status.ts";
import type { FeedItem, Paragraph } from "./feed.ts";

export type Change = {
  readonly question: Question;
  /** The question in words. */
  readonly words: string;
  readonly step: Step;
  /** What held before; null for the first change. */
  readonly before: Pick<Step, "status" | "value"> | null;
  /** The rule that applied, as a sentence. */
  readonly why: string;
  /** The words that moved it; null where a day passed and nothing was said. */
  readonly proof: Proof | null;
  /** Which of several it is that question, day, document and outcome do not tell apart: from 0. */
  readonly ordinal: number;
};

/**
 * Named by its question, its day, the document that moved it and what it came to: neither another reading of the same words nor a change before it
 * makes another item of it, and another change never takes its name.
 */
export function idOfChange({ question, step, proof, ordinal }: Omit<Change, "before" | "why" | "words">): string {
  const values = step.value.map(({ edtf, entity, text }) => edtf ?? entity ?? text);
  return nameOf("change", question.id, step.date, proof?.document ?? null, step.status, values, ordinal);
}

export function itemOfChange(change: Change, site: string | null): FeedItem {
  const { question, words, step, before, why, proof } = change;
  const now = writeStatus(step);
  const then = before === null ? "" : writeStatus(before);
  const isMoved = then !== "" && then !== now;
  const via = linkOf(proof?.url ?? null);
  return {
    id: idOfChange(change),
    title: `${words} ${now}`,
    day: step.date,
    link: site === null ? via : `${site}/q/${question.id}`,
    via,
    author: proof?.outlet ?? null,
    paragraphs: [
      { sort: "text", text: isMoved ? `${now}. Before: ${then}.` : `${now}.` },
      ...(proof === null ? [] : quote(proof)),
      { sort: "text", text: why },
    ],
    tags: [step.status, question.kind],
  };
}

/** With its source below it. What was restated stands there as text, but for the words in it that are someone's. */
function quote(proof: Proof): Paragraph[] {
  const words = printedWords(proof);
  const quoted: readonly Paragraph[] =
    words.length === 0 ? [{ sort: "text", text: proof.quote }] : words.map((text) => ({ sort: "quotation", text }));
  return [...quoted, { sort: "text", text: writeSource(proof) }];
}
