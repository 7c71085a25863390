/** Readings by chance, over texts with everything that trips a terminal: what a face must show without falling over. */
import * as fc from "fast-check";
import { buildDocument } from "../src/intake/received.ts";
import type { Finding } from "../src/model/finding.ts";
import type { Reading } from "../src/model/reading.ts";
import type { Evidence, Span } from "../src/model/span.ts";
import type { FactualityValue, Statement } from "../src/model/statement.ts";

/** Letters, wide and combining characters, emoji, escapes, direction marks, lone surrogates, all kinds of white space. */
const PIECES = [
  "a", "she said", "No.", "“", "”", "long-awaited", "Ünïcödé", "日本語", "e\u0301", "👩🏽‍🚀", "🎬", "\u202E", "\u2066", "\u200F",
  "\u001B[31m", "\u0007", "\0", "\u009B", "\uD800", "\uFEFF", "\u00A0", "\t", "\r\n", "\n\n", "\n", " ", " ", "x".repeat(60), "_", "*", "[1]",
]; // biome-ignore format: one table

export const arbitraryText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => pieces.join(""));

const FACTUALITY: readonly FactualityValue[] = ["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "CTu", "Uu"];

export function arbitraryReading(): fc.Arbitrary<Reading> {
  return fc.tuple(arbitraryText, fc.option(arbitraryText)).chain(([text, title]) => {
    const document = buildDocument({ text, title, outlet: "Tidewater Screen", published: "2025-06-20" });
    const span = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    return fc.record({
      id: fc.constant(document.id),
      document: fc.constant(document),
      sentences: fc.constant([]),
      times: fc.array(span, { maxLength: 4 }).map((spans) => spans.map((one) => timeOf(text, one))),
      mentions: fc.constant([]),
      attributions: fc
        .array(span, { maxLength: 4 })
        .map((spans) => spans.map((source) => ({ source, cue: null, content: [], manner: "direct" as const }))),
      statements: fc.array(arbitraryStatement(text, span), { maxLength: 6 }),
      findings: fc.array(arbitraryFinding(text, span), { maxLength: 3 }),
    });
  });
}

function arbitraryStatement(text: string, span: fc.Arbitrary<Span>): fc.Arbitrary<Statement> {
  return fc.record({
    id: fc.constant("0".repeat(32)),
    manner: fc.constantFrom("direct", "mixed", "indirect", "narrated"),
    chain: fc.array(
      fc.record({
        role: fc.constantFrom("medium", "speaker"),
        name: arbitraryText,
        entity: fc.constant(null),
        authority: fc.constantFrom("decides", null),
        start: fc.constant(null),
        end: fc.constant(null),
      }),
      { maxLength: 2 },
    ),
    saidAt: fc.option(fc.constant({ edtf: "2025-06-09/2025-06-15", earliest: null, latest: null })),
    reportedAt: fc.constant(null),
    realm: fc.constant("world"),
    tense: fc.constantFrom("past", null),
    factuality: fc.array(fc.record({ holder: fc.constant("author"), value: fc.constantFrom(...FACTUALITY) }), {
      maxLength: 3,
    }),
    proposition: fc.option(
      fc.record({
        frame: fc.constantFrom("release", "episode-count"),
        roles: fc.dictionary(
          fc.constantFrom("subject", "scope", "when", "value"),
          fc.record({
            text: arbitraryText,
            entity: fc.constant(null),
            start: fc.constant(null),
            end: fc.constant(null),
            interval: fc.option(
              fc.record({ edtf: arbitraryText, earliest: fc.constant(null), latest: fc.constant(null) }),
            ),
          }),
        ),
      }),
    ),
    evidence: fc.array(
      span.map((one) => quoteOf(text, one)),
      { maxLength: 2 },
    ),
  });
}

function arbitraryFinding(text: string, span: fc.Arbitrary<Span>): fc.Arbitrary<Finding> {
  return fc.record({
    code: fc.constant("overstated"),
    severity: fc.constantFrom("note", "doubt", "conflict"),
    message: arbitraryText,
    evidence: fc.array(
      span.map((one) => quoteOf(text, one)),
      { maxLength: 2 },
    ),
    suggestion: fc.option(arbitraryText),
  });
}

function quoteOf(text: string, { start, end }: Span): Evidence {
  return { start, end, quote: text.slice(start, end) };
}

function timeOf(text: string, { start, end }: Span): Reading["times"][number] {
  return {
    start,
    end,
    text: text.slice(start, end),
    type: "DATE",
    value: "2025",
    edtf: "2025",
    earliest: null,
    latest: null,
    anchor: null,
  };
}
