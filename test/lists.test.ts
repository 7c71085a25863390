/** What may be added stands in one folder and in one list; a file without its line, or a line without its file, is told. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { EXPORTS } from "../src/export/exports.ts";
import { TOOLS } from "../src/faces/mcp/tools.ts";
import { FORMATS } from "../src/intake/formats.ts";
import { ACROSS_CHECKS } from "../src/judge/checks-across.ts";
import { READING_CHECKS } from "../src/judge/checks.ts";
import { ROOT } from "./sources.ts";

const LISTS: readonly (readonly [folder: string, names: readonly string[]])[] = [
  ["intake/formats", FORMATS.map(({ name }) => (name === "plain" ? "plain-text" : name))],
  ["judge/checks", READING_CHECKS.map(({ code }) => code)],
  ["export/exports", EXPORTS.map(({ name }) => name)],
  ["faces/mcp/tools", TOOLS.map(({ name }) => name)],
  ["judge/checks-across", ACROSS_CHECKS.map(({ code }) => code)],
];

for (const [folder, names] of LISTS) {
  test(`src/${folder} and its list are the same`, () => {
    const files = readdirSync(join(ROOT, "src", folder)).filter((file) => !file.endsWith(".test.ts"));
    assert.deepEqual(files.map((file) => file.replace(/\.ts$/u, "")).toSorted(), [...names].toSorted());
  });
}
