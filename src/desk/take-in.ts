/**
 * The verb "add" for a face that shows it: articles one by one, also those that a feed or a list leads to, each as it is received, read and
 * kept, and at the end what they moved.
 */
import { setImmediate } from "node:timers/promises";
import { HearsayError } from "../base/error.ts";
import type { Fetcher } from "../intake/fetch/fetcher.ts";
import { receiveAll } from "../intake/receive.ts";
import type { Received } from "../intake/received.ts";
import type { Outcome } from "../ledger/ledger.ts";
import type { Change } from "../model/change.ts";
import type { Id } from "../model/id.ts";
import { addAll, type Item } from "./add.ts";
import { listChanges } from "./changes.ts";
import type { Desk } from "./desk.ts";
import { articlesOf, fetchArticles, onlyArticle } from "./fetching/fetch-articles.ts";
import type { Reach } from "./fetching/reach.ts";
import type { Source } from "./find-articles.ts";
import { asError } from "./json-lines.ts";
import { timed } from "./observe/tell.ts";

/** What somebody hands in: bytes of their own, or an address to fetch. `known` wins over what it tells of itself. */
export type Handed = {
  /** "the pasted text", "story.html", the address. */
  readonly name: string;
  readonly known: Partial<Received>;
} & ({ readonly bytes: Uint8Array } | { readonly url: string });

/** In the order in which it happens; each article is followed by what became of it. */
export type Happening =
  | { readonly what: "fetching"; readonly name: string }
  | {
      readonly what: "reading";
      readonly name: string;
      readonly title: string | null;
      readonly outlet: string | null;
      readonly published: string | null;
    }
  | {
      readonly what: "kept";
      readonly name: string;
      readonly outcome: Outcome["outcome"];
      readonly document: Id<"Document">;
      readonly title: string | null;
      readonly statements: number;
      readonly findings: number;
    }
  | { readonly what: "failed"; readonly name: string; readonly error: Error }
  | { readonly what: "moved"; readonly changes: readonly Change[] };

/** Throws what the ledger throws. `fetcher`: null where addresses are not fetched. */
export async function* takeIn(
  desk: Desk,
  handed: readonly Handed[],
  fetcher: Fetcher | null,
  signal?: AbortSignal,
): AsyncGenerator<Happening> {
  const maxLeads = Math.min(desk.settings.maxLeads, MOST_LEADS);
  const reach = { fetcher: fetcher ?? NO_FETCHER, maxLeads, ...(signal === undefined ? {} : { signal }) };
  const added: Id<"Document">[] = [];
  for (const one of handed) {
    if ("url" in one) yield { what: "fetching", name: one.name };
    for await (const item of open(one, reach)) {
      for await (const happening of keep(item, desk)) {
        if (happening.what === "kept" && happening.outcome !== "known") added.push(happening.document);
        yield happening;
      }
    }
  }
  if (added.length > 0) yield { what: "moved", changes: await movedBy(added, desk) };
}

/** Whoever hands in a feed waits for its pages, a second each. */
const MOST_LEADS = 30;

/** What is handed in, and what it leads to. */
async function* open(handed: Handed, reach: Reach): AsyncGenerator<Item<string>> {
  try {
    const articles = "bytes" in handed ? openBytes(handed, reach) : fetchArticles([handed.url], handed.known, reach);
    let isNothing = true;
    for await (const item of articles) {
      isNothing = false;
      yield { ...item, name: item.name.path ?? handed.name };
    }
    if (isNothing) throw new HearsayError("input/no-article", `There is no article in ${handed.name}.`);
  } catch (cause) {
    yield { name: handed.name, article: null, error: asError(cause) };
  }
}

async function* openBytes(
  { name, known, bytes }: Extract<Handed, { readonly bytes: Uint8Array }>,
  reach: Reach,
): AsyncGenerator<Item<Source>> {
  const contents = await timed("extract", () => receiveAll({ bytes, name }));
  const article = onlyArticle(contents);
  if (article === null) yield* articlesOf(contents, name, known, reach);
  else yield { name: { path: name, line: null, id: null }, article: { ...article, ...known }, error: null };
}

async function* keep({ name, article, error }: Item<string>, desk: Desk): AsyncGenerator<Happening> {
  if (article === null) {
    yield { what: "failed", name, error };
    return;
  }
  const { ledger, pack, now } = desk;
  const { title = null, outlet = null, published = null } = article;
  yield { what: "reading", name, title, outlet, published };
  // Reading keeps the thread: what was told before it must get away first.
  await setImmediate();
  for await (const one of addAll(ledger, only({ name, article, error: null }), now, pack)) {
    if (one.outcome === null) {
      yield { what: "failed", name, error: one.error! };
      continue;
    }
    const documents = [one.outcome.document];
    const statements = await ledger.statements({ documents });
    const findings = await ledger.findings({ documents });
    const counts = { statements: statements.length, findings: findings.length };
    yield { what: "kept", name, ...one.outcome, title, ...counts };
  }
}

async function* only<One>(item: One): AsyncGenerator<One> {
  yield item;
}

const NO_FETCHER: Fetcher = {
  fetch: () => Promise.reject(new HearsayError("usage", "This desk fetches no addresses.")),
  close: () => Promise.resolve(),
};

/** Changes that words of these articles made. */
async function movedBy(documents: readonly Id<"Document">[], { ledger, pack, now }: Desk): Promise<readonly Change[]> {
  const options = { asOf: now().slice(0, 10), by: "reported" } as const;
  const changes = await listChanges(ledger, { documents }, options, MOST, pack);
  return changes.filter(({ proof }) => proof !== null && documents.includes(proof.document));
}

const MOST = 200;
