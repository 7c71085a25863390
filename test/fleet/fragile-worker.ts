/**
 * A worker whose articles do to it what none can do to a real one: "ends the process" does. `fragile-worker.ts worker --queue Q --ledger L`, as
 * the command is called; readings are made by hand.
 */
import { parseArgs } from "node:util";
import { work } from "../../src/desk/fleet/work.ts";
import type { Threads } from "../../src/desk/threads/threads.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { loadPacks } from "../../src/pack/load.ts";
import { openQueue } from "../../src/queue/open.ts";
import { article } from "../ledger/articles.ts";

const { values } = parseArgs({
  options: { json: { type: "boolean" }, queue: { type: "string" }, ledger: { type: "string" } },
  allowPositionals: true,
});

const HOLD_MS = 1000;

const threads: Threads = {
  ahead: 1,
  read: ({ text, ...rest }) => {
    if (text.includes("ends the process")) process.kill(process.pid, "SIGKILL");
    return Promise.resolve(article(text, rest));
  },
  standAside: (write) => write(),
  close: () => Promise.resolve(),
};
await work({
  queue: await openQueue(values.queue!, { client: "test", waitMs: 5000, replicas: 1, holdMs: HOLD_MS }),
  ledger: await openLedger(values.ledger!, { create: true }),
  pack: loadPacks(["en"], { models: false }),
  threads,
  tries: 3,
  now: () => new Date().toISOString(),
  tell: (news) => process.stdout.write(`${JSON.stringify({ at: "", ...news })}\n`),
  signal: new AbortController().signal,
});
