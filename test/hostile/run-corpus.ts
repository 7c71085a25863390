/** Takes in cases in the order given, in a process that is killed and begun anew where one hangs or dies. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { CORPUS } from "./corpus.ts";
import type { Told } from "./taker.ts";

/** No case takes a tenth of it, but on a machine with a great deal else to do. */
const HANGS_AFTER_MS = 60_000;
/** What one delivery may make the process hold, in megabytes. */
const MOST_MEMORY = 1500;

/** What a case came to; or why its process was no more. */
export type Ended = { readonly index: number } & (
  | { readonly told: Told; readonly died: null }
  | { readonly told: null; readonly died: string }
);

export async function runCorpus(order: readonly number[]): Promise<Ended[]> {
  const ended: Ended[] = [];
  let taker = start();
  for (const index of order) {
    const one = await runOne(taker, index);
    ended.push(one);
    if (one.died === null) continue;
    await stop(taker);
    taker = start();
  }
  await stop(taker);
  return ended;
}

function start(): ChildProcess {
  return fork(join(import.meta.dirname, "taker.ts"), {
    execArgv: [`--max-old-space-size=${MOST_MEMORY}`],
    silent: true,
  });
}

async function stop(taker: ChildProcess): Promise<void> {
  if (taker.exitCode !== null || taker.signalCode !== null) return;
  taker.kill("SIGKILL");
  await once(taker, "exit");
}

function runOne(taker: ChildProcess, index: number): Promise<Ended> {
  return new Promise((resolve) => {
    const die = (why: string): void => end({ index, told: null, died: `${CORPUS[index]?.reason}: ${why}` });
    const onMessage = (told: unknown): void => end({ index, told: Object(told), died: null });
    const onExit = (code: number | null, signal: string | null): void =>
      die(`its process ended with ${signal ?? code}`);
    const timer = setTimeout(() => die("hangs"), HANGS_AFTER_MS);
    const end = (one: Ended): void => {
      clearTimeout(timer);
      taker.off("message", onMessage).off("exit", onExit);
      resolve(one);
    };
    taker.on("message", onMessage).on("exit", onExit);
    taker.send(index);
  });
}
