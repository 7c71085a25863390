/**
 * Lines of JSON, one for each record: everything that is kept, in full. Two ledgers of the same articles, packs and code give the same
 * lines, but for `recordedAt` and their order.
 */
import type { Export } from "../export.ts";

export const jsonl: Export = {
  name: "jsonl",
  about: "One line of JSON for each document, statement, finding and correction.",
  mediaType: "application/jsonl",
  write: (record) => `${JSON.stringify(record)}\n`,
};
