/** What is measured beside each other: Hearsay as it receives a page, and each of the two libraries alone, as its documentation says. */
import { Readability } from "@mozilla/readability";
import Defuddle from "defuddle";
import { parsePage } from "../../src/intake/html/page.ts";
import { receive } from "../../src/intake/receive.ts";
import type { Received } from "../../src/intake/received.ts";
import { plainText } from "./plain-text.ts";

export type Extracted = Pick<Received, "title" | "byline" | "outlet" | "published" | "modified" | "url"> & {
  readonly text: string;
  /** What stands beside the article, where an extractor keeps it apart. */
  readonly asides?: readonly { readonly text: string }[];
};

export type Extractor = {
  readonly name: string;
  readonly extract: (html: string) => Promise<Extracted>;
};

/** What the libraries give and take, where their types speak of the browser's DOM, which linkedom's tree stands in for. */
type Readable = {
  readonly [key in "title" | "byline" | "siteName" | "publishedTime" | "content"]?: string | null;
};
type Defuddled = { readonly [key in "title" | "author" | "site" | "published" | "content"]: string };
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const readability = Readability as unknown as new (page: unknown) => { parse(): Readable | null };
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const defuddle = Defuddle as unknown as new (page: unknown, options: { url: string }) => { parse(): Defuddled };

const hearsay: Extractor = {
  name: "hearsay",
  extract: async (html) => receive({ bytes: Buffer.from(html), name: "page.html", format: "html" }),
};

const readabilityAlone: Extractor = {
  name: "readability alone",
  extract: async (html) => {
    const article = new readability(parsePage(html)).parse();
    return {
      title: article?.title ?? null,
      byline: article?.byline ?? null,
      outlet: article?.siteName ?? null,
      published: article?.publishedTime ?? null,
      text: textOf(article?.content ?? ""),
    };
  },
};

const defuddleAlone: Extractor = {
  name: "defuddle alone",
  extract: async (html) => {
    const article = new defuddle(parsePage(html), { url: "https://page.invalid/" }).parse();
    return {
      title: article.title,
      byline: article.author,
      outlet: article.site,
      published: article.published,
      text: textOf(article.content),
    };
  },
};

export const EXTRACTORS: readonly Extractor[] = [hearsay, readabilityAlone, defuddleAlone];

function textOf(html: string): string {
  const page = parsePage(html);
  return plainText(page.body ?? page);
}

/** A page that an extractor fails on gives nothing, and counts as such. */
export async function extractOrNothing(extractor: Extractor, html: string): Promise<Extracted> {
  try {
    return await extractor.extract(html);
  } catch {
    return { text: "" };
  }
}
