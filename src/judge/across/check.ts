/** What every check over a question's statements is: a code, what it is about, and a pure function. Listed in `checks-across.ts`. */
import type { Finding } from "../../model/finding.ts";
import type { Pack } from "../../model/pack.ts";
import type { AcrossSlice } from "./slice.ts";

export type AcrossCheck = {
  /** The code of its findings: `conflicting-values`. */
  readonly code: string;
  /** One sentence: what does not add up. */
  readonly about: string;
  readonly run: (slice: AcrossSlice, pack: Pack) => readonly Finding[];
};
