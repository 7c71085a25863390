/** Who makes a correction, why and when: `--author`, `--reason`, now. */
import { userInfo } from "node:os";
import { HearsayError } from "../../../base/error.ts";
import type { Maker } from "../../../desk/corrections/make-correction.ts";
import { LOGIN } from "../../../desk/settings.ts";
import { now } from "../as-of.ts";
import { type Call, optionOf } from "../call.ts";

/** Throws `usage` without a reason. */
export function makerOf(call: Call): Maker {
  return { author: authorOf(call), reason: requireReason(call), madeAt: now() };
}

export function authorOf({ settings }: Call): string {
  const { author } = settings.values;
  return author === LOGIN ? loginName() : author;
}

/** A container may run under a number that has no name. */
function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    return "unknown";
  }
}

export function requireReason(call: Call): string {
  const reason = optionOf(call, "reason")?.trim() ?? "";
  if (reason !== "") return reason;
  throw new HearsayError(
    "usage",
    'Say why, for whoever reads the record later: --reason "the quote is about Season 1".',
  );
}
