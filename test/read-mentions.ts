/** Text → mentions with the packs en and screen-en and the invented world in `test/packs/lantern`, for tests of names and mentions. */
import { fileURLToPath } from "node:url";
import type { Pack } from "../src/model/pack.ts";
import { loadPacks } from "../src/pack/load.ts";
import { findMentions } from "../src/read/entity/find-mentions.ts";
import { findNames } from "../src/read/entity/names/find-names.ts";
import { layOutPage, type Page } from "../src/read/text/page.ts";
import type { Mentions } from "../src/read/text/mentions.ts";
import type { Names } from "../src/read/text/names.ts";
import { findQuotations, type Quotation } from "../src/read/text/quotations.ts";
import { findSentences, type Sentence } from "../src/read/text/sentences.ts";
import { parseSentences, type Syntax } from "../src/read/text/syntax.ts";
import { findTokens, type Tokens } from "../src/read/text/tokens.ts";

const lantern: Pack = loadPacks(["en", "screen-en", fileURLToPath(new URL("packs/lantern", import.meta.url))]);

type Read = {
  readonly page: Page;
  readonly tokens: Tokens;
  readonly names: Names;
  readonly quotations: readonly Quotation[];
  readonly sentences: readonly Sentence[];
  readonly syntax: Syntax;
  readonly mentions: Mentions;
};

export function readMentions(text: string, title: string | null = null, pack: Pack = lantern): Read {
  const page = layOutPage({ title, text });
  const tokens = findTokens({ page }, pack);
  const quotations = findQuotations({ page, tokens });
  const sentences = findSentences({ page, tokens, quotations }, pack);
  const names = findNames({ page, tokens, quotations, sentences }, pack);
  const syntax = parseSentences({ tokens, sentences, names: names.list }, pack);
  const mentions = findMentions({ page, tokens, quotations, sentences, names, syntax }, pack);
  return { page, tokens, quotations, sentences, names, syntax, mentions };
}
