/** How an article is understood, stage by stage. Pure: the same document and pack give the same reading. */
import type { Document } from "../model/document.ts";
import type { Pack } from "../model/pack.ts";
import type { Reading } from "../model/reading.ts";
import { layOutPage, place } from "./text/page.ts";
import { findQuotations } from "./text/quotations.ts";
import { findSentences } from "./text/sentences.ts";
import { findTokens } from "./text/tokens.ts";

export function readDocument(document: Document, pack: Pack): Reading {
  const page = layOutPage(document);
  const tokens = findTokens({ page }, pack);
  const quotations = findQuotations({ page, tokens });
  const sentences = findSentences({ page, tokens, quotations }, pack);
  return {
    id: document.id,
    document,
    sentences: sentences.map(({ start, end }) => place(page, start, end)),
    times: [],
    mentions: [],
    attributions: [],
    statements: [],
    findings: [],
  };
}
