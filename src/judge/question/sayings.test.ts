/** Words of a question, what somebody said on several days, and the day of what is meant. People and works are invented. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { sayingMeant } from "./sayings.ts";

const SAID: readonly (readonly [day: string, words: string])[] = [
  ["2031-03-01", "We’re talking to other homes"],
  ["2031-03-05", "There is no chance of another season"],
  ["2031-03-09", "Finished means finished: no chance, the season was the last"],
];

const ROWS: readonly (readonly [reason: string, about: string, day: string | null])[] = [
  ["most of the words", "talking other homes", "2031-03-01"],
  ["in other forms", "talks home", "2031-03-01"],
  ["the first of those that hold as many", "chance season", "2031-03-05"],
  ["one of a few words", "chance trilogy sequel", "2031-03-05"],
  ["one of many words", "chance trilogy sequel film", null],
  ["none of them", "trilogy", null],
  ["what it is about is in all of them", "ember vale trilogy", null],
  ["no words at all: the first", "", "2031-03-01"],
];

for (const [reason, about, day] of ROWS) {
  test(`saying meant: ${reason}`, () => {
    const said = SAID.map(([on, text]) => ({ day: on, value: { text, edtf: null, entity: null } }));
    const subject = { id: "work:ember-vale", name: "Ember Vale" };
    const meant = sayingMeant({ about: about.split(" ").filter(Boolean), subject }, said);
    assert.equal(meant?.day ?? null, day);
  });
}
