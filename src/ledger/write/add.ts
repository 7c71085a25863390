/** Keeps articles: their ground once and for ever, and what was derived from them. */
import type { Document } from "../../model/document.ts";
import { addressOf } from "../address.ts";
import { batches } from "../batches.ts";
import { packContent } from "../code/content.ts";
import { idBytes, idOf } from "../id-bytes.ts";
import { writeArrivals } from "../feeds.ts";
import type { Arrival, Entry, FindKin, Outcome } from "../ledger.ts";
import { publicationDay } from "../publication-day.ts";
import type { Store } from "../store.ts";
import { searchWords } from "../words.ts";
import { entitiesIn } from "./names.ts";
import { findDelivered } from "./deliveries.ts";
import { derive } from "./derive.ts";
import { findForgotten } from "./forgotten.ts";
import { type Writing, writeTo } from "./writing.ts";

export async function addEntries(
  store: Store,
  entries: readonly Entry[],
  recordedAt: string,
  findKin: FindKin,
  arrivals: readonly Arrival[],
): Promise<Outcome[]> {
  return await writeTo(store, async (writing) => {
    const known = await knownOf(writing, entries);
    const unknown = entries.filter(({ reading }) => !known.has(reading.document.id));
    const forgotten = await findForgotten(
      writing,
      unknown.map(({ reading }) => reading.document),
    );
    const delivered = await findDelivered(
      writing,
      unknown.flatMap(({ reading }) => (forgotten.has(reading.document.id) ? [] : [reading.document])),
    );
    const thereOf = (id: string): string | undefined => forgotten.get(id) ?? delivered.get(id);
    const fresh = unknown.filter(({ reading }) => thereOf(reading.document.id) === undefined);
    await writing.roster.load(fresh.flatMap(entitiesIn));
    let number = await lastNumber(writing);
    const outcomes: Outcome[] = [];
    for (const entry of entries) {
      const { document } = entry.reading;
      const there = known.has(document.id) ? document.id : thereOf(document.id);
      if (there !== undefined) {
        outcomes.push({ document: there, outcome: "known" });
        continue;
      }
      known.add(document.id);
      number += 1;
      const version = await addGround(writing, number, document, recordedAt);
      await derive(writing, number, entry, findKin);
      outcomes.push({ document: document.id, outcome: version === 1 ? "added" : "version" });
    }
    const arrived = arrivals.map((one) => ({ ...one, document: thereOf(one.document ?? "") ?? one.document }));
    await writeArrivals(writing.tx, arrived, recordedAt);
    return outcomes;
  });
}

async function knownOf({ tx }: Writing, entries: readonly Entry[]): Promise<Set<string>> {
  const known = new Set<string>();
  for (const some of batches(entries.map(({ reading }) => idBytes(reading.document.id)))) {
    const rows = await tx.selectFrom("document").select("id").where("id", "in", some).execute();
    for (const { id } of rows) known.add(idOf(id));
  }
  return known;
}

async function lastNumber({ tx }: Writing): Promise<number> {
  const row = await tx.selectFrom("document").select("number").orderBy("number", "desc").limit(1).executeTakeFirst();
  return row?.number ?? 0;
}

/** Which version of its article it is. */
async function addGround(
  { tx, terms, search }: Writing,
  number: number,
  document: Document,
  recordedAt: string,
): Promise<number> {
  const address = document.url === null ? null : addressOf(document.url);
  const version = address === null ? 1 : 1 + (await versionsOf(tx, address));
  await tx
    .insertInto("document")
    .values({
      number,
      id: idBytes(document.id),
      address,
      version,
      day: publicationDay(document.published),
      outlet: document.outlet === null ? null : terms.numberOf(document.outlet),
      recorded_at: Date.parse(recordedAt),
      content: packContent(document),
      forgotten_at: null,
      forgotten_why: null,
      forgotten_words: null,
    })
    .execute();
  await search.addText(tx, number, wordsOf(document));
  return version;
}

async function versionsOf(tx: Writing["tx"], address: bigint): Promise<number> {
  const row = await tx
    .selectFrom("document")
    .select(({ fn }) => fn.countAll().as("versions"))
    .where("address", "=", address)
    .executeTakeFirstOrThrow();
  return Number(row.versions);
}

/** What a document is found by. */
export function wordsOf({ title, text }: Document): string {
  return searchWords(`${title ?? ""}\n${text}`);
}
