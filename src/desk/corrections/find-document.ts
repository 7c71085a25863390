/** A document as a person names it, by id, by the beginning of its id or by its address → its heading. */
import { HearsayError } from "../../base/error.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Heading } from "../../model/record.ts";

const WHOLE_ID = /^[\da-f]{32}$/u;
const SHORT_ID = /^[\da-f]{4,31}$/u;

/** Throws `record/document-unknown` and `record/ambiguous`. */
export async function findDocument(ledger: Ledger, written: string): Promise<Heading> {
  const found = await search(ledger, written);
  if (found.length === 1) return found[0]!;
  if (found.length === 0) {
    throw new HearsayError(
      "record/document-unknown",
      `The ledger has no document "${written}". \`hearsay documents\` lists those it has, by their ids.`,
    );
  }
  const ids = found.slice(0, 6).map(({ id }) => id.slice(0, 12));
  throw new HearsayError("record/ambiguous", `"${written}" may be ${ids.join(", ")}. Name one of them by its id.`);
}

async function search(ledger: Ledger, written: string): Promise<readonly Heading[]> {
  if (WHOLE_ID.test(written)) return await ledger.headings({ documents: [written] });
  if (SHORT_ID.test(written)) return await ledger.headings({ idBegins: written });
  return /^https?:/u.test(written) ? await ledger.headings({ url: written }) : [];
}
