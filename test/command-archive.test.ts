/** `hearsay add` of web archives, from outside: what is good is kept, what is bad is told with its place. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { packRecords, writeAnswer, writePage } from "./archives.ts";
import { runCommand } from "./run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
after(() => rmSync(folder, { recursive: true }));

const urlOf = (number: number): string => `https://a.example/${number}`;
const ARCHIVE = packRecords([
  writeAnswer(urlOf(1), writePage(1)),
  writeAnswer(urlOf(2), "<html><img src=x></html>"),
  writeAnswer(urlOf(3), writePage(3)),
]);
const path = join(folder, "crawl.warc.gz");
writeFileSync(path, ARCHIVE);

const add = (words: readonly string[], input: Uint8Array | string = ""): ReturnType<typeof runCommand> =>
  runCommand(["add", ...words, "--ledger", join(folder, `${words.length}-${input.length}.db`)], { input });

test("add: an archive by its name, and what was no article", async () => {
  const { code, out, err } = await add([path]);
  assert.equal(code, 1, err);
  assert.match(out, /^Added 2 articles to .* 1 could not be read\.\n$/u);
  assert.match(
    err,
    /^hearsay: .*crawl\.warc\.gz: No article was found in https:\/\/a\.example\/2\..*\[input\/no-article\]\n$/u,
  );
});

test("add: an archive as a stream, each article with its place", async () => {
  const { code, out } = await add(["--json"], ARCHIVE);
  const lines = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.equal(code, 1);
  assert.deepEqual(
    lines.map(({ target, outcome = null }) => [target, outcome]),
    [
      [urlOf(1), "added"],
      [urlOf(2), null],
      [urlOf(3), "added"],
    ],
  );
  assert.ok(lines.every(({ offset }, index) => (index === 0) === (offset === 0)));
});

test("add: an archive among the articles of a folder, cut short", async () => {
  const cut = mkdtempSync(join(folder, "cut-"));
  writeFileSync(join(cut, "a.warc.gz"), ARCHIVE.subarray(0, -40));
  writeFileSync(join(cut, "b.txt"), "Jonas Vael said on Friday that the third season is late.\n");
  const { code, out, err } = await add([cut, "--json"]);
  assert.equal(code, 1);
  assert.equal(out.split('"outcome":"added"').length - 1, 2, out);
  assert.match(
    err,
    /breaks off within the record at byte \d+ of .*a\.warc\.gz \(https:\/\/a\.example\/3\).*\[archive\/cut-short\]/u,
  );
});

test("add: a dateline for all pages of an archive is refused", async () => {
  const { code, err } = await add([path, "--published", "2031-05-02"]);
  assert.equal(code, 2);
  assert.match(err, /--published and --url go with one article.*\[usage\]/u);
});
