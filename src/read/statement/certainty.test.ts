/** How surely each clause of a report is told: speaker, what he or else the author commits to, the words it is told in. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { read } from "../../desk/read.ts";
import { loadPacks } from "../../pack/load.ts";

const WORLD = fileURLToPath(new URL("../../../test/packs/saltmarsh", import.meta.url));
const pack = loadPacks(["en", "screen-en", WORLD]);

type Row = readonly [speaker: string, value: string, evidence: string];
const ROWS: readonly (readonly [why: string, text: string, told: readonly Row[]])[] = [
  [
    "a semicolon parts two tellings: who wrote a book is cited for nothing",
    "Jonas Reed died in 2007; Ada Quill wrote the last volumes.",
    [
      ["", "CT+", "Jonas Reed died in 2007"],
      ["", "CT+", "Ada Quill wrote the last volumes"],
    ],
  ],
  [
    "behind a semicolon the same one goes on speaking",
    "The shoot was hard, Mara Ilves said; the crew lost two weeks.",
    [
      ["Mara Ilves", "CT+", "The shoot was hard, Mara Ilves said"],
      ["Mara Ilves", "CT+", "the crew lost two weeks"],
    ],
  ],
  [
    "others who join in are not cited",
    "That is according to Mara Ilves, and Ada Quill has since repeated it.",
    [
      ["Mara Ilves", "CT+", "That is according to Mara Ilves"],
      ["", "CT+", "and Ada Quill has since repeated it"],
    ],
  ],
  [
    "what is said of the rumours is said of what they tell",
    "Rumours that Ada Quill will play Captain Rook are false.",
    [
      ["", "CT+", "Rumours that Ada Quill will play Captain Rook are false"],
      ["", "CT-", "that Ada Quill will play Captain Rook"],
    ],
  ],
  [
    "a question before its verb stays open",
    "Whether the price holds, the company did not say.",
    [["company", "Uu", "Whether the price holds, the company did not say"]],
  ],
  [
    "how many is open, too",
    "It is not clear how many of them are in London.",
    [["", "Uu", "It is not clear how many of them are in London"]],
  ],
  ["a duty is told as news", "Players must keep the mage at bay.", [["", "CT+", "Players must keep the mage at bay"]]],
  ["so is what one can do", "Players can now roam the island.", [["", "CT+", "Players can now roam the island"]]],
  [
    "before he could: he did not",
    "Jonas Reed died before he could see it.",
    [
      ["", "CT+", "Jonas Reed died"],
      ["", "CT-", "before he could see it"],
    ],
  ],
  ["what is only possible is no more", "A strike is possible.", [["", "PS+", "A strike is possible"]]],
  [
    "not ruled out: perhaps",
    "The company did not exclude a strike.",
    [["", "PS+", "The company did not exclude a strike"]],
  ],
  ["rarely is no", "Games of this size rarely ship on time.", [["", "CT-", "Games of this size rarely ship on time"]]],
  [
    "would-be is no would",
    "Would-be buyers are bracing for more.",
    [["", "CT+", "Would-be buyers are bracing for more"]],
  ],
  [
    "the second half of a condition is no news",
    "If the price falls and the weather holds, fans will be glad.",
    [["", "PS+", "If the price falls and the weather holds, fans will be glad"]],
  ],
];

for (const [why, text, told] of ROWS) {
  test(why, () => {
    const { statements } = read({ text, published: "2025-05-02" }, pack);
    const seen = statements.map(({ chain, factuality, evidence }) => [
      chain.findLast(({ role }) => role === "speaker")?.name ?? "",
      factuality.at(-1)?.value,
      evidence[0]?.quote,
    ]);
    assert.deepEqual(seen, told);
  });
}
