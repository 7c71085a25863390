/**
 * What is told of an edit, over the half of `eval/edits/` that rules were written with: one row an edit of an invented article. The other
 * half is measured by `npm run eval` and never asserted.
 */
import { deepEqual, equal, ok } from "node:assert/strict";
import { test } from "node:test";
import { findEdit, makeVersions, readEdits } from "../eval/edits/score.ts";
import { checkEdit } from "../src/judge/edits/check-edit.ts";
import { loadPacks } from "../src/pack/load.ts";
import { read } from "../src/desk/read.ts";

const PACK = loadPacks(["en", "screen-en"]);
const { pairs, articles } = readEdits("tune");

for (const edit of pairs) {
  test(`edit: ${edit.why}: ${edit.finds.join(", ") || "nothing"}`, () => {
    deepEqual(findEdit(edit, articles, PACK), edit.finds);
  });
}

test("evidence stands where it says, in the version that it names, the later one first", () => {
  let told = 0;
  for (const edit of pairs) {
    const [was, is] = makeVersions(edit, articles).map((article) => read(article, PACK));
    const texts = new Map([was!, is!].map(({ document }) => [document.id, document]));
    for (const { evidence, message } of checkEdit(was!, is!, PACK)) {
      told += 1;
      for (const { start, end, quote, document, part } of evidence) {
        const { title, text } = texts.get(document ?? "")!;
        equal(((part === "title" ? title : text) ?? "").slice(start, end), quote, edit.why);
      }
      const order = evidence.map(({ document }) => document);
      if (order.includes(is!.document.id)) equal(order[0], is!.document.id);
      ok(order.includes(was!.document.id), `${message} quotes what it was`);
    }
  }
  ok(told >= 18);
});

test("an article is told of nothing when nothing was changed, or all of it", () => {
  const [was] = makeVersions(pairs[0]!, articles).map((article) => read(article, PACK));
  const other = read(articles.get("gloam")!, PACK);
  deepEqual(checkEdit(was!, was!, PACK), []);
  deepEqual(checkEdit(was!, other, PACK), []);
  const empty = { document: { ...was!.document, title: null, text: "" }, statements: [] };
  deepEqual(checkEdit(was!, empty, PACK), []);
  deepEqual(checkEdit(empty, was!, PACK), []);
});
