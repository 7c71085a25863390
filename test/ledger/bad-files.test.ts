/** Files that are no ledger, or cannot be written: a clear error, and the file as it was. */
import assert from "node:assert/strict";
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { sql } from "kysely";
import type { ErrorCode } from "../../src/base/error.ts";
import { contentHash } from "../../src/base/hash.ts";
import { keepLedger } from "../../src/ledger/keep.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { MIGRATIONS, openSqlite } from "../../src/ledger/sqlite/store.ts";
import { article, NO_KIN, NOW } from "./articles.ts";
import { checkIntegrity } from "./inspect.ts";
import { startAdder } from "./run-adder.ts";
import { newFile } from "./stores.ts";
import { dump } from "./suite.ts";

const TIDEWATER = article("release Tidewater");

async function makeLedger(): Promise<string> {
  const file = newFile();
  const ledger = await openLedger(file, { create: true });
  await ledger.add([TIDEWATER], NOW, NO_KIN);
  await ledger.close();
  return file;
}

function makeFile(bytes: string | Buffer): string {
  const file = newFile();
  writeFileSync(file, bytes);
  return file;
}

function makeDatabase(...statements: readonly string[]): string {
  const file = newFile();
  const database = new DatabaseSync(file);
  for (const statement of statements) database.exec(statement);
  database.close();
  return file;
}

function makeFolder(): string {
  const folder = newFile();
  mkdirSync(folder);
  return folder;
}

function change(file: string, ...statements: readonly string[]): string {
  const database = new DatabaseSync(file);
  for (const statement of statements) database.exec(statement);
  database.close();
  return file;
}

type Make = () => string | Promise<string>;

/** Files that cannot be opened, with the words that must be in the error. */
const UNOPENABLE: readonly (readonly [reason: string, make: Make, create: boolean, code: ErrorCode, words: RegExp])[] = [
  ["nothing there", newFile, false, "ledger/not-found", /hearsay add/u],
  ["an empty file", () => makeFile(""), false, "ledger/not-found", /hearsay add/u],
  ["an article", () => makeFile("Tidewater returns. ".repeat(99)), true, "ledger/not-a-ledger", /--ledger/u],
  ["a short text", () => makeFile("x"), true, "ledger/not-a-ledger", /--ledger/u],
  ["the same when it is only read", () => makeFile("Tidewater ".repeat(99)), false, "ledger/not-a-ledger", /--ledger/u],
  ["another program's database", () => makeDatabase("create table document (number integer)"), true, "ledger/not-a-ledger", /no ledger/u],
  ["an empty one of another program", () => makeDatabase("pragma application_id = 7", "vacuum"), true, "ledger/not-a-ledger", /no ledger/u],
  ["a newer ledger", async () => change(await makeLedger(), "insert into migration values ('9999-later')"), true, "ledger/newer", /9999-later/u],
  ["a folder", makeFolder, true, "ledger/not-readable", /folder/u],
  ["a folder when it is only read", makeFolder, false, "ledger/not-readable", /folder/u],
  ["no such folder", () => `${newFile()}/x.db`, true, "ledger/not-readable", /folder/u],
  ["another kind of store", () => "mysql://user:secret@host/db", true, "ledger/address-unsupported", /^mysql:\/\/user:\*\*\*@host\/db /u],
  ["a ledger cut short", async () => makeFile(readFileSync(await makeLedger()).subarray(0, 20_000)), false, "ledger/damaged", /damaged/u],
]; // biome-ignore format: one row a line

for (const [reason, make, create, code, words] of UNOPENABLE) {
  test(`unopenable: ${reason}`, async () => {
    const file = await make();
    const before = bytesOf(file);
    await assert.rejects(
      async () => {
        const ledger = await openLedger(file, { create, waitMs: 100 });
        await dump(ledger);
        await ledger.close();
      },
      (error: unknown) => isError(error, code, words),
    );
    assert.deepEqual(bytesOf(file), before, "the file was changed");
    assert.ok(!existsSync(`${file}-wal`), "a journal was left beside it");
  });
}

function bytesOf(file: string): Buffer | null {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(file) : null;
}

function isError(error: unknown, code: ErrorCode, words: RegExp): true {
  assert.ok(error instanceof Error && "code" in error, String(error));
  assert.equal(error.code, code, error.stack ?? "");
  assert.match(error.message, words);
  return true;
}

test("unwritable: another process holds it", async () => {
  const file = await makeLedger();
  const other = new DatabaseSync(file);
  other.exec("begin exclusive");
  const ledger = await openLedger(file, { create: true, waitMs: 100 });
  const before = await dump(ledger);
  await assert.rejects(ledger.add([article("new")], NOW, NO_KIN), (error) =>
    isError(error, "ledger/locked", /another process/u),
  );
  assert.equal(await dump(ledger), before, "what is there can be read all the while");
  other.close();
  assert.equal((await ledger.add([article("new")], NOW, NO_KIN))[0]!.outcome, "added", "and goes on afterwards");
  await ledger.close();
  assert.equal(checkIntegrity(file), "ok");
});

/** Somebody who may not write what is not everybody's. Root may write everywhere, and can be anybody. */
const NOBODY = process.getuid?.() === 0 ? 65_534 : undefined;

/** Access to the file and to its folder. */
const ACCESS: readonly (readonly [
  reason: string,
  file: number,
  folder: number,
  code: ErrorCode,
  canBeRead: boolean,
])[] = [
  ["the file may only be read", 0o444, 0o777, "ledger/read-only", true],
  ["neither may its folder be written to", 0o444, 0o555, "ledger/read-only", true],
  ["it may not even be read", 0o000, 0o777, "ledger/not-readable", false],
];

for (const [reason, fileMode, folderMode, code, canBeRead] of ACCESS) {
  test(`unwritable: ${reason}`, async () => {
    const folder = makeFolder();
    chmodSync(dirname(folder), 0o755);
    const file = join(folder, "hearsay.db");
    copyFileSync(await makeLedger(), file);
    chmodSync(file, fileMode);
    chmodSync(folder, folderMode);
    const before = bytesOf(file);
    const adding = startAdder(file, 0, 1, 1, NOBODY);
    assert.deepEqual(await adding.ended, []);
    assert.match(adding.err(), new RegExp(`${code}'`, "u"));
    const reading = startAdder(file, 0, 0, 1, NOBODY);
    await reading.ended;
    assert.equal(reading.child.exitCode === 0, canBeRead, reading.err());
    assert.deepEqual(bytesOf(file), before);
    chmodSync(folder, 0o777);
  });
}

/** A store over which a pragma was set, in the one connection there is. */
async function openWith(file: string, pragma: string): Promise<Ledger> {
  const store = await openSqlite(file, { create: true });
  await sql.raw(pragma).execute(store.db);
  return keepLedger(store);
}

test("unwritable: SQLite was told to write nothing", async () => {
  const file = await makeLedger();
  const ledger = await openWith(file, "pragma query_only = 1");
  await assert.rejects(ledger.add([article("new")], NOW, NO_KIN), (error) =>
    isError(error, "ledger/read-only", /writable/u),
  );
  assert.equal((await ledger.counts()).documents, 1);
  await ledger.close();
});

test("unwritable: the disk is full", async () => {
  const file = await makeLedger();
  const ledger = await openWith(file, "pragma max_page_count = 70");
  const acknowledged = new Set([TIDEWATER.reading.id]);
  const fill = async (): Promise<void> => {
    for (let number = 0; number < 1000; number += 1) {
      const words = Array.from({ length: 100 }, (_, index) => contentHash([number, index]));
      const [outcome] = await ledger.add([article(words.join(" "))], NOW, NO_KIN);
      acknowledged.add(outcome!.document);
    }
  };
  await assert.rejects(fill(), (error) => isError(error, "ledger/full", /no room/u));
  assert.ok(acknowledged.size > 3);
  assert.deepEqual(await ledger.has([...acknowledged]), acknowledged);
  assert.equal((await ledger.counts()).documents, acknowledged.size, "nothing of what failed is there");
  await ledger.close();
  assert.equal(checkIntegrity(file), "ok");
  const roomier = await openLedger(file, { create: false });
  assert.equal((await roomier.add([article("after room was made")], NOW, NO_KIN))[0]!.outcome, "added");
  await roomier.close();
});

const LATER = {
  name: "0002-later",
  run: async (tx: Parameters<(typeof MIGRATIONS)[number]["run"]>[0]) => {
    await tx.schema.createTable("later").addColumn("number", "integer").execute();
  },
};

test("a ledger is copied before a migration changes it, once for two who open it at once", async () => {
  const file = await makeLedger();
  const migrations = [...MIGRATIONS, LATER];
  const stores = await Promise.all([1, 2].map(() => openSqlite(file, { create: false, migrations })));
  for (const store of stores) {
    await sql`select number from later`.execute(store.db);
    await store.close();
  }
  const copy = `${file}.before-0002-later`;
  assert.ok(existsSync(copy) && !existsSync(`${copy}.part`));
  assert.equal(checkIntegrity(copy), "ok");
  const old = await openLedger(copy, { create: false });
  assert.deepEqual((await old.document(TIDEWATER.reading.id))!.document, TIDEWATER.reading.document);
  await old.close();
  await assert.rejects(openLedger(file, { create: false }), (error) => isError(error, "ledger/newer", /0002-later/u));
});

test("a migration that fails changes nothing, and can be repeated", async () => {
  const file = await makeLedger();
  const fails = { name: "0003-fails", run: () => Promise.reject(new Error("half way")) };
  await assert.rejects(openSqlite(file, { create: false, migrations: [...MIGRATIONS, LATER, fails] }), /half way/u);
  const ledger = await openLedger(file, { create: false });
  assert.equal((await ledger.counts()).documents, 1);
  await ledger.close();
  await (await openSqlite(file, { create: false, migrations: [...MIGRATIONS, LATER] })).close();
});

test("nothing of a forgotten text stays in the file", async () => {
  const file = newFile();
  const ledger = await openLedger(file, { create: true });
  const words = Array.from({ length: 300 }, (_, index) => contentHash(["word", index]).slice(0, 16));
  const secret = article(`release Tidewater zyxwv ${words.join(" ")}`, { outlet: "Zyxwv Gazette", byline: "Zyxwv" });
  const others = Array.from({ length: 60 }, (_, index) =>
    article(`cast Mara Voss ${index} ${"and others ".repeat(index)}`),
  );
  await ledger.add([...others.slice(0, 10), secret, ...others.slice(10)], NOW, NO_KIN);
  await ledger.rederive([secret], NO_KIN);
  const deflated = storedContent(file, secret.reading.id).subarray(40, 80);
  assert.ok(readFileSync(file).includes(deflated) || readFileSync(`${file}-wal`).includes(deflated), "it was there");
  await ledger.forget(secret.reading.id, "takedown", NOW);
  for (const path of [file, `${file}-wal`]) {
    const bytes = readFileSync(path);
    assert.ok(!bytes.includes(deflated), `${path} holds the text`);
    assert.ok(!bytes.includes("zyxwv"), `${path} holds a word of it`);
    // An index leaves out the letters that a word has in common with the one before.
    for (const word of words) assert.ok(!bytes.includes(word.slice(6)), `${path} holds "${word}"`);
  }
  await ledger.close();
});

function storedContent(file: string, id: string): Uint8Array {
  const database = new DatabaseSync(file);
  const { content } = database.prepare("select content from document where id = ?").get(Buffer.from(id, "hex"))!;
  database.close();
  assert.ok(content instanceof Uint8Array);
  return content;
}
