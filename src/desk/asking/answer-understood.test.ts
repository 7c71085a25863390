import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { openLedger } from "../../ledger/open.ts";
import { loadPacks } from "../../pack/load.ts";
import { add } from "../add.ts";
import { ask } from "../ask.ts";
import { answerUnderstood } from "./answer-understood.ts";
import { known } from "./fetch-slice.ts";

test("two times are compared by the question's page as they are in words", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-understood-"));
  const ledger = await openLedger(join(folder, "a.db"), { create: true });
  const pack = loadPacks(["en", "screen-en"]);
  const texts = [
    "The series Ember Vale will be released on May 6, 2031, Northgate Studios announced.",
    "The series Salt Harbor will be released on March 3, 2031, Northgate Studios announced.",
  ];
  const articles = texts.map((text) => ({ text, published: "2031-01-01" }));
  await add(ledger, articles, "2031-01-01T00:00:00.000Z", pack);
  const options = { asOf: "2031-02-01", by: "reported" } as const;
  const asked = await ask(ledger, "Will Ember Vale come out before Salt Harbor?", options, pack);
  assert.equal(asked.status, "denied");
  const { answer } = await answerUnderstood(ledger, asked.understood, options, await known(ledger, pack));
  assert.equal(answer.status, asked.status);
  assert.deepEqual(answer.value, asked.value);
  await ledger.close();
  rmSync(folder, { recursive: true });
});
