/**
 * The verb "add": articles into the ledger, in batches. What the ledger has already is left alone and not read again.
 */
import { findKin } from "../judge/origins/find-kin.ts";
import { buildDocument, type Received } from "../intake/received.ts";
import type { Ledger, Outcome } from "../ledger/ledger.ts";
import type { Pack } from "../model/pack.ts";
import { entryOf } from "./entry.ts";
import { read } from "./read.ts";

/** Articles are written to disk so many at a time. */
export const BATCH = 64;

/** One outcome for each article, in their order. `now` is UTC, to the millisecond. Throws `input/published-invalid` and what the ledger throws. */
export async function add(
  ledger: Ledger,
  articles: readonly Received[],
  now: string,
  pack: Pack,
): Promise<readonly Outcome[]> {
  const ids = articles.map((article) => buildDocument(article).id);
  const known = await ledger.has(ids);
  const fresh = articles.filter((_, index) => !known.has(ids[index]!));
  const written = await ledger.add(
    fresh.map((article) => entryOf(read(article, pack), pack)),
    now,
    findKin,
  );
  const outcomes = new Map(written.map((one) => [one.document, one]));
  return ids.map((id) => outcomes.get(id) ?? { document: id, outcome: "known" });
}
