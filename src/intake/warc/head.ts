/**
 * The lines that stand above a record and above the answer of a host in it: `WARC/1.0` or `HTTP/1.1 200 OK`, then `Name: value`,
 * then an empty line.
 */

export type Head = {
  /** "HTTP/1.1 200 OK". */
  readonly first: string;
  /** By their names in lower case; of several of one name the first counts. */
  readonly fields: ReadonlyMap<string, string>;
  /** Bytes, the empty line included. */
  readonly length: number;
};

/** Longer than this no head is; who goes on is not believed. */
export const LONGEST_HEAD = 65_536;

const decoder = new TextDecoder();

/** Null where no empty line ends it, or where it has no line at all. */
export function readHead(bytes: Uint8Array): Head | null {
  const length = findEnd(bytes.subarray(0, LONGEST_HEAD));
  if (length === null) return null;
  const [first = "", ...lines] = decoder.decode(bytes.subarray(0, length)).split("\n");
  const fields = new Map<string, string>();
  let name = "";
  for (const line of lines) {
    // A line that opens with white space goes on with the value before it.
    if (/^[ \t]+\S/u.test(line) && name !== "") {
      fields.set(name, `${fields.get(name) ?? ""} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(":");
    name = colon === -1 ? "" : line.slice(0, colon).trim().toLowerCase();
    if (name !== "" && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return { first: first.trimEnd(), fields, length };
}

/** Behind the empty line. Some writers end lines without a carriage return. */
function findEnd(bytes: Uint8Array): number | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const proper = text.indexOf("\r\n\r\n");
  const bare = text.subarray(0, proper === -1 ? text.length : proper).indexOf("\n\n");
  if (bare !== -1) return bare + 2;
  return proper === -1 ? null : proper + 4;
}
