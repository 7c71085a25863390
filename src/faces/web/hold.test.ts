import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { openHold } from "./hold.ts";

/** A ledger whose revision a test changes, and a making that counts. */
function open(patienceMs?: number): {
  change: () => void;
  forget: () => void;
  ask: (word: string) => Promise<string>;
  slow: PromiseWithResolvers<void>;
  made: () => number;
} {
  let [revision, made, forgotten] = [0, 0, 0];
  const slow = Promise.withResolvers<void>();
  const hold = openHold({ revision: async () => String(revision), countForgotten: async () => forgotten });
  const ask = hold(async (word: string) => {
    const own = (made += 1);
    if (word === "slow" && own > 1) await slow.promise;
    if (word === "bad") throw new Error("no");
    return `${word} ${own}`;
  }, patienceMs);
  const change = (): void => void (revision += 1);
  const forget = (): void => {
    change();
    forgotten += 1;
  };
  return { change, forget, ask, slow, made: () => made };
}

test("kept while the ledger stays as it is, made anew after", async () => {
  const { ask, change } = open();
  assert.deepEqual([await ask("a"), await ask("a"), await ask("b")], ["a 1", "a 1", "b 2"]);
  change();
  assert.equal(await ask("a"), "a 3");
});

test("asked for twice at once, made once", async () => {
  const { ask, made } = open();
  await Promise.all([ask("a"), ask("a")]);
  assert.equal(made(), 1);
});

test("a failure is not kept", async () => {
  const { ask, made } = open();
  await assert.rejects(ask("bad"));
  await assert.rejects(ask("bad"));
  assert.equal(made(), 2);
});

test("with patience, what held before is given while the new is made", async () => {
  const { ask, change, slow } = open(5);
  assert.equal(await ask("slow"), "slow 1");
  change();
  assert.equal(await ask("slow"), "slow 1");
  slow.resolve();
  await slow.promise;
  assert.equal(await ask("slow"), "slow 2");
});

test("with patience too, nothing is given that was made before something was forgotten", async () => {
  const { ask, forget, slow } = open(5);
  assert.equal(await ask("slow"), "slow 1");
  forget();
  const asked = ask("slow");
  await setTimeout(20);
  slow.resolve();
  assert.equal(await asked, "slow 2");
});
