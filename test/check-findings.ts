/**
 * The check behind the tables of findings: one row of invented news, read from text to findings with the packs en and
 * screen-en and the invented world of `test/packs/lantern`.
 */
import { deepEqual, equal, ok } from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { read } from "../src/desk/read.ts";
import { loadPacks } from "../src/pack/load.ts";

export type FindingRow = {
  /** The reason why it is a finding, or why it is none. */
  readonly why: string;
  readonly text: string;
  readonly title?: string;
  /** The dateline; 2031-05-02 where the row does not tell. */
  readonly published?: string;
  /** Words of each piece of evidence, in order; absent where nothing may be found. */
  readonly evidence?: readonly string[];
  readonly suggestion?: string;
  /** What its message must say. */
  readonly message?: RegExp;
};

const PACK = loadPacks(["en", "screen-en", fileURLToPath(new URL("packs/lantern", import.meta.url))]);

/** One test a row: exactly the finding it tells, with the evidence it tells, or no finding of that code. */
export function checkFindings(code: string, rows: readonly FindingRow[]): void {
  for (const { why, text, title = null, published = "2031-05-02", evidence, suggestion, message } of rows) {
    test(`${code}: ${why}`, () => {
      const { document, findings } = read({ text, title, published, outlet: "The Ledger" }, PACK);
      const found = findings.filter((finding) => finding.code === code);
      if (evidence === undefined) {
        deepEqual(
          found.map((finding) => finding.message),
          [],
        );
        return;
      }
      equal(found.length, 1, `${found.length} findings`);
      const [finding] = found;
      equal(finding!.evidence.length, evidence.length, finding!.evidence.map(({ quote }) => quote).join(" | "));
      for (const [index, { start, end, part, quote }] of finding!.evidence.entries()) {
        equal((part === "title" ? (document.title ?? "") : document.text).slice(start, end), quote);
        ok(quote.includes(evidence[index]!), `“${quote}” does not hold “${evidence[index]}”`);
      }
      if (suggestion !== undefined) equal(finding!.suggestion, suggestion);
      if (message !== undefined) ok(message.test(finding!.message), finding!.message);
    });
  }
}
