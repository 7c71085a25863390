/** Each row: what was added, a question of a film that goes by its hero's name, and who is known to direct it. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { openLedger } from "../../ledger/open.ts";
import { loadPacks } from "../../pack/load.ts";
import { add } from "../add.ts";
import { ask } from "../ask.ts";

const PACK = loadPacks();
const HERO = "Tomas Reyne left the role of Victor Lantern in 2029. The Lantern films have taken $7bn worldwide.";
const OTHER = "The Lantern film was a short of two minutes about a lamp.";
const DIRECTED = "Ada Quill will direct the next Victor Lantern film, Northlight announced.";

const ROWS: readonly (readonly [what: string, texts: readonly string[], question: string, value: readonly string[]])[] =
  [
    ["the short name for the long one", [HERO, DIRECTED], "Who directs the next Lantern film?", ["Ada Quill"]],
    ["the long name", [HERO, DIRECTED], "Who directs the next Victor Lantern film?", ["Ada Quill"]],
    ["another work", [OTHER, "Ada Quill will direct the film Paper Lantern."], "Who directs the Lantern film?", []],
  ];

for (const [what, texts, question, value] of ROWS) {
  test(`works of heroes: ${what}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
    const ledger = await openLedger(join(folder, "news.db"), { create: true });
    try {
      const articles = texts.map((text) => ({ text, published: "2031-02-01", outlet: "Orbit Weekly" }));
      await add(ledger, articles, "2031-06-01T00:00:00.000Z", PACK);
      const answer = await ask(ledger, question, { asOf: "2031-12-31", by: "reported" }, PACK);
      assert.deepEqual(
        answer.value.map(({ text }) => text),
        value,
      );
    } finally {
      await ledger.close();
      rmSync(folder, { recursive: true });
    }
  });
}
