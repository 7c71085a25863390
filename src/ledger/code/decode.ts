/** Reads back what `encode.ts` wrote: any of the values, without those before it. */
import { HearsayError } from "../../base/error.ts";
import type { Terms } from "../terms.ts";
import { type ByteReader, readBytes } from "./bytes.ts";
import { openRow } from "./row.ts";
import * as tags from "./tags.ts";

/** The value at a place, from 0. */
export type Decoder = { readonly count: number; readonly read: (place: number) => unknown };

export function decodeBeside(bytes: Uint8Array, beside: tags.Beside, terms: Terms): Decoder {
  const { ids, rest: sections } = openRow(bytes, terms.sample());
  const rest = readBytes(sections);
  const words = readTable(rest, terms);
  const shapes = readTable(rest, terms).map(shapeOf);
  const row: Row = { ...beside, both: `${beside.title}\n${beside.text}`, sections, ids, words, shapes, shared: [] };
  const sharedCount = rest.number();
  let idsBefore = 0;
  const nextSection = (): Place => {
    const length = rest.number();
    const idCount = rest.number();
    const place = { from: rest.place(), to: rest.place() + length, ids: 16 * idsBefore };
    rest.skip(length);
    idsBefore += idCount;
    return place;
  };
  const shared = openSection(row, nextSection());
  for (let place = 0; place < sharedCount; place += 1) row.shared.push(readValue(shared));
  const places = Array.from({ length: rest.number() }, nextSection);
  return {
    count: places.length,
    read: (place) => readValue(openSection(row, places[place] ?? fail("a value"))),
  };
}

type Row = tags.Beside & {
  readonly both: string;
  readonly sections: Buffer;
  readonly ids: Buffer;
  readonly words: readonly string[];
  readonly shapes: readonly Shape[];
  readonly shared: unknown[];
};

/** Where a section stands in the row, and its first id among the ids. */
type Place = { readonly from: number; readonly to: number; readonly ids: number };

type Section = {
  readonly row: Row;
  readonly bytes: ByteReader;
  readonly ids: ByteReader;
  last: number;
  lastButOne: number;
  lastWords: string;
};

function openSection(row: Row, { from, to, ids }: Place): Section {
  const bytes = readBytes(row.sections, from, to);
  return { row, bytes, ids: readBytes(row.ids, ids), last: 0, lastButOne: 0, lastWords: "" };
}

function readTable(rest: ByteReader, terms: Terms): string[] {
  const table: string[] = [];
  for (let left = rest.number(); left > 0; left -= 1) table.push(terms.wordsOf(rest.number()));
  return table;
}

/** The fields of an object, and one with all of them to be copied: it takes its room at once, where one that grows field by field is moved again and again. */
type Shape = { readonly fields: readonly string[]; readonly empty: Readonly<Record<string, unknown>> };

const SHAPES = new Map<string, Shape>();

function shapeOf(words: string): Shape {
  const known = SHAPES.get(words);
  if (known !== undefined) return known;
  const fields: readonly string[] = JSON.parse(words);
  const shape = { fields, empty: Object.fromEntries(fields.map((field) => [field, null])) };
  SHAPES.set(words, shape);
  return shape;
}

function readValue(section: Section): unknown {
  const value = readTagged(section);
  if (typeof value === "string") section.lastWords = value;
  return value;
}

function readTagged(section: Section): unknown {
  const { bytes, row } = section;
  const head = bytes.byte();
  const upper = head >> 4;
  const number = upper === tags.MORE ? bytes.number() + tags.MORE : upper;
  switch (head & 15) {
    case tags.CONSTANT:
      return number === 0 ? null : number === 1;
    case tags.INTEGER:
      return step(section, number);
    case tags.STEP:
      return step(section, section.last + number);
    case tags.NUMBER:
      return Number(bytes.words(number, "latin1"));
    case tags.WORDS:
      return bytes.words(number, "utf8");
    case tags.ODD:
      return bytes.words(number, "utf16le");
    case tags.SLICE:
      return row.both.slice(number, number + bytes.number());
    case tags.HERE:
      return (number === 0 ? row.text : row.title).slice(section.lastButOne, section.last);
    case tags.ID:
      return section.ids.words(16, "hex");
    case tags.DAY:
      return dayAt(number);
    case tags.TERM:
      return row.words[number] ?? fail("a term");
    case tags.ENTITY:
      return `${row.words[number] ?? fail("a term")}:${tags.slugOf(namedBy(section, bytes.number()))}`;
    case tags.LIST:
      return readItems(section, number);
    case tags.OBJECT:
      return readFields(section, row.shapes[number] ?? fail("a shape"));
    case tags.SAME:
      return number < row.shared.length ? row.shared[number] : fail("a shared value");
    default:
      return fail("a tag");
  }
}

function namedBy({ row, lastWords }: Section, place: number): string {
  return place === 0 ? lastWords : String(row.shared[place - 1]);
}

function step(section: Section, value: number): number {
  section.lastButOne = section.last;
  section.last = value;
  return value;
}

function readItems(section: Section, count: number): unknown[] {
  const items: unknown[] = [];
  for (let left = count; left > 0; left -= 1) items.push(readValue(section));
  return items;
}

function readFields(section: Section, { fields, empty }: Shape): unknown {
  const value: { [field: string]: unknown } = { ...empty };
  for (const field of fields) {
    const filler = readValue(section);
    // An own property, whatever its name: "__proto__" too.
    if (field === "__proto__") Object.defineProperty(value, field, { ...OWN, value: filler });
    else value[field] = filler;
  }
  return value;
}

const OWN = { enumerable: true, configurable: true, writable: true };

/** News is of few days. */
function dayAt(number: number): string {
  const known = DAYS.get(number);
  if (known !== undefined) return known;
  const day = new Date(tags.DAY_ZERO_MS + number * tags.MS_PER_DAY).toISOString().slice(0, 10);
  if (DAYS.size < MOST_DAYS) DAYS.set(number, day);
  return day;
}

const DAYS = new Map<number, string>();
const MOST_DAYS = 20_000;

function fail(what: string): never {
  throw new HearsayError("ledger/damaged", `A row of the ledger points at ${what} that it does not have.`);
}
