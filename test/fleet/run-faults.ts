/**
 * Workers read a queue while they, its broker and the ledger's server are killed in turns, and the way between workers and broker is cut. At
 * the end the ledger must be that of one process that nobody disturbed.
 *
 * What comes next is said by how much is done, so that a slow machine meets the same faults.
 */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { writeReports } from "../../bench/ledger/reports.ts";
import { makeWorld } from "../../bench/ledger/world.ts";
import { addAll, type Item } from "../../src/desk/add.ts";
import { exportLedger } from "../../src/desk/export-ledger.ts";
import type { Received } from "../../src/intake/received.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { loadPacks } from "../../src/pack/load.ts";
import { openQueue } from "../../src/queue/open.ts";
import type { QueueState } from "../../src/queue/queue.ts";
import { type Server, startServer } from "../ledger/server.ts";
import { ROOT } from "../sources.ts";
import { type Broker, startBroker } from "./broker.ts";
import { type Proxy, startProxy } from "./proxy.ts";
import { startWorker, type Worker } from "./worker.ts";

export type FaultsOptions = {
  readonly documents: number;
  /** So many faults, of each kind in turn. */
  readonly faults: number;
  readonly workers: number;
  readonly log: (line: string) => void;
};

/** What was seen, for the report. */
export type FaultsSeen = {
  readonly documents: number;
  readonly records: number;
  readonly faults: Readonly<Record<Fault, number>>;
  /** Articles that were read, or met as known, more than once: brought again after a fault. */
  readonly again: number;
};

const FAULTS = ["worker", "broker", "ledger", "way"] as const;
type Fault = (typeof FAULTS)[number];

const PACKS = ["en", "screen-en"];
/** So long nothing is heard before an article goes to another worker. */
const HOLD = "3s";
/** Every so many articles one that is too large for a message, and one that is enqueued twice. */
const LARGE_EVERY = 250;
const TWICE_EVERY = 50;
const LARGE_TEXT = 300_000;

type Field = {
  readonly broker: Broker;
  readonly server: Server;
  readonly proxy: Proxy;
  readonly ledger: string;
  readonly workers: Set<Worker>;
  readonly start: () => void;
};

/** Throws where the two ledgers differ. */
export async function runFaults(options: FaultsOptions): Promise<FaultsSeen> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-faults-"));
  const [broker, server] = await Promise.all([startBroker(), startServer()]);
  const proxy = await startProxy(broker.port);
  const workers = new Set<Worker>();
  try {
    const articles = makeArticles(options.documents);
    const file = join(folder, "articles.jsonl");
    writeFileSync(file, articles.map((article) => `${JSON.stringify(article)}\n`).join(""));
    const ledger = await server.newDatabase();
    const settled = new Map<string, number>();
    const start = (): void => {
      const words = ["--hold", HOLD, "--threads", workers.size % 2 === 0 ? "2" : "1", "--packs", PACKS.join(",")];
      const worker = startWorker({
        queue: `nats://127.0.0.1:${proxy.port}`,
        ledger,
        words,
        onEvent: (event) => {
          if (event.event === "failed") options.log(`put aside: ${JSON.stringify(event)}`);
          if ("queuedAt" in event) settled.set(event.document, (settled.get(event.document) ?? 0) + 1);
        },
      });
      workers.add(worker);
    };
    for (let one = 0; one < options.workers; one += 1) start();
    const enqueued = enqueue(file, broker.address);
    const field: Field = { broker, server, proxy, ledger, workers, start };
    const disturbed = disturb(field, () => settled.size, options);
    // Where the enqueuer fails, nothing would go on.
    const faults = await Promise.race([disturbed, enqueued.then(() => disturbed)]);
    await enqueued;
    await untilEmpty(broker.address, options.log);
    for (const worker of workers) assert.equal(await worker.end("SIGTERM"), 0, worker.err());
    const records = await compare(ledger, articles, join(folder, "alone.db"), options.log);
    const again = [...settled.values()].reduce((sum, times) => sum + times - 1, 0);
    return { documents: options.documents, records, faults, again };
  } finally {
    await Promise.all([...workers].map((worker) => worker.end("SIGKILL")));
    await proxy.close();
    await Promise.all([broker.remove(), server.remove()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeArticles(count: number): readonly Received[] {
  const reports = [...writeReports(count, makeWorld(400), 7)];
  return reports.flatMap((report, index): Received[] => {
    if (index % LARGE_EVERY === 17) {
      // Lists of words that are no sentence cost little to read.
      const filler = `\n\n${`${index} `.repeat(40)}`;
      return [{ ...report, text: report.text + filler.repeat(Math.ceil(LARGE_TEXT / filler.length)) }];
    }
    return index % TWICE_EVERY === 3 ? [report, report] : [report];
  });
}

async function enqueue(file: string, queue: string): Promise<void> {
  const words = [join(ROOT, "bin/checkout.mjs"), "enqueue", file, "--queue", queue];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "pipe"] });
  let err = "";
  child.stderr.on("data", (chunk: Buffer) => {
    err += chunk.toString();
  });
  await once(child, "close");
  assert.equal(child.exitCode, 0, err);
}

/** One fault after another, each when so much more is done. */
async function disturb(
  field: Field,
  done: () => number,
  { documents, faults, log }: FaultsOptions,
): Promise<Record<Fault, number>> {
  const counts: Record<Fault, number> = { worker: 0, broker: 0, ledger: 0, way: 0 };
  for (let number = 0; number < faults; number += 1) {
    const due = (documents * (number + 0.5)) / (faults + 1);
    await untilDone(done, due);
    const fault = FAULTS[number % FAULTS.length]!;
    log(`${done()} done: ${fault}`);
    await FAULT[fault](field, number);
    counts[fault] += 1;
  }
  return counts;
}

/** Where articles were lost, there is never so much done. */
const STALLED_MS = 240_000;

async function untilDone(done: () => number, due: number): Promise<void> {
  let [before, sinceMs] = [done(), performance.now()];
  while (done() < due) {
    await pause(20);
    if (done() !== before) [before, sinceMs] = [done(), performance.now()];
    else
      assert.ok(performance.now() - sinceMs < STALLED_MS, `nothing was done for long; ${before} are, ${due} should be`);
  }
}

/** How long something is away, the same in every run: up to 3 seconds. */
const awayMs = (number: number): number => (number * 7919) % 3000;

const FAULT: Readonly<Record<Fault, (field: Field, number: number) => Promise<void>>> = {
  worker: async ({ workers, start }, number) => {
    const worker = [...workers][number % workers.size]!;
    workers.delete(worker);
    await worker.end("SIGKILL");
    assert.equal(worker.child.signalCode, "SIGKILL", worker.err());
    start();
  },
  broker: async ({ broker }, number) => {
    await broker.end("SIGKILL");
    await pause(awayMs(number));
    await broker.start();
  },
  ledger: async ({ server }, number) => {
    await server.end("SIGKILL");
    await pause(awayMs(number));
    await server.start();
  },
  way: async ({ proxy }, number) => {
    proxy.cut();
    await pause(awayMs(number) + 500);
    proxy.mend();
  },
};

async function untilEmpty(address: string, log: (line: string) => void): Promise<void> {
  const queue = await openQueue(address, { client: "test", waitMs: 30_000, replicas: 1, holdMs: null });
  let before: QueueState | null = null;
  for (;;) {
    const state = await queue.state();
    if (state.waiting + state.underWay === 0) {
      assert.equal(state.failed, 0, "articles were put aside");
      break;
    }
    if (state.settled !== before?.settled) log(`${state.waiting} wait, ${state.underWay} in hand`);
    before = state;
    await pause(1000);
  }
  await queue.close();
}

/** How many records there are, the same in both. */
async function compare(
  fleet: string,
  articles: readonly Received[],
  file: string,
  log: (line: string) => void,
): Promise<number> {
  log("one process reads them all, undisturbed");
  const alone = await openLedger(file, { create: true });
  const items = async function* (): AsyncGenerator<Item<null>> {
    for (const article of articles) yield { name: null, article, error: null };
  };
  for await (const { error } of addAll(alone, items(), () => "2034-01-01T12:00:00.000Z", loadPacks(PACKS))) {
    if (error !== null) throw error;
  }
  const disturbed = await openLedger(fleet, { create: false });
  const [expected, found] = [await recordsOf(alone), await recordsOf(disturbed)];
  await alone.close();
  await disturbed.close();
  const isDifferent = expected.length !== found.length || expected.some((record, index) => record !== found[index]);
  if (isDifferent) {
    const [lost, more] = [minus(expected, found), minus(found, expected)];
    assert.fail(`${lost.length} records lost, such as ${lost[0]}; ${more.length} too many, such as ${more[0]}`);
  }
  return found.length;
}

async function recordsOf(ledger: Ledger): Promise<string[]> {
  const records: string[] = [];
  for await (const record of exportLedger(ledger)) {
    records.push(JSON.stringify({ ...record, recordedAt: null }));
  }
  return records.toSorted();
}

function minus(some: readonly string[], others: readonly string[]): string[] {
  const there = new Set(others);
  return some.filter((one) => !there.has(one));
}
