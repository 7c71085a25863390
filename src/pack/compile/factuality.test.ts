import assert from "node:assert/strict";
import { test } from "node:test";
import type { PackFiles } from "../files.ts";
import { parseTable } from "../table.ts";
import { compileFactuality } from "./factuality.ts";
import { compileFactualityModel } from "./factuality-model.ts";

const HEADER = "word\tclass\tvia\tyes\tno\town\twhen\texample";

function packOf(path: string, ...lines: readonly string[]): PackFiles {
  const tables = new Map([[path, parseTable(lines.join("\n"), path)]]);
  return { name: "test", tables, json: new Map() };
}

test("each way a row lists becomes an operator", () => {
  const pack = packOf("factuality/verbs.tsv", HEADER, "hope\twish\tto that\tUu\tUu\t\t\tHe hopes to [win].");
  const rows = compileFactuality([pack]).rows.get("hope")!;
  assert.deepEqual(
    rows.map(({ via, because }) => `${via} ${because}`),
    ["to embedded: hope", "that embedded: hope"],
  );
});

test("a phrase is looked up by its first word or the one with a star; longer ones and conditions come first", () => {
  const verbs = packOf(
    "factuality/verbs.tsv",
    HEADER,
    "go\taspect\tto\tCT+\tCT-\t\t\tHe goes to [win].",
    "go\taspect\tto\tPS-\tUu\t\tpast\tHe went to [win].",
    "go on\taspect\tto\tCT+\tCT-\t\t\tHe goes on to [win].",
  );
  const phrases = packOf(
    "factuality/phrases.tsv",
    HEADER,
    "in the *cards\thedge\tsubject\tPS+\tCT-\t\t\tA [win] is in the cards.",
  );
  const { rows } = compileFactuality([verbs, phrases]);
  assert.deepEqual(
    rows.get("go")!.map(({ words, when }) => `${words.join(" ")} ${when}`.trim()),
    ["go on", "go past", "go"],
  );
  assert.deepEqual(
    rows.get("cards")!.map(({ words, anchor }) => [words[anchor], anchor]),
    [["cards", 2]],
  );
});

/** Why, the table, its lines, what the message must name. */
const MALFORMED: readonly (readonly [string, string, readonly string[], RegExp])[] = [
  ["an unknown value", "verbs", [HEADER, "say\treporting\tthat\tCT\tUu\t\t\tHe said."], /verbs\.tsv:2: "CT Uu"/u],
  ["a missing value", "verbs", [HEADER, "say\treporting\tthat\t\tUu\t\t\tHe said."], /verbs\.tsv:2 has no yes/u],
  ["half of one's own", "verbs", [HEADER, "say\treporting\tthat\tUu\tUu\tCT+\t\tHe said."], /verbs\.tsv:2: "CT\+ "/u],
  ["an unknown kind", "grammar", ["word\tkind\texample", "to\tfrom\tHe wants to."], /grammar\.tsv:2: kind "from"/u],
];

for (const [why, table, lines, message] of MALFORMED) {
  test(`malformed: ${why}`, () => {
    assert.throws(() => compileFactuality([packOf(`factuality/${table}.tsv`, ...lines)]), message);
  });
}

test("weights of another version or length are refused, none are null", () => {
  const without = { name: "test", files: new Map([["factuality/verbs.tsv", Buffer.from(HEADER)]]) };
  assert.equal(compileFactualityModel([without]), null);
  const wrong = { name: "test", files: new Map([["models/factuality.bin", Buffer.alloc(100)]]) };
  assert.throws(() => compileFactualityModel([wrong]), /no model of this version/u);
});
