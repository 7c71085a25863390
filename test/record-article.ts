/** An article read and recorded, as the ledger gives its statements back. */
import { read } from "../src/desk/read.ts";
import type { Received } from "../src/intake/received.ts";
import type { Pack } from "../src/model/pack.ts";
import type { Recorded } from "../src/model/record.ts";
import { makeHeading } from "./make-heading.ts";

export function recordArticle(article: Received, pack: Pack): Recorded[] {
  const { document, statements } = read(article, pack);
  const { text: _, ...rest } = document;
  return statements.map((statement) => ({ statement, document: makeHeading(rest) }));
}
