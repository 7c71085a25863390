/** Whom articles credit, by the whole reader. Outlets, people and works are invented. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { recordArticle } from "../../../test/record-article.ts";
import { loadPacks } from "../../pack/load.ts";
import { findCredits } from "./credit.ts";

const pack = loadPacks();

const LEDGER = {
  outlet: "The Morning Ledger",
  text: "Ines Okafor will return in Iron Lantern Season 2, she told Morning Ledger. “I have kept the coat and the lamp, just in case,” Okafor said.",
};

/** What the text of Harbor Weekly credits, next to the report of Morning Ledger. */
const ROWS: readonly (readonly [why: string, text: string, credits: readonly string[]])[] = [
  ["who says it", "Morning Ledger reports that Ines Okafor will return in Iron Lantern Season 2.", ["Morning Ledger"]],
  [
    "who was told",
    "Ines Okafor told Morning Ledger that she will return in Iron Lantern Season 2.",
    ["Morning Ledger"],
  ],
  ["in brackets", "Ines Okafor is set to return in Iron Lantern Season 2 (via Morning Ledger).", ["Morning Ledger"]],
  ["possessive", "Morning Ledger's scoop has Ines Okafor return in Iron Lantern Season 2.", ["Morning Ledger"]],
  [
    "an outlet without a report",
    "Ines Okafor told Tern Gazette that she will return in Iron Lantern Season 2.",
    ["Tern Gazette"],
  ],
  ["nobody", "Ines Okafor will return in Iron Lantern Season 2.", []],
  ["itself", "Ines Okafor told Harbor Weekly that she will return in Iron Lantern Season 2.", ["Harbor Weekly"]],
  [
    "its quotations are those of the other",
    "Ines Okafor told Morning Ledger that she will return in Iron Lantern Season 2. “I have kept the coat and the lamp,” she said.",
    ["Morning Ledger"],
  ],
  [
    "it names the other and has a quotation of its own: a denial",
    "Morning Ledger reports that Ines Okafor will return in Iron Lantern Season 2. “There is no deal and there has been no talk of one,” Pavel Horn said.",
    [],
  ],
  ["not the words in small letters", "Her morning ledger says that Iron Lantern Season 2 is late.", []],
];

for (const [why, text, credits] of ROWS) {
  test(why, () => {
    const own = { outlet: "Harbor Weekly", text };
    const [, credited] = findCredits([...recordArticle(LEDGER, pack), ...recordArticle(own, pack)]);
    assert.deepEqual([...new Set(credited?.credits.map(({ name }) => name))], credits);
  });
}

test("an outlet whose name is an everyday word of the slice is not read out of the words", () => {
  const people = { outlet: "People", text: "Most people will see Iron Lantern Season 2 in May." };
  const other = { outlet: "Harbor Weekly", text: "In May People will see Iron Lantern Season 2, said Pavel Horn." };
  const [, credited] = findCredits([...recordArticle(people, pack), ...recordArticle(other, pack)]);
  assert.deepEqual(credited?.credits, []);
});
