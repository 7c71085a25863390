/** Two processes on one ledger, from its first moment on. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openLedger } from "../../src/ledger/open.ts";
import { startAdder } from "./run-adder.ts";
import { STORES } from "./stores.ts";

const ROWS: readonly (readonly [reason: string, ranges: readonly (readonly [from: number, to: number, batch: number])[]])[] = [
  ["the same articles, one by one", [[0, 60, 1], [0, 60, 1], [0, 60, 1]]],
  ["the same articles in other batches", [[0, 100, 7], [0, 100, 10]]],
  ["some in common", [[0, 80, 4], [40, 120, 5]]],
  ["only making the ledger", [[0, 1, 1], [0, 1, 1], [0, 1, 1], [0, 1, 1]]],
]; // biome-ignore format: one row a line

for (const [store, [reason, ranges]] of STORES.flatMap((each) => ROWS.map((row) => [each, row] as const))) {
  test(`${store.name}: two processes: ${reason}`, { timeout: 120_000, skip: store.skip }, async () => {
    const file = await store.newAddress();
    const adders = ranges.map(([from, to, batch]) => startAdder(file, from, to, batch));
    const outcomes = (await Promise.all(adders.map(({ ended }) => ended))).flat();
    for (const { child, err } of adders) assert.equal(child.exitCode, 0, err());
    const documents = new Set(outcomes.map(({ document }) => document));
    const fresh = outcomes.filter(({ outcome }) => outcome !== "known");
    assert.equal(
      outcomes.length,
      ranges.reduce((sum, [from, to]) => sum + to - from, 0),
      "one was not answered",
    );
    assert.equal(documents.size, Math.max(...ranges.map(([, to]) => to)));
    assert.equal(fresh.length, documents.size, "each was added by one process only");
    const ledger = await openLedger(file, { create: false });
    const { documents: kept, statements } = await ledger.counts();
    assert.equal(kept, documents.size, "one was lost or doubled");
    assert.equal((await ledger.statements({})).length, statements);
    assert.equal((await ledger.entities(["person:mara-voss"]))[0]?.documents, kept);
    // Every address has its versions numbered through, whoever added them.
    const versions = new Map<string, number[]>();
    for (const { url, version } of await ledger.headings({}))
      versions.set(url!, [...(versions.get(url!) ?? []), version]);
    for (const numbers of versions.values()) {
      assert.deepEqual(
        numbers.toSorted((a, b) => a - b),
        numbers.map((_, index) => index + 1),
      );
    }
    await ledger.close();
    assert.equal(await store.check(file), "ok");
  });
}
