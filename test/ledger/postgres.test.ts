/** What may go wrong between us and a server: a clear error without the password, and nothing lost or doubled when it is back. */
import assert from "node:assert/strict";
import { createServer, type Server as Listener } from "node:net";
import { once } from "node:events";
import { after, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { ErrorCode } from "../../src/base/error.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { article, NO_KIN, NOW } from "./articles.ts";
import { SKIP } from "./server.ts";
import { theServer } from "./stores.ts";
import { dump } from "./suite.ts";

const TIDEWATER = article("release Tidewater");

async function makeLedger(): Promise<string> {
  const address = await (await theServer()).newDatabase();
  const ledger = await openLedger(address, { create: true });
  await ledger.add([TIDEWATER], NOW, NO_KIN);
  await ledger.close();
  return address;
}

async function makeDatabase(...statements: readonly string[]): Promise<string> {
  const server = await theServer();
  const address = await server.newDatabase();
  await server.run(nameOf(address), ...statements);
  return address;
}

function nameOf(address: string): string {
  return new URL(address).pathname.slice(1);
}

/** A role of the name `locked`, of which the server asks a password. */
async function lockedAddress(password: string): Promise<string> {
  const server = await theServer();
  await server.run("postgres", "drop role if exists locked", "create role locked login password 'richtig'");
  return server.addressOf("postgres", `locked${password}`);
}

async function changed(...statements: readonly string[]): Promise<string> {
  const address = await makeLedger();
  await (await theServer()).run(nameOf(address), ...statements);
  return address;
}

/** A port that takes connections and never says a word. */
let mute: Listener | null = null;
after(() => mute?.close());

async function muteAddress(): Promise<string> {
  mute = createServer(() => {})
    .listen(0, "127.0.0.1")
    .unref();
  await once(mute, "listening");
  const address = mute.address();
  return `postgres://desk:geheim@127.0.0.1:${typeof address === "object" ? address?.port : 0}/x`;
}

type Make = () => string | Promise<string>;

const UNOPENABLE: readonly (readonly [reason: string, make: Make, create: boolean, code: ErrorCode, words: RegExp])[] = [
  ["nobody there", () => "postgres://desk:geheim@127.0.0.1:1/x", true, "ledger/unreachable", /^postgres:\/\/desk:\*\*\*@127\.0\.0\.1:1\/x cannot be reached/u],
  ["no such host", () => "postgres://desk:geheim@nowhere.invalid/x", true, "ledger/unreachable", /cannot be reached/u],
  ["somebody who never answers", muteAddress, true, "ledger/unreachable", /cannot be reached/u],
  ["no address", () => "postgres://desk:geheim@[127.0.0.1/x", true, "ledger/address-unsupported", /^postgres:\/\/… is no address/u],
  ["a wrong password", () => lockedAddress(":geheim"), true, "ledger/not-readable", /password/u],
  ["no password", () => lockedAddress(""), true, "ledger/not-readable", /password/u],
  ["no such database", async () => (await theServer()).addressOf("nobody"), true, "ledger/not-found", /createdb/u],
  ["no such schema", async () => `${await makeDatabase()}?options=-c%20search_path%3Dnobody`, true, "ledger/not-found", /create schema/u],
  ["nothing there", () => makeDatabase(), false, "ledger/not-found", /hearsay add/u],
  ["tables of something else", () => makeDatabase("create table migration (name text)"), true, "ledger/not-a-ledger", /of its own/u],
  ["another encoding", async () => (await theServer()).newDatabase("encoding 'LATIN1' locale 'C' locale_provider libc template template0"), true, "ledger/not-a-ledger", /LATIN1.*UTF8/u],
  ["a newer ledger", () => changed("insert into migration values ('9999-later')"), true, "ledger/newer", /9999-later/u],
]; // biome-ignore format: one row a line

for (const [reason, make, create, code, words] of UNOPENABLE) {
  test(`unopenable: ${reason}`, { skip: SKIP }, async () => {
    const address = await make();
    await assert.rejects(
      async () => await (await openLedger(address, { create, waitMs: 500 })).close(),
      (error) => isError(error, code, words),
    );
  });
}

function isError(error: unknown, code: ErrorCode, words: RegExp): true {
  assert.ok(error instanceof Error && "code" in error, String(error));
  assert.equal(error.code, code, error.stack ?? "");
  assert.match(error.message, words);
  assert.doesNotMatch(error.message, /geheim/u);
  return true;
}

test("two ledgers lie in one database, in schemas of their own", { skip: SKIP }, async () => {
  const address = await makeDatabase("create schema one", "create schema two");
  const [one, two] = await Promise.all(
    ["one", "two"].map((schema) => openLedger(`${address}?options=-c%20search_path%3D${schema}`, { create: true })),
  );
  await one!.add([TIDEWATER], NOW, NO_KIN);
  assert.deepEqual([(await one!.counts()).documents, (await two!.counts()).documents], [1, 0]);
  await Promise.all([one!.close(), two!.close()]);
});

test("who writes too long is not waited for, and reading goes on", { skip: SKIP }, async () => {
  const address = await makeLedger();
  const [one, two] = await Promise.all([1, 2].map(() => openLedger(address, { create: false, waitMs: 300 })));
  const before = await dump(one!);
  const server = await theServer();
  const holding = server.run(nameOf(address), "begin", LOCK, "select pg_sleep(1.5)", "rollback");
  await pause(500);
  await assert.rejects(two!.add([article("new")], NOW, NO_KIN), (error) =>
    isError(error, "ledger/locked", /another process/u),
  );
  assert.equal(await dump(one!), before);
  await holding;
  assert.equal((await two!.add([article("new")], NOW, NO_KIN))[0]!.outcome, "added");
  await Promise.all([one!.close(), two!.close()]);
});

/** As `dialect.ts` takes it. */
const LOCK = "select pg_advisory_xact_lock(1752331129, to_regnamespace('public')::oid::integer)";

test("a ledger that may only be read is read", { skip: SKIP }, async () => {
  const address = await makeLedger();
  await (await theServer()).run("postgres", `alter database ${nameOf(address)} set default_transaction_read_only = on`);
  const ledger = await openLedger(address, { create: false });
  assert.equal((await ledger.counts()).documents, 1);
  await ledger.close();
});

test("while one writes, another of the same process reads what was there", { skip: SKIP }, async () => {
  const ledger = await openLedger(await makeLedger(), { create: false });
  const entries = Array.from({ length: 60 }, (_, index) =>
    article(`cast Mara Voss ${index}`, { outlet: `Gull ${index}` }),
  );
  const writing = new AbortController();
  const adding = ledger.add(entries, NOW, NO_KIN).finally(() => writing.abort());
  let reads = 0;
  for (; !writing.signal.aborted; reads += 1) {
    const headings = await ledger.headings({});
    assert.ok([1, 61].includes(headings.length), `${headings.length} of 61`);
  }
  await adding;
  assert.ok(reads > 1, "nobody read meanwhile");
  assert.deepEqual(
    (await ledger.headings({ outlet: "Gull 7" })).map(({ outlet }) => outlet),
    ["Gull 7"],
  );
  assert.equal((await ledger.statements({ about: ["person:mara-voss"] })).length, 60);
  await ledger.close();
});

test("the server is killed and started anew again and again: nothing that was acknowledged is lost", {
  skip: SKIP,
  timeout: 120_000,
}, async () => {
  const server = await theServer();
  const address = await makeLedger();
  const ledger = await openLedger(address, { create: false });
  const acknowledged = new Set([TIDEWATER.reading.id]);
  const over = new AbortController();
  let [number, brokenOff] = [0, 0];
  const adding = (async (): Promise<void> => {
    while (!over.signal.aborted) {
      const entry = article(`cast Mara Voss ${number}\n${"Nobody knows. ".repeat(60)}`);
      try {
        await ledger.add([entry], NOW, NO_KIN);
        acknowledged.add(entry.reading.id);
        number += 1;
      } catch (error) {
        // Told clearly, and repeated.
        isError(error, "ledger/unreachable", /all of which is there now or nothing/u);
        brokenOff += 1;
      }
    }
  })();
  for (const [round, signal] of (["SIGKILL", "SIGINT", "SIGKILL", "SIGQUIT"] as const).entries()) {
    await pause(300 + 50 * round);
    await server.end(signal);
    // Those that come while the answer is on its way are not in it.
    const before = acknowledged.size;
    const asked = ledger.counts();
    await pause(100);
    await server.start();
    assert.ok((await asked).documents >= before, "who reads waits for the server");
  }
  over.abort();
  await adding;
  assert.ok(brokenOff > 0, "no transaction was broken off");
  const walked: string[] = [];
  for await (const { document } of ledger.walk()) walked.push(document.id);
  assert.deepEqual(walked.toSorted(), [...acknowledged].toSorted(), "each once, and no other");
  await ledger.close();
});
