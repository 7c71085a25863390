/** A document's heading as the ledger gives it, of which a test says what matters to it. */
import type { Heading } from "../src/model/record.ts";

export function makeHeading(heading: Pick<Heading, "id"> & Partial<Heading>): Heading {
  return {
    url: null,
    outlet: null,
    byline: null,
    title: null,
    published: null,
    modified: null,
    language: "en",
    rendition: "original",
    recordedAt: "2025-06-01T00:00:00.000Z",
    reader: "reader",
    version: 1,
    forgotten: null,
    ...heading,
  };
}
