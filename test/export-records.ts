/** Records as an export gets them, some of them as unpleasant as the world makes them. All people, works and outlets are invented. */
import type { DocumentRecord, ExportRecord, ReviewRecord, StatementRecord } from "../src/export/record.ts";
import type { FactualityValue } from "../src/model/statement.ts";

/** Signs that mean something to a table, a page, a wiki, a feed; a face of two code units before the words makes places differ. */
export const NASTY =
  "=HYPERLINK(\"http://evil.example\",\"x\") | [[File:A]] {{tl|b}} <b>c</b> </ref> ]]> ''d'' ~~~~ *e* _f_ `g` <!-- h --> & &amp; \\ 😀";

export const FACTUALITY: readonly FactualityValue[] = ["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "CTu", "Uu"];

export const EDTF: readonly string[] = [
  "2026-03-04",
  "2026-03",
  "2025-23~",
  "2026/2027",
  "../2026-12",
  "2026-03-04?",
  "202X",
];

export function makeDocument(fields: Partial<DocumentRecord> = {}): DocumentRecord {
  return {
    record: "document",
    id: "0123456789abcdef0123456789abcdef",
    url: "https://tidewater.example/a?b=[c]|d",
    outlet: "Tidewater Screen",
    byline: "Ada Quill",
    title: "Greywater | Back",
    published: "2025-06-20",
    modified: null,
    language: "en",
    rendition: "original",
    text: `😀 ${NASTY} 😀`,
    recordedAt: "2025-06-21T08:00:00.000Z",
    reader: "r",
    version: 1,
    forgotten: null,
    ...fields,
  };
}

/** Rests on `quote`, which must stand in the text of its document. */
export function makeStatement(
  { id: document, text }: DocumentRecord,
  quote: string,
  fields: Partial<StatementRecord> & { readonly when?: string } = {},
): StatementRecord {
  const { when = "2026-03", ...rest } = fields;
  const start = text.indexOf(quote);
  const interval = { edtf: when, earliest: null, latest: null };
  const place = { start: null, end: null };
  return {
    record: "statement",
    document,
    id: "fedcba9876543210fedcba9876543210",
    manner: "direct",
    chain: [{ role: "speaker", name: "Jonas Vael", entity: "person:jonas-vael", authority: "decides", ...place }],
    saidAt: null,
    reportedAt: { edtf: "2025-06-20", earliest: "2025-06-20", latest: "2025-06-20" },
    realm: "world",
    tense: "ahead",
    factuality: [
      { holder: "author", value: "Uu" },
      { holder: "Jonas Vael", value: "CT+" },
    ],
    proposition: {
      frame: "release",
      roles: {
        subject: { text: "Greywater", entity: "work:greywater", ...place, interval: null },
        when: { text: "then", entity: null, ...place, interval },
      },
    },
    evidence: [{ start, end: start + quote.length, quote }],
    ...rest,
  };
}

export function makeReview(fields: Partial<ReviewRecord> = {}): ReviewRecord {
  return {
    record: "review",
    question: "When does Greywater come out?",
    outcome: "2026-03-04",
    correction: { id: "c".repeat(32), author: "Mina Odell", reason: "It did.", madeAt: "2026-03-05T09:00:00.000Z" },
    voice: "Jonas Vael",
    proof: {
      statement: "fedcba9876543210fedcba9876543210",
      document: "0123456789abcdef0123456789abcdef",
      title: "Greywater | Back",
      outlet: "Tidewater Screen",
      url: null,
      published: "2025-06-20",
      speaker: "Jonas Vael",
      medium: null,
      manner: "direct",
      rendition: "original",
      quote: "In March",
      start: 0,
      end: 8,
      part: null,
    },
    isRight: true,
    ...fields,
  };
}

export async function* streamOf(...records: readonly ExportRecord[]): AsyncGenerator<ExportRecord> {
  yield* records;
}

export async function writeAll(texts: AsyncIterable<string>): Promise<string> {
  let written = "";
  for await (const text of texts) written += text;
  return written;
}
