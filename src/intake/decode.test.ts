import assert from "node:assert/strict";
import { test } from "node:test";
import { HearsayError } from "../base/error.ts";
import { decode } from "./decode.ts";

const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");
const utf16 = (text: string): Uint8Array => Buffer.from(text, "utf16le");
const utf16be = (text: string): Uint8Array => Buffer.from(text, "utf16le").swap16();
const attempt = (bytes: Uint8Array, encoding: string | null = null): string => {
  try {
    return decode({ bytes, name: "a.txt", encoding });
  } catch (error) {
    assert.ok(error instanceof HearsayError, String(error));
    return `[${error.code}] ${error.message}`;
  }
};

const READ: readonly (readonly [reason: string, bytes: Uint8Array, text: string, encoding?: string])[] = [
  ["UTF-8", Buffer.from("“No,” said Zoë. 🎬"), "“No,” said Zoë. 🎬"],
  ["its byte order mark is no part of the text", Buffer.from("\uFEFFNo."), "No."],
  ["UTF-16 with its mark", utf16("\uFEFF“No.”"), "“No.”"],
  ["big endian with its mark", utf16be("\uFEFF“No.”"), "“No.”"],
  ["UTF-16 without a mark", utf16("The show was late."), "The show was late."],
  ["big endian without a mark", utf16be("The show was late."), "The show was late."],
  ["line ends, NULs and marks stay as they are", Buffer.from("a\r\n\0b\u202Ec\u00A0d"), "a\r\n\0b\u202Ec\u00A0d"],
  ["an encoding that the caller knows", latin1("Zo\xEB"), "Zoë", "windows-1252"],
  ["the caller wins over a mark", latin1("caf\xE9 noir"), "café noir", "iso-8859-1"],
  [
    "a page that declares its encoding",
    latin1('<html><meta charset="iso-8859-1">Zo\xEB'),
    '<html><meta charset="iso-8859-1">Zoë',
  ],
  ["a page that declares none", latin1("<!doctype html><p>Zo\xEB"), "<!doctype html><p>Zoë"],
  [
    "a page in UTF-8 that declares another",
    Buffer.from('<html><meta charset="latin1">Zoë'),
    '<html><meta charset="latin1">Zoë',
  ],
  [
    "a page that breaks its own UTF-8",
    latin1('<html><meta charset="utf-8">Zo\xEB!'),
    '<html><meta charset="utf-8">Zo\uFFFD!',
  ],
  [
    "a page that claims UTF-16 in ASCII",
    Buffer.from('<html><meta charset="utf-16">Zoë'),
    '<html><meta charset="utf-16">Zoë',
  ],
  [
    "a page with an encoding that nobody knows",
    latin1('<html><meta charset="klingon">Zo\xEB'),
    '<html><meta charset="klingon">Zoë',
  ],
  [
    "an old declaration",
    Buffer.concat([
      Buffer.from('<html><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">'),
      Uint8Array.of(0x93, 0xfa, 0x96, 0x7b),
    ]),
    '<html><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">日本',
  ],
];

for (const [reason, bytes, text, encoding] of READ) {
  test(`decode: ${reason}`, () => assert.equal(attempt(bytes, encoding ?? null), text));
}

const REFUSED: readonly (readonly [reason: string, bytes: Uint8Array, words: RegExp, encoding?: string])[] = [
  ["nothing", Buffer.from(""), /^\[input\/empty\] There is nothing to read in a\.txt/u],
  ["nothing but white space", Buffer.from(" \r\n\t\uFEFF\u00A0"), /^\[input\/empty\]/u],
  ["text in another encoding", latin1("one\ntwo\nZo\xEB"), /^\[input\/encoding\] .*line 3 .*windows-1252/u],
  ["a character cut off at the end", Buffer.from("Zoë").subarray(0, 3), /^\[input\/encoding\]/u],
  ["a PDF", Buffer.from("%PDF-1.7 ..."), /^\[input\/binary\] a\.txt is a PDF\..*pdftotext/u],
  ["a word processor's file", Buffer.from("PK\u0003\u0004 and more"), /^\[input\/binary\].*docx/u],
  ["a picture", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2), /^\[input\/binary\].*JPEG/u],
  ["bytes by chance", Uint8Array.from({ length: 500 }, (_, index) => (index * 7) % 32), /^\[input\/binary\].*binary/u],
  [
    "an encoding that nobody knows",
    Buffer.from("text"),
    /^\[input\/encoding\] There is no encoding "klingon"/u,
    "klingon",
  ],
];

for (const [reason, bytes, words, encoding] of REFUSED) {
  test(`decode refuses ${reason}`, () => assert.match(attempt(bytes, encoding ?? null), words));
}
