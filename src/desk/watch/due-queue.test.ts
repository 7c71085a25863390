import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { makeDueQueue } from "./due-queue.ts";

test("due queue: what is due comes out in order, those of one moment as they came in", () => {
  const arbitrary = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 });
  fc.assert(
    fc.property(arbitrary, (moments) => {
      const queue = makeDueQueue<string>();
      for (const [index, dueMs] of moments.entries()) queue.push(dueMs, `${dueMs}.${index}`);
      const taken: string[] = [];
      for (let thing = queue.takeDue(9); thing !== null; thing = queue.takeDue(9)) taken.push(thing);
      const sorted = moments
        .map((dueMs, index) => ({ dueMs, index }))
        .toSorted((a, b) => a.dueMs - b.dueMs || a.index - b.index);
      assert.deepEqual(taken, sorted.map(({ dueMs, index }) => `${dueMs}.${index}`)); // biome-ignore format: one line
      assert.equal(queue.size(), 0);
    }),
    { seed: 20250620 },
  );
});

test("due queue: nothing comes out before it is due", () => {
  const queue = makeDueQueue<string>();
  assert.deepEqual([queue.nextMs(), queue.takeDue(5)], [Number.POSITIVE_INFINITY, null]);
  queue.push(7, "later");
  queue.push(3, "soon");
  const taken = [queue.takeDue(2), queue.nextMs(), queue.takeDue(3), queue.takeDue(6), queue.takeDue(7)];
  assert.deepEqual(taken, [null, 3, "soon", null, "later"]);
});
