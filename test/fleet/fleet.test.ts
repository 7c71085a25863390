/**
 * Workers and their queue over a server of NATS that the test starts: what is read, what is put aside and why, what comes again, and how a worker
 * ends. The ledger is a file; `faults.test.ts` has PostgreSQL.
 */
import assert from "node:assert/strict";
import { once } from "node:events";
import { after, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { enqueueAll } from "../../src/desk/fleet/enqueue.ts";
import type { News } from "../../src/desk/fleet/work-event.ts";
import { work } from "../../src/desk/fleet/work.ts";
import { openThreads } from "../../src/desk/threads/open-threads.ts";
import type { Received } from "../../src/intake/received.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { loadPacks } from "../../src/pack/load.ts";
import { openQueue } from "../../src/queue/open.ts";
import type { Failure, Queue } from "../../src/queue/queue.ts";
import { newFile } from "../ledger/stores.ts";
import { type Broker, NO_BROKER, startBroker } from "./broker.ts";
import { startWorker } from "./worker.ts";

const OPTIONS = { timeout: 180_000, skip: NO_BROKER };
const FRAGILE = new URL("../threads/fragile-thread.ts", import.meta.url);
/** Longer than anything here takes on a slow machine, so that nothing comes twice by itself. */
const HOLD_MS = 20_000;

let broker: Promise<Broker> | null = null;
let names = 0;
after(async () => (await broker)?.remove());

/** The address of a queue of its own. */
async function newQueue(): Promise<string> {
  broker ??= startBroker();
  names += 1;
  return `${(await broker).address}/queue-${names}`;
}

async function open(address: string, holdMs = HOLD_MS): Promise<Queue> {
  return await openQueue(address, { client: "test", waitMs: 5000, replicas: 1, holdMs });
}

async function put(queue: Queue, articles: readonly Received[]): Promise<void> {
  const items = async function* () {
    for (const [index, article] of articles.entries()) {
      yield { name: { path: "test.jsonl", line: index + 1, id: null }, article, error: null } as const;
    }
  };
  for await (const { error } of enqueueAll(queue, items())) assert.equal(error, null);
}

/** Until nothing is left; with threads to which articles do what their texts say. */
async function workAll(queue: Queue, file: string, tries: number): Promise<News[]> {
  const ledger = await openLedger(file, { create: true });
  const start = { packs: [newFile()], models: false };
  const threads = openThreads({ count: 2, after: 0, start, file: FRAGILE, megabytes: 256 });
  const stop = new AbortController();
  const told: News[] = [];
  const working = work({
    queue,
    ledger,
    pack: loadPacks(["en"], { models: false }),
    threads,
    tries,
    now: () => "2034-01-01T00:00:00.000Z",
    tell: (news) => told.push(news),
    signal: stop.signal,
  });
  await Promise.race([untilEmpty(queue), working]);
  stop.abort();
  await working;
  await threads.close();
  await ledger.close();
  return told;
}

async function untilEmpty(queue: Queue): Promise<void> {
  for (;;) {
    const { waiting, underWay } = await queue.state();
    if (waiting + underWay === 0) return;
    await pause(100);
  }
}

async function failuresOf(queue: Queue): Promise<Failure[]> {
  const failures: Failure[] = [];
  for await (const failure of queue.failures()) failures.push(failure);
  return failures;
}

const plain = (number: number): Received => ({
  text: `release Tidewater ${number}`,
  url: `https://a.example/${number}`,
});

async function textsOf(file: string): Promise<string[]> {
  const ledger = await openLedger(file, { create: false });
  const texts: string[] = [];
  for await (const { document } of ledger.walk()) texts.push(document.text);
  await ledger.close();
  return texts.toSorted();
}

const POISON: readonly (readonly [reason: string, text: string, code: string | null, tries: number])[] = [
  ["it ends its thread each time", "ends at once", "read/thread-lost", 2],
  ["it fills the thread's memory", "fills the memory", "read/thread-lost", 2],
  ["reading it is a fault of our own", "throws", "internal", 2],
  ["another try would say the same", "refused", "input/empty", 1],
  ["what ends its thread once is read the second time", "ends once", null, 0],
];

test("an article that cannot be read is put aside with its error, and spoils no other", OPTIONS, async () => {
  const [queue, file] = [await open(await newQueue()), newFile()];
  const good = Array.from({ length: 100 }, (_, number) => plain(number));
  await put(queue, [...good.slice(0, 30), ...POISON.map(([, text]) => ({ text })), ...good.slice(30)]);
  await workAll(queue, file, 2);
  const failures = await failuresOf(queue);
  for (const [reason, , code, tries] of POISON) {
    const line = 31 + POISON.findIndex(([one]) => one === reason);
    const failure = failures.find(({ name }) => name === `test.jsonl, line ${line}`);
    assert.deepEqual([failure?.code ?? null, failure?.tries ?? 0], [code, tries], reason);
  }
  assert.equal(failures.length, 4);
  assert.deepEqual(await textsOf(file), [...good.map(({ text }) => text), "ends once"].toSorted());
  await queue.close();
});

test("an article that ends the process is found out, and those in its company are read", OPTIONS, async () => {
  const [address, file] = [await newQueue(), newFile()];
  const queue = await open(address);
  const good = Array.from({ length: 150 }, (_, number) => plain(number));
  await put(queue, [...good.slice(0, 20), { text: "It ends the process." }, ...good.slice(20)]);
  const command = `${import.meta.dirname}/fragile-worker.ts`;
  const emptied = untilEmpty(queue).then(() => "emptied");
  let ended = 0;
  for (;;) {
    const worker = startWorker({ queue: address, ledger: file, command });
    const first = await Promise.race([once(worker.child, "close").then(() => "ended"), emptied]);
    if (first === "ended") ended += 1;
    await worker.end("SIGKILL");
    assert.equal(worker.child.signalCode, "SIGKILL", worker.err());
    if (first === "emptied") break;
  }
  const failures = await failuresOf(queue);
  assert.deepEqual(
    failures.map(({ code, tries }) => [code, tries]),
    [["queue/reader-lost", 3]],
  );
  assert.equal(ended, 4, "once in company, three times alone");
  assert.deepEqual(await textsOf(file), good.map(({ text }) => text).toSorted());
  await queue.close();
});

test("what is brought twice, or was put in twice, is kept once", OPTIONS, async () => {
  const [queue, file] = [await open(await newQueue()), newFile()];
  const articles = Array.from({ length: 80 }, (_, number) => plain(number));
  await put(queue, [...articles, ...articles]);
  const told = await workAll(queue, file, 2);
  assert.deepEqual(
    ["added", "known"].map((event) => told.filter((one) => one.event === event).length),
    [80, 80],
  );
  await put(queue, articles.slice(0, 10));
  assert.ok((await workAll(queue, file, 2)).every(({ event }) => event === "known"));
  assert.equal((await textsOf(file)).length, 80);
  await queue.close();
});

test("what is too large for a message comes whole, and nothing is left of it", OPTIONS, async () => {
  const [address, file] = [await newQueue(), newFile()];
  const queue = await open(address);
  // Half a surrogate pair, and noise that does not deflate to one part.
  const noise = Array.from({ length: 300_000 }, (_, index) =>
    String.fromCharCode(33 + ((index * index * 7919) % 5000)),
  );
  const large = [`\uD800 ${noise.join("")}`, `release Tidewater ${"2031 ".repeat(200_000)}`];
  await put(queue, [...large.map((text) => ({ text })), plain(1)]);
  assert.ok((await queue.state()).bytes < 10_000, "they do not go through the queue itself");
  await workAll(queue, file, 2);
  assert.deepEqual(await textsOf(file), [...large, plain(1).text].toSorted());
  assert.deepEqual(await countMessages(address), { queue: 0, parts: 0, tries: 0, failed: 0 });
  await queue.close();
});

test("what was done comes as if for the first time, and its parts are gone: it is known", OPTIONS, async () => {
  const [address, file] = [await newQueue(), newFile()];
  const queue = await open(address);
  await put(queue, [{ text: `release Tidewater ${"2031 ".repeat(100_000)}` }]);
  const name = address.slice(address.lastIndexOf("/") + 1);
  const again = await withManager(
    address,
    async (manager) => await manager.streams.getMessage(`${name}-queue`, { seq: 1 }),
  );
  await workAll(queue, file, 2);
  await withManager(address, async (_, publish) => await publish(`${name}.queue`, "", again!.header));
  assert.deepEqual(
    (await workAll(queue, file, 2)).map(({ event }) => event),
    ["known"],
  );
  assert.deepEqual(await countMessages(address), { queue: 0, parts: 0, tries: 0, failed: 0 });
  await queue.close();
});

test("what takes long stays in hand, also what only waits for its turn", OPTIONS, async () => {
  const [queue, file] = [await open(await newQueue(), 3000), newFile()];
  // 30 milliseconds each, in two threads: three times as long as an article is held without a word.
  await put(
    queue,
    Array.from({ length: 600 }, (_, number) => ({ text: `slow ${number}` })),
  );
  const told = await workAll(queue, file, 2);
  assert.deepEqual([...new Set(told.map(({ event }) => event))], ["added"]);
  await queue.close();
});

test("what was put aside can be tried again, or thrown away with its parts", OPTIONS, async () => {
  const [address, file] = [await newQueue(), newFile()];
  const queue = await open(address);
  await put(queue, [{ text: `refused ${"1 ".repeat(200_000)}` }, { text: "refused" }, plain(1)]);
  await workAll(queue, file, 2);
  const [first, second] = await failuresOf(queue);
  assert.ok(first && second);
  assert.equal(await queue.requeue(first.id), true);
  assert.equal((await failuresOf(queue)).length, 1);
  assert.equal((await queue.state()).waiting, 1);
  await workAll(queue, file, 2);
  assert.equal((await failuresOf(queue)).length, 2, "nothing had changed");
  for (const id of [first.id, second.id]) assert.equal(await queue.drop(id), true);
  for (const id of [first.id, "nobody", "a.b", "*", ""]) assert.equal(await queue.drop(id), false, id);
  assert.deepEqual(await countMessages(address), { queue: 0, parts: 0, tries: 0, failed: 0 });
  await queue.close();
});

test("while a worker makes the consumer anew, all that is there waits", OPTIONS, async () => {
  const address = await newQueue();
  const queue = await open(address);
  await put(queue, [plain(1), plain(2)]);
  const name = address.slice(address.lastIndexOf("/") + 1);
  await withManager(address, async (manager) => {
    await manager.consumers.delete(`${name}-queue`, "readers");
  });
  const { waiting, underWay } = await queue.state();
  assert.deepEqual({ waiting, underWay }, { waiting: 2, underWay: 0 });
  await queue.close();
});

test("a message that somebody else wrote is put aside", OPTIONS, async () => {
  const [address, file] = [await newQueue(), newFile()];
  const queue = await open(address);
  const name = address.slice(address.lastIndexOf("/") + 1);
  await withManager(address, async (_, publish) => {
    await publish(`${name}.queue`, "hello");
    await publish(`${name}.queue`, '{"form":1,"article":{}}');
  });
  await put(queue, [plain(1)]);
  await workAll(queue, file, 2);
  assert.deepEqual(
    (await failuresOf(queue)).map(({ code }) => code),
    ["queue/not-an-article", "queue/not-an-article"],
  );
  assert.equal((await textsOf(file)).length, 1);
  await queue.close();
});

test(
  "SIGTERM: what is under way is read, written and acknowledged, and the rest is free at once",
  OPTIONS,
  async () => {
    const [address, file] = [await newQueue(), newFile()];
    const queue = await open(address);
    await put(
      queue,
      Array.from({ length: 600 }, (_, id) => ({ text: `“Lamp ${id} is lit,” Jonas Vael said on Friday.` })),
    );
    const words = ["--packs", "en,screen-en", "--threads", "2", "--hold", "60s"];
    const worker = startWorker({ queue: address, ledger: file, words });
    await worker.told(({ event }) => event === "added");
    assert.equal(await worker.end("SIGTERM"), 0, worker.err());
    const added = worker.events.filter(({ event }) => event === "added").length;
    const { waiting, underWay, settled } = await queue.state();
    assert.ok(added < 600, "it was stopped amid them");
    assert.equal((await textsOf(file)).length, added, "what it told is kept, and nothing else");
    assert.equal(settled, added, "each was acknowledged");
    // What it gave back is counted as in hand until somebody takes it, which is at once, long before 60 seconds.
    assert.equal(waiting + underWay, 600 - added);
    const next = startWorker({ queue: address, ledger: file, words: [...words, "--until-empty"] });
    const began = performance.now();
    await new Promise((resolve) => {
      next.child.once("close", resolve);
    });
    assert.equal(next.child.exitCode, 0, next.err());
    assert.ok(performance.now() - began < 50_000, "nobody waited for what it had given back");
    assert.equal((await textsOf(file)).length, 600);
    await queue.close();
  },
);

/** By what they are for, how many messages the streams of a queue hold. */
async function countMessages(address: string): Promise<Record<string, number>> {
  const name = address.slice(address.lastIndexOf("/") + 1);
  return await withManager(address, async (manager) => {
    const counts: Record<string, number> = {};
    for (const what of ["queue", "parts", "tries", "failed"]) {
      counts[what] = (await manager.streams.info(`${name}-${what}`)).state.messages;
    }
    return counts;
  });
}

async function withManager<Result>(
  address: string,
  run: (
    manager: import("@nats-io/jetstream").JetStreamManager,
    publish: (subject: string, body: string, labels?: import("@nats-io/transport-node").MsgHdrs) => Promise<unknown>,
  ) => Promise<Result>,
): Promise<Result> {
  const { connect } = await import("@nats-io/transport-node");
  const { jetstream, jetstreamManager } = await import("@nats-io/jetstream");
  const connection = await connect({ servers: address.slice(0, address.lastIndexOf("/")) });
  try {
    const client = jetstream(connection);
    return await run(await jetstreamManager(connection), (subject, body, labels) =>
      client.publish(subject, body, labels === undefined ? {} : { headers: labels }),
    );
  } finally {
    await connection.close();
  }
}
