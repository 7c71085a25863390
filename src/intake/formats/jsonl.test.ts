import assert from "node:assert/strict";
import { test } from "node:test";
import { receiveAll } from "../receive.ts";

test("jsonl: texts stay unchanged, bad lines spoil no other", async () => {
  const lines = [
    '{"id":"a","text":"  She said no.\\r\\n ","title":"Back","published":2025,"rendition":"restated","more":1,"byline":null,"url":""}',
    "",
    "no JSON",
    '{"id":"c","title":"no text"}',
    '{"id":7,"text":" "}',
    '{"id":"d","text":"x","outlet":5}',
    '{"id":"e","text":"x","rendition":"new"}',
    '{"text":"He did not."}\r',
  ];
  const { articles, troubles, leads, feed, format } = await receiveAll({
    bytes: Buffer.from(lines.join("\n")),
    name: "standard input",
  });
  assert.deepEqual([format, leads, feed], ["jsonl", [], null]);
  assert.deepEqual(
    articles.map(({ text, title, published, rendition, byline, url }) => ({
      text,
      title,
      published,
      rendition,
      byline,
      url,
    })),
    [
      { text: "  She said no.\r\n ", title: "Back", published: "2025", rendition: "restated", byline: null, url: null },
      { text: "He did not.", title: null, published: null, rendition: undefined, byline: null, url: null },
    ],
  );
  assert.deepEqual(
    troubles.map(({ name, error }) => [name, error.code]),
    [
      ["line 3", "jsonl/not-json"],
      ['line 4 ("c")', "jsonl/not-a-document"],
      ['line 5 ("7")', "jsonl/not-a-document"],
      ['line 6 ("d")', "jsonl/not-a-document"],
      ['line 7 ("e")', "jsonl/not-a-document"],
    ],
  );
});
