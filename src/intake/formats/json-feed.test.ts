import assert from "node:assert/strict";
import { test } from "node:test";
import { HearsayError } from "../../base/error.ts";
import { receiveAll } from "../receive.ts";

const VERSION = "https://jsonfeed.org/version/1.1";

const open = async (json: string) =>
  receiveAll({ bytes: Buffer.from(json), name: "feed.json", url: "https://a.example/feed.json" });

test("json-feed: words, teasers and what is known of them", async () => {
  const { articles, leads, troubles, feed, format } = await open(
    JSON.stringify({
      version: VERSION,
      title: "Tidewater Screen",
      language: "en",
      authors: [{ name: "Edda Marlow" }],
      items: [
        {
          id: "1",
          url: "/1",
          title: "Back",
          content_html: "<p>She said no.</p>",
          date_published: "2025-05-02T23:30:00-07:00",
        },
        { id: "2", url: "https://a.example/2", content_text: "He < she.", authors: [{ name: "Ian Roe" }] },
        { id: "https://a.example/3", summary: "A teaser." },
        { id: 4, title: "Nothing" },
        null,
      ],
    }),
  );
  assert.equal(format, "json-feed");
  assert.equal(feed?.title, "Tidewater Screen");
  assert.deepEqual(
    articles.map(({ url, byline, published, text }) => [url, byline, published, text]),
    [
      ["https://a.example/1", "Edda Marlow", "2025-05-02T23:30:00-07:00", "She said no."],
      ["https://a.example/2", "Ian Roe", null, "He < she."],
    ],
  );
  assert.deepEqual(
    leads.map(({ url }) => url),
    ["https://a.example/3"],
  );
  assert.deepEqual(
    troubles.map(({ name }) => name),
    ['item 4 ("Nothing")'],
  );
});

test("json-feed: a version with escaped slashes", async () => {
  assert.equal(
    (await open('{"version":"https:\\/\\/jsonfeed.org\\/version\\/1","title":"T","items":[]}')).feed?.title,
    "T",
  );
});

test("json-feed: broken off", async () => {
  await assert.rejects(
    open(`{"version":"${VERSION}","title":"T","items":[{"id":"1"`),
    (error) => error instanceof HearsayError && error.code === "input/feed-malformed",
  );
});
