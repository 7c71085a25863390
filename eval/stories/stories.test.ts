/** The stories as they stand: what they quote is there, once, and what they ask can be scored. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { STATUSES } from "../../src/model/answer.ts";
import { readSplit, readStory, type Story, type Words } from "./story.ts";

const STORIES = fileURLToPath(new URL(".", import.meta.url));
const SAMPLE = fileURLToPath(new URL("../../samples/defenders", import.meta.url));
const names = readdirSync(STORIES, { withFileTypes: true }).filter((one) => one.isDirectory());

test("stories: each is in one part of the split", () => {
  const { tuned, untouched } = readSplit();
  assert.deepEqual([...tuned, ...untouched].toSorted(), names.map(({ name }) => name).toSorted());
  assert.equal(untouched.length, 4);
});

for (const name of [...names.map((one) => one.name), SAMPLE]) {
  test(`story ${name.split("/").at(-1)!}`, async () => {
    const story = await readStory(name);
    assert.ok(story.reports.size >= 5 && story.questions.length >= 6);
    assert.ok(story.questions.filter(({ about }) => about === "record").length * 6 >= story.questions.length);
    for (const [file, { title, outlet, url, published, rendition, text }] of story.reports) {
      assert.ok(title && outlet && url && published, `${file} lacks a field`);
      assert.equal(rendition, "restated", file);
      for (const [, words = ""] of text.matchAll(/"([^"\n]+)"/gu)) {
        assert.ok(words.split(/\s+/u).length <= 10, `${file} quotes more than ten words: ${words}`);
      }
    }
    for (const { answers, tellings } of story.questions) {
      for (const words of [...tellings, ...answers.flatMap(({ evidence }) => evidence)]) checkWords(story, words);
      for (const { status, acceptable, asOf } of answers) {
        assert.ok([status, ...acceptable].every((one) => STATUSES.includes(one)));
        assert.match(asOf, /^\d{4}-\d{2}-\d{2}$/u);
      }
    }
  });
}

function checkWords({ reports }: Story, { report, quote }: Words): void {
  const found = reports.get(report);
  assert.ok(found !== undefined, `there is no ${report}`);
  const times = `${found.title ?? ""}\n${found.text}`.split(quote).length - 1;
  assert.equal(times, 1, `${report} has "${quote}" ${times} times`);
}
