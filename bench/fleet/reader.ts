/**
 * A process that is measured: `reader.ts LEDGER QUEUE` is a worker, `reader.ts LEDGER REPORTS` adds so many invented reports by itself. Either opens all
 * it needs, reads some others first, as one that has run for a while (what the engine has not compiled yet is slow), says that it is ready, begins when it is
 * told to, tells how many it has done, and at the end what it took of the processor.
 */
import { addAll, type Item } from "../../src/desk/add.ts";
import { entryOf } from "../../src/desk/entry.ts";
import { readHere } from "../../src/desk/fleet/read-here.ts";
import { work } from "../../src/desk/fleet/work.ts";
import { readerFor } from "../../src/desk/open-reader.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { loadPacks } from "../../src/pack/load.ts";
import { openQueue } from "../../src/queue/open.ts";
import { makeWorld } from "../ledger/world.ts";
import { writeReports } from "../ledger/reports.ts";
import type { Told } from "./told.ts";

const HOLD_MS = 30_000;
const WARM_REPORTS = 2000;

const [address = "", what = ""] = process.argv.slice(2);
const pack = loadPacks();
const ledger = await openLedger(address, { create: true });
const now = (): string => "2034-01-01T12:00:00.000Z";
const stop = new AbortController();
let done = 0;

for (const article of writeReports(WARM_REPORTS, makeWorld(400), 8)) entryOf(readerFor(pack)(article), pack);
await (what.startsWith("nats:") ? takeFrom(what) : addAlone(Number(what)));
await ledger.close();
process.disconnect?.();

async function addAlone(count: number): Promise<void> {
  const reports = [...writeReports(count, makeWorld(400), 7)];
  const items = async function* (): AsyncGenerator<Item<null>> {
    for (const article of reports) yield { name: null, article, error: null };
  };
  await untilTold("begin");
  const before = process.cpuUsage();
  for await (const { outcome } of addAll(ledger, items(), now, pack)) {
    if (outcome?.outcome !== "added") throw new Error("A report was not added.");
    advance();
  }
  tellDone();
  tell({ what: "ended", processor: spentSince(before) });
}

async function takeFrom(place: string): Promise<void> {
  const queue = await openQueue(place, { client: "bench", waitMs: 30_000, replicas: 1, holdMs: HOLD_MS });
  await untilTold("begin");
  const before = process.cpuUsage();
  process.once("message", () => stop.abort());
  await work({
    queue,
    ledger,
    pack,
    threads: readHere(pack),
    tries: 1,
    now,
    tell: ({ event }) => {
      if (event !== "added") throw new Error(`A report was not added: ${event}.`);
      advance();
    },
    signal: stop.signal,
  });
  tell({ what: "ended", processor: spentSince(before) });
  await queue.close();
}

/** Those that were written together are told together. */
function advance(): void {
  done += 1;
  if (done === 1) setImmediate(tellDone);
}

function tellDone(): void {
  if (done > 0) tell({ what: "done", count: done });
  done = 0;
}

async function untilTold(word: string): Promise<void> {
  tell({ what: "ready" });
  await new Promise<void>((resolve) => {
    process.once("message", (message) => {
      if (message === word) resolve();
    });
  });
}

function tell(words: Told): void {
  process.send?.(words);
}

function spentSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
