/** Runs the stages up to the times over plain texts. */
import type { Time } from "../../src/model/time.ts";
import { loadPacks } from "../../src/pack/load.ts";
import { layOutPage } from "../../src/read/text/page.ts";
import { findQuotations } from "../../src/read/text/quotations.ts";
import { findSentences } from "../../src/read/text/sentences.ts";
import { parseSentences } from "../../src/read/text/syntax.ts";
import { findTokens } from "../../src/read/text/tokens.ts";
import { findDateline } from "../../src/read/time/find-dateline.ts";
import { findTimes } from "../../src/read/time/find-times.ts";

export function findTimesIn(
  texts: readonly { readonly id: string; readonly dct: string | null; readonly text: string }[],
): Map<string, readonly Time[]> {
  const pack = loadPacks();
  return new Map(
    texts.map(({ id, dct, text }) => {
      const document = { title: null, text, published: dct };
      const page = layOutPage(document);
      const tokens = findTokens({ page }, pack);
      const quotations = findQuotations({ page, tokens });
      const sentences = findSentences({ page, tokens, quotations }, pack);
      const syntax = parseSentences({ tokens, sentences, names: [] }, pack);
      const dateline = findDateline({ document, page }, pack);
      return [id, findTimes({ page, tokens, sentences, syntax, dateline }, pack)];
    }),
  );
}
