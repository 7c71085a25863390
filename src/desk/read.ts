/** The verb "read": one article in, everything that was said in it out, with what does not add up. */
import { HearsayError } from "../base/error.ts";
import { detectLanguage } from "../intake/language.ts";
import { buildDocument, type Received } from "../intake/received.ts";
import { checkReading } from "../judge/checks.ts";
import type { Document } from "../model/document.ts";
import type { Pack } from "../model/pack.ts";
import type { Reading } from "../model/reading.ts";
import { layLayers } from "../read/lay-layers.ts";
import { readLayers } from "../read/read.ts";
import type { Layers } from "../read/stage.ts";
import { timedNow } from "./observe/tell.ts";

/**
 * Reads an article, whose text stays as it is: all offsets count in it. A text in another language is read as far as that
 * goes, and a finding says so. Throws `input/published-invalid` and nothing else.
 */
export function read(article: Received, pack: Pack): Reading {
  return readWith(article, (document) => layLayers(document, pack), pack);
}

/** The same, for one who may have its layers. */
export function readWith(article: Received, layersOf: (document: Document) => Layers, pack: Pack): Reading {
  return timedNow("read", () => {
    const language = detectLanguage(article.text, article.language ?? null, pack.language.functionWords);
    const document = buildDocument({ ...article, language });
    const reading = readLayers(layersOf(document), pack);
    return { ...reading, findings: checkReading(reading, pack) };
  });
}

/** In UTF-16 code units, some 60,000 words: reading keeps the thread, and whoever only reads must not hold up all others for long. */
const MOST_READ = 400_000;

/** For faces that others reach. Throws `input/too-large`. */
export function requireReadable({ text }: Pick<Received, "text">): void {
  if (text.length <= MOST_READ) return;
  const most = MOST_READ.toLocaleString("en");
  throw new HearsayError(
    "input/too-large",
    `An article may have ${most} characters at most to be read here. Longer ones are read by the command: hearsay read.`,
  );
}
