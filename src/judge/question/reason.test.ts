/** Sentences on what was delayed or dropped, each with the reason that is found in it. People and works are invented. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadPacks } from "../../pack/load.ts";
import { findReason } from "./reason.ts";

const PACK = loadPacks(["en", "screen-en"]);

/** What tells it ends at "|". */
const ROWS: readonly (readonly [text: string, reason: string | null])[] = [
  ["Ember Vale was delayed| because of the strike.", "the strike"],
  [
    "Ember Vale was delayed|. The move comes because the effects need more time, the studio said.",
    "the effects need more time",
  ],
  [
    "Ember Vale was delayed|. The crew needs more time to finish the last scene.",
    "The crew needs more time to finish the last scene",
  ],
  ["Ember Vale was delayed|. The studio said the film isn’t ready.", "The studio said the film isn’t ready"],
  ["Ember Vale was cancelled|. High costs were to blame.", "High costs"],
  [
    "Ember Vale was cancelled|. The show was too costly for the audience it found, people close to it say.",
    "too costly for the audience it found",
  ],
  ["Ember Vale was delayed|. The studio gave a flood in its workshop as the reason.", "a flood in its workshop"],
  ["Ember Vale was delayed| due to a flood, which was caused by a storm.", "a flood"],
  ["Ember Vale was delayed|. “We want to finish it,” the director said.", "finish it"],
  ["Ember Vale was delayed|. It is now due in May.", null],
  ["Ember Vale, which was due to start in May, was delayed|.", null],
  ["She left the series|, due to start in May, because of a flood.", "a flood"],
  ["He left the series| to spend more time with his family.", "to spend more time with his family"],
  ["Ember Vale was delayed|. Its star was taken ill in March.", "Its star was taken ill in March"],
  ["Ember Vale was delayed|. No reason was given for the delay.", null],
  [
    "Ember Vale was delayed|. It had been shot in May. Its director is Mara Ilves. It stars Ada Quill. The strike was the reason.",
    null,
  ],
];

test("reason: of a headline where its article begins", () => {
  const [title, text] = ["Quill drops Ember Vale", "Ada Quill has left the film. She stepped down for family reasons."];
  const statement = { evidence: [{ start: 0, end: title.length, quote: title, part: "title" as const }] };
  assert.equal(
    findReason({ statement, document: { id: "d", title } }, new Map([["d", text]]), PACK),
    "for family reasons",
  );
});

for (const [text, expected] of ROWS) {
  test(`reason: ${text}`, () => {
    const quote = text.slice(0, text.indexOf("|"));
    const document = { id: "d", title: null };
    const statement = { evidence: [{ start: 0, end: quote.length, quote }] };
    assert.equal(findReason({ statement, document }, new Map([["d", text.replace("|", "")]]), PACK), expected);
  });
}
