/** docs/operations.md names only metrics that there are, and all that are ours; codes, settings and files that it names are there too. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ERROR_CODES } from "../../src/base/error.ts";
import { openMetrics } from "../../src/desk/observe/metrics.ts";
import { tell } from "../../src/desk/observe/tell.ts";
import { SETTING_NAMES, SETTINGS } from "../../src/desk/settings.ts";
import { VERBS } from "../../src/desk/verbs.ts";
import { ROOT } from "../sources.ts";
import { parseExposition } from "./parse-exposition.ts";

const page = readFileSync(join(ROOT, "docs/operations.md"), "utf8");

test("every metric that the page names exists, and every metric of ours is named", async (context) => {
  const metrics = openMetrics("1.2.3");
  context.after(metrics.close);
  tell("readiness", { look: async () => [] });
  tell("following", { look: () => ({ followed: 1, due: 0, lagSeconds: 0 }) });
  tell("queueing", { look: async () => ({ waiting: 1, underWay: 0, failed: 0, oldest: null }) });
  const there = new Set(parseExposition(await metrics.write()).keys());
  const named = [...page.matchAll(/\b(?:hearsay|process|nodejs)_\w+/gu)].map(([name]) => name.replace(/_bucket$/u, ""));
  assert.ok(named.length > 20);
  for (const name of named) assert.ok(there.has(name), name);
  for (const name of there) if (name.startsWith("hearsay_")) assert.ok(named.includes(name), name);
});

test("labels that the page names are those that a metric has", async (context) => {
  const metrics = openMetrics("1.2.3");
  context.after(metrics.close);
  tell("request", { method: "GET", route: "/", status: 200, seconds: 0.1 });
  const families = parseExposition(await metrics.write());
  for (const [, name = "", labels = ""] of page.matchAll(/`(hearsay_\w+)\{([a-z,]+)\}/gu)) {
    const [sample = ""] = families.get(name)?.samples.keys() ?? [];
    const has = [...sample.matchAll(/(\w+)="/gu)].flatMap(([, label = ""]) => (label === "le" ? [] : [label]));
    assert.deepEqual(has.toSorted(), labels.split(",").toSorted(), name);
  }
});

test("codes, settings, verbs and files that the page names are there", () => {
  const codes: readonly string[] = Object.keys(ERROR_CODES);
  const rooms = new Set(codes.filter((code) => code.includes("/")).map((code) => code.split("/")[0]!));
  for (const [, code = ""] of page.matchAll(/`([a-z]+\/[a-z-]+)`/gu)) {
    if (rooms.has(code.split("/")[0]!)) assert.ok(codes.includes(code), code);
  }
  const flags = new Set(SETTING_NAMES.flatMap((name) => SETTINGS[name].flags.map(([flag]) => flag.split(" ")[0])));
  const options = new Set(VERBS.flatMap((verb) => verb.options.map(([flag]) => flag.split(" ")[0])));
  const lines = page
    .split("\n")
    .filter((line) => line.includes("hearsay ") && !/pg_|createdb|docker|openssl/u.test(line));
  for (const line of lines)
    for (const [flag] of line.matchAll(/(?<![\w-])--[a-z-]+/gu))
      assert.ok(flags.has(flag) || options.has(flag), `${flag}: ${line}`);
  for (const [, verb = ""] of page.matchAll(/`hearsay ([a-z]+)/gu))
    assert.ok(
      VERBS.some(({ name }) => name === verb),
      verb,
    );
  for (const [, path = ""] of page.matchAll(/`((?:src|test|samples)\/[\w./-]+)`/gu))
    assert.ok(existsSync(join(ROOT, path)), path);
  for (const [, name = ""] of page.matchAll(/settings\.md#(\w+)/gu)) {
    assert.ok(
      SETTING_NAMES.some((setting) => setting.toLowerCase() === name),
      name,
    );
  }
});
