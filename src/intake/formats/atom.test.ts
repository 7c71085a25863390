import assert from "node:assert/strict";
import { test } from "node:test";
import { receiveAll } from "../receive.ts";

const feed = (inner: string, attributes = ""): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>Tidewater Screen</title>${inner}</feed>`;

/** Articles as "url|text", leads as "→ url". */
async function summarize(xml: string): Promise<string[]> {
  const { articles, leads, troubles } = await receiveAll({
    bytes: Buffer.from(xml),
    name: "a",
    url: "https://a.example/f/",
  });
  return [
    ...articles.map(({ url, text }) => `${url ?? ""}|${text}`),
    ...leads.map(({ url }) => `→ ${url}`),
    ...troubles.map(({ name }) => `! ${name}`),
  ];
}

const ROWS: readonly (readonly [reason: string, xml: string, becomes: readonly string[]])[] = [
  ["escaped markup", feed('<entry><link href="1"/><content type="html">&lt;p>She said no.&lt;p>He did.</content></entry>'), ["https://a.example/f/1|She said no.\n\nHe did."]],
  ["XHTML", feed('<entry><link href="1"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>She <b>said</b> no.</p></div></content></entry>'), ["https://a.example/f/1|She said no."]],
  ["XHTML under a prefix", feed('<entry><link href="1"/><content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>No &lt; yes.</x:p></x:div></content></entry>'), ["https://a.example/f/1|No < yes."]],
  ["text", feed('<entry><link href="1"/><content>No &lt; yes.</content></entry>'), ["https://a.example/f/1|No < yes."]],
  ["markup that is called text", feed('<entry><link href="1"/><content type="text">&lt;p>No.&lt;/p></content></entry>'), ["https://a.example/f/1|No."]],
  ["a summary is a teaser", feed('<entry><link href="1"/><summary>No.</summary></entry>'), ["→ https://a.example/f/1"]],
  ["content elsewhere", feed('<entry><content type="text/html" src="1"/></entry>'), ["→ https://a.example/f/1"]],
  ["a picture is no content", feed('<entry><link href="1"/><content type="image/png">iVBORw0=</content></entry>'), ["→ https://a.example/f/1"]],
  ["the alternate among links", feed('<entry><link rel="self" href="s"/><link rel="edit" href="e"/><link rel="alternate" type="application/json" href="j"/><link rel="alternate" type="text/html" href="1"/></entry>'), ["→ https://a.example/f/1"]],
  ["bases add up", feed('<entry xml:base="y/"><link href="1"/></entry>', 'xml:base="/x/"'), ["→ https://a.example/x/y/1"]],
  ["all under a prefix", '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:link href="1"/></a:entry></a:feed>', ["→ https://a.example/f/1"]],
  ["no namespace at all", '<feed><entry><link href="1"/></entry></feed>', ["→ https://a.example/f/1"]],
  ["Atom 0.3 in Base64", '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><content type="text/html" mode="base64">PHA+Tm8uPC9wPg==</content></entry></feed>', ["|No."]],
  ["an entry cut off", feed('<entry><link href="1"/></entry><entry><link href="2"/><content>She sa').replace("</feed>", ""), ["→ https://a.example/f/1", "! the last item"]],
]; // biome-ignore format: one table

for (const [reason, xml, becomes] of ROWS) {
  test(`atom: ${reason}`, async () => assert.deepEqual(await summarize(xml), becomes));
}

test("atom: what is known of an entry", async () => {
  const xml = feed(
    "<author><name>Edda Marlow</name></author><updated>2025-05-03T00:00:00Z</updated>" +
      '<entry xml:lang="fr"><title type="html">Salt &amp;amp; Marsh</title><link href="1"/><published>2025-05-02T23:30:00-07:00</published>' +
      "<updated>2025-05-04T08:00:00Z</updated></entry>" +
      "<entry><link href='2'/><author><name>Ian Roe</name></author><source><title>Harbour Gazette</title></source><updated>2025-05-01T08:00:00Z</updated></entry>",
  );
  const { leads } = await receiveAll({ bytes: Buffer.from(xml), name: "a", url: "https://a.example/" });
  assert.deepEqual(
    leads.map(({ known }) => known),
    [
      {
        url: "https://a.example/1",
        title: "Salt & Marsh",
        outlet: "Tidewater Screen",
        byline: "Edda Marlow",
        published: "2025-05-02T23:30:00-07:00",
        modified: "2025-05-04T08:00:00Z",
        language: "fr",
      },
      {
        // Only told when it was changed: by then it was said.
        url: "https://a.example/2",
        title: null,
        outlet: "Harbour Gazette",
        byline: "Ian Roe",
        published: "2025-05-01T08:00:00Z",
        modified: null,
        language: null,
      },
    ],
  );
});
