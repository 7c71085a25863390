/** `--limit`: at most so many rows. */
import { HearsayError } from "../../../base/error.ts";
import { type Call, optionOf } from "../call.ts";

/** So many rows on a screen where nobody says how many. */
const ON_SCREEN = 40;

/** Null for all. Throws `usage`. */
export function limitOf(call: Call): number | null {
  const written = optionOf(call, "limit");
  if (written === null) return call.options["json"] === true ? null : ON_SCREEN;
  if (/^[1-9]\d{0,8}$/u.test(written)) return Number(written);
  throw new HearsayError("usage", `--limit takes a number from 1 on, not "${written}".`);
}
