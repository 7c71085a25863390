/** Looking features up in the weights of `SyntaxModel`. */
import type { ClassWeights } from "../../../model/syntax-model.ts";

const OFFSET_BITS = 22;
const OFFSET_MASK = (1 << OFFSET_BITS) - 1;

/**
 * Adds the weights of the features `from` … `to` to `scores`; `features` then holds where their rows begin. All slots are
 * fetched before any row is, and without branches, so that the processor can fetch many at once.
 */
export function addWeights(
  { slots, pairs, mask }: ClassWeights,
  features: Int32Array,
  from: number,
  to: number,
  scores: Int32Array,
): void {
  for (let feature = from; feature < to; feature += 1) {
    const hash = features[feature]!;
    const slot = hash & mask;
    const first = slots[slot]!;
    const second = slots[slot ^ 1]!;
    // All bits set where the slot is the feature's, else none: row 0 is empty.
    const isFirst = (((first ^ hash) >>> OFFSET_BITS) - 1) >> 31;
    const isSecond = (((second ^ hash) >>> OFFSET_BITS) - 1) >> 31;
    features[feature] = ((first & isFirst) | (second & isSecond & ~isFirst)) & OFFSET_MASK;
  }
  for (let feature = from; feature < to; feature += 1) {
    const row = features[feature]!;
    const end = row + pairs[row]!;
    for (let pair = row + 1; pair <= end; pair += 1) {
      const entry = pairs[pair]!;
      scores[entry >>> 8]! += (entry & 255) - 128;
    }
  }
}
