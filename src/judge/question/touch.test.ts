/** Each row: the statements of a day, and those that touch on when Ember Vale comes out without answering it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { questionOf, tellAll, type Telling } from "../../../test/tellings.ts";
import { loadPacks } from "../../pack/load.ts";
import { gather } from "./gather.ts";
import { indexKindred } from "../entities/relate.ts";
import { touchOn } from "./touch.ts";

const PACK = loadPacks(["en", "screen-en"], { models: false });
const CONTEXT = { pack: PACK, kindred: indexKindred(PACK) };

const say = (words: string): Telling => ({ on: "2031-02-01", outlet: "Orbit Weekly", words });
const RELEASED: Telling = {
  ...say("Ember Vale comes out in March."),
  frame: "release",
  roles: { subject: "work:ember-vale", when: "2031-03" },
};
const ORDERED: Telling = {
  ...say("Pre-orders open in May."),
  frame: "release",
  roles: { subject: "work:ember-vale-presale", when: "2031-05" },
};

const ROWS: readonly (readonly [reason: string, tellings: readonly Telling[], touching: readonly string[]])[] = [
  [
    "behind what answers it",
    [RELEASED, say("There is no guarantee that the date holds.")],
    ["There is no guarantee that the date holds."],
  ],
  ["words that ask nothing of the kind", [RELEASED, say("The studio is proud of it.")], []],
  ["an article on nothing of it", [say("The date of the wedding is not known.")], []],
  ["one that names it", [say("Of Ember Vale no release date is known.")], ["Of Ember Vale no release date is known."]],
  ["behind what answers another question", [RELEASED, ORDERED, say("The date has not been easy to find.")], []],
  ["of what goes with it", [RELEASED, say("A date for pre-orders is not known.")], []],
  ["more words of another kind", [RELEASED, say("The price and its cost were dated.")], []],
];

for (const [reason, tellings, touching] of ROWS) {
  test(`touch: ${reason}`, () => {
    const question = questionOf("when-released", "work:ember-vale");
    const { recorded } = tellAll(tellings);
    const bears = gather(question, recorded, { asOf: "2031-12-31", by: "reported" }, CONTEXT);
    const found = touchOn(question, recorded, bears, "reported", CONTEXT);
    assert.deepEqual(
      found.map((bear) => bear.recorded.statement.evidence[0]?.quote),
      touching,
    );
    assert.ok(found.every(({ direction }) => direction === "leaves-open"));
  });
}
