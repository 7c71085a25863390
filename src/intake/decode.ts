/**
 * Bytes → text. UTF-8 unless a byte order mark, the caller or the page itself says otherwise; the mark is no part of the
 * text, everything else stays: line ends, NULs, unassigned characters.
 *
 * Plain text that is not UTF-8 is refused, with the encoding it looks like: words with wrong letters would be quoted as
 * evidence. A web page is decoded as browsers do it, since its encoding is often declared wrongly or not at all.
 */
import { isUtf8 } from "node:buffer";
import { HearsayError } from "../base/error.ts";
import { recognizeBinary, recognizeUtf16 } from "./binary.ts";
import { byteOrderMark, holdsUtf8, standardName } from "./encoding.ts";

export type Encoded = {
  readonly bytes: Uint8Array;
  /** What to call it in messages: "article.txt", "standard input". */
  readonly name: string;
  /** The encoding as the caller knows it, by any name of the WHATWG standard: "windows-1252"; null where unknown. */
  readonly encoding: string | null;
};

/** Throws `input/binary`, `input/encoding` and, for nothing but white space, `input/empty`. */
export function decode({ bytes, name, encoding }: Encoded): string {
  const text = decodeBytes(bytes, name, encoding);
  if (text.trim() === "") throw new HearsayError("input/empty", `There is nothing to read in ${name}.`);
  return text;
}

function decodeBytes(bytes: Uint8Array, name: string, encoding: string | null): string {
  if (encoding !== null) return decoderFor(encoding).decode(bytes);
  const marked = byteOrderMark(bytes) ?? recognizeUtf16(bytes);
  if (marked !== null && marked !== "utf-8") return new TextDecoder(marked).decode(bytes);
  const binary = recognizeBinary(bytes);
  if (binary !== null) throw new HearsayError("input/binary", `${name} is ${binary.what}. ${binary.remedy}`);
  const declared = declaredEncoding(bytes);
  // Only here do letters hide in ASCII: it would pass for UTF-8.
  if (declared === "iso-2022-jp") return new TextDecoder(declared).decode(bytes);
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  if (declared !== null) return new TextDecoder(declared).decode(bytes);
  throw new HearsayError("input/encoding", describeBadLine(bytes, name));
}

function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch (cause) {
    const message = `There is no encoding "${encoding}". Say for instance utf-8, windows-1252, iso-8859-2, shift_jis.`;
    throw new HearsayError("input/encoding", message, { cause });
  }
}

/** How far into a page its declaration may stand; browsers look at 1,024 bytes, some pages put it later. */
const PRESCAN = 4096;

/**
 * What a web page or a document in XML says its encoding is. One that declares UTF-8 wrongly keeps it, with replacement
 * characters, but a feed of which not a letter is UTF-8; a page that declares nothing is windows-1252; null where it is neither.
 */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, PRESCAN));
  const xml = /^\s*<\?xml\s(?:[^>]{0,200}?\sencoding\s*=\s*["']?\s*([\w.:-]{2,40}))?/u.exec(head);
  const isFeed = /<(?:\w+:)?(?:rss|feed|rdf|opml|urlset|sitemapindex)[\s>]/iu.test(head);
  if (!isFeed && !/<(?:!doctype html|html|head|meta|body)\b/iu.test(head))
    return xml?.[1] === undefined ? null : known(xml[1]);
  const label = xml?.[1] ?? /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/iu.exec(head)?.[1];
  if (byteOrderMark(bytes) === "utf-8") return "utf-8";
  // XML that declares nothing is UTF-8.
  const encoding = label === undefined ? (isFeed ? "utf-8" : FALLBACK) : known(label);
  return encoding === "utf-8" && isFeed && !holdsUtf8(bytes) ? FALLBACK : encoding;
}

/** What most is that says nothing of itself, or says it wrongly. */
const FALLBACK = "windows-1252";

function known(label: string): string {
  // A declaration that can be read as ASCII is not itself in UTF-16.
  if (/^(?:utf-?16|utf-?32|ucs-)/iu.test(label)) return "utf-8";
  // A name that no browser knows counts as none.
  return standardName(label) ?? FALLBACK;
}

/** Names the line and what to do. */
function describeBadLine(bytes: Uint8Array, name: string): string {
  return (
    `${name} is not UTF-8: line ${firstBadLine(bytes)} holds bytes that are no character. ` +
    "If it was written on Windows, say --encoding windows-1252; else convert it first, for instance with iconv."
  );
}

/** Counts from 1. A line break is never part of a longer character. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const next = bytes.indexOf(10, start);
    const end = next === -1 ? bytes.length : next;
    if (!isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
  }
  return line;
}
