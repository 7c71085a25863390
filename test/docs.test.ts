/** The documentation names what there is, under a heading of its own, and nothing that there is not. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ERROR_CODES } from "../src/base/error.ts";
import { SETTING_NAMES, SETTINGS, variableOf } from "../src/desk/settings.ts";
import { VERBS } from "../src/desk/verbs.ts";
import { EXPORTS } from "../src/export/exports.ts";
import { TOOLS } from "../src/faces/mcp/tools.ts";
import * as library from "../src/index.ts";
import { ACROSS_CHECKS } from "../src/judge/checks-across.ts";
import { READING_CHECKS } from "../src/judge/checks.ts";
import { ROOT } from "./sources.ts";

/** Heading of the second level → what stands under it. */
function readSections(page: string): Map<string, string> {
  const parts = readFileSync(join(ROOT, "docs", page), "utf8")
    .split(/^## /mu)
    .slice(1);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf("\n")).trim(), part]));
}

const PAGES: readonly (readonly [page: string, names: readonly string[], others?: readonly string[]])[] = [
  ["command.md", VERBS.map(({ name }) => name), ["Exit codes"]],
  ["settings.md", SETTING_NAMES],
  ["errors.md", Object.keys(ERROR_CODES)],
  ["findings.md", [...new Set([...READING_CHECKS, ...ACROSS_CHECKS].map(({ code }) => code))]],
  ["library.md", Object.keys(library)],
  ["exports.md", EXPORTS.map(({ name }) => name), ["What goes out", "What is tested"]],
  ["mcp.md", TOOLS.map(({ name }) => name), ["Starting it", "Whose words", "Over HTTP"]],
];

for (const [page, names, others = []] of PAGES) {
  test(`docs/${page} has a heading for each, and for nothing else`, () => {
    assert.deepEqual([...readSections(page).keys()].toSorted(), [...names, ...others].toSorted());
  });
}

test("docs/command.md tells each option of each verb", () => {
  const sections = readSections("command.md");
  for (const { name, options } of VERBS) {
    for (const [flags] of options)
      assert.ok(sections.get(name)?.includes(flags.split(" ")[0] ?? ""), `${name} ${flags}`);
  }
});

test("docs/settings.md tells each flag, variable and default", () => {
  const sections = readSections("settings.md");
  for (const name of SETTING_NAMES) {
    const section = sections.get(name) ?? "";
    for (const [flag] of SETTINGS[name].flags) assert.ok(section.includes(`\`${flag}\``), flag);
    assert.ok(section.includes(`\`${variableOf(name)}\``), name);
    const stated = /default `([^`]+)`/u.exec(section)?.[1];
    assert.deepEqual(SETTINGS[name].parse(stated), SETTINGS[name].fallback, name);
  }
});

test("docs/errors.md tells each exit code", () => {
  const sections = readSections("errors.md");
  for (const [code, exit] of Object.entries(ERROR_CODES))
    assert.match(sections.get(code) ?? "", new RegExp(`Exit ${exit}\\.`, "u"));
});
