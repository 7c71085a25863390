import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { openLedger } from "../ledger/open.ts";
import { loadPacks } from "../pack/load.ts";
import { add } from "./add.ts";
import { listQuestions } from "./lists/list-questions.ts";
import { openBook } from "./question-book.ts";

test("an id that nobody was shown is looked for in the ledger; one of nothing is none", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-book-"));
  const ledger = await openLedger(join(folder, "a.db"), { create: true });
  const pack = loadPacks(["en", "screen-en"]);
  const text = "Ember Vale will be released on May 6, 2031, Northgate Studios announced.";
  await add(ledger, [{ text, published: "2031-01-01" }], "2031-01-01T00:00:00.000Z", pack);
  const options = { asOf: "2031-02-01", by: "reported" } as const;
  const { rows } = await listQuestions(ledger, {}, options, { status: null, limit: null }, pack);
  const book = openBook(ledger, pack);
  const [question] = rows.map((row) => row.question);
  assert.deepEqual(await book.find(question!.id), question);
  assert.equal(await book.find("f".repeat(32)), null);
  assert.equal(await book.find("../../x"), null);
  // Read before it was kept which questions are answered.
  await ledger.close();
  const file = new DatabaseSync(join(folder, "a.db"));
  file.exec("delete from question_key");
  file.close();
  const older = await openLedger(join(folder, "a.db"), { create: false });
  assert.deepEqual(await openBook(older, pack).find(question!.id), question, "among all that can be asked");
  await older.close();
  rmSync(folder, { recursive: true });
});
