/** Sentences whose event stands in [brackets] and whose cue in {braces}, read and judged: for the tables of factuality. */
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Pack } from "../src/model/pack.ts";
import { judgeEvent, type Judgement, prepareJudge } from "../src/read/factuality/judge-event.ts";
import type { Layers } from "../src/read/stage.ts";
import { layOutPage } from "../src/read/text/page.ts";
import { findQuotations } from "../src/read/text/quotations.ts";
import { findSentences } from "../src/read/text/sentences.ts";
import { parseSentences } from "../src/read/text/syntax.ts";
import { findTokens } from "../src/read/text/tokens.ts";

export function layOut(
  text: string,
  pack: Pack,
): Pick<Layers, "page" | "tokens" | "syntax" | "sentences" | "quotations"> {
  const page = layOutPage({ title: null, text });
  const tokens = findTokens({ page }, pack);
  const quotations = findQuotations({ page, tokens });
  const sentences = findSentences({ page, tokens, quotations }, pack);
  return { page, tokens, quotations, sentences, syntax: parseSentences({ tokens, sentences, names: [] }, pack) };
}

/** The author's view of the event, and the speaker's where a cue is marked. */
export function judgeMarked(
  marked: string,
  pack: Pack,
  how = { top: -1, isNews: false },
): { author: Judgement; speaker: Judgement | null } {
  const read = layOut(marked.replaceAll(/[[\]{}]/gu, ""), pack);
  const tokenAt = (mark: string): number =>
    read.tokens.start.indexOf(marked.slice(0, marked.indexOf(mark)).replaceAll(/[[\]{}]/gu, "").length);
  const event = tokenAt("[");
  const speaker = marked.includes("{") ? judgeEvent(read, event, tokenAt("{"), pack) : null;
  return { author: prepareJudge(read, pack)(event, -1, null, how), speaker };
}

/** What the author commits to, and what the speaker does: null where nobody is cited. */
export type EventRow = readonly [why: string, marked: string, author: string, speaker: string | null];

export function checkEvents(suites: readonly (readonly [name: string, rows: readonly EventRow[]])[], pack: Pack): void {
  for (const [name, rows] of suites) {
    void suite(name, () => {
      for (const [why, marked, author, speaker] of rows) {
        void test(`${why}: ${marked}`, () => {
          const judged = judgeMarked(marked, pack);
          assert.equal(judged.author.value, author, `author: ${judged.author.because.join(" · ")}`);
          assert.equal(judged.speaker?.value ?? null, speaker, `speaker: ${judged.speaker?.because.join(" · ")}`);
        });
      }
    });
  }
}
