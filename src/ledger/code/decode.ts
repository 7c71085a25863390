/** Reads back what `encode.ts` wrote, value by value and as far as it is asked to. */
import { HearsayError } from "../../base/error.ts";
import type { Terms } from "../terms.ts";
import { inflate } from "./content.ts";
import { type ByteReader, readBytes } from "./bytes.ts";
import * as tags from "./tags.ts";

export type Decoder = {
  /** The next value, with each call. */
  readonly read: () => unknown;
};

export function decodeBeside(bytes: Uint8Array, beside: tags.Beside, terms: Terms): Decoder {
  const both = `${beside.title}\n${beside.text}`;
  const row = readBytes(bytes);
  const ids = readBytes(row.bytes(row.number()));
  const rest = readBytes(inflate(row.rest()));
  const state: State = { ...beside, both, terms, ids, bytes: rest, ...beginning() };
  return { read: () => readValue(state) };
}

type State = tags.Beside & {
  readonly both: string;
  readonly terms: Terms;
  readonly bytes: ByteReader;
  readonly ids: ByteReader;
  readonly seen: unknown[];
  /** Terms of this row, those that list fields apart. Place 0 stays empty. */
  readonly words: string[];
  readonly shapes: string[];
  last: number;
  lastButOne: number;
  lastWords: string;
};

function beginning(): Pick<State, "seen" | "words" | "shapes" | "last" | "lastButOne" | "lastWords"> {
  return { seen: [], words: [""], shapes: [""], last: 0, lastButOne: 0, lastWords: "" };
}

function readValue(state: State): unknown {
  const value = readTagged(state);
  if (typeof value === "string") state.lastWords = value;
  return value;
}

function readTagged(state: State): unknown {
  const { bytes } = state;
  const head = bytes.byte();
  const upper = head >> 4;
  const number = upper === tags.MORE ? bytes.number() + tags.MORE : upper;
  switch (head & 15) {
    case tags.CONSTANT:
      return number === 0 ? null : number === 1;
    case tags.INTEGER:
      return step(state, number);
    case tags.STEP:
      return step(state, state.last + number);
    case tags.NUMBER:
      return Number(bytes.bytes(number).toString("latin1"));
    case tags.HERE:
      return (number === 0 ? state.text : state.title).slice(state.lastButOne, state.last);
    case tags.ID:
      return remember(state, state.ids.bytes(16).toString("hex"));
    case tags.TERM:
      return readTerm(state, state.words, number);
    case tags.ENTITY:
      return remember(state, `${readTerm(state, state.words, number)}:${tags.slugOf(state.lastWords)}`);
    case tags.LIST:
      return Array.from({ length: number }, () => readValue(state));
    case tags.OBJECT:
      return readObject(state, readTerm(state, state.shapes, number));
    case tags.SAME:
      return readSame(state, number);
    default:
      return remember(state, readWords(state, head & 15, number));
  }
}

function readTerm({ terms, bytes }: State, own: string[], number: number): string {
  if (number === 0) own.push(terms.wordsOf(bytes.number()));
  const words = own[number === 0 ? own.length - 1 : number];
  if (words === undefined)
    throw new HearsayError("ledger/damaged", "A row of the ledger names a term it does not have.");
  return words;
}

function step(state: State, value: number): number {
  state.lastButOne = state.last;
  state.last = value;
  return value;
}

function readWords({ bytes, both }: State, tag: number, number: number): string {
  if (tag === tags.SLICE) return both.slice(number, number + bytes.number());
  if (tag === tags.DAY) return new Date(tags.DAY_ZERO_MS + number * tags.MS_PER_DAY).toISOString().slice(0, 10);
  return bytes.bytes(number).toString(tag === tags.ODD ? "utf16le" : "utf8");
}

function readObject(state: State, shape: string): unknown {
  const fields = fieldsOf(shape);
  const value: { [field: string]: unknown } = {};
  for (const field of fields) {
    // An own property, whatever its name: "__proto__" too.
    if (field === "__proto__") Object.defineProperty(value, field, { ...OWN, value: readValue(state) });
    else value[field] = readValue(state);
  }
  return remember(state, value);
}

const OWN = { enumerable: true, configurable: true, writable: true };

const SHAPES = new Map<string, readonly string[]>();

function fieldsOf(shape: string): readonly string[] {
  const known = SHAPES.get(shape);
  if (known !== undefined) return known;
  const fields: readonly string[] = JSON.parse(shape);
  SHAPES.set(shape, fields);
  return fields;
}

function remember(state: State, value: unknown): unknown {
  state.seen.push(value);
  return value;
}

function readSame({ seen }: State, place: number): unknown {
  if (place >= seen.length)
    throw new HearsayError("ledger/damaged", "A row of the ledger points at what it does not have.");
  return seen[place];
}
