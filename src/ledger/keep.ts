/** The ledger as the desk knows it, over any store. */
import type { Correction } from "../model/correction.ts";
import { findToken, findTokens, findWebhooks, removeRow, writeToken, writeWebhook } from "./admissions.ts";
import { batches } from "./batches.ts";
import { newestOf } from "./migrations/migrate.ts";
import { findArrivals, findFeeds, writeFeeds } from "./feeds.ts";
import { openAsking } from "./find/asking.ts";
import { findDocuments, rowsOf, type Finding, unpackRow } from "./find/documents.ts";
import { findCalled, findEntities, findLike, findNamed } from "./find/entities.ts";
import { countAll, countForgotten, findKinships } from "./find/record.ts";
import { openShelves } from "./find/shelf.ts";
import { findFindings, findStatements } from "./find/statements.ts";
import { findVersions } from "./find/versions.ts";
import { idBytes, idOf } from "./id-bytes.ts";
import type { Ledger } from "./ledger.ts";
import type { Store } from "./store.ts";
import { addEntries } from "./write/add.ts";
import { forgetDocument } from "./write/forget.ts";
import { countRewrites } from "./write/rewrites.ts";
import { rederiveEntries } from "./write/rederive.ts";

/** How many documents `walk` holds at a time. */
const PAGE = 64;

export function keepLedger(store: Store): Ledger {
  const shelves = openShelves();
  const asking = openAsking();
  const find = <Result>(work: (finding: Finding) => Promise<Result>): Promise<Result> =>
    store.read(async (tx) => {
      const terms = store.terms.reading;
      await terms.refresh(tx);
      return await work({ terms, search: store.search, tx, shelf: shelves(await countRewrites(tx)) });
    });
  return {
    add: (entries, recordedAt, findKin, arrivals = []) => addEntries(store, entries, recordedAt, findKin, arrivals),
    rederive: (entries, findKin) => rederiveEntries(store, entries, findKin),
    has: (documents) =>
      find(async ({ tx }) => {
        const found = new Set<string>();
        for (const some of batches(documents.map(idBytes))) {
          const rows = await tx.selectFrom("document").select("id").where("id", "in", some).execute();
          for (const { id } of rows) found.add(idOf(id));
        }
        return found;
      }),
    document: (id) =>
      find(async (finding) => {
        const [found] = await findDocuments(finding, { documents: [id] });
        return found === undefined ? null : { document: found.document, heading: found.heading };
      }),
    headings: (filter) =>
      find(async (finding) => {
        const found = await findDocuments(finding, filter, { limit: filter.limit ?? null });
        return found.map(({ heading }) => heading);
      }),
    versions: (urls, atLeast) => find((finding) => findVersions(finding, urls, atLeast)),
    walk: async function* () {
      for (let last = 0; ; ) {
        const page = await find(async (finding) => {
          const rows = await rowsOf(finding.tx)
            .where("document.number", ">", last)
            .orderBy("document.number")
            .limit(PAGE)
            .execute();
          return rows.map((row) => ({ number: row.number, ...unpackRow(finding, row) }));
        });
        for (const { document, heading } of page) yield { document, heading };
        if (page.length < PAGE) return;
        last = page.at(-1)!.number;
      }
    },
    statements: (filter) => find((finding) => findStatements(finding, filter)),
    findings: (filter) => find((finding) => findFindings(finding, filter)),
    asking: (question) => find(({ tx }) => asking(tx, question)),
    kinships: (documents) => find((finding) => findKinships(finding, documents)),
    entitiesCalled: (names) => find((finding) => findCalled(finding, names)),
    entitiesNamed: (words, limit) => find((finding) => findNamed(finding, words, limit)),
    entitiesLike: (name, limit) => find((finding) => findLike(finding, name, limit)),
    entities: (ids) => find((finding) => findEntities(finding, ids)),
    corrections: () =>
      find(async ({ tx }) => {
        const rows = await tx.selectFrom("correction").select("content").orderBy("number").execute();
        return rows.map(({ content }): Correction => JSON.parse(content));
      }),
    correct: (correction) =>
      store.write(async (tx) => {
        const row = { id: correction.id, content: JSON.stringify(correction) };
        await tx
          .insertInto("correction")
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }),
    forget: (document, reason, at) => forgetDocument(store, document, reason, at),
    countForgotten: () => find(countForgotten),
    feeds: () => find(async ({ tx }) => await findFeeds(tx)),
    keepFeeds: (feeds) => store.write(async (tx) => await writeFeeds(tx, feeds)),
    arrivals: (urls) => find(async ({ tx }) => await findArrivals(tx, urls)),
    tokens: () => find(findTokens),
    token: (id) => find((finding) => findToken(finding, id)),
    grant: (token) => writeToken(store, token),
    revoke: (id) => removeRow(store, "token", id),
    webhooks: () => find(findWebhooks),
    keepWebhook: (webhook) => writeWebhook(store, webhook),
    dropWebhook: (id) => removeRow(store, "webhook", id),
    counts: () => find(countAll),
    isCurrent: async () => (await store.read(newestOf)) === store.newest,
    revision: store.revision,
    close: store.close,
  };
}
