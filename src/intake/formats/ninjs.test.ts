import assert from "node:assert/strict";
import { test } from "node:test";
import { receive, receiveAll } from "../receive.ts";

const open = async (json: unknown) => receiveAll({ bytes: Buffer.from(JSON.stringify(json)), name: "item.json" });

test("ninjs 1: an item is an article", async () => {
  const item = {
    uri: "urn:tide:1",
    type: "text",
    pubstatus: "usable",
    headline: "Back",
    byline: "Edda Marlow",
    language: "en-GB",

    firstcreated: "2025-05-02T08:00:00Z",
    versioncreated: "2025-05-02T09:30:00Z",
    copyrightholder: "Tidewater Wire",
    body_html: "<p>She said no.</p><p>He did not.</p>",
  };
  assert.deepEqual(await receive({ bytes: Buffer.from(JSON.stringify(item)), name: "item.json" }), {
    url: null,
    title: "Back",
    outlet: "Tidewater Wire",
    byline: "Edda Marlow",
    language: "en-GB",
    published: "2025-05-02T08:00:00Z",
    modified: "2025-05-02T09:30:00Z",
    text: "She said no.\n\nHe did not.",
  });
});

const ROWS: readonly (readonly [reason: string, json: unknown, becomes: readonly string[]])[] = [
  ["version 2: lists with roles", { uri: "https://a.example/1", headlines: [{ role: "short", value: "B" }, { role: "main", value: "Back" }], bodies: [{ role: "teaser", contenttype: "text/html", value: "<p>T</p>" }, { role: "main", contenttype: "text/plain", value: "No." }] }, ["Back|https://a.example/1|No."]],
  ["version 3: names in camel case", { uri: "https://a.example/1", pubStatus: "usable", headlines: [{ value: "Back" }], bodies: [{ contentType: "text/html", value: "<p>No.</p>" }] }, ["Back|https://a.example/1|No."]],
  ["cancelled", { uri: "urn:tide:1", pubstatus: "canceled", headline: "Back", body_text: "No." }, ["! urn:tide:1: input/withdrawn"]],
  ["withheld, in version 3", { uri: "urn:tide:1", pubStatus: "stat:withheld", bodies: [{ value: "No." }] }, ["! urn:tide:1: input/withdrawn"]],
  ["part of an item leads to it", { uri: "https://a.example/1", representationtype: "incomplete", body_text: "No." }, ["→ https://a.example/1"]],
  ["or is an excerpt", { uri: "urn:tide:1", representationtype: "incomplete", body_text: "No." }, ["|No.|excerpt"]],
  ["a package with a withdrawn part", { uri: "urn:tide:0", type: "composite", headline: "All", associations: { main: { uri: "urn:tide:1", type: "text", body_text: "No." }, picture: { uri: "urn:tide:2", type: "picture" }, old: { uri: "urn:tide:3", pubstatus: "canceled" } } }, ["|No.", "! urn:tide:3: input/withdrawn"]],
  ["a list of items", [{ uri: "urn:tide:1", body_text: "No." }, { uri: "urn:tide:2", body_text: "Yes." }], ["|No.", "|Yes."]],
]; // biome-ignore format: one table

for (const [reason, json, becomes] of ROWS) {
  test(`ninjs: ${reason}`, async () => {
    const { articles, leads, troubles, feed, format } = await open(json);
    assert.deepEqual([format, feed], ["ninjs", null]);
    const summary = [
      ...articles.map(({ title, url, text, rendition }) =>
        [title ?? "", url, text, rendition].filter((part) => part != null).join("|"),
      ),
      ...leads.map(({ url }) => `→ ${url}`),
      ...troubles.map(({ name, error }) => `! ${name}: ${error.code}`),
    ];
    assert.deepEqual(summary, becomes);
  });
}
