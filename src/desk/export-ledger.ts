/** The verb "export": everything that a ledger keeps, one record after another, so that any size goes through a small memory. */
import { idOfFinding } from "../export/feed/finding.ts";
import type { ExportRecord } from "../export/record.ts";
import { applyCorrections } from "../judge/corrections/apply-corrections.ts";
import type { Filter, Ledger } from "../ledger/ledger.ts";
import type { Correction } from "../model/correction.ts";
import type { Document } from "../model/document.ts";
import type { Heading, Recorded } from "../model/record.ts";

/** Which part of a ledger; absent or null: all of it. */
export type Selection = {
  readonly filter?: Filter | null;
  /** Of the statements only these, by their ids. */
  readonly statements?: ReadonlySet<string> | null;
};

/** Documents in the order in which they were recorded, each with what was read of it; then corrections. */
export async function* exportLedger(ledger: Ledger, selection: Selection = {}): AsyncGenerator<ExportRecord> {
  yield* exportDocuments(ledger, selection, []);
  for (const correction of await ledger.corrections()) yield { record: "correction", ...correction };
}

/** The same as people have put it right, without the corrections: what was rejected is left out. */
export async function* exportCorrected(ledger: Ledger, selection: Selection = {}): AsyncGenerator<ExportRecord> {
  yield* exportDocuments(ledger, selection, await ledger.corrections());
}

async function* exportDocuments(
  ledger: Ledger,
  { filter = null, statements = null }: Selection,
  corrections: readonly Correction[],
): AsyncGenerator<ExportRecord> {
  const only = filter ?? {};
  for await (const { document, heading } of walk(ledger, filter)) {
    const { recordedAt, reader, version, forgotten } = heading;
    yield { record: "document", ...document, recordedAt, reader, version, forgotten };
    const own = { ...only, documents: [document.id] };
    for (const { statement } of putRight(await ledger.statements(own), corrections)) {
      if (statements?.has(statement.id) === false) continue;
      yield { record: "statement", document: document.id, ...statement };
    }
    if (statements !== null) continue;
    for (const { finding } of await ledger.findings(own)) {
      yield { record: "finding", id: idOfFinding(document.id, finding), document: document.id, ...finding };
    }
  }
}

const putRight = (recorded: readonly Recorded[], corrections: readonly Correction[]): readonly Recorded[] =>
  corrections.length === 0 ? recorded : applyCorrections(recorded, corrections).recorded;

/** Of a selection, its documents in the order of days. */
async function* walk(
  ledger: Ledger,
  filter: Filter | null,
): AsyncGenerator<{ readonly document: Document; readonly heading: Heading }> {
  if (filter === null) yield* ledger.walk();
  else {
    for (const { id } of await ledger.headings(filter)) {
      const found = await ledger.document(id);
      if (found !== null) yield found;
    }
  }
}
