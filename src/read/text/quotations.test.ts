import assert from "node:assert/strict";
import { suite, test } from "node:test";
import * as fc from "fast-check";
import { loadPacks } from "../../pack/load.ts";
import { layOutPage } from "./page.ts";
import { findQuotations } from "./quotations.ts";
import { findTokens } from "./tokens.ts";

const pack = loadPacks(["en"]);

/** Each quotation as its words; "…" behind one never closed, "+" before one that goes on, "'" before single marks. */
function found(text: string): string[] {
  const page = layOutPage({ title: null, text });
  return findQuotations({ page, tokens: findTokens({ page }, pack) }).map((quotation) => {
    const sign = (quotation.continues ? "+" : "") + (quotation.marks === "single" ? "'" : "");
    return `${sign}${text.slice(quotation.start, quotation.end)}${quotation.closed ? "" : "…"}`;
  });
}

const ROWS: readonly (readonly [string, string, string[]])[] = [
  ["straight marks", 'He said "no" and "never."', ['"no"', '"never."']],
  ["curly marks", "“No,” she said. “Never.”", ["“No,”", "“Never.”"]],
  ["mixed marks pair all the same", '“No," he said.', ['“No,"']],
  ["white space on both sides: marks take turns", 'He said " no " twice', ['" no "']],
  ["apostrophes are no marks", "The Foxes' den isn't Fox's. It's the '90s, rock 'n' roll.", []],
  ["single curly marks", "The clip of ‘The Den.’ is out", ["'‘The Den.’"]],
  ["single straight marks around a title", "'Foxhole' star's exit", ["''Foxhole'"]],
  ["a possessive inside single marks does not close them", "‘the foxes’ new den’ is", ["'‘the foxes’ new den’"]],
  ["an apostrophe inside single marks does not close them", "‘it’s here’ he said", ["'‘it’s here’"]],
  [
    "single marks inside double ones are not looked for",
    "“It is ‘Foxhole’ again,” he said",
    ["“It is ‘Foxhole’ again,”"],
  ],
  ["a nested pair belongs to the outer one", 'He: "I said "no" to him," twice', ['"I said "no" to him,"']],
  ["inches are no marks", 'A 5" screen is 6\'2" tall', []],
  ["a stray closing mark is nothing", 'no way," he said. "Yes."', ['"Yes."']],
  ["unclosed: to the end of the paragraph", "“I will come.\n\nHe did.", ["“I will come.…"]],
  ["unclosed, and another opens: to there", "“I will, he said. “Soon,” he said.", ["“I will, he said.…", "“Soon,”"]],
  ["over paragraphs: chained", "“One.\n\n“Two.\n\n“Three.” End.", ["“One.…", "+“Two.…", "+“Three.”"]],
  ["closed before the next paragraph: not chained", "“One.”\n\n“Two.”", ["“One.”", "“Two.”"]],
  ["guillemets and double primes of TeX", "«No» and ``yes''", ["«No»", "``yes''"]],
  ["behind a dash or bracket a mark opens", 'word—"yes" and ("no")', ['"yes"', '"no"']],
];

suite("findQuotations", () => {
  for (const [why, text, expected] of ROWS) {
    test(why, () => {
      assert.deepEqual(found(text), expected);
    });
  }

  test("quotations are in order and do not overlap, whatever the marks", () => {
    const piece = fc.constantFrom('"', "“", "”", "'", "‘", "’", " ", "\n\n", "word", "s", ".", "''", "«");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const page = layOutPage({ title: null, text: pieces.join("") });
        let last = 0;
        for (const { start, end } of findQuotations({ page, tokens: findTokens({ page }, pack) })) {
          assert.ok(start >= last && end > start);
          last = end;
        }
      }),
      { numRuns: 2000, seed: 1 },
    );
  });
});
