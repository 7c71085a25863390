/** SQLite and PostgreSQL are known to one module each, kysely to the ledger, NATS to one folder, which is only loaded for a queue. */
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

test("only queue/nats imports NATS, and only lazily is it imported", () => {
  const files = importers(/^@nats-io\//u);
  assert.ok(files.length > 5);
  assert.deepEqual(
    files.filter((file) => !file.startsWith("queue/nats/")),
    [],
  );
  const loaders = [...readSources()].filter(
    ([file, source]) => /\/nats\//u.test(importsOf(source).join(" ")) && !file.startsWith("queue/nats/"),
  );
  assert.deepEqual(
    loaders.map(([file, source]) => [file, /await import\("\.\/nats\//u.test(source)]),
    [["queue/open.ts", true]],
  );
});
