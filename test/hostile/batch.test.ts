/** `hearsay add` of a folder of hostile files: it goes to the end, keeps what is good, and names each that is bad. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { runCommand } from "../run-command.ts";
import type { Case } from "./case.ts";
import { CORPUS } from "./corpus.ts";

/** What a folder is searched for, but for feeds under the name of a page: what they lead to would be fetched. */
const TAKEN = /^\d+-(?!m\.).*\.(?:txt|md|html?|jsonl|warc(?:\.gz)?)$/u;
/** The largest ones are taken in by the other test. */
const LARGEST = 60_000;

const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
after(() => rmSync(folder, { recursive: true }));

function writeCases(): Case[] {
  mkdirSync(join(folder, "hostile"));
  return CORPUS.filter((one) => {
    if (!TAKEN.test(one.file)) return false;
    const bytes = one.bytes();
    if (bytes.length > LARGEST) return false;
    writeFileSync(join(folder, "hostile", one.file), bytes);
    return true;
  });
}

test("hostile: a whole folder is added, and each file is told of", async () => {
  const cases = writeCases();
  const { code, out, err } = await runCommand(["add", "hostile", "--json", "--ledger", "all.db"], { cwd: folder });
  assert.equal(code, 1, err);
  const rows = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const told = new Set(rows.map(({ path }) => path));
  // An archive in which nothing is an article, and nothing is damaged, tells nothing.
  const untold = cases.filter(({ file }) => !told.has(join("hostile", file)) && !/\.warc|\.jsonl/u.test(file));
  assert.deepEqual(
    untold.map(({ reason }) => reason),
    [],
  );
  assert.ok(cases.length > 200, `${cases.length} files`);
  for (const { path, error = null } of rows) {
    assert.notEqual(error?.code, "internal", `${path}: ${error?.message}`);
    if (error !== null) assert.ok(err.includes(path), `${path} is not named`);
  }
  const added = rows.filter(({ outcome }) => outcome === "added" || outcome === "version").length;
  assert.ok(added > cases.length / 3, `${added} of ${cases.length}`);
  const { out: kept } = await runCommand(["documents", "--json", "--limit", "100000", "--ledger", "all.db"], {
    cwd: folder,
  });
  assert.equal(
    JSON.parse(kept).length,
    new Set(rows.filter(({ outcome }) => outcome === "added" || outcome === "version").map(({ document }) => document))
      .size,
  );
});
