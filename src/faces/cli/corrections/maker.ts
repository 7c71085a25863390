/** Who makes a correction, why and when: `--author`, `--reason`, now. */
import { HearsayError } from "../../../base/error.ts";
import { authorOf } from "../../../desk/corrections/author-of.ts";
import type { Maker } from "../../../desk/corrections/make-correction.ts";
import { now } from "../as-of.ts";
import { type Call, optionOf } from "../call.ts";

/** Throws `usage` without a reason. */
export function makerOf(call: Call): Maker {
  return { author: authorOf(call.settings.values), reason: requireReason(call), madeAt: now() };
}

export function requireReason(call: Call): string {
  const reason = optionOf(call, "reason")?.trim() ?? "";
  if (reason !== "") return reason;
  throw new HearsayError(
    "usage",
    'Say why, for whoever reads the record later: --reason "the quote is about Season 1".',
  );
}
