/** The encoding that a host names for its bytes, and what the bytes say to it; where they leave it open, `decode` looks into the page. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "./decode.ts";
import { chooseEncoding } from "./encoding.ts";

const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");
const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");
const page = (words: string, charset = ""): string =>
  `<!doctype html><html>${charset === "" ? "" : `<meta charset="${charset}">`}<p>${words}</p>`;

const ROWS: readonly (readonly [
  reason: string,
  label: string | null,
  bytes: Uint8Array,
  encoding: string | null,
  words: string,
])[] = [
  ["nobody names one", null, Buffer.from(page("Zoë")), null, "Zoë"],
  ["a name that no browser knows counts as none", "klingon", latin1(page("Zo\xEB")), null, "Zoë"],
  ["the host's name", "koi8-r", latin1(page("\xDA\xCF\xD1")), "koi8-r", "зоя"],
  ["by any of its names", "Latin1", latin1(page("Zo\xEB")), "windows-1252", "Zoë"],
  ["the host over the page", "koi8-r", latin1(page("\xDA\xCF\xD1", "latin1")), "koi8-r", "зоя"],
  ["the page where the host is silent", null, latin1(page("\xDA\xCF\xD1", "koi8-r")), null, "зоя"],
  ["a mark of UTF-8 over the host", "windows-1252", Buffer.from(`\uFEFF${page("Zoë")}`), "utf-8", "Zoë"],
  [
    "also where a byte is broken",
    "windows-1252",
    Buffer.concat([Buffer.from(`\uFEFF${page("Zoë")}`), latin1("\xEB")]),
    "utf-8",
    "Zoë",
  ],
  ["a mark of UTF-16 over the host", "windows-1252", utf16(`\uFEFF${page("Zoë")}`), "utf-16le", "Zoë"],
  ["UTF-8 whatever the host says", "iso-8859-1", Buffer.from(page("Zoë")), null, "Zoë"],
  ["UTF-16 that is none: what passes for UTF-8 is not", "utf-16", Buffer.from(page("Zoë")), null, "Zoë"],
  ["UTF-16 without a mark, as the host says", "utf-16", utf16(page("Zoë")), "utf-16le", "Zoë"],
  ["in the order that its bytes show", "utf-16", utf16(page("Zoë")).swap16(), "utf-16be", "Zoë"],
  ["UTF-16 of other letters", "utf-16le", utf16("高い塔の日々".repeat(40)), "utf-16le", "高い塔の日々"],
  ["UTF-8 that holds not one letter of it", "utf-8", latin1(page("Zo\xEB")), null, "Zoë"],
  ["nor where the page agrees with its bytes", "utf-8", latin1(page("\xDA\xCF\xD1", "koi8-r")), null, "зоя"],
  [
    "UTF-8 with a damaged byte stays UTF-8",
    "utf-8",
    Buffer.concat([Buffer.from(page("Zoë")), latin1("\xEB")]),
    "utf-8",
    "Zoë",
  ],
  ["letters that hide in ASCII", "ISO-2022-JP", latin1("\x1B$BF|K\\\x1B(B"), "iso-2022-jp", "日本"],
  ["do not hide beside others", "ISO-2022-JP", Buffer.from(page("Zoë")), null, "Zoë"],
];

for (const [reason, label, bytes, encoding, words] of ROWS) {
  test(`encoding: ${reason}`, () => {
    const chosen = chooseEncoding(label, bytes);
    assert.equal(chosen, encoding);
    assert.ok(decode({ bytes, name: "a.html", encoding: chosen }).includes(words));
  });
}

test("encoding: a picture is left to be told as one", () => {
  assert.equal(chooseEncoding("windows-1252", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13)), null);
});
