/**
 * An article with all that a page shows of it: its text and what was read in it, corrected as people corrected it, its other
 * versions and what changed between them.
 */
import { applyCorrections } from "../judge/corrections/apply-corrections.ts";
import type { Change } from "../judge/edits/change.ts";
import type { Edition } from "../judge/edits/edition.ts";
import { findChanges } from "../judge/edits/find-changes.ts";
import { type ListedQuestion, listQuestions } from "../judge/question/list-questions.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Correction } from "../model/correction.ts";
import type { Document } from "../model/document.ts";
import type { Id } from "../model/id.ts";
import type { Pack } from "../model/pack.ts";
import type { Heading, Recorded, RecordedFinding } from "../model/record.ts";
import type { Span } from "../model/span.ts";
import type { Time } from "../model/time.ts";
import { read } from "./read.ts";

export type Article = {
  readonly document: Document;
  readonly heading: Heading;
  /** In the order of their words; those that were rejected are not among them. */
  readonly statements: readonly Recorded[];
  readonly findings: readonly RecordedFinding[];
  readonly times: readonly Time[];
  readonly sentences: readonly Span[];
  /** What its statements can answer. */
  readonly questions: readonly ListedQuestion[];
  /** All versions with this one, in their order; alone where there is no other. */
  readonly versions: readonly Heading[];
  readonly before: { readonly document: Document; readonly changes: readonly Change[] } | null;
  /** Those anchored in it, the undone too. */
  readonly corrections: readonly Correction[];
};

/** Null where there is no such document. */
export async function openArticle(ledger: Ledger, id: Id<"Document">, pack: Pack): Promise<Article | null> {
  const found = /^[\da-f]{32}$/u.test(id) ? await ledger.document(id) : null;
  if (found === null) return null;
  const { document, heading } = found;
  const recorded = await ledger.statements({ documents: [id] });
  const corrections = (await ledger.corrections()).filter(
    ({ amendment }) => "anchor" in amendment && amendment.anchor.document === id,
  );
  const statements = applyCorrections(recorded, await ledger.corrections()).recorded.filter(
    (one) => one.document.id === id,
  );
  const versions = document.url === null ? [heading] : await ledger.headings({ url: document.url });
  const edition = { document, statements: recorded.map(({ statement }) => statement) };
  // Times and sentences are kept nowhere: they are read again, which takes some milliseconds.
  const reading = heading.forgotten === null ? read(document, pack) : null;
  return {
    document,
    heading,
    statements: statements.toSorted((a, b) => placeOf(a) - placeOf(b)),
    findings: await ledger.findings({ documents: [id] }),
    times: reading?.times ?? [],
    sentences: reading?.sentences ?? [],
    questions: listQuestions(statements, [], pack),
    versions: versions.toSorted((a, b) => a.version - b.version),
    before: await openBefore(ledger, heading, versions, edition, pack),
    corrections,
  };
}

/** Headlines come first. */
function placeOf({ statement }: Recorded): number {
  const [first] = statement.evidence;
  return first === undefined || first.part === "title" ? -1 : first.start;
}

async function openBefore(
  ledger: Ledger,
  { version }: Heading,
  versions: readonly Heading[],
  is: Edition,
  pack: Pack,
): Promise<Article["before"]> {
  const earlier = versions.find((one) => one.version === version - 1);
  const found = earlier === undefined ? null : await ledger.document(earlier.id);
  if (found === null || found.heading.forgotten !== null) return null;
  const statements = (await ledger.statements({ documents: [found.document.id] })).map((one) => one.statement);
  const { changes } = findChanges({ document: found.document, statements }, is, pack);
  return { document: found.document, changes };
}
