/**
 * The rules of status and their page: each has a heading in docs/status.md, and nothing else has. The example below it runs: its
 * articles are read, added to a ledger, and its question asked as of each of their days; the last step of the trail is by that rule.
 */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { add } from "../src/desk/add.ts";
import { ask } from "../src/desk/ask.ts";
import { RULES } from "../src/judge/status/rules.ts";
import { openLedger } from "../src/ledger/open.ts";
import { loadPacks } from "../src/pack/load.ts";
import { ROOT } from "./sources.ts";

const PACK = loadPacks(["en", "screen-en", fileURLToPath(new URL("packs/saltmarsh", import.meta.url))]);

type Row = { readonly day: string; readonly outlet: string; readonly text: string; readonly status: string };
type Example = { readonly rule: string; readonly question: string; readonly rows: readonly Row[] };

/** Of each section the line in italics and the rows of its table. */
function readExamples(): Example[] {
  const sections = readFileSync(join(ROOT, "docs/status.md"), "utf8").split(/^## /mu).slice(1);
  return sections.map((section) => ({
    rule: section.slice(0, section.indexOf("\n")).trim(),
    question: /^\*(.+)\*$/mu.exec(section)?.[1] ?? "",
    rows: Array.from(
      section.matchAll(/^\| (\d{4}-\d\d-\d\d) \|(.*)\|(.*)\| (\w+) \|$/gmu),
      ([, day, outlet, text, status]) => ({
        day: day!,
        outlet: outlet!.trim(),
        text: text!.trim(),
        status: status!,
      }),
    ),
  }));
}

const EXAMPLES = readExamples();

test("docs/status.md has a heading for each rule, and for nothing else", () => {
  assert.deepEqual(
    EXAMPLES.map(({ rule }) => rule),
    RULES.map(({ id }) => id),
  );
});

for (const { rule, question, rows } of EXAMPLES) {
  test(`docs/status.md: ${rule}`, async () => {
    assert.ok(rows.length > 0 && question !== "", "no example");
    const folder = mkdtempSync(join(tmpdir(), "hearsay-status-"));
    const ledger = await openLedger(join(folder, "ledger.db"), { create: true });
    try {
      const articles = rows.filter(({ text }) => text !== "");
      const deliveries = articles.map(({ day, outlet, text }) => ({ text, outlet, published: day }));
      await add(ledger, deliveries, "2026-12-31T00:00:00.000Z", PACK);
      for (const [index, { day, status }] of rows.entries()) {
        const answer = await ask(ledger, question, { asOf: day, by: "reported" }, PACK);
        assert.equal(
          answer.status,
          status,
          `as of ${day}: ${JSON.stringify(answer.understood)} ${JSON.stringify(answer.trail)}`,
        );
        if (index === rows.length - 1) assert.equal(answer.trail.at(-1)?.rule, rule);
      }
    } finally {
      await ledger.close();
      rmSync(folder, { recursive: true });
    }
  });
}
