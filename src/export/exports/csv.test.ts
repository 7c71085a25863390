import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import {
  EDTF,
  FACTUALITY,
  makeDocument,
  makeStatement,
  NASTY,
  streamOf,
  writeAll,
} from "../../../test/export-records.ts";
import type { ExportRecord } from "../record.ts";
import { csv } from "./csv.ts";

type Row = Readonly<Record<string, string>>;

async function table(...records: readonly ExportRecord[]): Promise<Row[]> {
  return parse<Row>(await writeAll(csv.write(streamOf(...records))), { columns: true, record_delimiter: "\r\n" });
}

/** What whoever reads the table does: one apostrophe off the beginning of a cell that has one. */
const plain = (cell = ""): string => cell.replace(/^'/u, "");

test("csv: any words come back as they were, and none begins a formula", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", ""),
      async (words, sign) => {
        const quote = sign + words;
        const document = makeDocument({ text: quote, title: quote });
        const [row] = await table(document, makeStatement(document, quote));
        assert.equal(plain(row?.["quote"]), quote);
        assert.equal(plain(row?.["title"]), quote);
        assert.doesNotMatch(row?.["quote"] ?? "", /^[=+\-@\t\r\n＝]/u);
      },
    ),
  );
});

test("csv: rows end with CR LF, every cell stands in marks, and a line end within one stays", async () => {
  const document = makeDocument({ text: 'One "line"\nand another' });
  const written = await writeAll(csv.write(streamOf(document, makeStatement(document, 'One "line"\nand another'))));
  assert.match(written, /^(?:"(?:[^"]|"")*"(?:,|\r\n))+$/u);
  assert.match(written, /"One ""line""\nand another"/u);
});

test("csv: days in EDTF and FactBank values come back as they were", async () => {
  const document = makeDocument();
  for (const when of EDTF) {
    const [row] = await table(document, makeStatement(document, NASTY, { when }));
    assert.equal(row?.["when_edtf"], when);
    assert.equal(JSON.parse(row?.["roles"] ?? "").when.interval.edtf, when);
  }
  for (const value of FACTUALITY) {
    const [row] = await table(document, makeStatement(document, NASTY, { factuality: [{ holder: "author", value }] }));
    assert.equal(row?.["speaker_factuality"], value);
    assert.deepEqual(JSON.parse(row?.["factuality"] ?? ""), [{ holder: "author", value }]);
  }
});

test("csv: a statement outside every frame has empty cells, and a ledger without statements a row of names", async () => {
  const document = makeDocument();
  const [row] = await table(document, makeStatement(document, NASTY, { proposition: null }));
  assert.deepEqual([row?.["frame"], row?.["when_edtf"], row?.["roles"]], ["", "", ""]);
  assert.deepEqual(await table(document), []);
  assert.match(await writeAll(csv.write(streamOf())), /^"statement",/u);
});
