/** The verb "read": one document in, everything that was said in it out, with what does not add up. */
import { checkReading } from "../judge/checks.ts";
import type { Document } from "../model/document.ts";
import type { Pack } from "../model/pack.ts";
import type { Reading } from "../model/reading.ts";
import { readDocument } from "../read/read.ts";

export function read(document: Document, pack: Pack): Reading {
  const reading = readDocument(document, pack);
  return { ...reading, findings: checkReading(reading, pack) };
}
