/** Each frame of the shipped packs reads its own examples, and leaves its counterexamples alone. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { read } from "../src/desk/read.ts";
import type { Statement } from "../src/model/statement.ts";
import { fileURLToPath } from "node:url";
import { loadPacks } from "../src/pack/load.ts";

const pack = loadPacks(["en", "screen-en", fileURLToPath(new URL("packs/saltmarsh", import.meta.url))]);

function statementsOf(text: string): readonly Statement[] {
  return read({ text, published: "2025-05-02" }, pack).statements;
}

/** As the examples put them: a time by its EDTF, all else by its words. */
function rolesOf({ proposition }: Statement, names: readonly string[]): { [role: string]: string | undefined } {
  return Object.fromEntries(
    names.map((name) => {
      const role = proposition?.roles[name];
      return [name, role?.interval?.edtf ?? role?.text];
    }),
  );
}

for (const { id, examples, counterexamples } of pack.frames.frames.values()) {
  describe(`frame ${id}`, () => {
    for (const { text, roles, factuality } of examples) {
      test(text, () => {
        const told = statementsOf(text).filter(({ proposition }) => proposition?.frame === id);
        const seen = told.map((statement) => [
          rolesOf(statement, Object.keys(roles)),
          statement.factuality.at(-1)?.value,
        ]);
        assert.ok(
          told.length > 0,
          `evokes ${statementsOf(text)
            .map(({ proposition }) => proposition?.frame)
            .join(", ")}`,
        );
        assert.deepEqual(seen[0], [roles, factuality]);
      });
    }
    for (const { text, reason } of counterexamples) {
      test(`not: ${text} ${reason}`, () => {
        assert.deepEqual(
          statementsOf(text).filter(({ proposition }) => proposition?.frame === id),
          [],
        );
      });
    }
  });
}
