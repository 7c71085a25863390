/** SQLite and PostgreSQL are known to one module each, kysely to the ledger. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { importsOf, readSources } from "../sources.ts";

const importers = (name: RegExp): string[] =>
  [...readSources()]
    .filter(([, source]) => importsOf(source).some((target) => name.test(target)))
    .map(([file]) => file);

test("one module imports node:sqlite", () => {
  assert.deepEqual(importers(/^node:sqlite$/u), ["ledger/sqlite/database.ts"]);
});

test("one module imports pg", () => {
  assert.deepEqual(importers(/^pg(?:$|[-/])/u), ["ledger/postgres/pool.ts"]);
});

test("only the ledger imports kysely", () => {
  const files = importers(/^kysely/u);
  assert.ok(files.length > 5);
  assert.deepEqual(
    files.filter((file) => !file.startsWith("ledger/")),
    [],
  );
});
