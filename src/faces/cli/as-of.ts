/** `--as-of` and `--by`: as of which day a question is answered, and which day of a statement counts. */
import { HearsayError } from "../../base/error.ts";
import type { AskOptions } from "../../desk/ask.ts";
import { asOfDay } from "../../desk/days.ts";
import { type Call, optionOf } from "./call.ts";

/** UTC, to the millisecond. */
export const now = (): string => new Date().toISOString();

/** Days are those of UTC, as in the ledger. */
export const today = (): string => now().slice(0, 10);

export function asOfOf(call: Call): AskOptions {
  const written = optionOf(call, "asOf");
  const by = optionOf(call, "by") ?? "reported";
  if (by !== "reported" && by !== "recorded") {
    throw new HearsayError("usage", `--by takes reported or recorded, not "${by}".`);
  }
  return { asOf: asOfDay(written, now(), "--as-of"), by };
}
