import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { ExportRecord } from "../export/record.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { openLedger } from "../ledger/open.ts";
import { loadPacks } from "../pack/load.ts";
import { add } from "./add.ts";
import { exportLedger } from "./export-ledger.ts";
import { rebuild } from "./rebuild.ts";

const ARTICLES = [
  { text: "Ember Vale will be released on May 6, 2031, Northgate Studios announced.", published: "2031-02-03" },
  {
    text: "Orbit+ has renewed Saltmarsh Rising for a third season.",
    title: "Saltmarsh Rising goes on",
    published: "2031-02-04",
  },
];

const PACK = loadPacks(["en", "screen-en"]);

async function listed(ledger: Ledger): Promise<ExportRecord[]> {
  const records: ExportRecord[] = [];
  for await (const record of exportLedger(ledger)) records.push(record);
  return records;
}

/** Sorted, without when things were recorded. */
function plain(records: readonly ExportRecord[]): string[] {
  return records.map((record) => JSON.stringify({ ...record, recordedAt: null })).toSorted();
}

test("export: two ledgers of the same articles give the same, in whatever order they were added, and after a rebuild", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hearsay-export-"));
  const written: string[][] = [];
  for (const [name, articles] of [
    ["one", ARTICLES],
    ["other", ARTICLES.toReversed()],
  ] as const) {
    const ledger = await openLedger(join(folder, `${name}.db`), { create: true });
    await add(ledger, articles, `2031-03-0${written.length + 1}T00:00:00.000Z`, PACK);
    written.push(plain(await listed(ledger)));
    for await (const { error } of rebuild(ledger, PACK, { all: true })) assert.equal(error, null);
    written.push(plain(await listed(ledger)));
    await ledger.close();
  }
  await rm(folder, { recursive: true });
  const [first] = written;
  assert.ok(first!.length > ARTICLES.length);
  for (const other of written) assert.deepEqual(other, first);
});
