/** Deliveries of each kind as they should be, about one invented story, with a marker in their words and some letters that UTF-8 writes in several bytes. */
import { packRecords, writeAnswer, writeRecord } from "../archives.ts";
import type { Content, Marker } from "./case.ts";

export type Sample = {
  readonly kind: string;
  readonly file: string;
  readonly mediaType: string;
  readonly make: (marker: Marker) => Content;
};

export function writeProse(marker: Marker): string {
  return (
    `Zoë Marlow of ${marker} Pictures said on Friday that the third season of “Saltmarsh” will not be released before the spring of 2032. ` +
    `“We are not done — far from it,” she told the Tidewater Screen. A spokesman for the studio had said in March that filming would end in June 2031.`
  );
}

export function writePage(
  marker: Marker,
  { head = "", body = "" }: { readonly head?: string; readonly body?: string } = {},
): string {
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Saltmarsh waits, ${marker} says</title>` +
    `<meta property="article:published_time" content="2031-05-02T10:00:00Z">${head}</head><body><nav><a href="/">Home</a></nav>` +
    `<article><h1>Saltmarsh waits, ${marker} says</h1><p>${writeProse(marker)}</p><p>${writeProse(marker)}</p>${body}</article></body></html>`
  );
}

export function writeRss(
  marker: Marker,
  { head = "", items = "" }: { readonly head?: string; readonly items?: string } = {},
): string {
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n${head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>` +
    `<title>Tidewater ${marker}</title><link>https://a.example/</link><description>News</description>` +
    `<item><title>Saltmarsh waits</title><link>https://a.example/1</link><pubDate>Fri, 02 May 2031 10:00:00 GMT</pubDate>` +
    `<content:encoded><![CDATA[<p>${writeProse(marker)}</p><p>${writeProse(marker)}</p>]]></content:encoded></item>` +
    `<item><title>Saltmarsh waits still</title><link>https://a.example/2</link><description>Zoë said.</description></item>${items}</channel></rss>`
  );
}

export function writeAtom(
  marker: Marker,
  { head = "", entries = "" }: { readonly head?: string; readonly entries?: string } = {},
): string {
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n${head}<feed xmlns="http://www.w3.org/2005/Atom"><title>Tidewater ${marker}</title><id>urn:a</id>` +
    `<updated>2031-05-02T10:00:00Z</updated><entry><title>Saltmarsh waits</title><id>urn:b</id><link href="https://a.example/1"/>` +
    `<updated>2031-05-02T10:00:00Z</updated><content type="html">&lt;p&gt;${writeProse(marker)}&lt;/p&gt;</content></entry>${entries}</feed>`
  );
}

export function writeJsonFeed(marker: Marker, more: object = {}): string {
  const items = [
    {
      id: "1",
      url: "https://a.example/1",
      title: "Saltmarsh waits",
      date_published: "2031-05-02T10:00:00Z",
      content_html: `<p>${writeProse(marker)}</p>`,
    },
  ];
  return JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: `Tidewater ${marker}`, items, ...more });
}

export function writeLine(marker: Marker): string {
  return JSON.stringify({ id: marker, title: "Saltmarsh waits", published: "2031-05-02", text: writeProse(marker) });
}

export function writeSitemap(marker: Marker, urls = ""): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">` +
    `<url><loc>https://a.example/${marker}</loc><news:news><news:publication><news:name>Tidewater</news:name><news:language>en</news:language></news:publication>` +
    `<news:publication_date>2031-05-02</news:publication_date><news:title>Zoë waits</news:title></news:news></url>${urls}</urlset>`
  );
}

export function writeOpml(marker: Marker, outlines = ""): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0"><head><title>Zoë’s feeds</title></head><body>` +
    `<outline text="${marker}"><outline type="rss" text="A" xmlUrl="https://a.example/${marker}.xml"/></outline>${outlines}</body></opml>`
  );
}

/** Three records, the middle one marked. */
export function writeRecords(marker: Marker): Buffer[] {
  return [
    writeRecord("warcinfo", { "Content-Type": "application/warc-fields" }, Buffer.from("software: x\r\n")),
    writeAnswer("https://a.example/1", writePage(marker)),
    writeAnswer("https://a.example/2", writePage(marker)),
  ];
}

export const SAMPLES: readonly Sample[] = [
  { kind: "plain", file: "a.txt", mediaType: "text/plain", make: (marker) => `${writeProse(marker)}\n\n${writeProse(marker)}\n` },
  { kind: "markdown", file: "a.md", mediaType: "text/markdown", make: (marker) => `---\ntitle: Zoë waits\ndate: 2031-05-02\n---\n\n## No news\n\n${writeProse(marker)}\n\n> ${writeProse(marker)}\n` },
  { kind: "html", file: "a.html", mediaType: "text/html", make: (marker) => writePage(marker) },
  { kind: "rss", file: "a.rss", mediaType: "application/rss+xml", make: (marker) => writeRss(marker) },
  { kind: "atom", file: "a.atom", mediaType: "application/atom+xml", make: (marker) => writeAtom(marker) },
  { kind: "json-feed", file: "a.json", mediaType: "application/feed+json", make: (marker) => writeJsonFeed(marker) },
  { kind: "jsonl", file: "a.jsonl", mediaType: "application/jsonl", make: (marker) => `${writeLine(marker)}\n${writeLine(marker)}\n` },
  { kind: "ninjs", file: "b.json", mediaType: "application/vnd.iptc.ninjs+json", make: (marker) => JSON.stringify({ uri: "urn:a", type: "text", pubstatus: "usable", versioncreated: "2031-05-02T10:00:00Z", headline: "Zoë waits", body_text: writeProse(marker) }) },
  { kind: "sitemap", file: "a.xml", mediaType: "application/xml", make: (marker) => writeSitemap(marker) },
  { kind: "opml", file: "a.opml", mediaType: "text/x-opml", make: (marker) => writeOpml(marker) },
  { kind: "archive", file: "a.warc", mediaType: "application/warc", make: (marker) => Buffer.concat(writeRecords(marker)) },
  { kind: "packed archive", file: "a.warc.gz", mediaType: "application/gzip", make: (marker) => packRecords(writeRecords(marker)) },
]; // biome-ignore format: one table
