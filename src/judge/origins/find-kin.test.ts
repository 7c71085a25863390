/** Copies and rewrites found by their sketches, and what only looks like them. People, works and outlets are invented. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { Sketched } from "../../model/sketch.ts";
import { findKin } from "./find-kin.ts";
import { sketchOf } from "./sketch-of.ts";

const REPORT = `Ines Okafor will not return to Iron Lantern, she told Morning Ledger on Tuesday. The third season of the Northlight drama,
now filming in Porto Brava with 140 extras, will go on without Captain Amberley.

“I wrote the letter in a taxi and posted it before I could change my mind,” Okafor said. “They were kind about it and sent a lamp.”

Creator Pavel Horn learned of it on February 9. Six of the eight scripts had to be rewritten, he said, at a cost of $2 million, and
Maud Ellery takes over the lighthouse. “Nobody dies in this one, which is harder to write than you would think.”

The season begins on October 14. Okafor has signed for a play about the painter Jonas Reed at the Alder theatre.`;

const REWRITE = `There goes the captain! Iron Lantern has lost its lead: come the third year of the show, which Northlight is shooting at Porto Brava
just now, Ines Okafor is out. Amberley's lighthouse passes to Maud Ellery.

“I wrote the letter in a taxi and posted it before I could change my mind,” is how the star tells it. What did she get for
it? “They were kind about it and sent a lamp.”

Boss Pavel Horn had six finished scripts on February 9 and a bill of $2 million the day after. The eight hours will spare everybody: “Nobody dies
in this one, which is harder to write than you would think.” See for yourselves on October 14, or go to the Alder and watch Okafor in a play
on Jonas Reed.`;

const OTHER_INTERVIEW = `Ines Okafor is late, and sorry, and wet. The actor who was Captain Amberley has walked along the sea wall at Porto Brava from the set of
Iron Lantern to talk about leaving it.

“You cannot play a woman who waits for ever,” she says. “One morning I noticed that I was good at it.” Of Pavel Horn she has only good to say, and of
Northlight nothing. There is the play about Jonas Reed at the Alder; there may be a child. “I should like to be bored for a week.”`;

const MOULD = (work: string, people: string, count: string, day: string): string =>
  `${work} is nearly upon us, and if you are wondering when you can watch it, here is all that you need to know. ${work} begins
on ${day}. There are ${count} episodes in all, one a week, each of them about an hour long. The series stars ${people}. It is not known yet
whether there will be another season, but the makers have said that they would like to go on. That is all for the release date of ${work}. For
more, read our review of the first episodes and our list of the best dramas of the year.`;

const NOTICE = `Harbour Post is free to read because of the people who pay for it. If you would like to support our reporting you can become a member for
the price of a cup of tea each week, and members get the Saturday letter and the crossword.`;

const SHORTENED = REPORT.split("\n\n").slice(0, 2).join("\n\n");

const ROWS: readonly (readonly [why: string, one: string, other: string, kin: string | null])[] = [
  ["the same text", REPORT, REPORT, "copy: 100% of the text"],
  ["straight marks and other lines", REPORT, straighten(REPORT), "copy: 100% of the text"],
  ["with a notice at its foot", REPORT, `${REPORT}\n\n${NOTICE}`, "copy"],
  ["its first half", REPORT, SHORTENED, "copy"],
  ["the same quotations in other words", REPORT, REWRITE, "rewrite: 3 of 3 quotations"],
  ["a rewrite of the shortened copy", SHORTENED, REWRITE, "rewrite: 2 of 2 quotations"],
  ["another talk with the same person", REPORT, OTHER_INTERVIEW, null],
  ["the other talk, against the rewrite", REWRITE, OTHER_INTERVIEW, null],
  [
    "one mould",
    MOULD("Iron Lantern", "Maud Ellery and Tomas Pike", "eight", "October 14"),
    MOULD("Glass Parade", "Ada Wren and Otis Bell", "ten", "June 3"),
    null,
  ],
  ["one notice", `${SHORTENED}\n\n${NOTICE}`, `${OTHER_INTERVIEW}\n\n${NOTICE}`, null],
  ["a caption in the words of a long text", REPORT, "The new Iron Lantern, now filming in Porto Brava", null],
  ["nothing in common", REPORT, NOTICE, null],
  ["one word", "Delayed.", "Delayed.", null],
  ["no text", "", "", null],
  ["no text, as of one forgotten", REPORT, "", null],
];

for (const [why, one, other, expected] of ROWS) {
  test(why, () => {
    const [a, b] = [sketched("a", one), sketched("b", other)];
    const [kin] = findKin(a, [b]);
    const told = kin === undefined ? null : `${kin.kind}: ${kin.why}`;
    if (expected === null) assert.equal(told, null);
    else {
      assert.ok(told?.startsWith(expected), `${told}`);
      assert.ok(
        a.sketch.keys.some((key) => b.sketch.keys.includes(key)),
        "no key in common: a ledger would not compare them",
      );
    }
    assert.deepEqual(findKin(b, [a]), findKin(a, [b]), "the other way round");
  });
}

test("ids stand in their order, and a document is no kin of its own", () => {
  const [a, b] = [sketched("a", REPORT), sketched("b", REPORT)];
  assert.deepEqual(findKin(b, [b, a]), [{ a: "a", b: "b", kind: "copy", why: "100% of the text" }]);
});

test("any two texts can be compared", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (one, other) => {
      const [a, b] = [sketched("a", one), sketched("b", other)];
      assert.deepEqual(findKin(b, [a]), findKin(a, [b]));
    }),
  );
});

function straighten(text: string): string {
  return text
    .replaceAll(/[“”]/gu, '"')
    .replaceAll("\n\n", "\r\n \r\n")
    .replaceAll(/(?<!\n)\n(?!\n)/gu, " ");
}

function sketched(document: string, text: string): Sketched {
  return { document, sketch: sketchOf({ text }) };
}
