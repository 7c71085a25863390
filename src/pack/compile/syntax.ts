/**
 * `models/syntax.bin` of a pack → the learned grammar.
 *
 * All numbers are little-endian. "HSYN", a version, the leads that make a form, a move and a relation sure (32 bits each), then four sections:
 * forms, contexts, relations, moves. A section begins with the number of bits of a slot's index, of occupied slots and of
 * pairs (0 for moves), then a bit for each slot, set where it is occupied. For classes there follow, in the order of the
 * slots, sixteen bits each (ten of the hash, six for the number of pairs), and then all pairs; for moves, 32 bits each.
 */
import { endianness } from "node:os";
import type { ClassWeights, MoveWeights, SyntaxModel } from "../../model/syntax-model.ts";
import type { PackFolder } from "../files.ts";
import { modelOf } from "./model-of.ts";

const PATH = "models/syntax.bin";
export const MAGIC = 0x4e595348;
export const VERSION = 1;

/** The model of the last pack that has one; null where none has. */
export function compileSyntax(packs: readonly PackFolder[]): SyntaxModel | null {
  return modelOf(packs, PATH, readModel);
}

type Cursor = { readonly view: DataView; at: number };

const IS_LITTLE = endianness() === "LE";

/** The next numbers of two bytes each. A list of its own: the file's need not be aligned. */
function takeShorts(cursor: Cursor, count: number): Uint16Array {
  const bytes = takeBytes(cursor, count * 2);
  return new Uint16Array(IS_LITTLE ? bytes.buffer : bytes.swap16().buffer);
}

/** The next numbers of four bytes each. */
function takeLongs(cursor: Cursor, count: number): Int32Array {
  const bytes = takeBytes(cursor, count * 4);
  return new Int32Array(IS_LITTLE ? bytes.buffer : bytes.swap32().buffer);
}

/** A copy in a buffer of its own. Throws where the file ends before. */
function takeBytes(cursor: Cursor, length: number): Buffer<ArrayBuffer> {
  const { view, at } = cursor;
  cursor.at += length;
  return Buffer.from(new Uint8Array(view.buffer, view.byteOffset + at, length).slice().buffer);
}

function readModel(bytes: Uint8Array): SyntaxModel {
  const cursor = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0 };
  if (readNumber(cursor) !== MAGIC || readNumber(cursor) !== VERSION) throw new RangeError("wrong header");
  const [sureLead, sureMove, sureRelation] = [readNumber(cursor), readNumber(cursor), readNumber(cursor)];
  const forms = readClasses(cursor);
  const contexts = readClasses(cursor);
  const relations = readClasses(cursor);
  const moves = readMoves(cursor);
  if (cursor.at !== bytes.byteLength) throw new RangeError("wrong length");
  return { forms, contexts, sureLead, moves, sureMove, relations, sureRelation };
}

function readNumber(cursor: Cursor): number {
  cursor.at += 4;
  return cursor.view.getUint32(cursor.at - 4, true);
}

/** The occupied slots' indexes. */
function readOccupied(cursor: Cursor, bits: number, occupied: number): Int32Array {
  const slots = new Int32Array(occupied);
  let found = 0;
  const marks = takeBytes(cursor, 1 << (bits - 3));
  for (let byte = 0; byte < marks.length; byte += 1) {
    const set = marks[byte]!;
    if (set === 0) continue;
    for (let bit = 0; bit < 8; bit += 1) if ((set & (1 << bit)) !== 0) slots[found++] = byte * 8 + bit;
  }
  if (found !== occupied) throw new RangeError("wrong count of slots");
  return slots;
}

function readClasses(cursor: Cursor): ClassWeights {
  const [bits, occupied, pairCount] = [readNumber(cursor), readNumber(cursor), readNumber(cursor)];
  const indexes = readOccupied(cursor, bits, occupied);
  const slots = new Int32Array(1 << bits);
  const pairs = new Uint16Array(1 + occupied + pairCount);
  const heads = takeShorts(cursor, occupied);
  const all = takeShorts(cursor, pairCount);
  let from = 0;
  let row = 1;
  for (let index = 0; index < occupied; index += 1) {
    const head = heads[index]!;
    const count = head & 63;
    slots[indexes[index]!] = ((head >>> 6) << 22) | row;
    pairs[row] = count;
    for (let pair = 1; pair <= count; pair += 1) pairs[row + pair] = all[from++]!;
    row += count + 1;
  }
  if (from !== pairCount) throw new RangeError("wrong count of pairs");
  return { mask: (1 << bits) - 1, slots, pairs };
}

function readMoves(cursor: Cursor): MoveWeights {
  const [bits, occupied] = [readNumber(cursor), readNumber(cursor), readNumber(cursor)];
  const indexes = readOccupied(cursor, bits, occupied);
  const slots = new Int32Array(1 << bits);
  const all = takeLongs(cursor, occupied);
  for (let index = 0; index < occupied; index += 1) slots[indexes[index]!] = all[index]!;
  return { mask: (1 << bits) - 1, slots };
}
