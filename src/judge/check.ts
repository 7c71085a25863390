/** What every check of a single reading is: a code, what it is about, and a pure function. Listed in `checks.ts`. */
import type { Finding } from "../model/finding.ts";
import type { Pack } from "../model/pack.ts";
import type { Reading } from "../model/reading.ts";

export type ReadingCheck = {
  /** The code of its findings: `garbled-text`. */
  readonly code: string;
  /** One sentence: what does not add up. */
  readonly about: string;
  readonly run: (reading: Reading, pack: Pack) => readonly Finding[];
};
