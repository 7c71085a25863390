/** Reads feeds in a thread, which is given up and replaced where it does not answer in time. */
import { Worker } from "node:worker_threads";
import type { Opened, Task } from "./open-feed.ts";

/** In milliseconds. A feed of the suite takes two. */
const PATIENCE = 10_000;

export class Reader {
  #worker = startWorker();

  /** Null where no answer comes in time. */
  async ask(task: Task): Promise<Opened | null> {
    const opened = await ask(this.#worker, task);
    if (opened !== null) return opened;
    await this.#worker.terminate();
    this.#worker = startWorker();
    return null;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

function startWorker(): Worker {
  return new Worker(new URL("open-feed.ts", import.meta.url));
}

async function ask(worker: Worker, task: Task): Promise<Opened | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), PATIENCE);
    worker.once("message", (opened: Opened) => {
      clearTimeout(timer);
      resolve(opened);
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(task);
  });
}
