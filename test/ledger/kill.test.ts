/** A process that adds articles is killed again and again: what it acknowledged is there, whole, and nothing twice. */
import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { openLedger } from "../../src/ledger/open.ts";
import { startAdder } from "./run-adder.ts";
import { STORES, type TestStore } from "./stores.ts";

const KILLS = 12;

for (const store of STORES) {
  test(`${store.name}: kill -9 loses nothing that was acknowledged`, { timeout: 180_000, skip: store.skip }, () =>
    killAgainAndAgain(store),
  );
}

async function killAgainAndAgain(store: TestStore): Promise<void> {
  const file = await store.newAddress();
  const acknowledged = new Set<string>();
  let killed = 0;
  for (let round = 0; killed < KILLS; round += 1) {
    // Some of what is there is added again, acknowledged or not.
    const adder = startAdder(file, Math.max(0, acknowledged.size - 10), 100_000, 1 + (round % 7));
    // The first ones are killed while they still make the ledger, the others among their batches.
    if (round < 3) await pause(200 + 60 * round);
    else await answers(adder.child, 3 + (round % 5)).then(() => pause(waitMs(round)));
    adder.child.kill("SIGKILL");
    const outcomes = await adder.ended;
    assert.equal(adder.child.signalCode, "SIGKILL", adder.err());
    killed += 1;
    for (const { document, outcome } of outcomes) {
      assert.ok(outcome === "known" || !acknowledged.has(document), `${document} was added twice`);
      acknowledged.add(document);
    }
    if (acknowledged.size > 0) await checkLedger(store, file, acknowledged);
  }
  assert.ok(acknowledged.size > 50, `only ${acknowledged.size} articles were added at all`);
}

async function answers(child: ChildProcess, count: number): Promise<void> {
  for (let seen = 0; seen < count; seen += 1) await once(child.stdout!, "data");
}

/** 0 to 59, the same in every run. */
function waitMs(round: number): number {
  return (round * 7919) % 60;
}

async function checkLedger(store: TestStore, file: string, acknowledged: ReadonlySet<string>): Promise<void> {
  const ledger = await openLedger(file, { create: false });
  const walked: string[] = [];
  let statements = 0;
  for await (const { document } of ledger.walk()) {
    walked.push(document.id);
    statements += document.text.split("\n").filter((line) => line !== "").length;
  }
  assert.deepEqual(await ledger.has([...acknowledged]), acknowledged, "an acknowledged document was lost");
  assert.equal(new Set(walked).size, walked.length, "a document is there twice");
  assert.equal((await ledger.statements({})).length, statements, "each document has all of its statements");
  assert.equal((await ledger.entities(["person:mara-voss"]))[0]?.documents, walked.length);
  assert.equal((await ledger.headings({ words: "tidewater" })).length, walked.length);
  await ledger.close();
  assert.equal(await store.check(file), "ok");
}
