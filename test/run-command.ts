/** Runs the command in a process of its own, as a person would, and tells what came of it. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./sources.ts";

export type Outcome = { readonly code: number | null; readonly out: string; readonly err: string };

export type Surroundings = {
  readonly input?: string | Uint8Array | AsyncIterable<Uint8Array>;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Which Node; the one that runs the test without it. */
  readonly node?: string;
  /** Arguments of Node itself, before the command. */
  readonly nodeWords?: readonly string[];
  /** Which command; the checkout's source without it. */
  readonly command?: string;
};

export async function runCommand(words: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const { input = "", env = {}, cwd = ROOT, node = process.execPath, nodeWords = [] } = surroundings;
  const command = surroundings.command ?? join(ROOT, "bin/checkout.mjs");
  const child = spawn(node, [...nodeWords, command, ...words], { cwd, env: { ...cleanEnvironment(), ...env } });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  // The command may be done before it has read all of its input.
  child.stdin.on("error", () => {});
  const closed = new Promise<number | null>((resolve) => {
    child.on("close", (code) => resolve(code));
  });
  if (typeof input === "string" || input instanceof Uint8Array) child.stdin.end(input);
  else await feed(child.stdin, input);
  return { code: await closed, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}

async function feed(stdin: NodeJS.WritableStream, input: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const chunk of input) {
    if (!stdin.writable) return;
    if (stdin.write(chunk)) continue;
    await new Promise<void>((resolve) => {
      const goOn = (): void => {
        stdin.off("drain", goOn);
        stdin.off("close", goOn);
        resolve();
      };
      stdin.once("drain", goOn);
      stdin.once("close", goOn);
    });
  }
  stdin.end();
}

/** What the machine sets must not change what a test sees. */
function cleanEnvironment(): Record<string, string | undefined> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:HEARSAY_|NO_COLOR$|FORCE_COLOR$|NODE_OPTIONS$|NODE_TEST_CONTEXT$|COLUMNS$)/u.test(name),
  );
  return Object.fromEntries(kept);
}
