/**
 * Lines of JSON, one for each record: everything that is kept, in full. Two ledgers of the same articles, packs and code give the same
 * lines, but for `recordedAt` and their order.
 */
import type { RecordExport } from "../export.ts";

export const jsonl: RecordExport = {
  name: "jsonl",
  about: "One line of JSON for each document, statement, finding and correction.",
  mediaType: "application/jsonl",
  over: "records",
  state: "kept",
  write: async function* (records) {
    for await (const record of records) yield `${JSON.stringify(record)}\n`;
  },
};
