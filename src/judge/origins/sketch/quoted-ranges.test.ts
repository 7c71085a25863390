/** Which words stand inside quotation marks, whatever marks a house uses. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { findQuotedRanges } from "./quoted-ranges.ts";

const ROWS: readonly (readonly [why: string, text: string, quoted: readonly string[]])[] = [
  ["straight", 'She said "it is done" today.', ["it is done"]],
  ["curly", "She said “it is done” today.", ["it is done"]],
  ["doubled single marks", "She said ''it is done'' today.", ["it is done"]],
  ["backquotes", "She said ``it is done'' today.", ["it is done"]],
  ["single curly", "She said ‘it’s done’ today.", ["it’s done"]],
  ["single straight", "She said 'it's done' today.", ["it's done"]],
  ["a title within", "“I saw ‘Low Tide’ twice,” she said.", ["I saw ‘Low Tide’ twice,"]],
  ["guillemets", "Elle a dit « c’est fini ».", [" c’est fini "]],
  ["an apostrophe opens nothing", "The '90s and the dogs' den", []],
  ["never closed: to the end of the paragraph", "“It is done.\n\n“And gone,” she said.", ["It is done.", "And gone,"]],
  [
    "never closed: to the next one",
    '"It is done, she said. "And gone," he said.',
    ["It is done, she said. ", "And gone,"],
  ],
  ["a wrapped line is no paragraph", "“It is\ndone,” she said.", ["It is\ndone,"]],
  ["inches", 'A 5" gun and a 6" gun', []],
  ["never closed at all", "She said “it is done", ["it is done"]],
  ["nothing", "", []],
];

for (const [why, text, quoted] of ROWS) {
  test(why, () => {
    assert.deepEqual(
      findQuotedRanges(text).map(({ start, end }) => text.slice(start, end)),
      quoted,
    );
  });
}
