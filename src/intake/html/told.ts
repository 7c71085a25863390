/** A value that a page tells, with where it was read. */
import type { Source } from "../received.ts";

export type Told = { readonly value: string; readonly source: Source };

/** Null where nothing is told. */
export function told(source: Source, value: string | null | undefined): Told | null {
  return value === null || value === undefined || value.trim() === "" ? null : { source, value };
}

/** No headline or name is longer than this; what is, is cut, so that no pattern meets a whole page. */
const LONGEST = 600;

/** What is seen, in one line. */
export function fold(text: string): string {
  return text
    .slice(0, LONGEST * 4)
    .replaceAll(/\s+/gu, " ")
    .trim()
    .slice(0, LONGEST);
}
