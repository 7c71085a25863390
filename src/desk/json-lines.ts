/**
 * Lines of JSON from outside, each understood or with what is wrong with it: a bad line spoils no other.
 *
 * One line is held at a time, and the next is asked for when the last was taken.
 */
import { HearsayError } from "../base/error.ts";
import { type Line, readLines } from "../intake/lines.ts";

/** One line: its value, or why it has none. */
export type Parsed<Value> = {
  /** Counted from 1. */
  readonly number: number;
  /** What its `id` says; null where it has none, or none can be told. */
  readonly id: string | number | null;
} & ({ readonly value: Value; readonly error: null } | { readonly value: null; readonly error: Error });

/** `parse` throws for a value that is not what it must be. */
export async function* parseLines<Value>(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
  parse: (json: unknown, number: number) => Value,
): AsyncGenerator<Parsed<Value>> {
  for await (const line of readLines(stream, maxBytes)) {
    const { number } = line;
    let id: string | number | null = null;
    try {
      const json = parseJson(line, maxBytes);
      id = idOf(json);
      yield { number, id, value: parse(json, number), error: null };
    } catch (cause) {
      yield { number, id, value: null, error: asError(cause) };
    }
  }
}

/** An error as lines of JSON tell it; a fault of our own is `internal`. */
export function tellError(error: Error): { readonly code: string; readonly message: string } {
  return { code: error instanceof HearsayError ? error.code : "internal", message: error.message };
}

export function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause), { cause });
}

function parseJson({ number, bytes }: Line, maxBytes: number): unknown {
  if (bytes === null) {
    throw new HearsayError("jsonl/line-too-long", `Line ${number} has more than ${maxBytes} bytes, the limit.`);
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new HearsayError("jsonl/not-json", `Line ${number} is not JSON in UTF-8: ${asError(cause).message}.`, {
      cause,
    });
  }
}

/** The id as far as it can be told, so that even a line without a text is answered by its name. */
function idOf(json: unknown): string | number | null {
  if (typeof json !== "object" || json === null || !("id" in json)) return null;
  return typeof json.id === "string" || typeof json.id === "number" ? json.id : null;
}
