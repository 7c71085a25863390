/** Takes in cases in the order given, in a thread that is killed and begun anew where one hangs or dies. */
import { Worker } from "node:worker_threads";
import { CORPUS } from "./corpus.ts";
import type { Told } from "./worker.ts";

/** No case takes a tenth of it, but on a machine with a great deal else to do. */
const HANGS_AFTER_MS = 60_000;
/** What one delivery may make the thread hold, in megabytes. */
const MOST_MEMORY = 1500;

/** What a case came to; or why its thread was no more. */
export type Ended = { readonly index: number } & (
  | { readonly told: Told; readonly died: null }
  | { readonly told: null; readonly died: string }
);

export async function runCorpus(order: readonly number[]): Promise<Ended[]> {
  const ended: Ended[] = [];
  let worker = startWorker();
  for (const index of order) {
    const one = await runOne(worker, index);
    ended.push(one);
    if (one.died === null) continue;
    await worker.terminate();
    worker = startWorker();
  }
  await worker.terminate();
  return ended;
}

function startWorker(): Worker {
  return new Worker(new URL("worker.ts", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } });
}

function runOne(worker: Worker, index: number): Promise<Ended> {
  return new Promise((resolve) => {
    const die = (why: string): void => end({ index, told: null, died: `${CORPUS[index]?.reason}: ${why}` });
    const onMessage = (told: Told): void => end({ index, told, died: null });
    const onError = (error: unknown): void => die(String(error));
    const onExit = (code: number): void => die(`its thread ended with ${code}`);
    const timer = setTimeout(() => die("hangs"), HANGS_AFTER_MS);
    const end = (one: Ended): void => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      resolve(one);
    };
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(index);
  });
}
