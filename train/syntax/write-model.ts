/** What was learned → the bytes of `models/syntax.bin`: the weightiest features, rounded to whole numbers. */
import { MAGIC, VERSION } from "../../src/pack/compile/syntax.ts";
import { type Learner, rowsOf, worthOf } from "./learner.ts";
import type { TrainedParser } from "./train-parser.ts";
import type { TrainedTagger } from "./train-tagger.ts";

/** What weights are multiplied by before they are rounded. */
const CLASS_SCALE = 18;
const MOVE_SCALE = 40;

export function writeModel(tagger: TrainedTagger, parser: TrainedParser): Uint8Array {
  const head = new Uint8Array(20);
  const view = new DataView(head.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, Math.round(tagger.sureLead * CLASS_SCALE), true);
  view.setUint32(12, Math.round(parser.sureMove * MOVE_SCALE), true);
  view.setUint32(16, Math.round(parser.sureRelation * CLASS_SCALE), true);
  return Buffer.concat([
    head,
    writeClasses(tagger.forms),
    writeClasses(tagger.contexts),
    writeClasses(parser.relations),
    writeMoves(parser.moves),
  ]);
}

type Row = { readonly feature: number; readonly weights: Int8Array; readonly worth: number };

/** The rows with their weights rounded, the worthiest first. */
function roundRows(learner: Learner, scale: number): Row[] {
  const rows: Row[] = [];
  for (const { feature, weights } of rowsOf(learner)) {
    const rounded = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale))));
    if (rounded.every((weight) => weight === 0)) continue;
    rows.push({ feature, weights: rounded, worth: worthOf(learner, feature, weights) });
  }
  return rows.toSorted((a, b) => b.worth - a.worth || a.feature - b.feature);
}

/** Puts each row into the slot of its hash or the one beside it; what finds both taken is dropped. */
function placeRows(rows: readonly Row[], bits: number, isTwin: (a: number, b: number) => boolean): (Row | null)[] {
  const slots: (Row | null)[] = Array.from({ length: 1 << bits }, () => null);
  for (const row of rows) {
    const slot = row.feature & ((1 << bits) - 1);
    const first = slots[slot]!;
    const second = slots[slot ^ 1]!;
    if (
      (first !== null && isTwin(first.feature, row.feature)) ||
      (second !== null && isTwin(second.feature, row.feature))
    )
      continue;
    if (first === null) slots[slot] = row;
    else if (second === null) slots[slot ^ 1] = row;
  }
  return slots;
}

function tableBits(rows: number): number {
  return Math.max(8, Math.ceil(Math.log2(rows * 1.4)));
}

function writeSection(
  slots: readonly (Row | null)[],
  bits: number,
  pairs: number,
  body: readonly Uint8Array[],
): Uint8Array {
  const head = new Uint8Array(12 + (1 << (bits - 3)));
  const view = new DataView(head.buffer);
  view.setUint32(0, bits, true);
  view.setUint32(4, slots.filter((row) => row !== null).length, true);
  view.setUint32(8, pairs, true);
  for (const [slot, row] of slots.entries()) if (row !== null) head[12 + (slot >>> 3)]! |= 1 << (slot & 7);
  return Buffer.concat([head, ...body]);
}

function writeClasses(learner: Learner): Uint8Array {
  const rows = roundRows(learner, CLASS_SCALE);
  const bits = tableBits(rows.length);
  const slots = placeRows(rows, bits, (a, b) => a >>> 22 === b >>> 22);
  const kept = slots.filter((row) => row !== null);
  const heads = new DataView(new ArrayBuffer(kept.length * 2));
  const pairs: number[] = [];
  for (const [index, { feature, weights }] of kept.entries()) {
    const before = pairs.length;
    for (const [label, weight] of weights.entries()) {
      if (weight !== 0 && pairs.length - before < 63) pairs.push((label << 8) | (weight + 128));
    }
    heads.setUint16(index * 2, ((feature >>> 22) << 6) | (pairs.length - before), true);
  }
  const body = new DataView(new ArrayBuffer(pairs.length * 2));
  for (const [index, pair] of pairs.entries()) body.setUint16(index * 2, pair, true);
  return writeSection(slots, bits, pairs.length, [new Uint8Array(heads.buffer), new Uint8Array(body.buffer)]);
}

function writeMoves(learner: Learner): Uint8Array {
  const rows = roundRows(learner, MOVE_SCALE);
  const bits = tableBits(rows.length);
  const slots = placeRows(rows, bits, (a, b) => a >>> 24 === b >>> 24);
  const kept = slots.filter((row) => row !== null);
  const body = new DataView(new ArrayBuffer(kept.length * 4));
  for (const [index, { feature, weights }] of kept.entries()) {
    const [shift = 0, left = 0, right = 0] = weights;
    const bytes = ((right + 128) << 16) | ((left + 128) << 8) | (shift + 128);
    body.setUint32(index * 4, ((feature >>> 24) * 0x1000000 + bytes) >>> 0, true);
  }
  return writeSection(slots, bits, 0, [new Uint8Array(body.buffer)]);
}
