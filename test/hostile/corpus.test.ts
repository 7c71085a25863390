/**
 * The hostile corpus, taken in: nothing crashes, nothing hangs, and nothing of one delivery turns up in the next. Each case is taken in twice, in
 * processes that go through the corpus from either end, so that it comes behind another one each time; some are taken in alone as well.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { CORPUS } from "./corpus.ts";
import { type Ended, runCorpus } from "./run-corpus.ts";

const ALL = CORPUS.map((_, index) => index);
/** Every so-manyth is taken in by a process of its own. */
const ALONE = 90;

const byIndex = (ended: readonly Ended[]): Ended[] => ended.toSorted((a, b) => a.index - b.index);

const [onward, back] = await Promise.all([runCorpus(ALL), runCorpus(ALL.toReversed()).then(byIndex)]);

test("hostile: there are more than three hundred cases, no two alike in name", () => {
  assert.ok(CORPUS.length > 300);
  assert.equal(new Set(CORPUS.map(({ reason }) => reason)).size, CORPUS.length);
});

for (const [index, { reason, marker }] of CORPUS.entries()) {
  test(`hostile: ${reason}`, () => {
    for (const { told, died } of [onward[index]!, back[index]!]) {
      assert.equal(died, null);
      assert.deepEqual(told?.crashes, []);
      assert.deepEqual(
        told.markers.filter((other) => other !== marker),
        [],
        "something of another case",
      );
    }
    assert.equal(onward[index]?.told?.hash, back[index]?.told?.hash, "it depends on what came before");
  });
}

test("hostile: the same alone", async () => {
  for (let index = 0; index < CORPUS.length; index += ALONE) {
    const [alone] = await runCorpus([index]);
    assert.equal(alone?.told?.hash, onward[index]?.told?.hash, CORPUS[index]!.reason);
  }
});

test("hostile: what stands in a case would be seen in the next: most show their own words", () => {
  const shown = onward.filter(({ told }) => told?.markers.length === 1).length;
  const read = onward.filter(({ told }) => (told?.articles ?? 0) > 0).length;
  assert.ok(shown > CORPUS.length * 0.6, `${shown} of ${CORPUS.length}`);
  assert.ok(read > CORPUS.length * 0.5, `${read} of ${CORPUS.length}`);
});
