/**
 * Writes values of JSON beside the text that they are about, for a tenth of what their JSON takes: words that stand in the text
 * are places in it, what was written before is pointed at, and fields go by number. `decode.ts` gives back the same bytes of JSON.
 *
 * The code knows no noun: a field that a later release adds to one of them is kept without a change here.
 */
import { deflateRawSync } from "node:zlib";
import type { Terms } from "../terms.ts";
import { type ByteWriter, writeBytes } from "./bytes.ts";
import * as tags from "./tags.ts";

export type Encoder = { readonly write: (value: unknown) => void; readonly finish: () => Uint8Array };

/** Each value may point at those written before it. */
export function encodeBeside(beside: tags.Beside, terms: Terms): Encoder {
  const both = `${beside.title}\n${beside.text}`;
  const state: State = { ...beside, both, terms, out: writeBytes(), ids: writeBytes(), ...beginning() };
  return { write: (value) => writeValue(state, value, ""), finish: () => finish(state) };
}

/** Fields whose words are few in all the world, so that they are kept as terms. */
const FEW: ReadonlySet<string> = new Set([
  "manner",
  "role",
  "realm",
  "tense",
  "value",
  "frame",
  "authority",
  "part",
  "code",
  "severity",
  "kind",
]);

type State = tags.Beside & {
  readonly both: string;
  readonly terms: Terms;
  readonly out: ByteWriter;
  /** Ids go apart, since nothing makes them shorter. */
  readonly ids: ByteWriter;
  /** Places of objects (by their JSON) and words (behind a "#") in the order in which they were written. */
  readonly seen: Map<string, number>;
  /** Terms of this row by their number in the ledger, those that list fields apart. */
  readonly words: Map<number, number>;
  readonly shapes: Map<number, number>;
  /** How many objects and words were written. */
  count: number;
  last: number;
  lastButOne: number;
  lastWords: string;
};

function beginning(): Pick<State, "seen" | "words" | "shapes" | "count" | "last" | "lastButOne" | "lastWords"> {
  return { seen: new Map(), words: new Map(), shapes: new Map(), count: 0, last: 0, lastButOne: 0, lastWords: "" };
}

function writeHead({ out }: State, tag: number, number = 0): void {
  out.byte(tag | (Math.min(number, tags.MORE) << 4));
  if (number >= tags.MORE) out.number(number - tags.MORE);
}

/** Length of the ids, the ids, the rest deflated. */
function finish({ out, ids }: State): Uint8Array {
  const apart = ids.finish();
  const row = writeBytes();
  row.number(apart.length);
  row.bytes(apart);
  row.bytes(deflateRawSync(out.finish(), { level: 9 }));
  return row.finish();
}

function writeTerm(state: State, tag: number, words: string): void {
  const number = state.terms.numberOf(words);
  const own = tag === tags.OBJECT ? state.shapes : state.words;
  const known = own.get(number);
  if (known !== undefined) return writeHead(state, tag, known);
  own.set(number, own.size + 1);
  writeHead(state, tag, 0);
  state.out.number(number);
}

function writeValue(state: State, value: unknown, field: string): void {
  if (value === null || value === undefined) return writeHead(state, tags.CONSTANT, 0);
  if (typeof value === "boolean") return writeHead(state, tags.CONSTANT, value ? 1 : 2);
  if (typeof value === "number") return writeNumber(state, value);
  if (typeof value === "string") {
    writeWords(state, value, field);
    state.lastWords = value;
    return;
  }
  if (Array.isArray(value)) {
    writeHead(state, tags.LIST, value.length);
    for (const item of value) writeValue(state, item, "");
    return;
  }
  if (typeof value === "object") writeObject(state, value);
}

function writeNumber(state: State, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    const json = Buffer.from(JSON.stringify(value));
    writeHead(state, tags.NUMBER, json.length);
    return state.out.bytes(json);
  }
  if (value >= state.last) writeHead(state, tags.STEP, value - state.last);
  else writeHead(state, tags.INTEGER, value);
  state.lastButOne = state.last;
  state.last = value;
}

function writeObject(state: State, value: object): void {
  // What has an id is there once: to look for it among all the others would only take time.
  const json = "id" in value ? null : JSON.stringify(value);
  const before = json === null ? undefined : state.seen.get(json);
  if (before !== undefined) return writeHead(state, tags.SAME, before);
  const fields = Object.entries(value).filter(([, filler]) => filler !== undefined);
  writeTerm(state, tags.OBJECT, JSON.stringify(fields.map(([field]) => field)));
  for (const [field, filler] of fields) writeValue(state, filler, field);
  note(state, json);
}

/** Counts what `decode.ts` counts, and makes it known where it may come again. */
function note(state: State, key: string | null): void {
  if (key !== null) state.seen.set(key, state.count);
  state.count += 1;
}

function writeWords(state: State, words: string, field: string): void {
  const { text, title, both, seen, lastButOne, last } = state;
  if (FEW.has(field) && words.length <= 40) return writeTerm(state, tags.TERM, words);
  if (words.length === last - lastButOne && words !== "") {
    if (words === text.slice(lastButOne, last)) return writeHead(state, tags.HERE, 0);
    if (words === title.slice(lastButOne, last)) return writeHead(state, tags.HERE, 1);
  }
  const before = seen.get(`#${words}`);
  if (before !== undefined) return writeHead(state, tags.SAME, before);
  note(state, `#${words}`);
  if (/^[\da-f]{32}$/u.test(words)) {
    writeHead(state, tags.ID);
    return state.ids.bytes(Buffer.from(words, "hex"));
  }
  const kind = /^[a-z]+(?=:)/u.exec(words)?.[0];
  if (kind !== undefined && words.slice(kind.length + 1) === tags.slugOf(state.lastWords)) {
    return writeTerm(state, tags.ENTITY, kind);
  }
  const day = dayOf(words);
  if (day !== null) return writeHead(state, tags.DAY, day);
  const start = words.length < 3 ? -1 : both.indexOf(words);
  if (start >= 0) {
    writeHead(state, tags.SLICE, start);
    return state.out.number(words.length);
  }
  const bytes = words.isWellFormed() ? Buffer.from(words) : Buffer.from(words, "utf16le");
  writeHead(state, words.isWellFormed() ? tags.WORDS : tags.ODD, bytes.length);
  state.out.bytes(bytes);
}

/** Days since 2000, or null for words that are no day from then on. */
function dayOf(words: string): number | null {
  if (!/^2\d{3}-\d\d-\d\d$/u.test(words)) return null;
  const ms = Date.parse(`${words}T00:00:00Z`);
  if (Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(words)) return null;
  return (ms - tags.DAY_ZERO_MS) / tags.MS_PER_DAY;
}
