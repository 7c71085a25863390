/**
 * The evaluation articles are well formed: each folder of `eval/articles/` holds an article, its source and its gold, and
 * the gold points into the article. What the gold means stands in `eval/articles/README.md`; this file only sees to it
 * that no entry points nowhere, twice, backwards, or says something outside its vocabulary.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const FOLDER = fileURLToPath(new URL("articles", import.meta.url));
const FRAMES =
  "release delay run cast appear return reunion renew cancel order develop film write direct episode-count canon role willing in-talks set-in other".split(
    " ",
  );

/** A date or an interval, a side of which may be open: `2025`, `2026-22`, `2025-03-02`, `2027~`, `../2026`, `2027/..`. */
const Edtf = z
  .string()
  .regex(/^(?:\d{4}(?:-\d\d(?:-\d\d)?)?~?|\.\.(?=\/))(?:\/(?:\d{4}(?:-\d\d(?:-\d\d)?)?~?|\.\.))?$/u);
const Day = z.iso.date();

const Entry = z
  .strictObject({
    speaker: z.string().nullable(),
    speaker_role: z.string().nullable(),
    medium: z.string().nullable(),
    kind: z.enum(["direct", "mixed", "indirect", "narrated"]),
    quote_start: z.string().min(1),
    about: z.string().min(1),
    frame: z.enum(FRAMES),
    args: z.strictObject({ subject: z.string().nullable(), work: z.string().nullable(), when: Edtf.nullable() }),
    polarity: z.enum(["+", "-", "?"]),
    certainty: z.enum(["certain", "probable", "possible", "unknown"]),
    realm: z.enum(["world", "story"]),
    said: Edtf.optional(),
    note: z.string().optional(),
  })
  .refine((entry) => entry.polarity === "?" || entry.certainty !== "unknown", "a side is taken, so it is not unknown");
const Anomaly = z.strictObject({ span: z.string(), why: z.string(), type: z.string(), likely: z.string().optional() });
const Gold = z.strictObject({
  article: z.string(),
  published: Day,
  outlet: z.string(),
  statements: z.array(Entry).min(1),
  anomalies: z.array(Anomaly),
});
const Source = z.strictObject({
  title: z.string().min(1),
  outlet: z.string().min(1),
  url: z.url(),
  published: Day,
  byline: z.string().nullable(),
  rendition: z.literal("restated"),
});
const Split = z.strictObject({ tuned: z.array(z.string()), untouched: z.array(z.string()) });

const slugs = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .toSorted();

const readText = (path: string): string => readFileSync(join(FOLDER, path), "utf8");
const readJson = (path: string): unknown => JSON.parse(readText(path));

void test("every folder stands in exactly one list of the split", () => {
  const split = Split.parse(readJson("split.json"));
  assert.deepEqual([...split.tuned, ...split.untouched].toSorted(), slugs);
});

for (const slug of slugs) {
  const text = readText(`${slug}/article.txt`);
  const gold = Gold.parse(readJson(`${slug}/gold.json`));
  const source = Source.parse(readJson(`${slug}/source.json`));

  void test(`${slug}: a headline, an empty line, paragraphs, 350 to 700 words`, () => {
    assert.match(text, /^[^\n]+\n\n[^\n]/u);
    const words = text.split(/\s+/u).filter((word) => word !== "").length;
    assert.ok(words >= 350 && words <= 700, `${words} words`);
  });

  void test(`${slug}: only short quotations stand between quotation marks`, () => {
    for (const quotation of findQuotations(text)) assert.ok(countWords(quotation) <= 10, quotation);
  });

  void test(`${slug}: the gold names the same article as its source`, () => {
    assert.equal(gold.article, slug);
    assert.equal(gold.published, source.published);
    assert.equal(gold.outlet, source.outlet);
  });

  void test(`${slug}: each entry begins at one place, and the places follow the text`, () => {
    const starts = gold.statements.map((entry) => findOnce(text, entry.quote_start));
    for (const [index, start] of starts.entries()) {
      assert.ok(index === 0 || start > starts[index - 1]!, `out of order: ${gold.statements[index]!.quote_start}`);
    }
  });

  void test(`${slug}: each anomaly is found at one place`, () => {
    for (const anomaly of gold.anomalies) findOnce(text, anomaly.span);
  });

  void test(`${slug}: what is marked direct stands inside quotation marks`, () => {
    for (const entry of gold.statements.filter((one) => one.kind === "direct")) {
      assert.ok(isQuoted(text, text.indexOf(entry.quote_start)), entry.quote_start);
    }
  });
}

function findOnce(text: string, words: string): number {
  const start = text.indexOf(words);
  assert.notEqual(start, -1, `not in the article: ${words}`);
  assert.equal(text.indexOf(words, start + 1), -1, `more than once in the article: ${words}`);
  return start;
}

/** The stretches between quotation marks, paragraph by paragraph. */
function findQuotations(text: string): string[] {
  return text.split("\n").flatMap((line) => line.split(/["“”]/u).filter((_, index) => index % 2 === 1));
}

function countWords(words: string): number {
  return words.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Whether a place lies at an opening quotation mark or behind one that is still open in its paragraph. */
function isQuoted(text: string, start: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", start) + 1, start + 1);
  return (before.match(/["“”]/gu) ?? []).length % 2 === 1;
}
