/** How statements came about, as the reader tells when asked. The news and its world are invented. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { explain } from "../src/desk/explain.ts";
import { read } from "../src/desk/read.ts";
import { showExplanation } from "../src/faces/cli/show/explanation.ts";
import { cellsOf } from "../src/faces/cli/show/cells.ts";
import type { Explanation } from "../src/model/explanation.ts";
import { loadPacks } from "../src/pack/load.ts";

const PACK = loadPacks(["en", "screen-en", fileURLToPath(new URL("packs/lantern", import.meta.url))]);

const TEXT = `Jonas Reed talked about his future. Speaking with The Kinescope Post, he said that he may return to Dark Tide in March 2032.

Iron Lantern Season 2 is slated to be released in May.

“A Wardens reunion, I don’t know about that,” Reed said.

Pavel Horn did not say that Reed will return to Glass Orchard.

Ines Okafor has left Iron Lantern: Dark Tide.`;

const READING = read({ text: TEXT, published: "2031-05-02" }, PACK);

function numberOf(words: string): number {
  const index = READING.statements.findIndex(({ evidence }) => evidence[0]!.quote.includes(words));
  assert.ok(index >= 0, `no statement has “${words}”`);
  return index + 1;
}

const ROWS: readonly (readonly [why: string, words: string, has: (explanation: Explanation) => boolean])[] = [
  [
    "the cue, how it was found, and how surely",
    "may return",
    ({ attributions: [cited] }) =>
      cited!.cue === "said" &&
      cited!.by === "model" &&
      cited!.confidence > 0.5 &&
      cited!.medium === "The Kinescope Post",
  ],
  [
    "the pronoun and whom it stands for",
    "may return",
    ({ attributions: [cited] }) =>
      cited!.resolved.length > 2 && cited!.resolved[0] === "he" && cited!.resolved.at(-1) === "Jonas Reed",
  ],
  ["the frame and its word", "may return", ({ frame }) => frame?.id === "return" && frame.trigger === "return"],
  [
    "where a role was found, and what its words mean",
    "may return",
    ({ frame }) =>
      frame!.roles.some(
        ({ name, place, resolved }) =>
          name === "scope" && place === "to" && resolved.at(-1) === "Iron Lantern: Dark Tide",
      ),
  ],
  [
    "why the speaker is no surer",
    "may return",
    ({ factuality }) =>
      factuality.at(-1)!.value === "PS+" && factuality.at(-1)!.because.some((one) => one.includes("may")),
  ],
  [
    "seen from outside and from inside the words",
    "did not say",
    ({ factuality: [author, speaker] }) =>
      author!.because.at(-1) === "negated" && speaker!.because.at(-1) === "not said",
  ],
  [
    "the author only passes it on",
    "may return",
    ({ factuality }) => factuality[0]!.value === "Uu" && factuality[0]!.because.some((one) => one.includes("say")),
  ],
  [
    "the row that found a time",
    "may return",
    ({ times }) => times.length === 1 && times[0]!.value === "2032-03" && times[0]!.rule !== null,
  ],
  [
    "nobody is cited",
    "Ines Okafor has left",
    ({ attributions, factuality }) => attributions.length === 0 && factuality.length === 1,
  ],
  [
    "a word that means no",
    "Ines Okafor has left",
    ({ frame, factuality }) =>
      frame?.polarity === "-" && factuality[0]!.because.includes("its word means no") && factuality[0]!.value === "CT-",
  ],
  [
    "a topic is no commitment",
    "A Wardens reunion",
    ({ factuality }) => factuality.at(-1)!.value === "Uu" && factuality.at(-1)!.because.includes("topic"),
  ],
];

for (const [why, words, has] of ROWS) {
  test(`explanation: ${why}`, () => {
    const explanation = explain(READING, numberOf(words), PACK);
    assert.ok(explanation !== null && has(explanation), JSON.stringify(explanation, null, 1));
  });
}

test("each explanation tells of its own statement, with the values that the reading has", () => {
  for (const [index, { factuality, proposition }] of READING.statements.entries()) {
    const explanation = explain(READING, index + 1, PACK);
    assert.deepEqual(
      explanation?.factuality.map(({ holder, value }) => ({ holder, value })),
      factuality,
    );
    if (explanation.frame !== null) assert.equal(explanation.frame.id, proposition?.frame);
  }
});

test("without learned weights rules have found it, and that is told", () => {
  const pack = { ...PACK, models: { ...PACK.models, attribution: null } };
  const reading = read({ text: TEXT, published: "2031-05-02" }, pack);
  const number = reading.statements.findIndex(({ evidence }) => evidence[0]!.quote.includes("may return")) + 1;
  assert.equal(explain(reading, number, pack)?.attributions[0]?.by, "rule");
});

test("a statement that is not there has no explanation", () => {
  assert.equal(explain(READING, READING.statements.length + 1, PACK), null);
  assert.equal(explain(READING, 0, PACK), null);
});

test("an explanation fits a terminal of 80 columns, and of 40", () => {
  for (const width of [80, 40]) {
    for (const index of READING.statements.keys()) {
      const shown = showExplanation(READING, index + 1, { width, color: false }, explain(READING, index + 1, PACK));
      assert.match(shown, /Why it was read so/u);
      for (const line of shown.split("\n")) assert.ok(cellsOf(line) <= width, line);
    }
  }
});
