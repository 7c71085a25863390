import type { Id } from "./id.ts";

/**
 * Where something stands: UTF-16 code units, `end` exclusive, into `document.text`; with `part: "title"` into
 * `document.title`. `{start: 0, end: 3}` of "Fisk won" is "Fis".
 */
export type Span = { readonly start: number; readonly end: number; readonly part?: "title" };

/** Words that prove something: the document's `slice(start, end) === quote`, always. */
export type Evidence = Span & {
  readonly quote: string;
  /** Whose text it is, where a finding joins several documents; else the one at hand. */
  readonly document?: Id<"Document">;
};
