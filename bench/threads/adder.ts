/**
 * The process that is measured: `adder.ts THREADS REPORTS`. It adds invented reports to a ledger of its own with so many threads, as `hearsay add --threads`
 * would, and tells what the second half of them took: what a thread costs to start, and what is slow until the engine has compiled it, is told apart.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addAll, type Item } from "../../src/desk/add.ts";
import { openThreads } from "../../src/desk/threads/open-threads.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { DEFAULT_PACKS, loadPacks } from "../../src/pack/load.ts";
import { makeWorld } from "../ledger/world.ts";
import { writeReports } from "../ledger/reports.ts";
import type { Taken } from "./taken.ts";

const [count = "1", reports = "0"] = process.argv.slice(2);

const articles = [...writeReports(Number(reports), makeWorld(400), 7)];
const pack = loadPacks();
const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
const ledger = await openLedger(join(folder, "news.db"), { create: true });
const start = { packs: DEFAULT_PACKS, models: true };
const threads = count === "1" ? null : openThreads({ count: Number(count), after: 0, start });
const half = Math.floor(articles.length / 2);
const began = spentSoFar();
let middle = began;
let done = 0;
for await (const { outcome } of addAll(ledger, items(), () => "2034-01-01T12:00:00.000Z", pack, { threads })) {
  if (outcome === null || outcome.outcome === "known") throw new Error("A report was not added.");
  done += 1;
  if (done === half) middle = spentSoFar();
}
const end = spentSoFar();
await threads?.close();
await ledger.close();
rmSync(folder, { recursive: true });
const taken: Taken = {
  all: { reports: done, clock: end.clock - began.clock, processor: end.processor - began.processor },
  later: { reports: done - half, clock: end.clock - middle.clock, processor: end.processor - middle.processor },
  peakMegabytes: (process.resourceUsage().maxRSS * 1024) / 1e6,
};
process.send?.(taken);
process.disconnect?.();

async function* items(): AsyncGenerator<Item<null>> {
  for (const article of articles) yield { name: null, article, error: null };
}

/** Seconds, from whenever; of the processor those of all threads. */
function spentSoFar(): { readonly clock: number; readonly processor: number } {
  const { user, system } = process.cpuUsage();
  return { clock: performance.now() / 1e3, processor: (user + system) / 1e6 };
}
