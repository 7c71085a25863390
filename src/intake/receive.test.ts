import assert from "node:assert/strict";
import { test } from "node:test";
import { HearsayError } from "../base/error.ts";
import { detectFormat } from "./formats.ts";
import { receive } from "./receive.ts";

const FORMATS: readonly (readonly [reason: string, name: string, text: string, format: string])[] = [
  ["text by its name", "a.txt", "She said no.", "plain"],
  ["text without a name", "standard input", "She said no.", "plain"],
  ["Markdown by its name", "a.MD", "She said no.", "markdown"],
  ["Markdown by its heading", "standard input", "# Greywater is back\n\nShe said so.", "markdown"],
  ["Markdown by its front matter, whatever its name", "a.txt", "---\ntitle: Back\n---\nShe said so.", "markdown"],
  ["a name wins over a heading", "a.txt", "# Greywater is back\n\nShe said so.", "plain"],
  ["a rule is no front matter", "standard input", "---\n\nShe said so.", "plain"],
  ["a number sign is no heading", "standard input", "#1 in the charts, she said.", "plain"],
  ["brackets are no link", "standard input", "“[wanting] everything,” he said (see above).", "plain"],
  ["a page by its name", "a.htm", "She said no.", "html"],
  ["a page by its content, whatever its name", "a.txt", "<!DOCTYPE html><p>She said no.", "html"],
  ["a page behind white space and a comment", "standard input", "\n<!-- x -->\n<html>", "html"],
  ["a piece of a page", "standard input", '<p class="x">She said no.</p>', "html"],
  ["an address in angle brackets is none", "standard input", "<https://a.example> said so.", "plain"],
  ["a feed whatever its name", "a.txt", '<?xml version="1.0"?><rss version="2.0">', "rss"],
  ["a feed under the DOCTYPE of a page", "a.html", "<!DOCTYPE html><rss><channel>", "rss"],
  ["RDF that is a feed", "a.xml", "<rdf:RDF><channel>", "rss"],
  ["RDF that is none", "a.xml", "<rdf:RDF><rdf:Description>", "plain"],
  ["an Atom feed", "standard input", '<feed xmlns="http://www.w3.org/2005/Atom">', "atom"],
  ["a page that tells of feeds", "standard input", "<html><body><pre><rss version='2.0'></pre>", "html"],
  ["prose that tells of feeds", "a.txt", "It began with <rss> and ended with <feed>.", "plain"],
  ["Markdown that tells of feeds", "a.md", "# Feeds\n\n```xml\n<rss>\n```", "markdown"],
  [
    "a feed that holds Markdown and pages",
    "standard input",
    "<rss><channel><item><description># [a](https://b) <html>",
    "rss",
  ],
  ["a list of feeds", "standard input", '<opml version="2.0">', "opml"],
  ["a sitemap", "sitemap.xml", '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', "sitemap"],
  ["an index of them", "sitemap.xml", "<sitemapindex>", "sitemap"],
  ["a JSON Feed", "a.json", '{"version": "https://jsonfeed.org/version/1.1", "items": []}', "json-feed"],
  ["lines of JSON", "a.txt", '{"id":"a","text":"x"}\n{"id":"b","text":"y"}', "jsonl"],
  [
    "lines of JSON that tell of feeds",
    "a",
    '{"text":"\\"version\\": \\"https://jsonfeed.org/version/1\\" \\"uri\\": x \\"pubstatus\\":"}',
    "jsonl",
  ],
  ["an agency's item", "a.json", '{"uri": "urn:a", "pubstatus": "usable", "body_text": "x"}', "ninjs"],
  ["JSON that is none of these", "a.json", '{"uri": "urn:a", "name": "x"}', "plain"],
  ["a name with dots", "v1.2 notes", "She said no.", "plain"],
];

for (const [reason, name, text, format] of FORMATS) {
  test(`format: ${reason}`, () => assert.equal(detectFormat(text, name, null).name, format));
}

const REFUSED: readonly (readonly [reason: string, text: string, code: string, format?: string])[] = [
  ["a feed", '<?xml version="1.0"?>\n<rss version="2.0"><channel>', "input/no-article"],
  ["an Atom feed", '<feed xmlns="http://www.w3.org/2005/Atom">', "input/no-article"],
  [
    "XML of another kind",
    '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><text>No.</text></svg>',
    "input/no-article",
  ],
  [
    "an item that its agency cancelled",
    '{"uri": "urn:a", "pubstatus": "canceled", "body_text": "No."}',
    "input/withdrawn",
  ],
  ["JSON", '{"id": "a", "text": "She said no."}', "input/no-article"],
  ["lines of JSON", '{"id":"a","text":"x"}\n{"id":"b","text":"y"}', "input/no-article"],
  ["a list of articles", '[{"id":"a"}]', "input/no-article"],
  ["a page without words", "<html><body><img src=x></body></html>", "input/no-article"],
  ["a format that is none", "She said no.", "usage", "docx"],
];

for (const [reason, text, code, format = null] of REFUSED) {
  test(`receive refuses ${reason}`, async () => {
    await assert.rejects(
      receive({ bytes: Buffer.from(text), name: "a", format }),
      (error) => error instanceof HearsayError && error.code === code,
    );
  });
}

const READ: readonly (readonly [reason: string, text: string, received: string])[] = [
  [
    "white space and line ends stay as they are",
    "  She said no.\r\n\r\nHe did not. \n",
    "  She said no.\r\n\r\nHe did not. \n",
  ],
  ["a mark of the archive goes", " date 2025-05-02 She said no.", "She said no."],
  ["a few NULs stay", "She said\0 no.\0", "She said\0 no.\0"],
  ["braces open no JSON", "{ She said no. }", "{ She said no. }"],
  ["quoted braces neither", '{"She said no," he wrote.', '{"She said no," he wrote.'],
];

for (const [reason, text, received] of READ) {
  test(`receive: ${reason}`, async () => {
    assert.equal((await receive({ bytes: Buffer.from(text), name: "a.txt" })).text, received);
  });
}
