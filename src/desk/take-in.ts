/**
 * The verb "add" for a face that shows it: articles one by one, each as it is received, read and kept, and at the end what they moved.
 */
import { setImmediate } from "node:timers/promises";
import type { Contents } from "../intake/contents.ts";
import type { Fetcher } from "../intake/fetch/fetcher.ts";
import { receiveAll } from "../intake/receive.ts";
import type { Received } from "../intake/received.ts";
import type { Outcome } from "../ledger/ledger.ts";
import type { Id } from "../model/id.ts";
import { addAll } from "./add.ts";
import { type Change, listChanges } from "./changes.ts";
import type { Desk } from "./desk.ts";
import { openAddress } from "./fetching/open-address.ts";
import { asError } from "./json-lines.ts";

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
): AsyncGenerator<Happening> {
  const { ledger, pack, now } = desk;
  const added: Id<"Document">[] = [];
  for (const one of handed) {
    if ("url" in one) yield { what: "fetching", name: one.name };
    const articles = await open(one, fetcher);
    if (articles instanceof Error) {
      yield { what: "failed", name: one.name, error: articles };
      continue;
    }
    for (const article of articles) {
      const { title = null, outlet = null, published = null } = article;
      yield { what: "reading", name: one.name, title, outlet, published };
      // Reading keeps the thread: what was told before it must get away first.
      await setImmediate();
      for await (const { outcome, error } of addAll(
        ledger,
        only({ name: one.name, article, error: null }),
        now,
        pack,
      )) {
        if (outcome === null) {
          yield { what: "failed", name: one.name, error: error! };
          continue;
        }
        const { document } = outcome;
        if (outcome.outcome !== "known") added.push(document);
        const statements = await ledger.statements({ documents: [document] });
        const findings = await ledger.findings({ documents: [document] });
        yield {
          what: "kept",
          name: one.name,
          ...outcome,
          title,
          statements: statements.length,
          findings: findings.length,
        };
      }
    }
  }
  if (added.length > 0) yield { what: "moved", changes: await movedBy(added, desk) };
}

async function* only<Item>(item: Item): AsyncGenerator<Item> {
  yield item;
}

async function open(handed: Handed, fetcher: Fetcher | null): Promise<readonly Received[] | Error> {
  try {
    const { name, known } = handed;
    const { articles } =
      "bytes" in handed ? await receiveAll({ bytes: handed.bytes, name }) : await fetchOne(handed.url, fetcher);
    return articles.map((article) => ({ ...article, ...known }));
  } catch (cause) {
    return asError(cause);
  }
}

async function fetchOne(url: string, fetcher: Fetcher | null): Promise<Contents> {
  if (fetcher === null) throw new Error("This desk fetches no addresses.");
  return await openAddress({ url, named: true }, { fetcher });
}

/** Changes that words of these articles made. */
async function movedBy(documents: readonly Id<"Document">[], { ledger, pack, now }: Desk): Promise<readonly Change[]> {
  const options = { asOf: now().slice(0, 10), by: "reported" } as const;
  const changes = await listChanges(ledger, { documents }, options, MOST, pack);
  return changes.filter(({ proof }) => proof !== null && documents.includes(proof.document));
}

const MOST = 200;
