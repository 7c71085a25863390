/** Each row of `packs/en/factuality/` brings a sentence; the word in brackets must come out as the row's `yes` says. */
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { fileURLToPath } from "node:url";
import { judgeMarked } from "../../../test/marked-events.ts";
import { parsePack, readPackFolder } from "../../pack/files.ts";
import { loadPacks } from "../../pack/load.ts";

const pack = loadPacks(["en"]);
const files = parsePack(readPackFolder(fileURLToPath(new URL("../../../packs/en", import.meta.url))));

for (const [path, rows] of files.tables) {
  if (!path.startsWith("factuality/") || path.endsWith("grammar.tsv")) continue;
  void suite(path, () => {
    for (const { cells } of rows) {
      void test(`${cells["word"]} ${cells["via"]}: ${cells["example"]}`, () => {
        const how = { top: -1, isNews: cells["when"] === "news" };
        const { value, because } = judgeMarked(cells["example"]!, pack, how).author;
        assert.equal(value, cells["yes"], because.join(" · "));
      });
    }
  });
}
