/**
 * The encoding that a host names, where it is to be believed. Bytes that are UTF-8 are hardly ever anything else by chance, while hosts
 * name the encoding of their oldest pages for all of them; so it counts for the others.
 */
import { isUtf8 } from "node:buffer";
import { recognizeBinary } from "../binary.ts";

/** Letters of these are written in ASCII: their bytes pass for UTF-8. */
const HIDDEN: ReadonlySet<string> = new Set(["iso-2022-jp", "utf-16le", "utf-16be"]);

/** `contentType`: "text/html; charset=Shift_JIS". Null where the bytes shall tell, as they do of a picture. */
export function chooseEncoding(contentType: string, bytes: Uint8Array): string | null {
  const label = /;\s{0,9}charset\s{0,9}=\s{0,9}["']?([\w.:-]{2,40})/iu.exec(contentType)?.[1];
  const encoding = label === undefined ? null : standardName(label);
  if (encoding === null || isMarked(bytes) || recognizeBinary(bytes) !== null) return null;
  return HIDDEN.has(encoding) || !isUtf8(bytes) ? encoding : null;
}

/** Null for a name that no browser knows, and for those that stand for none. */
function standardName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** A byte order mark tells more than a host. */
function isMarked(bytes: Uint8Array): boolean {
  const [first, second, third] = bytes;
  if (first === 0xef) return second === 0xbb && third === 0xbf;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
