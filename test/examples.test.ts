/** Each example runs and prints what its reader expects. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runCommand } from "./run-command.ts";
import { ROOT } from "./sources.ts";

const PRINTED: Readonly<Record<string, RegExp>> = {
  "ask-a-ledger.ts": /^2031-03-01 confirmed 2031-05-06 .*\n2031-04-01 confirmed 2031-09-02 .*\n$/u,
  "read-a-file.ts": /^Greywater: Afterlight Creator .* · Tidewater Screen · 2025-06-20: [1-9]\d* sentences\n$/u,
  "read-an-article.ts": /^Greywater Creator Leaves Season 3 Open \(2025-06-20\)\n[\s\S]*sentence \d+–\d+\n/u,
  "read-many.ts": /^one: \d+ findings\ntwo: Line 2 has nothing to read/u,
};

test("each example is run", () => {
  assert.deepEqual(readdirSync(join(ROOT, "examples")).toSorted(), Object.keys(PRINTED).toSorted());
});

for (const [file, printed] of Object.entries(PRINTED)) {
  test(`example: ${file}`, async () => {
    const { code, out, err } = await runCommand([], {
      command: join(ROOT, "examples", file),
      nodeWords: ["--conditions=hearsay-source"],
    });
    assert.equal(code, 0, err);
    assert.match(out, printed);
  });
}
