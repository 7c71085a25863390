/** One call of a verb, as the command line understood it. */
import type { Resolved } from "../../desk/settings.ts";

export type Call = {
  readonly argument: string | null;
  /** Only what the line names: `{published: "2025-05-02", json: true}`. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly settings: Resolved;
};

/** Does what the verb says and returns the exit code. */
export type Runner = (call: Call) => Promise<number>;

/** An option's words; null where it was not given. */
export function optionOf(call: Call, name: string): string | null {
  const value = call.options[name];
  return typeof value === "string" ? value : null;
}
