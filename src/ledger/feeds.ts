/** Feeds as they are kept, and what came of the addresses in them. */
import assert from "node:assert";
import type { Transaction } from "kysely";
import { contentHash } from "../base/hash.ts";
import type { Feed } from "../model/feed.ts";
import { batches } from "./batches.ts";
import { idBytes, idOf } from "./id-bytes.ts";
import type { Arrival, Ledger } from "./ledger.ts";
import type { Tables } from "./tables.ts";
import { urlKey } from "./url-key.ts";

type Tx = Transaction<Tables>;

export async function findFeeds(tx: Tx): Promise<Feed[]> {
  const rows = await tx.selectFrom("feed").select("content").orderBy("number").execute();
  return rows.map(({ content }): Feed => JSON.parse(content));
}

export async function writeFeeds(tx: Tx, feeds: readonly Feed[]): Promise<void> {
  const last = await tx.selectFrom("feed").select("number").orderBy("number", "desc").limit(1).executeTakeFirst();
  for (const [index, feed] of feeds.entries()) {
    const content = JSON.stringify(feed);
    await tx
      .insertInto("feed")
      .values({ number: (last?.number ?? 0) + 1 + index, id: feed.id, content })
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ content }))
      .execute();
  }
}

export async function findArrivals(tx: Tx, urls: readonly string[]): ReturnType<Ledger["arrivals"]> {
  const asked = new Map(urls.map((url) => [url, contentHash(urlKey(url))]));
  const found = new Map<string, Omit<Arrival, "url"> & { readonly at: string }>();
  for (const some of batches([...new Set(asked.values())].map(idBytes))) {
    const rows = await tx
      .selectFrom("arrival")
      .innerJoin("feed", "feed.number", "arrival.feed")
      .leftJoin("document", "document.number", "arrival.document")
      .select(["arrival.address", "arrival.arrived_at", "feed.id as feed", "document.id as document"])
      .where("arrival.address", "in", some)
      .orderBy("arrival.arrived_at")
      .orderBy("arrival.document")
      .execute();
    // The last one stays.
    for (const { address, arrived_at: at, feed, document } of rows) {
      const arrival = { feed, document: document === null ? null : idOf(document) };
      found.set(idOf(address), { ...arrival, at: new Date(at).toISOString() });
    }
  }
  return new Map(
    [...asked].flatMap(([url, hash]) => {
      const arrival = found.get(hash);
      return arrival === undefined ? [] : [[url, { url, ...arrival }]];
    }),
  );
}

/** Their feeds and documents are there. */
export async function writeArrivals(tx: Tx, arrivals: readonly Arrival[], recordedAt: string): Promise<void> {
  if (arrivals.length === 0) return;
  const feeds = new Map<string, number>();
  for (const some of batches([...new Set(arrivals.map(({ feed }) => feed))])) {
    const rows = await tx.selectFrom("feed").select(["id", "number"]).where("id", "in", some).execute();
    for (const { id, number } of rows) feeds.set(id, number);
  }
  const documents = new Map<string, number>();
  for (const some of batches(arrivals.flatMap(({ document }) => (document === null ? [] : [idBytes(document)])))) {
    const rows = await tx.selectFrom("document").select(["id", "number"]).where("id", "in", some).execute();
    for (const { id, number } of rows) documents.set(idOf(id), number);
  }
  const rows = new Map<string, Tables["arrival"]>();
  for (const { url, feed: feedId, document: id } of arrivals) {
    const feed = feeds.get(feedId);
    const document = id === null ? 0 : documents.get(id);
    assert(feed !== undefined && document !== undefined, `what arrives from ${url} has its feed and document`);
    const address = contentHash(urlKey(url));
    // No statement may write one row twice.
    rows.set(`${address} ${document}`, {
      address: idBytes(address),
      document,
      feed,
      arrived_at: Date.parse(recordedAt),
    });
  }
  for (const some of batches([...rows.values()], 100)) {
    await tx
      .insertInto("arrival")
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(["address", "document"]).doUpdateSet((row) => ({
          feed: row.ref("excluded.feed"),
          arrived_at: row.ref("excluded.arrived_at"),
        })),
      )
      .execute();
  }
}
