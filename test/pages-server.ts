/** A web of our own on a free port of this machine: what each path answers is a function, and what was asked is counted. */
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export type Answered = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type Site = {
  /** "http://127.0.0.1:40123" */
  readonly origin: string;
  /** What each path answers from now on; all others are 404. */
  readonly answers: Map<string, (headers: IncomingHttpHeaders) => Answered>;
  /** Paths in the order in which they were asked for, without robots.txt and the like. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
};

export async function openSite(): Promise<Site> {
  const answers: Site["answers"] = new Map();
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (path !== "/robots.txt" && !path.startsWith("/.well-known/")) asked.push(path);
    const { status, headers, body } = answers.get(path)?.(request.headers) ?? { status: 404 };
    response.writeHead(status ?? 200, headers ?? {});
    response.end(body ?? "");
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    answers,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

/** A page of an invented outlet, with enough words to be an article. */
export function page(headline: string, words: string): Answered {
  const text = `${words} ${"The drama about a city of lamplighters is in production, and nobody knew more on Friday. ".repeat(4)}`;
  return {
    headers: { "content-type": "text/html; charset=utf-8" },
    body: `<!doctype html><html lang="en"><head><title>${headline}</title><meta property="og:site_name" content="Kinescope Post">
<meta property="article:published_time" content="2025-06-20T09:00:00Z"></head><body><article><h1>${headline}</h1><p>${text}</p></article></body></html>`,
  };
}

export type FeedItem = {
  readonly link: string;
  readonly title: string;
  readonly text?: string;
  readonly more?: string;
};

export function rss(title: string, items: readonly FeedItem[], channel = ""): string {
  const written = items.map(({ link, title: headline, text, more = "" }) => {
    const words = text === undefined ? "" : `<content:encoded><![CDATA[<p>${text}</p>]]></content:encoded>`;
    return `<item><title>${headline}</title><link>${link}</link><guid>${link}</guid>${words}${more}</item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${title}</title>
<link>http://kinescope.example/</link><description>News</description>${channel}${written.join("\n")}</channel></rss>`;
}
