/** What every store must do with feeds and what arrives by them. */
import assert from "node:assert/strict";
import type { Arrival, Ledger } from "../../src/ledger/ledger.ts";
import type { Feed } from "../../src/model/feed.ts";
import { article, NO_KIN, NOW } from "./articles.ts";

export function feed(id: string, fields: Partial<Feed> = {}): Feed {
  return {
    id,
    url: `https://kinescope.example/${id}`,
    title: null,
    etag: null,
    lastModified: null,
    pace: { items: 1, seconds: 3600 },
    asks: { restSeconds: null, skipHours: [], skipDays: [] },
    checkedAt: null,
    changedAt: null,
    dueAt: NOW,
    failures: 0,
    error: null,
    stopped: null,
    retries: [],
    ...fields,
  };
}

const PAGE = "https://kinescope.example/page";
const LATER = "2025-06-22T10:00:00.001Z";

function arrivals(...rows: readonly (readonly [url: string, document: string | null])[]): Arrival[] {
  return rows.map(([url, document]) => ({ url, feed: "film", document }));
}

function noKinToday(): never {
  throw new Error("no kin today");
}

export const checkFeeds: Readonly<Record<string, (ledger: Ledger) => Promise<void>>> = {
  "feeds come back in the order in which they were first kept": async (ledger) => {
    assert.deepEqual(await ledger.feeds(), []);
    await ledger.keepFeeds([feed("film"), feed("books")]);
    const moved = feed("film", { url: "https://gull.example/film", etag: 'W/"a\\"1"', title: "Film \uD800" });
    await ledger.keepFeeds([feed("art"), moved]);
    assert.deepEqual(await ledger.feeds(), [moved, feed("books"), feed("art")]);
    await ledger.keepFeeds([]);
    assert.equal((await ledger.feeds()).length, 3);
  },
  "more feeds than a query takes": async (ledger) => {
    const feeds = Array.from({ length: 1200 }, (_, index) => feed(`no-${index}`));
    await ledger.keepFeeds(feeds);
    await ledger.keepFeeds(feeds.toReversed());
    assert.deepEqual(await ledger.feeds(), feeds);
  },
  "an arrival is kept with its article, and found by the key of its address": async (ledger) => {
    await ledger.keepFeeds([feed("film"), feed("books")]);
    const entry = article("release Tidewater", { url: PAGE });
    const { id } = entry.reading;
    await ledger.add([entry], NOW, NO_KIN, arrivals([`${PAGE}/?utm_source=x`, id], ["urn:gone", null]));
    const found = await ledger.arrivals([PAGE, `${PAGE}#top`, "urn:gone", "urn:other"]);
    assert.deepEqual([...found], [
      [PAGE, { url: PAGE, feed: "film", document: id, at: NOW }],
      [`${PAGE}#top`, { url: `${PAGE}#top`, feed: "film", document: id, at: NOW }],
      ["urn:gone", { url: "urn:gone", feed: "film", document: null, at: NOW }],
    ]); // biome-ignore format: one arrival a line
    assert.equal((await ledger.arrivals([])).size, 0);
  },
  "an item that brings what was forgotten has arrived at what stays of it": async (ledger) => {
    await ledger.keepFeeds([feed("film")]);
    const entries = ["One", "Other headline"].map((title) => article("release Tidewater", { url: PAGE, title }));
    const [one, other] = entries.map(({ reading }) => reading.id);
    await ledger.add([entries[0]!], NOW, NO_KIN, arrivals([PAGE, one!]));
    await ledger.forget(one!, "asked to", NOW);
    await ledger.add([entries[1]!], LATER, NO_KIN, arrivals([PAGE, other!]));
    assert.equal((await ledger.arrivals([PAGE])).get(PAGE)?.document, one);
  },
  "the last arrival of an address counts, whatever came of it": async (ledger) => {
    await ledger.keepFeeds([feed("film")]);
    const entries = ["One.", "Two."].map((text) => article(text, { url: PAGE }));
    const [one, two] = entries.map(({ reading }) => reading.id);
    const last = async (): Promise<unknown> => (await ledger.arrivals([PAGE])).get(PAGE)?.document;
    await ledger.add(entries, NOW, NO_KIN, arrivals([PAGE, one!]));
    await ledger.add([], "2025-06-22T10:00:00.000Z", NO_KIN, arrivals([PAGE, two!]));
    assert.equal(await last(), two);
    await ledger.add([], LATER, NO_KIN, arrivals([PAGE, one!]));
    assert.equal(await last(), one);
    await ledger.add([], "2025-06-23T10:00:00.000Z", NO_KIN, arrivals([PAGE, null]));
    assert.equal(await last(), null);
  },
  "an article that is there arrives all the same, in one batch with a new one": async (ledger) => {
    await ledger.keepFeeds([feed("film")]);
    const entries = Array.from({ length: 700 }, (_, index) => article(`No. ${index}`, { url: `${PAGE}/${index}` }));
    await ledger.add(entries.slice(0, 1), NOW, NO_KIN);
    const rows = entries.map(({ reading }) => [reading.document.url!, reading.id] as const);
    await ledger.add(entries, LATER, NO_KIN, arrivals(...rows));
    const found = await ledger.arrivals(rows.map(([url]) => url));
    assert.deepEqual([...found.values()].map(({ url, document, at }) => [url, document, at]), rows.map((row) => [...row, LATER])); // biome-ignore format: side by side
  },
  "an arrival that fails takes its article with it, and the other way round": async (ledger) => {
    await ledger.keepFeeds([feed("film")]);
    const entry = article("release Tidewater", { url: PAGE });
    await assert.rejects(ledger.add([entry], NOW, NO_KIN, arrivals([PAGE, "0".repeat(32)])), /has its feed/u);
    assert.equal((await ledger.counts()).documents, 0);
    const fresh = [
      article("cast Mara Voss", { sketchKeys: ["1".repeat(16)] }),
      article("x", { sketchKeys: ["1".repeat(16)] }),
    ];
    await assert.rejects(ledger.add(fresh, NOW, noKinToday, arrivals([PAGE, fresh[0]!.reading.id])), /no kin/u);
    assert.equal((await ledger.arrivals([PAGE])).size, 0);
  },
  "what is forgotten has arrived all the same": async (ledger) => {
    await ledger.keepFeeds([feed("film")]);
    const entry = article("release Tidewater", { url: PAGE });
    await ledger.add([entry], NOW, NO_KIN, arrivals([PAGE, entry.reading.id]));
    await ledger.forget(entry.reading.id, "asked by Z. Brandt", NOW);
    assert.equal((await ledger.arrivals([PAGE])).get(PAGE)?.document, entry.reading.id);
  },
};
