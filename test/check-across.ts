/** The check behind the tables of findings across articles: one row of invented tellings, gathered, weighed and checked. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { test } from "node:test";
import { checkAcross } from "../src/judge/checks-across.ts";
import { indexKindred } from "../src/judge/entities/relate.ts";
import { findCredits } from "../src/judge/origins/credit.ts";
import { resolveOrigins } from "../src/judge/origins/resolve-origins.ts";
import { bearOn } from "../src/judge/question/bear.ts";
import { weigh } from "../src/judge/status/weigh.ts";
import type { Edition } from "../src/judge/edits/edition.ts";
import type { Finding } from "../src/model/finding.ts";
import type { Recorded } from "../src/model/record.ts";
import { loadPacks } from "../src/pack/load.ts";
import { questionOf, type Telling, tellAll } from "./tellings.ts";

export type AcrossRow = {
  /** The reason why it is a finding, or why it is none. */
  readonly why: string;
  readonly kind: string;
  /** Null where the question asks for it. */
  readonly subject: string | null;
  readonly scope?: string;
  /** 2032-01-01 where the row does not tell. */
  readonly asOf?: string;
  readonly tellings: readonly Telling[];
  /** Whether the texts of the articles are at hand. */
  readonly texts?: boolean;
  /** Words of each piece of evidence, in order; absent where nothing may be found. */
  readonly evidence?: readonly string[];
  readonly severity?: Finding["severity"];
  readonly suggestion?: string;
  /** What its message must say. */
  readonly message?: RegExp;
};

const PACK = loadPacks(["en", "screen-en"]);
const KINDRED = indexKindred(PACK);

/** One test a row: exactly the finding it tells, with the evidence it tells, or no finding of that code. */
export function checkAcrossRows(code: string, rows: readonly AcrossRow[]): void {
  for (const row of rows) {
    test(`${code}: ${row.why}`, () => {
      const { findings, recorded, texts } = judge(row);
      const found = findings.filter((finding) => finding.code === code);
      if (row.evidence === undefined) {
        deepEqual(
          found.map(({ message }) => message),
          [],
        );
        return;
      }
      equal(found.length, 1, `${found.length} findings`);
      const { evidence, message, severity, suggestion } = found[0]!;
      deepEqual(
        evidence.map(({ quote }) => quote),
        row.evidence,
      );
      for (const { start, end, part, quote, document } of evidence) {
        const title = recorded.find((one) => one.document.id === document)?.document.title ?? "";
        equal((part === "title" ? title : (texts.get(document ?? "") ?? "")).slice(start, end), quote);
      }
      if (row.severity !== undefined) equal(severity, row.severity);
      if (row.suggestion !== undefined) equal(suggestion, row.suggestion);
      if (row.message !== undefined) ok(row.message.test(message), message);
    });
  }
}

type Judged = {
  readonly findings: readonly Finding[];
  readonly recorded: readonly Recorded[];
  readonly texts: ReadonlyMap<string, string>;
};

function judge({ kind, subject, asOf = "2032-01-01", tellings, texts: isAtHand = false, scope }: AcrossRow): Judged {
  const { recorded, texts } = tellAll(tellings);
  const question = questionOf(kind, subject, scope ?? null);
  const bears = recorded.flatMap((one) => bearOn(question, one, KINDRED, PACK, "reported"));
  const asked = PACK.questions.kinds.get(kind)!;
  const weights = { kindred: KINDRED, deciders: new Set<string>() };
  const weighed = bears.map((bear) => weigh(bear, question, asked, weights));
  const origins = resolveOrigins(findCredits(recorded), []);
  const known = {
    question,
    asOf,
    recorded,
    bears,
    weighed,
    origins,
    texts: isAtHand ? texts : new Map<string, string>(),
    editions: editionsOf(recorded, texts),
  };
  return { findings: checkAcross(known, KINDRED, PACK), recorded, texts };
}

/** Of articles with several versions these, as the desk fetches them. */
function editionsOf(recorded: readonly Recorded[], texts: ReadonlyMap<string, string>): Edition[][] {
  const articles = Map.groupBy(recorded, ({ document }) => document.url ?? document.id);
  return Array.from(articles.values(), (ofArticle) => {
    const versions = Map.groupBy(ofArticle, ({ document }) => document.version);
    return Array.from(versions)
      .toSorted(([a], [b]) => a - b)
      .map(([, [first, ...rest]]) => ({
        document: { ...first!.document, text: texts.get(first!.document.id) ?? "" },
        statements: [first!, ...rest].map(({ statement }) => statement),
      }));
  }).filter(({ length }) => length > 1);
}
