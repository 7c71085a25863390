import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { parseMarked } from "../../../../test/marked.ts";
import { loadPacks } from "../../../pack/load.ts";
import { layOutPage } from "../../text/page.ts";
import { findQuotations } from "../../text/quotations.ts";
import { findSentences } from "../../text/sentences.ts";
import { findTokens } from "../../text/tokens.ts";
import { findNames } from "./find-names.ts";

const pack = loadPacks(["en", "screen-en", fileURLToPath(new URL("../../../../test/packs/lantern", import.meta.url))]);

/** Marks: `known`, `capitals`, `title`, `part` as `Name.by` says; "+s2" behind the label for the parts it names. */
const ROWS: readonly (readonly [reason: string, row: string])[] = [
  ["a name of a pack", "Fans of [known Glass Orchard] waited for years."],
  ["an everyday word in small letters is no name", "There was an echo in the hall."],
  ["the same word with its capital is", "Her part in [known Echo] was small."],
  ["an everyday word that opens a sentence proves nothing", "Echo chambers are rooms. The echo is loud."],
  ["a small article stays outside the name of a team", "They called the [known Wardens] back."],
  ["a capital article inside a sentence belongs to the title", "He was cut from [known The Wardens] last year."],
  ["the longest known name wins", "Critics loved [known Iron Lantern: Dark Tide] at once."],
  ["a season goes with its series", "The cast of [known+s4 Glass Orchard Season 4] met."],
  ["a season by its number in words", "The cast of [known+s4 Glass Orchard season four] met."],
  ["season and episode in short", "The [known+s2+e4 Glass Orchard S2E4] script leaked."],
  ["a finale behind its season", "Then came the [known+s1+finale Glass Orchard Season 1 finale] in May."],
  ["a colon before the season", "Then came [known+s1 Glass Orchard: Season 1] in May."],
  ["a season alone", "Northern crews will film [part+s2 Season 2] in May."],
  ["a season alone in small letters", "The crew will film [part+s2 season 2] in May."],
  ["a season of a year is none", "The show ended its season 2024 early."],
  ["a part in Roman numerals", "She wrote [capitals+p2 Amber Coast Part II] alone."],
  ["the word part in small letters counts nothing", "It was part two of a long day."],
  ["a sequel's numeral belongs to the title", "She wrote [capitals Amber Coast 2] alone."],
  ["a number of things does not", "She gave [capitals Amber Coast] 2 stars."],
  ["a word behind its number", "They showed [capitals Amber Coast 2 Lite] in May."],
  ["a number ends a title", "They play [capitals The Amber Coast VI] on a sofa."],
  ["a colon behind a number", "[title Amber Coast 4: Nightfall] launched in May."],
  ["a title with a colon", "The trailer of [title Amber Coast: Second Tide] is out."],
  [
    "a person behind a colon who is named elsewhere",
    "On [capitals Amber Coast]: [capitals Grace Holt] leaves. We met [capitals Grace Holt] there.",
  ],
  ["a speaker before a colon is no title", "Reed: Absolutely not."],
  ["an outlet before a colon is no title", "As told to [known Variety]: [known Northlight] wants more."],
  ["a person before a colon has no subtitle", "We met [capitals Hannah Brandt]: [capitals Salt Road] was her book."],
  ["a title in quotation marks", "She made “[title The Long Way Back]” in 2012."],
  ["words of speech in quotation marks are none", "“We are going back,” she said."],
  ["a title of two capitalised words in American marks", "He stars in “[title Salt Road].”"],
  ["a title that opens with an everyday word", "He was seen in [capitals No Time for Ghosts] last week."],
  ["an article in capitals inside a sentence", "He was seen in [capitals The Salt Road] last week."],
  ["of joins to a capital", "The book [capitals Guardians of the Reef] sold well."],
  ["an office is no name", "They met the Duke of [known Thule] there."],
  ["a title before a name stays outside", "It was Detective [capitals Hollis Tran] who called."],
  ["a role before a name stays outside", "It was Executive Producer [known Mara Ilves] who called."],
  ["a possessive ends a name", "It was [capitals Ada Brandt]’s [capitals Tern Racer] that won."],
  ["a day ends a name", "[known Northlight] Monday released it."],
  ["initials and junior", "It was signed by [capitals Paul T. Vale Jr.] at noon."],
  ["van der inside a name", "It was signed by [capitals Ludwig van der Berg] at noon."],
  ["an ampersand inside a name", "It was signed by [capitals Moss & Brandt] at noon."],
  ["a noun for someone that is no office belongs to the title", "She wrote [capitals Stranger Tides] alone."],
  ["a given name of two syllables that opens a sentence", "[capitals Sun-hee Park] signed it at noon."],
  [
    "a title of two single words at the head of a sentence",
    "They made the drama [capitals Saltline] in May. [title Saltline: Nights] arrives in June.",
  ],
  [
    "who speaks in turns has several colons",
    "They met [capitals Brandt] in May. [capitals Brandt]: Tern was kind. [capitals Brandt]: Ashen was not.",
  ],
  ["a given name of two syllables", "It was signed by [capitals Park Min-seo] at noon."],
  ["a hyphen before another word ends a name", "The [capitals Salt Road]-based firm left."],
  [
    "a surname met alone before its given name",
    "[capitals Hwang Dong-hyuk] left. We asked [capitals Hwang], and [capitals Hwang] went.",
  ],
  ["a byname in marks", "He met [capitals Aaron ‘The Fox’ Brandt] in May."],
  ["a title in marks behind a name", "He met [capitals Aaron Brandt] for “[title Salt Road]” in May."],
  [
    "an owner behind a title is another name",
    "He read [capitals The Age of Amber] and [capitals Hannah Brandt]’s [capitals Salt Road] in May.",
  ],
  ["a saint inside a name", "He plays [capitals Aaron St Clair] in it."],
  [
    "a title of an everyday word goes on behind of, there and elsewhere",
    "The comedy [title People of Amber] ended. [title People of Amber] was loud.",
  ],
  ["a word alone in marks before a comma", "Then she left “[capitals Nightfall],” too."],
  [
    "a list of names is no headline",
    "It starred [capitals Aaron Holt], [capitals Hannah Brandt] and [capitals Aldis Vane].",
  ],
  ["a byname behind the", "He plays [capitals Ser Aldric the Hunter] in it."],
  ["a byname and the number of a sequel", "She saw [capitals Sable the Fox 3] there."],
  ["a byname without a number", "She showed [capitals Sable] the [capitals Heron] there."],
  ["a nationality alone is no name", "The French crew left."],
  ["a nationality inside a name is", "The [capitals British Film Fund] paid."],
  ["a place within a longer name is not that place", "She met [capitals Paris Holt] in [known Paris]."],
  ["a participle that opens a sentence is left out", "Speaking with [known Variety], she smiled."],
  ["an unknown word that opens a sentence is left to the grammar", "Brandt left."],
  ["unless it is met inside a sentence", "[capitals Brandt] left. Nobody missed [capitals Brandt]."],
  ["acronyms of everyday life are no names", "The TV and the CEO were loud."],
];

for (const [reason, row] of ROWS) {
  test(reason, () => {
    const { text, marks } = parseMarked(row);
    deepEqual(
      namesIn(text),
      marks.map(({ label, text: words }) => [label, words]),
    );
  });
}

test("a headline in title case repeats the names of the body, and no others", () => {
  deepEqual(
    namesIn("Ada Brandt’s Tern Racer will return.\n\nTern Racer Maker Says The Wait Is Nearly Over Now\n\nIt is late."),
    [
      ["capitals", "Ada Brandt"],
      ["capitals", "Tern Racer"],
      ["capitals", "Tern Racer"],
    ],
  );
});

test("a headline finds a name again in capitals, but not in another spelling", () => {
  const found = namesIn(
    "The Tern Racer crew and Ada BrandT left.\n\nMakers Discuss TERN RACER And Ada Brandt Some More\n\nIt is late.",
  );
  deepEqual(
    found.map(([, name]) => name),
    ["Tern Racer", "Ada BrandT", "TERN RACER"],
  );
});

test("any text gives names inside it, in order, without overlap", () => {
  const pieces = constantFrom(
    "Iron Lantern",
    ":",
    " ",
    "Season",
    "2",
    "“",
    "”",
    "’s",
    "of",
    "The",
    "\n\n",
    "II",
    "S2E4",
    "\ud800",
    "é",
    ",",
  );
  const odd = oneof(
    string({ unit: "binary" }),
    array(pieces, { maxLength: 60 }).map((list) => list.join(" ")),
  );
  assert(
    property(odd, (text) => {
      const { tokens, names } = read(text);
      let last = 0;
      for (const { firstToken, endToken, baseEnd, parts } of names.list) {
        const inOrder = firstToken >= last && endToken > firstToken && endToken <= tokens.count;
        if (!inOrder || baseEnd > endToken || parts.some((part) => part.endToken > endToken)) return false;
        last = endToken;
      }
      return true;
    }),
  );
});

function read(text: string) {
  const page = layOutPage({ title: null, text });
  const tokens = findTokens({ page }, pack);
  const quotations = findQuotations({ page, tokens });
  const sentences = findSentences({ page, tokens, quotations }, pack);
  return { page, tokens, names: findNames({ page, tokens, quotations, sentences }, pack) };
}

function namesIn(text: string): string[][] {
  const { page, tokens, names } = read(text);
  return names.list.map(({ firstToken, endToken, by, parts }) => [
    [by, ...parts.map(({ label }) => label)].join("+"),
    page.text.slice(tokens.start[firstToken], tokens.end[endToken - 1]),
  ]);
}
