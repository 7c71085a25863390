/** One reading thread: starts it, hands it articles, and tells what comes of them and when it ends, whoever ended it. */
import { Worker } from "node:worker_threads";
import type { Entry } from "../../ledger/ledger.ts";
import { tell } from "../observe/tell.ts";
import { type Answer, receiveError, type Start, type Task } from "./message.ts";

/** An article to be read. */
export type Job = {
  readonly article: Task;
  readonly resolve: (entry: Entry) => void;
  readonly reject: (error: Error) => void;
  /** So many threads ended over it. */
  readonly ended: number;
};

export type Thread = {
  /** Whether it has its packs; stays so when it has ended. */
  readonly isReady: () => boolean;
  /** What it was handed and has not answered, in that order: it is at the first of them. */
  readonly jobs: readonly Job[];
  /** The length of their texts together. */
  readonly text: () => number;
  readonly hand: (job: Job) => void;
  readonly close: () => Promise<void>;
};

export type Happenings = {
  /** It can be handed more: it is ready, or has answered. */
  readonly onFree: () => void;
  /** It ended, with jobs left or none. `why`: "it ran out of memory". */
  readonly onEnd: (thread: Thread, why: string) => void;
};

export type ThreadOptions = {
  readonly file: URL;
  readonly start: Start;
  readonly megabytes: number | undefined;
};

export function openThread({ file, start, megabytes }: ThreadOptions, { onFree, onEnd }: Happenings): Thread {
  const jobs: Job[] = [];
  let [isReady, text, why] = [false, 0, ""];
  const resourceLimits = megabytes === undefined ? {} : { maxOldGenerationSizeMb: megabytes };
  const worker = new Worker(file, { workerData: start, resourceLimits });
  const thread: Thread = {
    isReady: () => isReady,
    jobs,
    text: () => text,
    hand: (job) => {
      jobs.push(job);
      text += job.article.text.length;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
      worker.postMessage(job.article);
    },
    close: async () => {
      await worker.terminate();
    },
  };
  worker.on("message", (answer: Answer) => {
    if (answer.what === "ready") isReady = true;
    else {
      const job = jobs.shift()!;
      text -= job.article.text.length;
      if (answer.what === "read") {
        // What counts listens in this thread.
        tell("stage", { stage: "read", seconds: answer.seconds });
        job.resolve(answer.entry);
      } else job.reject(receiveError(answer.error));
    }
    onFree();
  });
  worker.on("error", (cause) => {
    why = describe(cause);
  });
  worker.on("exit", (code) => {
    onEnd(thread, why || `it ended with code ${code}`);
  });
  return thread;
}

function describe(cause: unknown): string {
  const isMemory = Object(cause).code === "ERR_WORKER_OUT_OF_MEMORY";
  return isMemory ? "it ran out of memory" : cause instanceof Error ? cause.message : String(cause);
}
