/**
 * Sentences with their times marked: "The new wing opens [Friday|2025-03-14]." Between the brackets the words and the
 * TIMEX3 value, and where it matters the days: "[mid-March|2025-03|2025-03-11..2025-03-20]".
 */
import assert from "node:assert/strict";
import type { Pack } from "../src/model/pack.ts";
import type { Time } from "../src/model/time.ts";
import { loadPacks } from "../src/pack/load.ts";
import type { Layers } from "../src/read/stage.ts";
import { layOutPage } from "../src/read/text/page.ts";
import { findQuotations } from "../src/read/text/quotations.ts";
import { findSentences } from "../src/read/text/sentences.ts";
import { parseSentences } from "../src/read/text/syntax.ts";
import { findTokens } from "../src/read/text/tokens.ts";
import { findDateline } from "../src/read/time/find-dateline.ts";
import { findTimes } from "../src/read/time/find-times.ts";

/** A Wednesday: the dateline of every sentence that does not name another. */
export const DATELINE = "2025-03-12";

export const PACK: Pack = loadPacks(["en", "screen-en"]);

/** The times of a text seen from a dateline (null: none). */
export function timesOf(text: string, published: string | null, title: string | null = null): readonly Time[] {
  return findTimes(layersOf(text, published, title), PACK);
}

/** What the time tagger needs to know of a text. */
export function layersOf(text: string, published: string | null, title: string | null = null): TimeLayers {
  const document = { title, text, published };
  const page = layOutPage(document);
  const tokens = findTokens({ page }, PACK);
  const quotations = findQuotations({ page, tokens });
  const sentences = findSentences({ page, tokens, quotations }, PACK);
  const syntax = parseSentences({ tokens, sentences, names: [] }, PACK);
  return { page, tokens, sentences, syntax, dateline: findDateline({ document, page }, PACK) };
}

type TimeLayers = Pick<Layers, "page" | "tokens" | "sentences" | "syntax" | "dateline">;

/** Fails unless exactly the marked times are found, with the values and days that are marked. */
export function checkTimes(marked: string, published: string | null = DATELINE): void {
  const expected: { start: number; text: string; value: string; days: string | null }[] = [];
  let text = "";
  for (const part of marked.split(/(\[[^\]]*\])/u)) {
    if (!part.startsWith("[")) text += part;
    else {
      const [words = "", value = "", days = null] = part.slice(1, -1).split("|");
      expected.push({ start: text.length, text: words, value, days });
      text += words;
    }
  }
  const found = timesOf(text, published).map((time, index) => ({
    start: time.start,
    text: time.text,
    value: time.value,
    days: (expected[index]?.days ?? null) === null ? null : describeDays(time),
  }));
  assert.deepEqual(found, expected);
}

/** `none` where there are no days. */
function describeDays({ earliest, latest }: Time): string {
  return earliest === null && latest === null ? "none" : `${earliest}..${latest}`;
}
