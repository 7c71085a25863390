/**
 * All corrections with what became of them: whether they hold, were taken back, or find no place any more.
 *
 * An orphan is one whose words no statement rests on now, because its document was forgotten or is read otherwise.
 */
import { HearsayError } from "../../base/error.ts";
import { applyCorrections } from "../../judge/corrections/apply-corrections.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Correction } from "../../model/correction.ts";
import type { Id } from "../../model/id.ts";

export type ListedCorrection = Correction & {
  readonly state: "holds" | "undone" | "orphan";
  /** The `undo` that took it back; null where none holds. */
  readonly undoneBy: Id<"Correction"> | null;
  /** The words that it is about; null where it is about none, or their text was forgotten. */
  readonly words: string | null;
};

/** In the order in which they were made. */
export async function listCorrections(ledger: Ledger): Promise<readonly ListedCorrection[]> {
  const corrections = await ledger.corrections();
  const undone = findUndone(corrections);
  const listed: ListedCorrection[] = [];
  for (const correction of corrections) {
    const undoneBy = undone.get(correction.id) ?? null;
    const state = undoneBy !== null ? "undone" : (await hasPlace(ledger, correction)) ? "holds" : "orphan";
    listed.push({ ...correction, state, undoneBy, words: await wordsOf(ledger, correction) });
  }
  return listed;
}

/** By correction, the `undo` that holds. From the last to the first, since an `undo` may be taken back by a later one. */
export function findUndone(corrections: readonly Correction[]): ReadonlyMap<Id<"Correction">, Id<"Correction">> {
  const undone = new Map<Id<"Correction">, Id<"Correction">>();
  for (const { id, amendment } of corrections.toReversed()) {
    if (amendment.kind === "undo" && !undone.has(id)) undone.set(amendment.correction, id);
  }
  return undone;
}

/** The words that a correction is anchored to, as they stand in their text. */
export async function wordsOf(ledger: Ledger, { amendment }: Correction): Promise<string | null> {
  if (!("anchor" in amendment)) return null;
  const { document, start, end } = amendment.anchor;
  const found = await ledger.document(document);
  return found?.document.text.slice(start, end) || null;
}

async function hasPlace(ledger: Ledger, correction: Correction): Promise<boolean> {
  const { amendment } = correction;
  if (!("anchor" in amendment)) return true;
  const recorded = await ledger.statements({ documents: [amendment.anchor.document] });
  return applyCorrections(recorded, [correction]).orphans.length === 0;
}

/** By id, or the beginning of one. Throws `record/correction-unknown` and `record/ambiguous`. */
export async function findCorrection(ledger: Ledger, written: string): Promise<Correction> {
  const corrections = await ledger.corrections();
  const found = corrections.filter(({ id }) => id === written || (written.length >= 4 && id.startsWith(written)));
  if (found.length === 1) return found[0]!;
  if (found.length > 1) throw new HearsayError("record/ambiguous", `"${written}" begins several ids. Give more of it.`);
  throw new HearsayError(
    "record/correction-unknown",
    `There is no correction "${written}". \`hearsay correct list\` lists them, by their ids.`,
  );
}
