import assert from "node:assert/strict";
import { test } from "node:test";
import type { Level } from "../../../model/factuality-lexicon.ts";
import { compose, type Operator, valueOf } from "./compose.ts";

const operator = (yes: Level, no: Level, isPlug = false): Operator => {
  return { signature: { yes, no }, isPlug, class: "", because: "" };
};
const NOT = operator(-3, 3);
const MAY = operator(1, -1);
const LIKELY = operator(2, -2);
const FAIL = operator(-3, 3);
const FORCE = operator(3, 0);
const KNOW = operator(3, 3);
const IF = operator(0, 0);
const SAY = operator(0, 0, true);

/** Why, the operators from the innermost out, the value. */
const ROWS: readonly (readonly [string, readonly Operator[], string])[] = [
  ["nothing said of it is certain", [], "CT+"],
  ["not turns", [NOT], "CT-"],
  ["two nots cancel", [NOT, NOT], "CT+"],
  ["may not: the not stands within", [NOT, MAY], "PS-"],
  ["not likely: the not stands outside", [LIKELY, NOT], "PR-"],
  ["nothing is surer than what it hangs on", [FAIL, MAY], "PS-"],
  ["the weaker of two hedges counts, on the inside", [MAY, LIKELY], "PS+"],
  ["and on the outside", [LIKELY, MAY], "PS+"],
  ["one way only: not forced says nothing", [FORCE, NOT], "Uu"],
  ["what is open stays open", [NOT, FORCE, NOT], "Uu"],
  ["a hole hears no not from outside", [KNOW, NOT], "CT+"],
  ["nor an if", [KNOW, IF], "CT+"],
  ["but what stands within counts", [NOT, KNOW, IF], "CT-"],
  ["an if leaves open", [LIKELY, IF], "Uu"],
  ["a plug lets nothing through", [SAY], "Uu"],
  ["not even what is taken for granted", [KNOW, SAY, NOT], "Uu"],
];

for (const [why, operators, value] of ROWS) {
  test(why, () => {
    assert.equal(valueOf(compose(operators)), value);
  });
}
