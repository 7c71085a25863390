/** What overlaps: all comes back in its order, no more is under way than may be, and nothing waits for what need not come. */
import assert from "node:assert/strict";
import { setImmediate } from "node:timers/promises";
import { test } from "node:test";
import { type Limits, overlap } from "./overlap.ts";

type Work = { readonly name: number; readonly size: number; readonly done: Promise<void> };

const ROWS: readonly (readonly [reason: string, limits: Limits, most: number])[] = [
  ["nothing ahead: one at a time", { ahead: 0, size: 100 }, 1],
  ["two ahead", { ahead: 2, size: 100 }, 3],
  ["more ahead than there are", { ahead: 50, size: 100 }, 9],
  ["as much as may be under way", { ahead: 50, size: 4 }, 4],
  ["one that is too large goes alone", { ahead: 50, size: 1 }, 1],
];

for (const [reason, limits, most] of ROWS) {
  test(`overlap: ${reason}`, async () => {
    let [underWay, seen] = [0, 0];
    const begin = async (name: number): Promise<Work> => {
      underWay += 1;
      seen = Math.max(seen, underWay);
      // Later ones are done first.
      return { name, size: 1, done: wait(20 - name) };
    };
    const names: number[] = [];
    for await (const { name, done } of overlap(numbers(9), begin, limits)) {
      await done;
      names.push(name);
      underWay -= 1;
    }
    assert.deepEqual(names, [0, 1, 2, 3, 4, 5, 6, 7, 8]);
    assert.equal(seen, most);
  });
}

test("overlap: what is done comes back though nothing follows yet", async () => {
  const more = Promise.withResolvers<void>();
  const slow = async function* (): AsyncGenerator<number, void> {
    yield 0;
    await more.promise;
    yield 1;
  };
  const works = overlap(slow(), beginAndEnd, { ahead: 3, size: 100 });
  assert.equal((await works.next()).value?.name, 0);
  more.resolve();
  assert.equal((await works.next()).value?.name, 1);
  assert.equal((await works.next()).done, true);
});

test("overlap: who leaves does not wait for what may never come, nor hears of it", async () => {
  const never = Promise.withResolvers<void>();
  const slow = async function* (): AsyncGenerator<number, void> {
    yield 0;
    await never.promise;
  };
  const begin = async (name: number): Promise<Work> => ({ name, size: 1, done: wait(3) });
  for await (const { name } of overlap(slow(), begin, { ahead: 3, size: 100 })) {
    assert.equal(name, 0);
    break;
  }
  never.reject(new Error("Nobody listens."));
  await wait(3);
});

test("overlap: what fails to begin, or to come, is thrown", async () => {
  await assert.rejects(overlap(numbers(3), fail, { ahead: 2, size: 9 }).next(), /It failed/u);
  await assert.rejects(overlap({ next: fail }, beginAndEnd, { ahead: 2, size: 9 }).next(), /It failed/u);
});

const beginAndEnd = async (name: number): Promise<Work> => ({ name, size: 1, done: Promise.resolve() });

async function fail(): Promise<never> {
  throw new Error("It failed.");
}

async function* numbers(count: number): AsyncGenerator<number, void> {
  for (let name = 0; name < count; name += 1) yield name;
}

/** So many turns of the event loop. */
async function wait(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await setImmediate();
}
