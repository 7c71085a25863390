import assert from "node:assert/strict";
import { test } from "node:test";
import { BATCH, BATCH_TEXT, cutBatches } from "./cut-batches.ts";

const TABLE: { name: string; lengths: number[]; batches: number[] }[] = [
  { name: "nothing", lengths: [], batches: [] },
  { name: "fewer than go together", lengths: [1, 1, 1], batches: [3] },
  { name: "as many as go together", lengths: Array.from({ length: BATCH }, () => 1), batches: [BATCH] },
  { name: "one more", lengths: Array.from({ length: BATCH + 1 }, () => 1), batches: [BATCH, 1] },
  { name: "a long one ends its batch", lengths: [1, BATCH_TEXT, 1], batches: [2, 1] },
];

for (const { name, lengths, batches } of TABLE) {
  test(`cutBatches: ${name}`, async () => {
    const cut: (readonly number[])[] = [];
    for await (const batch of cutBatches(each(lengths), (length) => length)) cut.push(batch);
    assert.deepEqual(
      cut.map((batch) => batch.length),
      batches,
    );
    assert.deepEqual(cut.flat(), lengths);
  });
}

async function* each<One>(all: readonly One[]): AsyncGenerator<One> {
  yield* all;
}
