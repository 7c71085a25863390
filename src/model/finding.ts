import type { Evidence } from "./span.ts";

export type Severity = "note" | "doubt" | "conflict";

/** Something that does not add up, with its sides quoted. */
export type Finding = {
  /** The check's code: `overstated`, `impossible-date`. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence a journalist understands. */
  readonly message: string;
  /** The side in doubt first, then what speaks against it. */
  readonly evidence: readonly Evidence[];
  /** What was probably meant, where one reading is safe: "2026-03"; else null. */
  readonly suggestion: string | null;
};
