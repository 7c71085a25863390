/** Starts `adder.ts` in a process of its own and gathers what it acknowledges. */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

export type Adder = {
  readonly child: ChildProcess;
  /** Resolves when the process has ended, with the documents it acknowledged and how; only whole lines count. */
  readonly ended: Promise<readonly { readonly document: string; readonly outcome: string }[]>;
  readonly err: () => string;
};

/** `uid`: as whom it is run, where that may be chosen; as we are without it. */
export function startAdder(file: string, from: number, to: number, batch: number, uid?: number): Adder {
  const words = [join(import.meta.dirname, "adder.ts"), file, ...[from, to, batch].map(String)];
  const child = spawn(process.execPath, words, {
    stdio: ["ignore", "pipe", "pipe"],
    ...(uid === undefined ? {} : { uid }),
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    err += chunk.toString();
  });
  const ended = new Promise<Awaited<Adder["ended"]>>((resolve) => {
    child.on("close", () => {
      const lines = out.split("\n").slice(0, -1);
      const outcomes = lines.flatMap((line) => line.split(" ")).filter((word) => word !== "");
      resolve(outcomes.map((word) => ({ document: word.slice(0, 32), outcome: word.slice(33) })));
    });
  });
  return { child, ended, err: () => err };
}
