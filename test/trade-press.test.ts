/**
 * What the trade press says in how many ways: each sentence of `trade-press.tsv` behind a page that speaks of works tells its
 * frame and how sure it is, or, of other things, none.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { read } from "../src/desk/read.ts";
import { loadPacks } from "../src/pack/load.ts";

const pack = loadPacks(["en", "screen-en", fileURLToPath(new URL("packs/saltmarsh", import.meta.url))]);
const LEAD =
  "The Glass Orchard, a film, Saltmarsh Rising, a series, and Ember Vale, a game, were the talk of the week. ";
const rows = readFileSync(new URL("trade-press.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .slice(1)
  .map((line) => line.split("\t"));

for (const [frame = "", value = "", text = ""] of rows) {
  test(`${frame} ${value}: ${text}`, () => {
    const told = read({ text: LEAD + text, published: "2025-05-02" }, pack)
      .statements.filter(({ evidence }) => evidence[0]!.start >= LEAD.length)
      .map(({ proposition, factuality }) => [proposition?.frame ?? "-", factuality.at(-1)?.value]);
    const first = told.find(([one]) => one === frame);
    if (frame === "-")
      assert.deepEqual(
        told.filter(([one]) => one !== "-"),
        [],
      );
    else assert.equal(first?.[1], value, JSON.stringify(told));
  });
}
