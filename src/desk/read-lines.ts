/**
 * The verb "read" over many articles: lines of JSON in, lines of JSON out, one for one and in the same order.
 *
 * A line that cannot be read gives `{"id","error":{"code","message"}}` and the rest goes on. Only one article is held at a
 * time; the next line is asked for when the last answer was taken.
 */
import type { Received } from "../intake/received.ts";
import type { Pack } from "../model/pack.ts";
import { parseArticleLines } from "./article-lines.ts";
import { asError, type Parsed, tellError } from "./json-lines.ts";
import { read } from "./read.ts";

export type LineAnswer = {
  /** One line of JSON without its line break. */
  readonly json: string;
  /** Why the line could not be read; null where it was. A fault of our own is no `HearsayError`. */
  readonly error: Error | null;
};

export async function* readArticleLines(
  stream: AsyncIterable<Uint8Array>,
  pack: Pack,
  maxBytes: number,
): AsyncGenerator<LineAnswer> {
  for await (const line of parseArticleLines(stream, maxBytes)) yield answerLine(line, pack);
}

function answerLine({ id, value, error }: Parsed<Received>, pack: Pack): LineAnswer {
  if (error !== null) return failLine(id, error);
  try {
    const reading = read(value, pack);
    return { json: JSON.stringify({ ...reading, id: id ?? reading.id }), error: null };
  } catch (cause) {
    return failLine(id, asError(cause));
  }
}

function failLine(id: string | number | null, error: Error): LineAnswer {
  return { json: JSON.stringify({ id, error: tellError(error) }), error };
}
