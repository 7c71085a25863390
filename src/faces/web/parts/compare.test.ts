import assert from "node:assert/strict";
import { test } from "node:test";
import { compareSentences } from "./compare.ts";

const ROWS: readonly (readonly [reason: string, before: string, after: string, parts: string])[] = [
  ["the same", "a b c", "a b c", "a b c"],
  ["one changed", "a b c", "a x c", "a -b +x c"],
  ["one gone", "a b c", "a c", "a -b c"],
  ["one came", "a c", "a b c", "a +b c"],
  ["one moved", "a b c", "c a b", "+c a b -c"],
  ["all else", "a", "b", "-a +b"],
];

const SIGNS = { same: "", gone: "-", new: "+" } as const;

for (const [reason, before, after, shown] of ROWS) {
  test(reason, () => {
    const parts = compareSentences(before.split(" "), after.split(" "))!;
    assert.equal(parts.map(({ what, words }) => SIGNS[what] + words).join(" "), shown);
  });
}

test("texts too long are not compared", () => {
  assert.equal(compareSentences(Array.from({ length: 2000 }, String), []), null);
});
