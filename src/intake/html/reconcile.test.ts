/** Two extractions of the same page, and what is believed of them: paragraphs are written as letters, each of which stands for one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Paragraph } from "./paragraphs.ts";
import { reconcileExtractions } from "./reconcile.ts";

const NOTHING = { body: null, description: null };
const WORDS = "tide lamp quay glass orchard winter ferry warden".split(" ");

/** A letter in upper case is a paragraph of prose, in lower case a line; "#a" is a heading, "-a" an item. */
function write(pattern: string): Paragraph[] {
  return pattern.split(" ").map((mark) => {
    const letter = mark.at(-1) ?? "";
    const kind = mark.startsWith("#") ? "heading" : mark.startsWith("-") ? "item" : "text";
    if (letter !== letter.toUpperCase()) return { kind, text: `${letter}${letter} button ${letter}`, isLoose: false };
    const text = Array.from({ length: 12 }, (_, at) => `${letter}${at}${WORDS[at % WORDS.length]}`).join(" ");
    return { kind, text: `${letter} ${text}.`, isLoose: false };
  });
}

function read(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text }) => text.charAt(0)).join("");
}

const ROWS: readonly (readonly [reason: string, one: string, other: string, expected: string])[] = [
  ["what both kept", "A B C", "A B C", "ABC"],
  ["a line within that one kept is a button", "A B x C", "A B C", "ABC"],
  ["a paragraph or two within are a box", "A B x X C D", "A B C D", "ABCD"],
  ["a section that the other lost", "A B C D E F", "A F", "ABCDEF"],
  ["that the first lost", "A F", "A B C D E F", "ABCDEF"],
  ["the beginning that the first lost", "D E F", "A B C D E F", "ABCDEF"],
  ["a headline above stays out, the standfirst does not", "D E F", "x A D E F", "ADEF"],
  ["the end that the other lost", "A B C D E F", "A B C D", "ABCDEF"],
  ["a note below", "A B C D E F", "A B C D E F x X", "ABCDEF"],
  ["comments below, with a name and a day each", "A B C", "A B C x y X z v w U r s t", "ABC"],
  ["a heading within", "A B C", "A #x B C", "AxBC"],
  ["a list within", "A B C", "A -x -y B C", "AxyBC"],
  ["nothing against something", "", "A B", "AB"],
];

for (const [reason, one, other, expected] of ROWS) {
  test(`reconcile: ${reason}`, () => {
    const [mine, theirs] = [one, other].map((pattern) => (pattern === "" ? [] : write(pattern)));
    assert.equal(read(reconcileExtractions(mine ?? [], theirs ?? [], NOTHING)), expected);
  });
}

test("reconcile: a standfirst that the page describes itself with stays, however it is written", () => {
  const standfirst = "The drama of the tide wardens heads for a third season";
  const one: Paragraph[] = [...write("x"), { kind: "heading", text: standfirst, isLoose: false }, ...write("y A B C")];
  const readWith = (description: string | null): string =>
    read(reconcileExtractions(one, write("A B C"), { ...NOTHING, description }));
  assert.deepEqual(
    [readWith(`${standfirst}. More …`), readWith("Nobody knows."), readWith(null)],
    ["TABC", "ABC", "ABC"],
  );
});

test("reconcile: the structured body decides where it is there", () => {
  const [one, other] = [write("A B X C D E"), write("A B C D E Y")];
  const body = write("A B X C D E").map(({ text }) => text);
  assert.equal(read(reconcileExtractions(one, other, { ...NOTHING, body: body.join(" ") })), "ABXCDE");
});

test("reconcile: paragraphs that one has run together are parted as the other has them", () => {
  const other = write("A B C");
  const one: Paragraph[] = [{ kind: "text", text: other.map(({ text }) => text).join(" "), isLoose: false }];
  assert.equal(read(reconcileExtractions(one, other, NOTHING)), "ABC");
});

const item = (text: string): Paragraph => ({ text, kind: "item", isLoose: false });

test("reconcile: an item that the other has parted stands once", () => {
  const [above, below] = [write("A B"), write("C D")];
  const one = [...above, item("Calder, M. “Tides of the quay”. The Post. 3 May."), ...below];
  const other = [...above, item("Calder, M. “Tides of the quay”"), item(". The Post. 3 May."), ...below];
  const texts = reconcileExtractions(one, other, NOTHING)
    .map(({ text }) => text)
    .join(" ");
  assert.equal(texts.split("The Post").length, 2);
  assert.equal(texts.split("Tides").length, 2);
});
