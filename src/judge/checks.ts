/** All checks of a single reading, in the order in which their findings are listed. */
import type { Finding } from "../model/finding.ts";
import type { Pack } from "../model/pack.ts";
import type { Reading } from "../model/reading.ts";
import type { ReadingCheck } from "./check.ts";
import { contradiction } from "./checks/contradiction.ts";
import { garbledText } from "./checks/garbled-text.ts";
import { impossibleDate } from "./checks/impossible-date.ts";
import { impossibleOrder } from "./checks/impossible-order.ts";
import { nameMismatch } from "./checks/name-mismatch.ts";
import { otherLanguage } from "./checks/other-language.ts";
import { overstated } from "./checks/overstated.ts";
import { titleMismatch } from "./checks/title-mismatch.ts";
import { unattributed } from "./checks/unattributed.ts";

export const READING_CHECKS: readonly ReadingCheck[] = [
  otherLanguage,
  overstated,
  impossibleDate,
  impossibleOrder,
  contradiction,
  titleMismatch,
  nameMismatch,
  garbledText,
  unattributed,
];

/** What does not add up within one article. */
export function checkReading(reading: Reading, pack: Pack): Finding[] {
  return READING_CHECKS.flatMap((check) => check.run(reading, pack));
}
