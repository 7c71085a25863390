/**
 * Where the documents that bear on a question go back to, among all that were fetched for it. Questions on one subject are told by the same
 * documents, and one question is asked by many: what was found out is kept while the ledger stays as it is.
 */
import { findCredits } from "../../judge/origins/credit.ts";
import { resolveOrigins } from "../../judge/origins/resolve-origins.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Origin } from "../../model/answer.ts";
import type { Id } from "../../model/id.ts";
import type { Recorded } from "../../model/record.ts";

export async function fetchOrigins(
  ledger: Ledger,
  bears: readonly Recorded[],
  recorded: readonly Recorded[],
): Promise<readonly Origin[]> {
  if (bears.length === 0) return [];
  const bearing = new Set(bears.toReversed().map(({ document }) => document.id));
  const documents = [...bearing.union(new Set(recorded.map(({ document }) => document.id)))];
  const some = documents.slice(0, Math.max(ALL_TRACED, Math.min(bearing.size, MOST_TRACED)));
  // Asked before anything is read: what is newer than that is found out again.
  const traced = tracedIn(ledger, await ledger.revision());
  const key = some.join();
  const origins = traced.get(key) ?? trace(ledger, some);
  traced.delete(key);
  traced.set(key, origins);
  if (traced.size > MOST_KEPT) traced.delete(traced.keys().next().value!);
  origins.catch(() => traced.delete(key));
  return await origins;
}

async function trace(ledger: Ledger, documents: readonly Id<"Document">[]): Promise<readonly Origin[]> {
  const kinships = await ledger.kinships(documents);
  // Who had it first often stands in a statement of its own, outside every frame.
  const told = await ledger.statements({ documents });
  return resolveOrigins(findCredits(told), kinships);
}

type Traced = Map<string, Promise<readonly Origin[]>>;

function tracedIn(ledger: Ledger, revision: string): Traced {
  const held = TRACED.get(ledger);
  if (held?.revision === revision) return held.traced;
  const traced: Traced = new Map();
  TRACED.set(ledger, { revision, traced });
  return traced;
}

const TRACED = new WeakMap<Ledger, { readonly revision: string; readonly traced: Traced }>();

/** Lists of documents that are kept; those not asked for longest go first. */
const MOST_KEPT = 500;

/** So many documents are looked through for whom they credit, whatever they say; of more those that bear on the question, the newest first. */
const ALL_TRACED = 20;
/** What is older than so many counts as an origin of its own. */
const MOST_TRACED = 40;
