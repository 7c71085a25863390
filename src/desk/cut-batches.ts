/** What is read and written together: so many at a time, and no more text than the memory holds with ease. */

/** Articles are written to disk so many at a time. */
export const BATCH = 64;

/** Or so much text, in UTF-16 code units. */
export const BATCH_TEXT = 8_000_000;

/** All of them, in their order. `lengthOf` gives the text of one, in UTF-16 code units. */
export async function* cutBatches<One>(
  all: AsyncIterable<One>,
  lengthOf: (one: One) => number,
): AsyncGenerator<readonly One[], void> {
  let batch: One[] = [];
  let text = 0;
  for await (const one of all) {
    batch.push(one);
    text += lengthOf(one);
    if (batch.length < BATCH && text < BATCH_TEXT) continue;
    yield batch;
    batch = [];
    text = 0;
  }
  if (batch.length > 0) yield batch;
}
