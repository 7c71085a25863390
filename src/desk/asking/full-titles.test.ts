/** Each row: articles with their headlines, a question, and what is answered. Works and people are invented. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { openLedger } from "../../ledger/open.ts";
import { loadPacks } from "../../pack/load.ts";
import { add } from "../add.ts";
import { ask } from "../ask.ts";

const PACK = loadPacks();

type Row = {
  readonly why: string;
  readonly articles: readonly (readonly [day: string, title: string, text: string])[];
  readonly question: string;
  readonly status: string;
  readonly value: readonly string[];
};

const EXPANSION = [
  [
    "2031-02-01",
    "Saltline: Afterlight arrives in May",
    "Saltline: Afterlight launches on May 9, 2032. The game has been out for years.",
  ],
  ["2031-03-01", "Afterlight moves", "The expansion Afterlight will now launch on June 4, 2032."],
] as const;
const PORT = [
  [
    "2031-02-01",
    "Saltline is out in May",
    "Saltline launches on May 9, 2032, on PC, Tern Games announced. A Nintendo Switch version of the game will follow in October 2032.",
  ],
] as const;
const STAGES = [
  ["2031-02-01", "Saltline enters Early Access", "The game Saltline enters Early Access on March 4, 2031."],
  ["2031-03-05", "Saltline is here", "The game Saltline launched into Early Access on March 4, 2031."],
  ["2031-09-01", "Saltline gets a date", "The game Saltline leaves Early Access on May 9, 2032."],
] as const;
const CLOSURE = [
  [
    "2031-02-01",
    "Orbit Games closes Tern Games",
    "Orbit Games is closing Tern Games, the studio behind Saltline, on May 9, 2032. Saltline director Mara Ilves has left Tern Games.",
  ],
] as const;

const ROWS: readonly Row[] = [
  {
    why: "the latter half of a title",
    articles: EXPANSION,
    question: "When does Afterlight come out?",
    status: "confirmed",
    value: ["2032-06-04"],
  },
  {
    why: "what an article calls an expansion",
    articles: EXPANSION,
    question: "When does the Afterlight expansion come out?",
    status: "confirmed",
    value: ["2032-06-04"],
  },
  {
    why: "a version for a machine",
    articles: PORT,
    question: "Is Saltline coming to Switch?",
    status: "confirmed",
    value: [],
  },
  {
    why: "the date of a version",
    articles: PORT,
    question: "When does Saltline come to Switch?",
    status: "confirmed",
    value: ["2032-10"],
  },
  {
    why: "which is no date of the game",
    articles: PORT,
    question: "When does Saltline come out?",
    status: "confirmed",
    value: ["2032-05-09"],
  },
  {
    why: "nor of another machine",
    articles: PORT,
    question: "When does Saltline come to PlayStation 5?",
    status: "open",
    value: [],
  },
  {
    why: "sold unfinished",
    articles: STAGES,
    question: "When did Saltline enter Early Access?",
    status: "happened",
    value: ["2031-03-04"],
  },
  {
    why: "and finished later",
    articles: STAGES,
    question: "When does Saltline come out?",
    status: "confirmed",
    value: ["2032-05-09"],
  },
  {
    why: "a studio closes",
    articles: CLOSURE,
    question: "When does Tern Games close?",
    status: "confirmed",
    value: ["2032-05-09"],
  },
  {
    why: "and somebody leaves it",
    articles: CLOSURE,
    question: "Has Mara Ilves left Tern Games?",
    status: "confirmed",
    value: [],
  },
];

for (const { why, articles, question, status, value } of ROWS) {
  test(`asked of the ledger: ${why}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
    const ledger = await openLedger(join(folder, "news.db"), { create: true });
    try {
      const received = articles.map(([published, title, text]) => ({ title, text, published, outlet: "Orbit Weekly" }));
      await add(ledger, received, "2031-12-01T00:00:00.000Z", PACK);
      const answer = await ask(ledger, question, { asOf: "2031-12-31", by: "reported" }, PACK);
      assert.deepEqual([answer.status, answer.value.map(({ text, edtf }) => edtf ?? text)], [status, value]);
    } finally {
      await ledger.close();
      rmSync(folder, { recursive: true });
    }
  });
}
