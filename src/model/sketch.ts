/** A document reduced to what its copies and rewrites have in common with it, so that they are found without comparing all. */
import type { Id } from "./id.ts";

export type Sketch = {
  /**
   * MinHash over the shingles of its text, whose equal places estimate the share of shingles in common, and hashes of its names and
   * numbers. 32-bit unsigned, as laid out in `judge/origins/sketch/signature.ts`.
   */
  readonly signature: readonly number[];
  /** Hashes of which two documents share at least one if they may be of one text: LSH bands, quotations. 16 hexadecimal digits, 24 keys at most. */
  readonly keys: readonly string[];
};

/** A document that shares a key with another one. */
export type Sketched = { readonly document: Id<"Document">; readonly sketch: Sketch };

/** Two documents of one text. `a` < `b`. */
export type Kinship = {
  readonly a: Id<"Document">;
  readonly b: Id<"Document">;
  /** How the one text follows the other: `copy` word by word, `rewrite` in other words with the same quotations. */
  readonly kind: "copy" | "rewrite";
  /** As a person is told: "91% of the text", "4 of 5 quotations". */
  readonly why: string;
};
