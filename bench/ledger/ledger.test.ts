/** That the invented reports are what the bench says they are, and that a small ledger of them is filled and asked. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { contentHash } from "../../src/base/hash.ts";
import { loadPacks } from "../../src/pack/load.ts";
import { benchLedger } from "./ledger-bench.ts";
import { readPatterns } from "./patterns.ts";
import { type Report, writeReports } from "./reports.ts";
import { makeWorld } from "./world.ts";

const WORLD = makeWorld(1);
const REPORTS: readonly Report[] = [...writeReports(5000, WORLD, 2)];

test("the same reports in every run", () => {
  const again = [...writeReports(5000, makeWorld(1), 2)];
  assert.equal(contentHash(again), contentHash(REPORTS));
  assert.notEqual(contentHash([...writeReports(10, WORLD, 3)]), contentHash([...writeReports(10, WORLD, 2)]));
});

test("of 400 to 1,500 characters, with nothing left to fill in", () => {
  for (const { text, title } of REPORTS) {
    assert.ok(text.length >= 400 && text.length <= 1500, `${title}: ${text.length} characters`);
    assert.doesNotMatch(`${title} ${text}`, /[{}|]|undefined/u);
  }
});

test("over three years, of at least 250 outlets, each at its own address", () => {
  assert.deepEqual([REPORTS[0]!.published, REPORTS.at(-1)!.published], ["2031-01-01", "2033-12-31"]);
  assert.ok(new Set(REPORTS.map(({ outlet }) => outlet)).size >= 250);
  assert.equal(new Set(REPORTS.map(({ url }) => url)).size, REPORTS.length);
});

test("several hundred patterns, at least 20,000 titles and people", () => {
  assert.ok([...readPatterns().values()].flat().length >= 300);
  assert.ok(WORLD.subjects >= 20_000);
});

test("about three in ten have the quotations or most of the sentences of one report before", () => {
  const texts: Set<string>[] = [];
  const [copies, followers] = [new Set<number>(), new Set<number>()];
  for (const [number, { text }] of REPORTS.entries()) {
    const sentences = new Set(text.split(/(?<=[.?!]"?)\s+/u));
    for (const earlier of texts.slice(-500)) {
      const shared = [...sentences].filter((sentence) => earlier.has(sentence));
      if (shared.length > sentences.size / 2) copies.add(number);
      if (shared.filter((sentence) => sentence.includes('"')).length > 1) followers.add(number);
    }
    texts.push(sentences);
  }
  const [copied, followed] = [copies, copies.union(followers)].map((some) => some.size / REPORTS.length);
  assert.ok(copied! > 0.13 && copied! < 0.18, `${copied} copies`);
  assert.ok(followed! > 0.24 && followed! < 0.31, `${followed} copies and rewrites`);
});

test("some hundreds are added, and questions find something in them", async () => {
  const { adding, bytes, asking } = await benchLedger(
    { reports: 600, questions: 60, file: null },
    loadPacks(),
    () => undefined,
  );
  assert.ok(adding !== null);
  assert.equal(adding.failed, 0);
  assert.ok(bytes > adding.bytes && bytes < 8 * adding.bytes);
  assert.ok(asking.answered >= 15, `${asking.answered} of ${asking.asked} found something`);
});
