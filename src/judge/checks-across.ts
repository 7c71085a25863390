/** All checks over the statements of many articles on one question, in the order in which their findings are listed. */
import type { Finding } from "../model/finding.ts";
import type { Pack } from "../model/pack.ts";
import type { AcrossCheck } from "./across/check.ts";
import { type Known, sliceAcross } from "./across/slice.ts";
import { circularSourcing } from "./checks-across/circular-sourcing.ts";
import { conflictingValues } from "./checks-across/conflicting-values.ts";
import { contradiction } from "./checks-across/contradiction.ts";
import { nameMismatch } from "./checks-across/name-mismatch.ts";
import { overstated } from "./checks-across/overstated.ts";
import { silentChange } from "./checks-across/silent-change.ts";
import { singleOrigin } from "./checks-across/single-origin.ts";
import { staleQuote } from "./checks-across/stale-quote.ts";
import type { Kindred } from "./entities/relate.ts";

export const ACROSS_CHECKS: readonly AcrossCheck[] = [
  conflictingValues,
  contradiction,
  overstated,
  silentChange,
  staleQuote,
  nameMismatch,
  circularSourcing,
  singleOrigin,
];

/** What does not add up between the articles that bear on a question. Their evidence names its documents. */
export function checkAcross(known: Known, kindred: Kindred, pack: Pack): Finding[] {
  const slice = sliceAcross(known, kindred, pack);
  return slice === null ? [] : ACROSS_CHECKS.flatMap((check) => check.run(slice, pack));
}
