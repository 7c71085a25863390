/** How an article is understood, stage by stage. Pure: the same document and pack give the same reading. */
import type { Document } from "../model/document.ts";
import type { Pack } from "../model/pack.ts";
import type { Reading } from "../model/reading.ts";

export function readDocument(document: Document, _pack: Pack): Reading {
  return {
    id: document.id,
    document,
    sentences: [],
    times: [],
    mentions: [],
    attributions: [],
    statements: [],
    findings: [],
  };
}
