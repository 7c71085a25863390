/** Who it is that says what a sentence tells, however it names them: the innermost speaker of each statement. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { read } from "../../desk/read.ts";
import { loadPacks } from "../../pack/load.ts";

const pack = loadPacks(["en", "screen-en", fileURLToPath(new URL("../../../test/packs/saltmarsh", import.meta.url))]);
const LEAD = "Mara Ilves made The Glass Orchard for Orbit+. Ember Vale is a game from Northgate Studios. ";

/** Speakers in the order of the statements; "" for the author. */
const ROWS: readonly (readonly [text: string, speakers: readonly string[]])[] = [
  ["Saltmarsh Rising has been renewed, Mara Ilves, head of drama at Orbit+, announced on Thursday.", ["Mara Ilves"]],
  ["Saltmarsh Rising has been renewed, Mara Ilves announced at a press event in London.", ["Mara Ilves"]],
  ["“We are done,” Mara Ilves, Orbit+'s head of films, said via statement.", ["Mara Ilves"]],
  ["The budget is tight, Mara Ilves said; the crew has lost two weeks.", ["Mara Ilves", "Mara Ilves"]],
  ["In theory, yes, says Mara Ilves, but she calls it “a long shot.”", ["Mara Ilves", "Mara Ilves"]],
  ["An insider said that the film is late. According to the same insider, it opens in May.", ["insider", "insider"]],
  ["Mara Ilves has been careful.", ["Mara Ilves"]],
  ["Mara Ilves would not be drawn on a sequel.", ["Mara Ilves"]],
  ["Ada Quill was fired over Instagram posts about the war.", [""]],
  ["The company has not said, and its results are due on Friday.", ["", ""]],
  ["Jonas Reed wrote the last volumes.", [""]],
  ["Jonas Reed wrote that the film is late.", ["Jonas Reed"]],
  [
    "It goes back to a post by Jonas Reed, a former writer, who claimed that the film is late.",
    ["Jonas Reed", "Jonas Reed"],
  ],
  ["Ember Vale needs more time, Northgate Studios confirmed on Friday.", ["Northgate Studios"]],
  ["Its chief executive, Jonas Reed, was there. The chief executive said that sales fell.", ["", "Jonas Reed"]],
  ["Mara Ilves told The Ledger that it is done. The 56-year-old said that it was hard.", ["Mara Ilves", "Mara Ilves"]],
  ["Northgate Studios has no plans to make another game.", ["Northgate Studios"]],
];

for (const [text, speakers] of ROWS) {
  test(text, () => {
    const { statements } = read({ text: LEAD + text, published: "2025-05-02" }, pack);
    const seen = statements
      .filter(({ evidence }) => evidence[0]!.start >= LEAD.length)
      .map(({ chain }) => chain.findLast(({ role }) => role === "speaker")?.name ?? "");
    assert.deepEqual(seen, speakers);
  });
}
