import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { openLedger } from "../../ledger/open.ts";
import { loadPacks } from "../../pack/load.ts";
import { add } from "../add.ts";
import { timeline } from "../ask.ts";

const PACK = loadPacks();
const article = (published: string, title: string, text: string) => ({
  title,
  text,
  published,
  outlet: "Orbit Weekly",
});

test("an article that names the matter, and tells nothing of it that a frame holds, is looked through too", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
  const ledger = await openLedger(join(folder, "news.db"), { create: true });
  try {
    const articles = [
      article("2031-02-01", "Ember Vale is coming", "Ember Vale will be released in March 2032, Northlight said."),
      article(
        "2031-03-01",
        "Patience",
        "Northlight is busy. The release date of Ember Vale has been the talk of the town.",
      ),
    ];
    await add(ledger, articles, "2031-06-01T00:00:00.000Z", PACK);
    const bears = await timeline(
      ledger,
      "When will Ember Vale come out?",
      { asOf: "2031-12-31", by: "reported" },
      PACK,
    );
    assert.deepEqual(
      bears.map(({ day, firmness }) => [day, firmness > 0]),
      [
        ["2031-02-01", true],
        ["2031-03-01", false],
      ],
    );
  } finally {
    await ledger.close();
    rmSync(folder, { recursive: true });
  }
});
