/** The verb "read": one article in, everything that was said in it out, with what does not add up. */
import { detectLanguage } from "../intake/language.ts";
import { buildDocument, type Received } from "../intake/received.ts";
import { checkReading } from "../judge/checks.ts";
import type { Document } from "../model/document.ts";
import type { Pack } from "../model/pack.ts";
import type { Reading } from "../model/reading.ts";
import { layLayers, readLayers } from "../read/read.ts";
import type { Layers } from "../read/stage.ts";

/**
 * Reads an article, whose text stays as it is: all offsets count in it. A text in another language is read as far as that
 * goes, and a finding says so. Throws `input/published-invalid` and nothing else.
 */
export function read(article: Received, pack: Pack): Reading {
  return readWith(article, (document) => layLayers(document, pack), pack);
}

/** The same, for one who may have its layers. */
export function readWith(article: Received, layersOf: (document: Document) => Layers, pack: Pack): Reading {
  const language = detectLanguage(article.text, article.language ?? null, pack.language.functionWords);
  const document = buildDocument({ ...article, language });
  const reading = readLayers(layersOf(document), pack);
  return { ...reading, findings: checkReading(reading, pack) };
}
