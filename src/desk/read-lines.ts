/**
 * The verb "read" over many articles: lines of JSON in, lines of JSON out, one for one and in the same order.
 *
 * A line that cannot be read gives `{"id","error":{"code","message"}}` and the rest goes on. Only one article is held at a
 * time; the next line is asked for when the last answer was taken.
 */
import { HearsayError } from "../base/error.ts";
import { type Line, readLines } from "../intake/lines.ts";
import type { Pack } from "../model/pack.ts";
import { read } from "./read.ts";
import type { ArticleLine } from "./schemas/article-line.ts";

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
  // The schema's library costs 40 ms, which whoever reads one article need not pay.
  const { articleLine } = await import("./schemas/article-line.ts");
  for await (const line of readLines(stream, maxBytes)) yield answerLine(line, pack, maxBytes, articleLine);
}

type Schema = typeof import("./schemas/article-line.ts").articleLine;

function answerLine(line: Line, pack: Pack, maxBytes: number, schema: Schema): LineAnswer {
  let id: string | number | null = null;
  try {
    const value = parseJson(line, maxBytes);
    id = idOf(value);
    const { id: _, ...article } = parseArticle(value, line.number, schema);
    const reading = read(article, pack);
    return { json: JSON.stringify({ ...reading, id: id ?? reading.id }), error: null };
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause), { cause });
    const code = error instanceof HearsayError ? error.code : "internal";
    return { json: JSON.stringify({ id, error: { code, message: error.message } }), error };
  }
}

function parseJson({ number, bytes }: Line, maxBytes: number): unknown {
  if (bytes === null) {
    throw new HearsayError("jsonl/line-too-long", `Line ${number} has more than ${maxBytes} bytes, the limit.`);
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new HearsayError("jsonl/not-json", `Line ${number} is not JSON in UTF-8: ${why}.`, { cause });
  }
}

/** The id as far as it can be told, so that even a line without a text is answered by its name. */
function idOf(value: unknown): string | number | null {
  if (typeof value !== "object" || value === null || !("id" in value)) return null;
  return typeof value.id === "string" || typeof value.id === "number" ? value.id : null;
}

function parseArticle(value: unknown, number: number, schema: Schema): ArticleLine {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? "" : ` at "${issue.path.join(".")}"`;
    throw new HearsayError(
      "jsonl/not-a-document",
      `Line ${number} is no article${where}: ${issue?.message ?? "unreadable"}. It needs at least {"id", "text"}.`,
    );
  }
  if (parsed.data.text.trim() !== "" || parsed.data.title !== null) return parsed.data;
  throw new HearsayError("input/empty", `Line ${number} has nothing to read: its text is empty.`);
}
