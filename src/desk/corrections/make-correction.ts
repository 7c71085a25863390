/** An amendment → a correction that can be kept: with who made it, why, when, and an id of its own. */
import { contentHash } from "../../base/hash.ts";
import type { Amendment, Correction } from "../../model/correction.ts";

/** `madeAt` is UTC, to the millisecond. */
export type Maker = Pick<Correction, "author" | "reason" | "madeAt">;

export function makeCorrection(amendment: Amendment, { author, reason, madeAt }: Maker): Correction {
  return { id: contentHash([amendment, author, madeAt]), author, reason, madeAt, amendment };
}
