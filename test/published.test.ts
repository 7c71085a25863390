/**
 * What the bundled command cannot find by itself: its modules lie in another folder than their sources, so that a file which one of them looks
 * for from where it stands may be there in a checkout and missing in the package.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { test } from "node:test";
import { readSources, ROOT, withoutComments } from "./sources.ts";

/** Each file that matches, with what of it does. */
function search(pattern: RegExp): (readonly [file: string, part: string])[] {
  return [...readSources()].flatMap(([file, source]) =>
    [...withoutComments(source).matchAll(pattern)].map((match) => [file, match[1] ?? ""] as const),
  );
}

test("one module alone counts the folders up to Hearsay's own", () => {
  const counting = search(/new URL\(\s*(["'`]\.\.\/\.\.\/[^)]*)/gu);
  assert.deepEqual(counting, [["base/home.ts", '"../../", import.meta.url']]);
});

test("what runs in a thread is bundled beside what starts it", () => {
  const threads = search(/new URL\(\s*`([\w-]+)\$\{extname\(/gu);
  assert.ok(threads.length >= 2, "no threads were seen");
  const bundling = readFileSync(join(ROOT, "build/main.ts"), "utf8");
  for (const [file, name] of threads) {
    assert.ok(bundling.includes(`"${posix.dirname(file)}/${name}.ts"`), `${name} is no entry of the bundle`);
  }
});
