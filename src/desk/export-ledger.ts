/** The verb "export": everything that a ledger keeps, one record after another, so that any size goes through a small memory. */
import { contentHash } from "../base/hash.ts";
import type { ExportRecord } from "../export/record.ts";
import type { Ledger } from "../ledger/ledger.ts";

/** Documents in the order in which they were recorded, each with what was read of it; then corrections. */
export async function* exportLedger(ledger: Ledger): AsyncGenerator<ExportRecord> {
  for await (const { document, heading } of ledger.walk()) {
    const { recordedAt, reader, version, forgotten } = heading;
    yield { record: "document", ...document, recordedAt, reader, version, forgotten };
    const only = { documents: [document.id] };
    for (const { statement } of await ledger.statements(only)) {
      yield { record: "statement", document: document.id, ...statement };
    }
    for (const { finding } of await ledger.findings(only)) {
      const { code, evidence } = finding;
      const id = contentHash([document.id, code, evidence.map(({ quote, start, end }) => [quote, start, end])]);
      yield { record: "finding", id, document: document.id, ...finding };
    }
  }
  for (const correction of await ledger.corrections()) yield { record: "correction", ...correction };
}
