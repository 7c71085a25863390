import assert from "node:assert/strict";
import { test } from "node:test";
import { retry } from "./retry.ts";

const PAUSES = { firstPauseMs: 1, maxPauseMs: 2 };

function failing(times: number): { readonly work: () => Promise<string>; readonly tries: () => number } {
  let tries = 0;
  const work = async (): Promise<string> => {
    tries += 1;
    if (tries <= times) throw new Error(`away ${tries}`);
    return "here";
  };
  return { work, tries: () => tries };
}

test("retry: until it is there", async () => {
  const { work, tries } = failing(4);
  assert.equal(await retry(work, { ...PAUSES, mayPass: () => true }), "here");
  assert.equal(tries(), 5);
});

test("retry: what does not pass is thrown at once", async () => {
  const { work, tries } = failing(4);
  await assert.rejects(retry(work, { ...PAUSES, mayPass: () => false }), /away 1/u);
  assert.equal(tries(), 1);
});

test("retry: no longer than it may wait", async () => {
  const { work, tries } = failing(Infinity);
  await assert.rejects(retry(work, { ...PAUSES, waitMs: 0, mayPass: () => true }), /away 1/u);
  assert.equal(tries(), 1);
});

test("retry: a signal ends the pause", async () => {
  const { work } = failing(1);
  const signal = AbortSignal.abort();
  assert.equal(
    await retry(work, { firstPauseMs: 3_600_000, maxPauseMs: 3_600_000, signal, mayPass: () => true }),
    "here",
  );
});
