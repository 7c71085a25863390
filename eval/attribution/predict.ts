/** What the whole reader finds in the documents of a corpus, in the corpus's own form. */
import { read } from "../../src/desk/read.ts";
import type { Pack } from "../../src/model/pack.ts";
import type { Span } from "../../src/model/span.ts";
import type { MarkedAttribution, MarkedDocument, Range } from "./brat.ts";

export function predictAttributions(
  documents: readonly MarkedDocument[],
  pack: Pack,
): Map<string, MarkedAttribution[]> {
  return new Map(
    documents.map(({ doc, text }) => [
      doc,
      read({ text }, pack).attributions.map(({ source, cue, content }) => ({
        source: source === null ? [] : [toRange(source)],
        cue: cue === null ? [] : [toRange(cue)],
        content: content.map(toRange),
      })),
    ]),
  );
}

function toRange({ start, end }: Span): Range {
  return [start, end];
}
