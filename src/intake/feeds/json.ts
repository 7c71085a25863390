/** JSON from outside, as far as formats look into it. */
import { HearsayError } from "../../base/error.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

/** Throws `input/feed-malformed`. */
export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new HearsayError("input/feed-malformed", `${name} looks like JSON but is none: ${why}.`, { cause });
  }
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a text opens an object, or a list of them, and cannot be prose. */
export function opensJson(text: string): boolean {
  return /^\s{0,1000}(?:\[\s{0,1000})?\{\s{0,1000}"/u.test(text);
}
