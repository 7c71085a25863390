/**
 * In which encoding to read what a host delivers, in the order of the HTML standard (section 13.2.3.2): the byte order mark, what the host names, what
 * the page itself names, a fallback. The first two are decided here, for addresses and archives alike; null leaves it to `decode`, which looks into
 * the page.
 *
 * Hosts name the encoding of their oldest pages for all of them, and a wrong letter would be quoted as evidence. So a name that the bytes disprove counts
 * as none: letters that are written in UTF-8 are hardly ever anything else by chance, and where not one is, it is not UTF-8.
 */
import { isAscii, isUtf8 } from "node:buffer";
import { recognizeBinary, recognizeSignature, recognizeUtf16 } from "./binary.ts";

/** `label` is what the host names, by any name of the WHATWG standard; null where it names none. Null where the bytes shall tell, as they do of a picture. */
export function chooseEncoding(label: string | null, bytes: Uint8Array): string | null {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return marked;
  const named = label === null ? null : standardName(label);
  if (named === null || isDisproved(named, bytes)) return null;
  if (named !== "utf-16le" && named !== "utf-16be") return recognizeBinary(bytes) === null ? named : null;
  // "utf-16" alone says nothing of the order of its bytes.
  return recognizeSignature(bytes) === null ? (recognizeUtf16(bytes) ?? named) : null;
}

/** As the WHATWG standard calls it: "latin1" is "windows-1252"; null for a name that no browser knows. */
export function standardName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** It tells more than any name. */
export function byteOrderMark(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** Whether a letter beyond ASCII is written in UTF-8: a document that was cut or damaged still has others. */
export function holdsUtf8(bytes: Uint8Array): boolean {
  return /[^\0-\x7f\ufffd]/u.test(new TextDecoder().decode(bytes));
}

function isDisproved(named: string, bytes: Uint8Array): boolean {
  // Its letters hide in ASCII.
  if (named === "iso-2022-jp") return !isAscii(bytes);
  if (named === "utf-8") return !isUtf8(bytes) && !holdsUtf8(bytes);
  // UTF-16 that passes for UTF-8 is one of NULs and ASCII, which `decode` knows by its bytes.
  return isUtf8(bytes);
}
