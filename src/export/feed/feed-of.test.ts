/** Feeds read as a reader of feeds would: by rss-parser, and by feedsmith, whose generator wrote them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseFeed, parseJsonFeed } from "feedsmith";
import Parser from "rss-parser";
import { NASTY } from "../../../test/export-records.ts";
import type { Proof, Question } from "../../model/answer.ts";
import type { Change } from "../../model/change.ts";
import { urnOf } from "../urn.ts";
import type { FeedHeading } from "./feed.ts";
import { FEED_FORMATS, feedOf, feedOfFindings } from "./feed-of.ts";
import type { DatedFinding } from "./finding.ts";

const QUESTION: Question = {
  id: "a".repeat(32),
  kind: "when-released",
  subject: { id: "work:greywater-s3", name: "Greywater Season 3" },
  scope: null,
  asked: "when",
  record: null,
  frame: null,
  source: null,
  roles: {},
};

const HEADING: FeedHeading = {
  title: "Hearsay: what changed",
  about: "What has changed.",
  site: "http://127.0.0.1:4000",
  home: "http://127.0.0.1:4000/",
  self: "http://127.0.0.1:4000/feed",
  asOf: "2026-01-01",
};

function makeProof(fields: Partial<Proof> = {}): Proof {
  return {
    statement: "b".repeat(32),
    document: "c".repeat(32),
    title: "Greywater is back",
    outlet: "Tidewater Screen",
    url: "https://tidewater.example/a",
    published: "2025-06-20",
    speaker: "Jonas Vael",
    medium: null,
    manner: "direct",
    rendition: "original",
    quote: "We are coming back in March",
    start: 0,
    end: 27,
    part: null,
    ...fields,
  };
}

function makeChange(fields: Partial<Change> = {}): Change {
  return {
    id: "1".repeat(32),
    question: QUESTION,
    words: "When does Greywater Season 3 come out?",
    date: "2025-06-20",
    status: "likely",
    value: [{ text: "in March", edtf: "2026-03", entity: null }],
    statement: "b".repeat(32),
    rule: "decider-plans",
    before: { status: "open", value: [] },
    proof: makeProof(),
    ...fields,
  };
}

const first = makeChange();
const moved = makeChange({
  id: "2".repeat(32),
  date: "2025-09-02",
  status: "confirmed",
  value: [{ text: "then", edtf: "2026-03-10", entity: null }],
  before: first,
});
const passed = makeChange({ id: "3".repeat(32), date: "2026-03-11", status: "lapsed", statement: null, proof: null });

const reader = new Parser();

test("feeds: rss-parser reads RSS and Atom, item by item", async () => {
  for (const format of ["rss", "atom"] as const) {
    const { title, items } = await reader.parseString(feedOf([moved, first], format, HEADING));
    assert.equal(title, HEADING.title);
    assert.deepEqual(
      items.map((item) => [item["guid"] ?? item["id"], item.title, item.link, item.isoDate]),
      [moved, first].map((change) => [
        urnOf(change.id),
        change === moved
          ? "When does Greywater Season 3 come out? Confirmed: 10 March 2026"
          : "When does Greywater Season 3 come out? Likely: March 2026",
        `http://127.0.0.1:4000/q/${QUESTION.id}`,
        `${change.date}T00:00:00.000Z`,
      ]),
    );
    assert.match(items[0]?.content ?? "", /<p>Confirmed: 10 March 2026\. Before: Likely: March 2026\.<\/p>/u);
    assert.match(items[0]?.content ?? "", /<blockquote>We are coming back in March<\/blockquote>/u);
    assert.match(items[0]?.content ?? "", /<p>Jonas Vael · Tidewater Screen · 20 June 2025<\/p>/u);
  }
});

test("feeds: feedsmith tells each by its format, and JSON Feed has the same items as text", () => {
  for (const format of FEED_FORMATS) {
    assert.equal(parseFeed(feedOf([moved, passed], format, HEADING)).format, format === "json-feed" ? "json" : format);
  }
  const { items } = parseJsonFeed(feedOf([moved, passed], "json-feed", HEADING));
  assert.deepEqual(
    items?.map(({ id }) => id),
    [moved, passed].map(({ id }) => urnOf(id)),
  );
  assert.match(items?.[0]?.content_text ?? "", /\n\n“We are coming back in March”\n\n/u);
  assert.equal(items?.[0]?.external_url, "https://tidewater.example/a");
  assert.equal(items?.[1]?.external_url, undefined, "a day that passed has no article behind it");
});

test("feeds: what an article says is never markup, nor ends what it stands in", async () => {
  const quote = `${NASTY} <script>alert(1)</script> \u0000\u0008\u{FFFE}\uD800 ]]>`;
  const change = makeChange({ proof: makeProof({ quote }), words: quote });
  const heading = { ...HEADING, title: quote, about: quote };
  for (const format of ["rss", "atom"] as const) {
    const { title, items } = await reader.parseString(feedOf([change], format, heading));
    const content = items[0]?.content ?? "";
    assert.doesNotMatch(content, /<(?!\/?(?:p|blockquote)>)/u);
    // oxlint-disable-next-line no-control-regex -- it is about control characters
    const shown = quote.replaceAll(/[\u0000\u0008\u{FFFE}\uD800]/gu, "\u{FFFD}");
    const ours = makeChange({ proof: makeProof({ quote, rendition: "restated", manner: "narrated" }) });
    const told = await reader.parseString(feedOf([ours], format, heading));
    assert.doesNotMatch(told.items[0]?.content ?? "", /<(?!\/?p>)/u);
    // What holds such signs is written on lines of its own, which readers pass over.
    assert.equal(title?.trim(), shown);
  }
  const { items } = parseJsonFeed(feedOf([change], "json-feed", heading));
  assert.ok(items?.[0]?.content_text?.includes(quote), "JSON holds all of it");
  assert.doesNotMatch(items?.[0]?.content_html ?? "", /<(?!\/?(?:p|blockquote)>)/u);
});

test("feeds: what was restated is no quotation, but for the words in it that are someone's", () => {
  const told = makeProof({ rendition: "restated", manner: "mixed", quote: "He is “itching” to be back" });
  const { items } = parseJsonFeed(
    feedOf(
      [makeChange({ proof: told }), makeChange({ proof: { ...told, manner: "narrated" }, id: "4".repeat(32) })],
      "json-feed",
      HEADING,
    ),
  );
  const [mixed, narrated] = items?.map(({ content_html }) => content_html ?? "") ?? [];
  assert.match(mixed ?? "", /<blockquote>itching<\/blockquote>\n<p>Jonas Vael · restated by us from Tidewater Screen/u);
  assert.doesNotMatch(narrated ?? "", /<blockquote>/u);
});

test("feeds: no two items of a feed have one id, and an empty feed is a feed", async () => {
  const { items } = await reader.parseString(feedOf([first, first], "rss", HEADING));
  assert.equal(items.length, 1);
  for (const format of ["rss", "atom"] as const) {
    const none = await reader.parseString(feedOf([], format, { ...HEADING, site: null, home: null, self: null }));
    assert.deepEqual(none.items, []);
  }
});

test("feeds: findings have items of their own, which lead to their documents", async () => {
  const { statement: _, ...proof } = makeProof();
  const document = {
    ...proof,
    id: "c".repeat(32),
    byline: null,
    modified: null,
    language: "en",
    recordedAt: "",
    reader: "",
    version: 1,
    forgotten: null,
  };
  const evidence = [{ start: 0, end: 8, quote: "March 20" }];
  const finding = {
    code: "impossible-date",
    severity: "conflict",
    message: "March is past.",
    evidence,
    suggestion: "2026-03",
  } as const;
  const dated: DatedFinding = { finding, document, day: "2025-06-20" };
  const { items } = await reader.parseString(feedOfFindings([dated], "atom", HEADING));
  assert.deepEqual([items[0]?.title, items[0]?.link], ["March is past.", `http://127.0.0.1:4000/d/${"c".repeat(32)}`]);
  assert.match(items[0]?.content ?? "", /<blockquote>March 20<\/blockquote>\n<p>Probably meant: 2026-03<\/p>/u);
});
