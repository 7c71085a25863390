/**
 * What a public test feed says must be read of it: the comment in it holds a condition in Python, of which the simple parts
 * are understood,
 *
 *     Expect: not bozo and feed['title'] == 'Saltmarsh' and entries[0]['updated_parsed'] == (2004, 1, 1, 19, 48, 21, 3, 1, 0)
 *
 * namely equations of a title, a link or a date (`*_parsed`) of the feed or of one of its entries with a value. The rest of a
 * condition, and conditions without any such part, are left out.
 */

export type Expectation = {
  /** Null is the feed itself, else the entry's number from 0. */
  readonly entry: number | null;
  readonly field: "title" | "link" | "published" | "modified";
  /** A date is its moment in UTC: "2004-01-01T19:48:21Z". */
  readonly value: string;
};

/** The conditions that can be told; empty where there is none. `text` is the whole feed. */
export function readExpectations(text: string): Expectation[] {
  const condition = /Expect:\s*(.*?)\s*(?:-->|\n)/u.exec(text)?.[1] ?? "";
  return condition
    .split(/ and (?=(?:not |len\(|feed|entries|bozo|version|encoding|namespaces))/u)
    .flatMap(readEquation);
}

/** "feed['title'] == entries[0]['title'] == 'Saltmarsh'" is two. */
function readEquation(equation: string): Expectation[] {
  const sides = equation.split(/\s*==\s*/u);
  const value = readLiteral(sides.pop() ?? "");
  const named = sides.map(readName);
  if (value === null || named.length === 0) return [];
  return named.flatMap((name) => (name === null ? [] : [{ ...name, value }]));
}

const NAME =
  /^(?:feed|entries\[(?<entry>\d+)\])(?:\['(?<key>\w+)'\]|\.(?<attribute>\w+))(?<value>\['value'\]|\.value)?$/u;

function readName(side: string): Pick<Expectation, "entry" | "field"> | null {
  const parts = NAME.exec(side.trim())?.groups;
  if (parts === undefined) return null;
  const key = parts["key"] ?? parts["attribute"] ?? "";
  const field = (parts["value"] === undefined ? FIELDS : DETAILS).get(key);
  const entry = parts["entry"];
  return field === undefined ? null : { entry: entry === undefined ? null : Number(entry), field };
}

const FIELDS: ReadonlyMap<string, Expectation["field"]> = new Map([
  ["title", "title"],
  ["link", "link"],
  ["published_parsed", "published"],
  ["created_parsed", "published"],
  ["updated_parsed", "modified"],
]);

/** `title_detail['value']` is the title once more. */
const DETAILS: ReadonlyMap<string, Expectation["field"]> = new Map([["title_detail", "title"]]);

/** A string of Python, or a tuple of a moment; null for anything else. */
export function readLiteral(written: string): string | null {
  const tuple = /^\((\d+), (\d+), (\d+), (\d+), (\d+), (\d+), \d, \d+, 0\)$/u.exec(written);
  if (tuple !== null) {
    const [year = 0, month = 1, ...rest] = tuple.slice(1).map(Number);
    const moment = new Date(0);
    moment.setUTCFullYear(year, month - 1, rest[0] ?? 1);
    moment.setUTCHours(rest[1] ?? 0, rest[2] ?? 0, rest[3] ?? 0);
    return `${moment.toISOString().slice(0, 19)}Z`;
  }
  const [, , text] = /^u?(['"])((?:(?!\1)[^\\]|\\.)*)\1$/u.exec(written) ?? [];
  return text === undefined
    ? null
    : text.replaceAll(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/giu, unescape);
}

function unescape(_: string, two?: string, four?: string, eight?: string, one = ""): string {
  const code = two ?? four ?? eight;
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
  return { n: "\n", t: "\t", r: "\r" }[one] ?? one;
}
