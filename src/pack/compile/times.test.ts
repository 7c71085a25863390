/** What is wrong in the time tables is named with its table and line. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { HearsayError } from "../../base/error.ts";
import type { PackFiles } from "../files.ts";
import { parseTable } from "../table.ts";
import { compileTimes } from "./times.ts";

function packOf(tables: { readonly [path: string]: string }): PackFiles {
  const parsed = Object.entries(tables).map(([path, text]) => [path, parseTable(text, path)] as const);
  return { name: "xx", tables: new Map(parsed), json: new Map() };
}

const HEAD = "name\tgives\tpattern\tfeatures\tneeds\n";

const WRONG: readonly (readonly [reason: string, path: string, table: string, message: RegExp])[] = [
  [
    "a feature nobody knows",
    "times/a.tsv",
    `${HEAD}one\ttime\tnow\tmoth=5`,
    /xx\/times\/a\.tsv:2: there is no feature "moth"/u,
  ],
  ["a class no row gives", "times/a.tsv", `${HEAD}one\ttime\t<nonsense> ago`, /:2: no row gives the class <nonsense>/u],
  ["a class within itself", "times/a.tsv", `${HEAD}one\ttime\tthe <time>`, /<time> contains itself/u],
  ["a feature without value", "times/a.tsv", `${HEAD}one\ttime\tnow\tmonth=`, /:2: a feature has no value/u],
  [
    "a value that is no number",
    "times/a.tsv",
    `${HEAD}one\ttime\tnow\tmonth=may`,
    /:2: "may" is neither a number nor/u,
  ],
  ["a row without pattern", "times/a.tsv", `${HEAD}one\ttime`, /:2 has no pattern/u],
  [
    "a reference in a word's row",
    "times/words.tsv",
    "words\tclass\tfeatures\nmay\tmonth\tmonth=$1.num",
    /:2: a word's features are constants/u,
  ],
  ["a holiday on no day", "times/holidays.tsv", "name\twords\ton\tweekend\nx\tx day\t13th", /:2: "13th" is no day/u],
  ["a plan of no kind", "times/plans.tsv", "verb\tclass\nmove\tfast", /:2: class "fast" must be/u],
  [
    "too many ways",
    "times/a.tsv",
    `${HEAD}one\ttime\t${"a|b|c|d|e ".repeat(6).trim()}`,
    /:2: the pattern has more than 2000 ways/u,
  ],
];

for (const [reason, path, table, message] of WRONG) {
  test(reason, () => {
    assert.throws(
      () => compileTimes([packOf({ [path]: table })]),
      (error) => error instanceof HearsayError && error.code === "pack/malformed" && message.test(error.message),
    );
  });
}

test("of two rows that read the same words the first stays, and the rows of a later pack stand first", () => {
  const first = packOf({ "times/a.tsv": `${HEAD}one\ttime\tnow\tvalue=A\ntwo\ttime\tnow\tvalue=B` });
  const later = packOf({ "times/b.tsv": `${HEAD}three\ttime\tnow\tvalue=C` });
  assert.deepEqual(
    compileTimes([first, later]).rules.map(({ name }) => name),
    ["b/three", "a/one", "a/two"],
  );
});
