/**
 * The verb "ask" over many questions: lines of JSON in, lines of JSON out, one for one and in the same order.
 *
 * A line that is no question gives `{"id","error":{"code","message"}}` and the rest goes on.
 */
import { HearsayError } from "../base/error.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Pack } from "../model/pack.ts";
import { ask, type AskOptions } from "./ask.ts";
import { lastDay } from "./days.ts";
import { asError, type Parsed, parseLines, tellError } from "./json-lines.ts";
import type { LineAnswer } from "./read-lines.ts";
import type { QuestionLine } from "./schemas/question-line.ts";

/** `options` hold for lines that say nothing else. Throws what the ledger throws. */
export async function* askLines(
  ledger: Ledger,
  stream: AsyncIterable<Uint8Array>,
  options: AskOptions,
  maxBytes: number,
  pack: Pack,
): AsyncGenerator<LineAnswer> {
  const { questionLine } = await import("./schemas/question-line.ts");
  const parse = (json: unknown, number: number): QuestionLine => {
    const parsed = questionLine.safeParse(json);
    if (parsed.success && parsed.data.question.trim() !== "") return parsed.data;
    const why = parsed.error?.issues[0]?.message ?? "the question is empty";
    throw new HearsayError("jsonl/not-a-question", `Line ${number} is no question: ${why}. It needs {"question"}.`);
  };
  for await (const line of parseLines(stream, maxBytes, parse)) yield await answerLine(ledger, line, options, pack);
}

async function answerLine(
  ledger: Ledger,
  { id, value, error, number }: Parsed<QuestionLine>,
  options: AskOptions,
  pack: Pack,
): Promise<LineAnswer> {
  if (error !== null) return { json: JSON.stringify({ id, error: tellError(error) }), error };
  const named = id === null ? {} : { id };
  let asOf: string;
  try {
    asOf = value.asOf === null ? options.asOf : lastDay(value.asOf, `"asOf" of line ${number}`);
  } catch (cause) {
    const { message } = asError(cause);
    const failure = new HearsayError("jsonl/not-a-question", message, { cause });
    return { json: JSON.stringify({ id, error: tellError(failure) }), error: failure };
  }
  const answer = await ask(ledger, value.question, { ...options, asOf }, pack);
  return { json: JSON.stringify({ ...named, ...answer }), error: null };
}
