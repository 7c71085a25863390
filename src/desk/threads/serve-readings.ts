/** The side of a reading thread: reads what it is handed, one article after another, and answers each. */
import assert from "node:assert";
import { parentPort } from "node:worker_threads";
import type { Entry } from "../../ledger/ledger.ts";
import { attempt } from "../attempt.ts";
import { type Answer, sendError, type Task } from "./message.ts";

export function serveReadings(read: (article: Task) => Entry): void {
  const port = parentPort;
  assert.ok(port !== null, "readings are served by a thread that another one started");
  const answer = (words: Answer): void => port.postMessage(words);
  port.on("message", (article: Task) => {
    const startedMs = performance.now();
    const { value: entry, error } = attempt(() => read(article));
    if (error === null) answer({ what: "read", entry, seconds: (performance.now() - startedMs) / 1000 });
    else answer({ what: "failed", error: sendError(error) });
  });
  answer({ what: "ready" });
}
