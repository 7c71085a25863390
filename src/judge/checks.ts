/** All checks of a single reading, in the order in which their findings are listed. */
import type { Finding } from "../model/finding.ts";
import type { Pack } from "../model/pack.ts";
import type { Reading } from "../model/reading.ts";
import type { ReadingCheck } from "./check.ts";
import { garbledText } from "./checks/garbled-text.ts";
import { otherLanguage } from "./checks/other-language.ts";

export const READING_CHECKS: readonly ReadingCheck[] = [otherLanguage, garbledText];

/** What does not add up within one article. */
export function checkReading(reading: Reading, pack: Pack): Finding[] {
  return READING_CHECKS.flatMap((check) => check.run(reading, pack));
}
