import assert from "node:assert/strict";
import { suite, test } from "node:test";
import * as fc from "fast-check";
import { loadPacks } from "../../pack/load.ts";
import { layOutPage } from "./page.ts";
import { findTokens } from "./tokens.ts";

const pack = loadPacks(["en"]);

function words(text: string, title: string | null = null): string[] {
  const page = layOutPage({ title, text });
  const { count, start, end } = findTokens({ page }, pack);
  return Array.from({ length: count }, (_, token) => page.text.slice(start[token], end[token]));
}

/** Each row: why, the text, its tokens parted by white space. */
const ROWS: readonly (readonly [string, string, string])[] = [
  ["punctuation is its own token", "Yes, they did (twice).", "Yes , they did ( twice ) ."],
  ["a possessive is a clitic", "Hell’s Kitchen, the Foxes' den", "Hell ’s Kitchen , the Foxes ' den"],
  ["a negation is cut before its n", "don't can’t won't WON'T", "do n't ca n’t wo n't WO N'T"],
  ["a clitic in capitals", "IT'S HERE", "IT 'S HERE"],
  ["a clitic already set apart stays whole", "the show 's end", "the show 's end"],
  ["cannot is two tokens", "Cannot and gonna", "Can not and gon na"],
  ["an inner apostrophe joins", "D'Onofrio at five o'clock", "D'Onofrio at five o'clock"],
  ["hyphens are tokens", "long-awaited fan-favorite X-Men", "long - awaited fan - favorite X - Men"],
  ["but not behind a prefix", "anti-vigilante co-star's e-mail", "anti-vigilante co-star 's e-mail"],
  ["mid- is read with its month's name apart", "mid-March", "mid - March"],
  ["decimals, thousands, times", "$1,000.50 at 10:30", "$ 1,000.50 at 10:30"],
  ["a comma between year and day parts them", "May 5,2025", "May 5 , 2025"],
  ["a full stop behind a number ends the sentence", "in 2025. Next", "in 2025 . Next"],
  ["dates and seasons are one token", "2025-05-02 2025-26 8/26 9/11/2001", "2025-05-02 2025-26 8/26 9/11/2001"],
  ["ranges are three", "5-10 and 2003-2004", "5 - 10 and 2003 - 2004"],
  ["telephone numbers are one", "555-0123 800-555-0123", "555-0123 800-555-0123"],
  ["years with an apostrophe", "the '90s, 1990's and 2024's best", "the '90s , 1990's and 2024 's best"],
  ["elided words keep their apostrophe", "bring 'em back 'til May", "bring 'em back 'til May"],
  ["a unit is cut from its number", "5pm 3rd 4K 90s", "5 pm 3rd 4K 90s"],
  [
    "initials and abbreviations keep their stops",
    "J. K. Rowling of D.C. vs. Mr. Fox",
    "J. K. Rowling of D.C. vs. Mr. Fox",
  ],
  ["an initial before a lower-case word", "Charles G. and David", "Charles G. and David"],
  ["the pronoun I is no initial", "It was I. He left.", "It was I . He left ."],
  ["No. is an abbreviation only before a digit", "No. 1? No. Never.", "No. 1 ? No . Never ."],
  ["dotted abbreviations with what follows a hyphen", "U.S.-based Ph.D. at 9 a.m.", "U.S. - based Ph.D. at 9 a.m."],
  ["a missing space behind a full stop", "read it here.More to come", "read it here . More to come"],
  [
    "web and mail addresses",
    "See example.com, www.a.example/b?c=d. Or tips@example.org!",
    "See example.com , www.a.example/b?c=d . Or tips@example.org !",
  ],
  ["an address in brackets", "(https://example.org/a_(b))", "( https://example.org/a_(b) )"],
  ["hashtags and handles", "#BornAgain by @foxhole", "#BornAgain by @foxhole"],
  ["currency", "US$5 and £4.2m", "US$ 5 and £ 4.2m"],
  ["ellipses and runs", "Well... what?! -- no… ***", "Well ... what ?! -- no … ***"],
  ["companies with an ampersand", "AT&T and Fox & Hare", "AT&T and Fox & Hare"],
  ["names with numbers are apart", "PlayStation 5 in Q3 FY26", "PlayStation 5 in Q3 FY26"],
  ["slashes part", "producer/writer", "producer / writer"],
  ["square brackets part", "[wanting]", "[ wanting ]"],
  ["a face, and a bracket that is none", "Great :-) (note: see)", "Great :-) ( note : see )"],
  ["emoji with joiners, tones and flags are one each", "👩‍👩‍👧👍🏽🇩🇪!", "👩‍👩‍👧 👍🏽 🇩🇪 !"],
  ["letters of any script", "Łódź 樋口一葉 حديد", "Łódź 樋口一葉 حديد"],
  ["white space of any kind, unseen characters", "a\u00A0b\r\nc\u200Fd\0 e", "a b c\u200Fd e"],
];

suite("findTokens", () => {
  for (const [why, text, expected] of ROWS) {
    test(why, () => {
      assert.deepEqual(words(text), expected.split(" "));
    });
  }

  test("lower case has straight apostrophes and no unseen characters", () => {
    const page = layOutPage({ title: null, text: "Don’t Dare\u00ADdevil" });
    assert.deepEqual(findTokens({ page }, pack).lower, ["do", "n't", "daredevil"]);
  });

  test("the archive's date mark is not read, the headline is", () => {
    assert.deepEqual(words(" date 2025-05-02 The show", "No Show"), ["No", "Show", "The", "show"]);
  });

  test("every character that can be seen is in exactly one token, whatever the text", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom(
        "'",
        "’",
        "n't",
        "'s",
        "-",
        ".",
        "@",
        "://",
        "www.",
        "1,",
        "A.",
        "🇩🇪",
        "\u200D",
        "\uFE0F",
        "\uD800",
      ),
      fc.constantFrom("word", "2025", " ", "\n", "\r\n", "co", "cannot", "$", "#", "&", "(", ")"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join("");
        const { count, start, end } = findTokens({ page: layOutPage({ title: "T", text }) }, pack);
        let last = 0;
        for (let token = 0; token <= count; token += 1) {
          const next = token < count ? start[token]! : text.length + 3;
          assert.ok(next >= last);
          const between = `T\n\n${text}`.slice(last, next);
          assert.match(
            between.replace(/^\s{0,8}date[ \t]{1,4}\d{4}-\d{2}-\d{2}/u, ""),
            /^[\s\p{Cc}\p{Cf}\u200B\u0085]*$/u,
          );
          last = token < count ? end[token]! : 0;
          assert.ok(token === count || last > next);
        }
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test("time grows with the length of the text and no faster", () => {
    for (const unit of ["a.", "a@", "a-", "1-", "'", "www.", "x'", "(", ".", "a&", "http://", "1.", "“", "👩‍"]) {
      const began = performance.now();
      words(unit.repeat(100_000));
      assert.ok(performance.now() - began < 2000, `${unit} took ${performance.now() - began} ms`);
    }
  });
});
