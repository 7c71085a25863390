/**
 * Writes values of JSON beside the text that they are about, for a tenth of what their JSON takes: words that stand in the text
 * are places in it, what is there twice is written once, and fields go by number (`tags.ts`). `decode.ts` gives back the same bytes of JSON.
 *
 * The code knows no noun: a field that a later release adds to one of them is kept without a change here.
 */
import type { Terms } from "../terms.ts";
import { type ByteWriter, writeBytes } from "./bytes.ts";
import { isFew } from "./few.ts";
import { closeRow } from "./row.ts";
import { findShared, type Shared } from "./shared.ts";
import * as tags from "./tags.ts";

export function encodeBeside(values: readonly unknown[], beside: tags.Beside, terms: Terms): Uint8Array {
  const both = `${beside.title}\n${beside.text}`;
  const shared = findShared(values);
  const tables = { words: new Map(), shapes: new Map(), slugs: new Map() };
  const row: Row = { ...beside, both, terms, shared, ...tables, ids: writeBytes() };
  const sections = writeBytes();
  sections.number(shared.values.length);
  writeSection(row, sections, (section) => {
    shared.values.forEach((value, place) => {
      if (typeof value === "object") return writeFields(section, value);
      writeNewWords(section, value);
      row.slugs.set(tags.slugOf(value), place);
    });
  });
  sections.number(values.length);
  for (const value of values) writeSection(row, sections, (section) => writeValue(section, value, ""));
  const rest = writeBytes();
  writeTable(rest, row.words);
  writeTable(rest, row.shapes);
  rest.bytes(sections.finish());
  return closeRow({ ids: row.ids.finish(), rest: rest.finish() }, terms.sample());
}

/** What is the same for all sections. Terms by their number in the ledger, with their place here. */
type Row = tags.Beside & {
  readonly both: string;
  readonly terms: Terms;
  readonly shared: Shared;
  readonly words: Map<number, number>;
  readonly shapes: Map<number, number>;
  readonly ids: ByteWriter;
  /** Places of shared words by their slugs, as far as they are written. */
  readonly slugs: Map<string, number>;
};

type Section = {
  readonly row: Row;
  readonly out: ByteWriter;
  ids: number;
  last: number;
  lastButOne: number;
  lastWords: string;
};

function writeSection(row: Row, out: ByteWriter, write: (section: Section) => void): void {
  const section: Section = { row, out: writeBytes(), ids: 0, last: 0, lastButOne: 0, lastWords: "" };
  write(section);
  const bytes = section.out.finish();
  out.number(bytes.length);
  out.number(section.ids);
  out.bytes(bytes);
}

function writeTable(out: ByteWriter, terms: ReadonlyMap<number, number>): void {
  out.number(terms.size);
  for (const number of terms.keys()) out.number(number);
}

function writeHead({ out }: Section, tag: number, number = 0): void {
  out.byte(tag | (Math.min(number, tags.MORE) << 4));
  if (number >= tags.MORE) out.number(number - tags.MORE);
}

function writeTerm(section: Section, tag: number, table: Map<number, number>, words: string): void {
  const number = section.row.terms.numberOf(words);
  const place = table.get(number) ?? table.size;
  table.set(number, place);
  writeHead(section, tag, place);
}

function writeValue(section: Section, value: unknown, field: string): void {
  if (value === null || value === undefined) return writeHead(section, tags.CONSTANT, 0);
  if (typeof value === "boolean") return writeHead(section, tags.CONSTANT, value ? 1 : 2);
  if (typeof value === "number") return writeNumber(section, value);
  if (typeof value === "string") return writeWords(section, value, field);
  if (Array.isArray(value)) {
    writeHead(section, tags.LIST, value.length);
    for (const item of value) writeValue(section, item, "");
    return;
  }
  if (typeof value !== "object") return;
  const place = section.row.shared.placeOf(value);
  if (place === null) writeFields(section, value);
  else writeHead(section, tags.SAME, place);
}

function writeNumber(section: Section, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    const json = Buffer.from(JSON.stringify(value));
    writeHead(section, tags.NUMBER, json.length);
    return section.out.bytes(json);
  }
  if (value >= section.last) writeHead(section, tags.STEP, value - section.last);
  else writeHead(section, tags.INTEGER, value);
  section.lastButOne = section.last;
  section.last = value;
}

function writeFields(section: Section, value: object): void {
  const fields = Object.entries(value).filter(([, filler]) => filler !== undefined);
  writeTerm(section, tags.OBJECT, section.row.shapes, JSON.stringify(fields.map(([field]) => field)));
  for (const [field, filler] of fields) writeValue(section, filler, field);
}

function writeWords(section: Section, words: string, field: string): void {
  const { row, last, lastButOne } = section;
  const place = row.shared.placeOf(words);
  if (isFew(field, words)) {
    writeTerm(section, tags.TERM, row.words, words);
    section.lastWords = words;
  } else if (words !== "" && words === row.text.slice(lastButOne, last)) writeHead(section, tags.HERE, 0);
  else if (words !== "" && words === row.title.slice(lastButOne, last)) writeHead(section, tags.HERE, 1);
  else if (place === null) return writeNewWords(section, words);
  else writeHead(section, tags.SAME, place);
  section.lastWords = words;
}

function writeNewWords(section: Section, words: string): void {
  const { row, out, lastWords } = section;
  section.lastWords = words;
  const [, kind, slug] = /^([a-z]+):(.+)$/u.exec(words) ?? [];
  const place = slug === undefined ? undefined : slug === tags.slugOf(lastWords) ? -1 : row.slugs.get(slug);
  if (kind !== undefined && place !== undefined) {
    writeTerm(section, tags.ENTITY, row.words, kind);
    return out.number(place + 1);
  }
  if (/^[\da-f]{32}$/u.test(words)) {
    section.ids += 1;
    writeHead(section, tags.ID);
    return row.ids.bytes(Buffer.from(words, "hex"));
  }
  const day = dayOf(words);
  if (day !== null) return writeHead(section, tags.DAY, day);
  const start = words.length < 3 ? -1 : row.both.indexOf(words);
  if (start >= 0) {
    writeHead(section, tags.SLICE, start);
    return out.number(words.length);
  }
  const bytes = words.isWellFormed() ? Buffer.from(words) : Buffer.from(words, "utf16le");
  writeHead(section, words.isWellFormed() ? tags.WORDS : tags.ODD, bytes.length);
  out.bytes(bytes);
}

/** Days since 2000, or null for words that are no day from then on. */
function dayOf(words: string): number | null {
  if (!/^2\d{3}-\d\d-\d\d$/u.test(words)) return null;
  const ms = Date.parse(`${words}T00:00:00Z`);
  if (Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(words)) return null;
  return (ms - tags.DAY_ZERO_MS) / tags.MS_PER_DAY;
}
