/** One call of a verb, as the command line understood it. */
import { HearsayError } from "../../base/error.ts";
import type { Desk } from "../../desk/desk.ts";
import type { Log } from "../../desk/observe/log.ts";
import type { Resolved, Settings } from "../../desk/settings.ts";

export type Call = {
  /** What stands behind the verb, options apart: files, a question. */
  readonly words: readonly string[];
  /** Only what the line names: `{published: "2025-05-02", json: true}`. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly settings: Resolved;
  readonly faces: Faces;
};

/** Other faces that the command starts. */
export type Faces = {
  /** Listens as the settings say. Throws `serve/…`. */
  readonly serve: (desk: Desk) => Promise<Served>;
  /** Tells how a verb is that has no web server, as the setting `metrics` says; with the log in any case. Throws `serve/address-taken`. */
  readonly monitor: (settings: Settings) => Promise<Monitoring>;
  /** Speaks the Model Context Protocol over standard input and output until that ends; `write`: with tools that write. */
  readonly mcp: (desk: Desk, options: { readonly write: boolean }) => Promise<void>;
};

export type Monitoring = {
  readonly log: Log;
  /** It has all it works with. */
  readonly begin: (desk: Desk) => void;
  readonly close: () => Promise<void>;
};

/** `url`: where a person opens it. */
export type Served = { readonly url: string; readonly close: () => Promise<void> };

/** Does what the verb says and returns the exit code. */
export type Runner = (call: Call) => Promise<number>;

/** An option's words; null where it was not given. */
export function optionOf(call: Call, name: string): string | null {
  const value = call.options[name];
  return typeof value === "string" ? value : null;
}

/** Words that do not go together are told before anything is done. `others` are names of options as the line has them: "as-of". */
export function refuseTogether({ options }: Call, name: string, others: readonly string[], why: string): void {
  if (options[camel(name)] === undefined) return;
  const other = others.find((one) => options[camel(one)] !== undefined);
  if (other !== undefined) throw new HearsayError("usage", `--${other} and --${name} do not go together: ${why}.`);
}

/** A host tells of what it sends by itself. `others` are names of options that go with files only. */
export function refuseWithAddress(call: Call, address: string | undefined, others: readonly string[]): void {
  const other = others.find((one) => call.options[camel(one)] !== undefined);
  if (address === undefined || other === undefined) return;
  throw new HearsayError("usage", `--${other} goes with a file, not with an address: ${address} tells it by itself.`);
}

/** "as-of" → "asOf", as commander names it. */
function camel(name: string): string {
  return name.replaceAll(/-(\p{L})/gu, (_, letter: string) => letter.toUpperCase());
}
