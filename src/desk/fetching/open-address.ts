/** An address → what it holds, once it is known that it is there and may be kept. */
import { HearsayError } from "../../base/error.ts";
import type { Contents } from "../../intake/contents.ts";
import { contentsOf } from "../../intake/fetch/contents-of.ts";
import type { Fetched, FetchRequest } from "../../intake/fetch/fetcher.ts";
import type { Received } from "../../intake/received.ts";
import { timed } from "../observe/tell.ts";
import type { Reach } from "./reach.ts";

type Web = Pick<Reach, "fetcher" | "signal">;

/** A page for somebody to read, who keeps nothing. Throws `fetch/…`, `input/…`, and `input/no-article` for a feed. */
export async function openPage(url: string, reach: Web): Promise<Received> {
  const fetched = await fetchPresent({ url, named: true }, reach);
  const { articles, format } = await timed("extract", () => contentsOf(fetched));
  const [article, ...others] = articles;
  if (article !== undefined && others.length === 0) return article;
  throw new HearsayError(
    "input/no-article",
    `${url} is no single article but ${format}. What it holds and leads to is kept with hearsay add ${url}`,
  );
}

/** What may be kept. Throws `fetch/…`, of these `fetch/gone` and `fetch/reserved` itself, and `input/…`. */
export async function openAddress(request: FetchRequest, reach: Web): Promise<Contents> {
  const fetched = await fetchPresent(request, reach);
  refuseReserved(fetched);
  const contents = await timed("extract", () => contentsOf(fetched));
  // A host that says nothing leaves it to its pages.
  for (const { reserved = [] } of contents.articles) refuseReserved({ url: fetched.url, reservations: reserved });
  return contents;
}

export function refuseReserved({ url, reservations }: Pick<Fetched, "url" | "reservations">): void {
  if (reservations.length === 0) return;
  throw new HearsayError(
    "fetch/reserved",
    `${url} is not kept: its host reserves it (${reservations.join(", ")}). Read it by hand with hearsay read, or ask its publisher.`,
  );
}

async function fetchPresent(request: FetchRequest, { fetcher, signal }: Web): Promise<Fetched> {
  const fetched = await timed("fetch", () => fetcher.fetch(signal === undefined ? request : { ...request, signal }));
  if (fetched.status === 200) return fetched;
  throw new HearsayError(
    "fetch/gone",
    `There is nothing at ${request.url} (${fetched.status}). Look for where it went, or take it off the list.`,
  );
}

/** What a lead tells beforehand holds where the page itself does not tell. */
export function withKnown(article: Received, known: Partial<Omit<Received, "text">>): Received {
  const told = Object.entries(article).filter(([, value]) => value !== null && value !== undefined);
  return { ...known, ...Object.fromEntries(told), text: article.text };
}
