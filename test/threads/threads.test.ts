/**
 * What threads read goes into the ledger as if one thread had read it: the same records in the same order, the same answers, and what is bad in one article
 * spoils no other, even where it ends the thread.
 */
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { makeWorld } from "../../bench/ledger/world.ts";
import { writeReports } from "../../bench/ledger/reports.ts";
import { type Added, addAll, type Item } from "../../src/desk/add.ts";
import { exportLedger } from "../../src/desk/export-ledger.ts";
import { tellError } from "../../src/desk/json-lines.ts";
import { rebuild } from "../../src/desk/rebuild.ts";
import { openThreads, type ThreadsOptions } from "../../src/desk/threads/open-threads.ts";
import type { Threads } from "../../src/desk/threads/threads.ts";
import type { Received } from "../../src/intake/received.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { loadPacks } from "../../src/pack/load.ts";
import { newFile } from "../ledger/stores.ts";

const NAMES = ["en", "screen-en"];
const PACK = loadPacks(NAMES);
const NOW = "2034-01-01T00:00:00.000Z";
const FRAGILE = new URL("fragile-thread.ts", import.meta.url);

/** Ended after each test, whatever became of it: threads that are left keep the process alive. */
const started: Threads[] = [];
afterEach(() => Promise.all(started.splice(0).map((threads) => threads.close())));

function startThreads(options: ThreadsOptions): Threads {
  const threads = openThreads(options);
  started.push(threads);
  return threads;
}

type Told = Pick<Added<number>, "name" | "outcome"> & { readonly code: string | null };

async function addTo(file: string, items: readonly Item<number>[], threads: Threads | null): Promise<Told[]> {
  const ledger = await openLedger(file, { create: true });
  const told: Told[] = [];
  try {
    for await (const { name, outcome, error } of addAll(ledger, each(items), () => NOW, PACK, { threads })) {
      told.push({ name, outcome, code: error === null ? null : tellError(error).code });
    }
  } finally {
    await threads?.close();
    await ledger.close();
  }
  return told;
}

async function* each<Thing>(things: readonly Thing[]): AsyncGenerator<Thing> {
  yield* things;
}

/** In the order of recording, which is no less than sorted. */
async function recordsOf(file: string): Promise<string[]> {
  const ledger = await openLedger(file, { create: false });
  const records: string[] = [];
  for await (const record of exportLedger(ledger)) records.push(JSON.stringify(record));
  await ledger.close();
  return records;
}

const itemsOf = (articles: readonly Received[]): Item<number>[] =>
  articles.map((article, name) => ({ name, article, error: null }));

/** Reports with all that may come between them. */
const MIXED: readonly Item<number>[] = [...writeReports(200, makeWorld(3), 5)].flatMap((report, index): Item<number>[] => {
  const name = index * 10;
  const one: Item<number> = { name, article: report, error: null };
  if (index % 20 === 1) return [one, { ...one, name: name + 1 }];
  if (index % 20 === 2) return [one, { name: name + 1, article: { ...report, url: `${report.url}?utm_source=mail` }, error: null }];
  if (index % 20 === 3) return [one, { name: name + 1, article: { ...report, text: `${report.text} It was edited.` }, error: null }];
  if (index % 20 === 4) return [one, { name: name + 1, article: { ...report, outlet: "Harbor Weekly", url: null }, error: null }];
  if (index % 20 === 5) return [one, { name: name + 1, article: { ...report, published: "someday" }, error: null }];
  if (index % 20 === 6) return [{ name, article: null, error: new Error("It is gone.") }, one];
  return [one];
}); // biome-ignore format: one kind a line

test("threads: the same records in the same order, and the same answers, as without them", { timeout: 300_000 }, async () => {
  const start = { packs: NAMES, models: true };
  const alone = newFile();
  const told = await addTo(alone, MIXED, null);
  const records = await recordsOf(alone);
  const outcomes = Object.groupBy(told, ({ outcome, code }) => outcome?.outcome ?? code!);
  assert.deepEqual(Object.keys(outcomes).toSorted(), ["added", "input/published-invalid", "internal", "known", "version"]);
  // The second kind begins without threads.
  for (const options of [{ count: 3, after: 0 }, { count: 2, after: 60_000 }]) {
    const file = newFile();
    assert.deepEqual(await addTo(file, MIXED, startThreads({ ...options, start })), told);
    assert.deepEqual(await recordsOf(file), records);
    // Once more, everything is known.
    const again = await addTo(file, MIXED, startThreads({ ...options, start }));
    assert.ok(again.every(({ outcome, code }) => outcome?.outcome === "known" || code !== null));
  }
}); // biome-ignore format: short

test("threads: a rebuild comes out as without them", { timeout: 300_000 }, async () => {
  const file = newFile();
  await addTo(file, MIXED.slice(0, 150), null);
  const before = await recordsOf(file);
  const ledger = await openLedger(file, { create: false });
  const threads = startThreads({ count: 2, after: 0, start: { packs: NAMES, models: true } });
  const outcomes: string[] = [];
  for await (const { outcome } of rebuild(ledger, PACK, { all: true, threads })) outcomes.push(outcome);
  for await (const { outcome } of rebuild(ledger, PACK, { all: false, threads })) outcomes.push(outcome);
  await threads.close();
  await ledger.close();
  const count = outcomes.length / 2;
  assert.equal(count, new Set(before.filter((line) => line.startsWith('{"record":"document"'))).size);
  assert.ok(count > 100);
  assert.deepEqual(outcomes, [...Array<string>(count).fill("reread"), ...Array<string>(count).fill("current")]);
  assert.deepEqual(await recordsOf(file), before);
});

/** Articles without anything to them, but for one in so many. */
const amid = (text: string, every: number): string[] =>
  Array.from({ length: 150 }, (_, index) =>
    index % every === 7 ? `${text} ${index}` : `${index % 11 === 0 ? "slow" : "plain"} ${index}`,
  );

const TROUBLES: readonly (readonly [
  reason: string,
  texts: readonly string[],
  bad: RegExp | null,
  code: string,
  words: RegExp,
])[] = [
  ["nothing is wrong, though some take longer than others", amid("plain", 20), null, "", /^$/u],
  ["reading one throws", amid("throws", 40), /throws/u, "internal", /^It threw\.$/u],
  ["reading one fails with a code", amid("refused", 40), /refused/u, "input/empty", /^It was refused\.$/u],
  ["one ends its thread", amid("ends at once", 60), /ends/u, "read/thread-lost", /twice: it ended with code 3\..*hearsay read/u],
  ["all end their threads", Array.from({ length: 20 }, (_, index) => `ends at once ${index}`), /ends/u, "read/thread-lost", /code 3/u],
  ["one ends its thread, once", amid("ends once", 200), null, "", /^$/u],
  ["one fills the memory", amid("fills the memory", 200), /fills/u, "read/thread-lost", /twice: it ran out of memory\./u],
]; // biome-ignore format: one row a line

for (const [reason, texts, bad, code, words] of TROUBLES) {
  test(`threads: ${reason}`, { timeout: 120_000 }, async () => {
    const threads = startThreads({
      count: 2,
      after: 0,
      file: FRAGILE,
      start: { packs: [newFile()], models: true },
      megabytes: 48,
    });
    const ledger = await openLedger(newFile(), { create: true });
    const told: (readonly [name: number, code: string | null])[] = [];
    for await (const { name, outcome, error } of addAll(
      ledger,
      each(itemsOf(texts.map((text) => ({ text })))),
      () => NOW,
      PACK,
      { threads },
    )) {
      told.push([name, error === null ? outcome!.outcome : tellError(error).code]);
      if (error !== null) assert.match(error.message, words);
    }
    assert.deepEqual(
      told,
      texts.map((text, name) => [name, bad?.test(text) === true ? code : "added"]),
    );
    assert.equal((await ledger.counts()).documents, texts.filter((text) => bad?.test(text) !== true).length);
    await ledger.close();
  });
}

test("threads: where none can be started, each article says so", async () => {
  const threads = startThreads({ count: 2, after: 0, file: FRAGILE, start: { packs: ["never ready"], models: true } });
  const told = await addTo(newFile(), itemsOf([{ text: "one" }, { text: "two" }]), threads);
  assert.deepEqual(
    told.map(({ code }) => code),
    ["read/no-thread", "read/no-thread"],
  );
});
