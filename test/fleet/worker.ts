/** A worker in a process of its own, as the command starts it, with the events that it tells. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { WorkEvent } from "../../src/desk/fleet/work-event.ts";
import { ROOT } from "../sources.ts";

export type Worker = {
  readonly child: ChildProcess;
  readonly events: readonly WorkEvent[];
  readonly err: () => string;
  /** Resolves when it has ended, with its exit code, or null where a signal ended it. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
  /** Resolves with the first event that it tells, or has told, of this sort. */
  readonly told: (isIt: (event: WorkEvent) => boolean) => Promise<WorkEvent>;
};

export type WorkerOptions = {
  readonly queue: string;
  readonly ledger: string;
  readonly words?: readonly string[];
  readonly onEvent?: (event: WorkEvent) => void;
  /** What is started; the command without it. */
  readonly command?: string;
};

export function startWorker({ queue, ledger, words = [], onEvent = () => {}, command }: WorkerOptions): Worker {
  const file = command ?? join(ROOT, "bin/checkout.mjs");
  const all = [file, "worker", "--json", "--queue", queue, "--ledger", ledger, ...words];
  const child = spawn(process.execPath, all, { stdio: ["ignore", "pipe", "pipe"] });
  const events: WorkEvent[] = [];
  const waiting = new Set<(event: WorkEvent) => void>();
  let err = "";
  child.stderr.on("data", (chunk: Buffer) => {
    err += chunk.toString();
  });
  createInterface({ input: child.stdout }).on("line", (line) => {
    // A line that a kill cut short.
    if (!line.endsWith("}")) return;
    const event: WorkEvent = JSON.parse(line);
    events.push(event);
    onEvent(event);
    for (const tell of waiting) tell(event);
  });
  const closed = once(child, "close");
  return {
    child,
    events,
    err: () => err,
    end: async (signal) => {
      child.kill(signal);
      await closed;
      return child.exitCode;
    },
    told: async (isIt) => {
      const before = events.find(isIt);
      if (before !== undefined) return before;
      return await new Promise((resolve, reject) => {
        const tell = (event: WorkEvent): void => {
          if (!isIt(event)) return;
          waiting.delete(tell);
          resolve(event);
        };
        waiting.add(tell);
        void closed.then(() => reject(new Error(`The worker ended: ${err}`)));
      });
    },
  };
}
