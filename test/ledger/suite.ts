/** What every store must do, in tables; `ledger.test.ts` runs it over all of them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { canonicalJson } from "../../src/base/canonical-json.ts";
import { type Entry, type Filter, type Ledger } from "../../src/ledger/ledger.ts";
import type { Correction } from "../../src/model/correction.ts";
import type { Document } from "../../src/model/document.ts";
import type { Token } from "../../src/model/token.ts";
import type { Webhook } from "../../src/model/webhook.ts";
import { arbitraryReading } from "../arbitrary-reading.ts";
import { article, NO_KIN, NOW } from "./articles.ts";
import { checkFeeds } from "./suite-feeds.ts";
import { checkKin } from "./suite-kin.ts";
import { checkAsking } from "./suite-questions.ts";
import { checkParts, checkShelf } from "./suite-shelf.ts";
import type { TestStore } from "./stores.ts";

export function runSuite(stores: readonly TestStore[]): void {
  for (const store of stores) {
    const check = (name: string, work: (ledger: Ledger) => Promise<void>): void => {
      void test(`${store.name}: ${name}`, { skip: store.skip }, async () => {
        const ledger = await store.open(await store.newAddress());
        await work(ledger);
        await ledger.close();
      });
    };
    for (const [reason, batches, outcomes] of OUTCOMES) {
      check(`outcome: ${reason}`, (ledger) => checkOutcomes(ledger, batches, outcomes));
    }
    for (const [reason, filter, titles, lines] of FILTERS) {
      check(`filter: ${reason}`, (ledger) => checkFilter(ledger, filter, titles, lines));
    }
    for (const [reason, ask, found] of NAMES) check(`names: ${reason}`, (ledger) => checkNames(ledger, ask, found));
    for (const [name, work] of Object.entries(CHECKS)) check(name, work);
    for (const [name, work] of Object.entries({ ...checkKin, ...checkFeeds })) check(name, work);
    void test(`${store.name}: what is added comes back byte for byte`, { skip: store.skip }, () =>
      checkRoundTrip(store),
    );
    void test(`${store.name}: the revision is another after every change`, { skip: store.skip }, () =>
      checkRevision(store),
    );
    check("who answers a question", checkAsking);
    check("the first and the last of many days", checkParts);
    check("what was changed shows in what is asked next", (ledger) => checkShelf(ledger, ledger));
    void test(`${store.name}: what another process changed shows in what is asked next`, { skip: store.skip }, () =>
      checkBeside(store),
    );
    void test(`${store.name}: two at once double nothing`, { skip: store.skip }, () => checkTwo(store));
    void test(`${store.name}: what one failed to write means nothing to it later`, { skip: store.skip }, () =>
      checkFailure(store),
    );
  }
}

async function checkBeside(store: TestStore): Promise<void> {
  const address = await store.newAddress();
  const [reader, writer] = [await store.open(address), await store.open(address)];
  await checkShelf(reader, writer);
  await Promise.all([reader.close(), writer.close()]);
}

const URL = "https://kinescope.example/a";

const OUTCOMES: readonly (readonly [reason: string, batches: readonly (readonly Entry[])[], outcomes: string])[] = [
  ["an article is added", [[article("release Tidewater")]], "added"],
  ["again, it is known", [[article("release Tidewater")], [article("release Tidewater")]], "added known"],
  ["again in one batch", [[article("One."), article("One.")]], "added known"],
  [
    "the same text elsewhere is another",
    [[article("One."), article("One.", { outlet: "Morning Gull" })]],
    "added added",
  ],
  ["another text at one address", [[article("One.", { url: URL })], [article("Two.", { url: URL })]], "added version"],
  [
    "at nearly one address",
    [[article("1", { url: URL }), article("2", { url: `${URL}/?utm_source=x#top` })]],
    "added version",
  ],
  ["at two addresses", [[article("1", { url: URL }), article("2", { url: `${URL}?page=2` })]], "added added"],
  ["without address nothing is a version", [[article("One."), article("Two.")]], "added added"],
  ["nothing", [[]], ""],
];

async function checkOutcomes(ledger: Ledger, batches: readonly (readonly Entry[])[], expected: string): Promise<void> {
  const outcomes = [];
  for (const batch of batches) outcomes.push(...(await ledger.add(batch, NOW, NO_KIN)));
  assert.equal(outcomes.map(({ outcome }) => outcome).join(" "), expected);
  assert.deepEqual(
    outcomes.map(({ document }) => document),
    batches.flat().map(({ reading }) => reading.id),
  );
  const kept = new Set(outcomes.map(({ document }) => document));
  assert.equal((await ledger.counts()).documents, kept.size);
  assert.deepEqual(await ledger.has([...kept, "0".repeat(32)]), kept);
}

/** Titles in the order of all lists: by day, those of one day by id; undated ones last. */
const CORPUS: readonly (readonly [entry: Entry, recordedAt: string])[] = [
  [
    article("release Tidewater\ncast Mara Voss", { title: "June", published: "2025-06-20" }),
    "2025-06-21T00:00:00.000Z",
  ],
  [
    article("cast Kestrel Point Mara Voss", { title: "May", published: "2025-05-02T23:00:00-07:00" }),
    "2025-06-22T00:00:00.000Z",
  ],
  [
    article("Nothing at all.\nWhy now?", { title: "the year", published: "2024", outlet: "Morning Gull" }),
    "2025-06-23T00:00:00.000Z",
  ],
  [
    article("release Kestrel Point\nrelease Tidewater", { title: "the month", published: "2025-05" }),
    "2025-06-24T00:00:00.000Z",
  ],
  [
    article("cast Tidewater Zoë Brandt", { title: "undated", published: null, outlet: null }),
    "2025-06-25T00:00:00.000Z",
  ],
];

/** What a filter finds: documents by title, statements by their words. */
const FILTERS: readonly (readonly [reason: string, filter: Filter, titles: string, lines: string])[] = [
  ["all", {}, "the year, May, the month, June, undated", "Nothing at all. | Why now? | cast Kestrel Point Mara Voss | release Kestrel Point | release Tidewater | release Tidewater | cast Mara Voss | cast Tidewater Zoë Brandt"],
  ["null is whatever it is", { about: null, kinds: null, words: null, limit: null }, "the year, May, the month, June, undated", "Nothing at all. | Why now? | cast Kestrel Point Mara Voss | release Kestrel Point | release Tidewater | release Tidewater | cast Mara Voss | cast Tidewater Zoë Brandt"],
  ["about one", { about: ["work:tidewater"] }, "the month, June, undated", "release Tidewater | release Tidewater | cast Tidewater Zoë Brandt"],
  ["about either", { about: ["person:zoe-brandt", "work:kestrel-point"] }, "May, the month, undated", "cast Kestrel Point Mara Voss | release Kestrel Point | cast Tidewater Zoë Brandt"],
  ["about nobody known", { about: ["person:nobody"] }, "", ""],
  ["about none", { about: [] }, "", ""],
  ["of a kind", { kinds: ["kind-cast"] }, "May, June, undated", "cast Kestrel Point Mara Voss | cast Mara Voss | cast Tidewater Zoë Brandt"],
  ["of a kind that nothing is of", { kinds: ["kind-write"] }, "", ""],
  ["about and of a kind in one statement", { about: ["work:tidewater"], kinds: ["kind-cast"] }, "undated", "cast Tidewater Zoë Brandt"],
  ["since a day, which leaves out undated ones", { since: "2025-05-03" }, "the month, June", "release Kestrel Point | release Tidewater | release Tidewater | cast Mara Voss"],
  ["until a day; a month is out by its last day", { until: "2025-05-30" }, "the year, May", "Nothing at all. | Why now? | cast Kestrel Point Mara Voss"],
  ["both inclusive", { since: "2025-05-31", until: "2025-05-31" }, "the month", "release Kestrel Point | release Tidewater"],
  ["the written day counts", { since: "2025-05-02", until: "2025-05-02" }, "May", "cast Kestrel Point Mara Voss"],
  ["recorded until a moment, inclusive", { recordedUntil: "2025-06-22T00:00:00.000Z" }, "May, June", "cast Kestrel Point Mara Voss | release Tidewater | cast Mara Voss"],
  ["an outlet", { outlet: "Morning Gull" }, "the year", "Nothing at all. | Why now?"],
  ["an outlet unknown", { outlet: "Evening Gull" }, "", ""],
  ["words of the text, whatever their case and accents", { words: "zoe TIDEWATER" }, "undated", "cast Tidewater Zoë Brandt"],
  ["words of the headline", { words: "year" }, "the year", "Nothing at all. | Why now?"],
  ["half a word is none", { words: "tide" }, "", ""],
  ["no words find nothing", { words: "?!" }, "", ""],
  ["words that look like a query are words", { words: 'tidewater" OR words:x NOT (y*' }, "", ""],
  ["the first of them", { limit: 2 }, "the year, May", "Nothing at all. | Why now?"],
  ["more than there are", { limit: 90 }, "the year, May, the month, June, undated", "Nothing at all. | Why now? | cast Kestrel Point Mara Voss | release Kestrel Point | release Tidewater | release Tidewater | cast Mara Voss | cast Tidewater Zoë Brandt"],
  ["the newest of them", { newest: 2 }, "June, undated", "release Tidewater | cast Mara Voss | cast Tidewater Zoë Brandt"],
  ["the newest of none", { newest: 2, until: "2020-01-01" }, "", ""],
  ["the newest until a day", { newest: 1, until: "2025-05-31" }, "the month", "release Kestrel Point | release Tidewater"],
  ["the newest about one, then the first of these", { about: ["work:tidewater"], newest: 2, limit: 1 }, "June", "release Tidewater"],
  ["the newest of some", { documents: [CORPUS[4]![0].reading.id, CORPUS[1]![0].reading.id], newest: 1 }, "undated", "cast Tidewater Zoë Brandt"],
  ["documents by id", { documents: [CORPUS[4]![0].reading.id, CORPUS[1]![0].reading.id, "f".repeat(32)] }, "May, undated", "cast Kestrel Point Mara Voss | cast Tidewater Zoë Brandt"],
  ["no documents", { documents: [] }, "", ""],
]; // biome-ignore format: one row a line

async function addCorpus(ledger: Ledger): Promise<void> {
  for (const [entry, recordedAt] of CORPUS) await ledger.add([entry], recordedAt, NO_KIN);
}

async function checkFilter(ledger: Ledger, filter: Filter, titles: string, lines: string): Promise<void> {
  await addCorpus(ledger);
  const headings = await ledger.headings(filter);
  assert.equal(headings.map(({ title }) => title).join(", "), titles);
  const statements = await ledger.statements(filter);
  assert.equal(statements.map(({ statement }) => statement.evidence[0]!.quote).join(" | "), lines);
  const documents = new Set(headings.map(({ id }) => id));
  for (const { document } of statements) if (filter.limit == null) assert.ok(documents.has(document.id));
  const findings = await ledger.findings(filter);
  assert.equal(findings.length, titles.startsWith("the year") ? 1 : 0, "the year alone has a finding");
}

type AskNames = (
  ledger: Ledger,
) => Promise<readonly { readonly id: string; readonly name: string; readonly documents: number }[]>;

/** Ids, names and documents of who is found. */
const NAMES: readonly (readonly [reason: string, ask: AskNames, found: string])[] = [
  ["a word of the name", (ledger) => ledger.entitiesNamed("voss", 9), "person:mara-voss Mara Elise Voss 3"],
  ["a word of another name it has", (ledger) => ledger.entitiesNamed("mara voss", 9), "person:mara-voss Mara Elise Voss 3"],
  ["without its accents", (ledger) => ledger.entitiesNamed("ZOE", 9), "person:zoe-brandt Zoë Brandt 1"],
  ["the most named first", (ledger) => ledger.entitiesNamed("tidewater", 9), "work:tidewater Tidewater 3; work:tidewater-the-long-return Tidewater: The Long Return 1"],
  ["so many", (ledger) => ledger.entitiesNamed("tidewater", 1), "work:tidewater Tidewater 3"],
  ["all of the words", (ledger) => ledger.entitiesNamed("tidewater return", 9), "work:tidewater-the-long-return Tidewater: The Long Return 1"],
  ["half a word is none", (ledger) => ledger.entitiesNamed("tide", 9), ""],
  ["no words", (ledger) => ledger.entitiesNamed(" :", 9), ""],
  ["a query is words", (ledger) => ledger.entitiesNamed('voss" OR "brandt', 9), ""],
  ["whole names, whatever their marks", (ledger) => ledger.entitiesCalled(["tidewater the long return", "Kestrel-Point", "Voss"]), "work:kestrel-point Kestrel Point 2; work:tidewater-the-long-return Tidewater: The Long Return 1"],
  ["no names", (ledger) => ledger.entitiesCalled(["", "?"]), ""],
  ["a slip of the pen", (ledger) => ledger.entitiesLike("Kestral Piont", 9), "work:kestrel-point Kestrel Point 2"],
  ["the nearest first", (ledger) => ledger.entitiesLike("Tidewatre", 9), "work:tidewater Tidewater 3"],
  ["nothing near", (ledger) => ledger.entitiesLike("Quixotic Harbours", 9), ""],
  ["one letter", (ledger) => ledger.entitiesLike("x", 9), ""],
  ["by id, in the order asked", (ledger) => ledger.entities(["work:kestrel-point", "person:nobody", "person:zoe-brandt"]), "work:kestrel-point Kestrel Point 2; person:zoe-brandt Zoë Brandt 1"],
]; // biome-ignore format: one row a line

async function checkNames(ledger: Ledger, ask: AskNames, found: string): Promise<void> {
  await addCorpus(ledger);
  await ledger.add([article("cast Mara Elise Voss, Tidewater: The Long Return")], NOW, NO_KIN);
  const entities = await ask(ledger);
  assert.equal(entities.map(({ id, name, documents }) => `${id} ${name} ${documents}`).join("; "), found);
}

const CHECKS: Readonly<Record<string, (ledger: Ledger) => Promise<void>>> = {
  "webhooks are kept, changed in their place and dropped": async (ledger) => {
    const first: Webhook = { id: "a", url: "https://a.example", about: null, secret: "s", madeAt: NOW, settled: [] };
    const second: Webhook = { ...first, id: "b", about: "work:tidewater" };
    await ledger.keepWebhook(first);
    await ledger.keepWebhook(second);
    await ledger.keepWebhook({ ...first, settled: ["x"] });
    assert.deepEqual(await ledger.webhooks(), [{ ...first, settled: ["x"] }, second]);
    assert.equal(await ledger.dropWebhook("a"), true);
    assert.equal(await ledger.dropWebhook("a"), false);
    assert.deepEqual(await ledger.webhooks(), [second]);
  },
  "tokens are granted, found, listed in order and revoked": async (ledger) => {
    const first: Token = {
      id: "0a0a0a0a0a0a",
      label: "bot",
      scopes: ["read"],
      hash: "ab",
      madeAt: NOW,
      expiresAt: null,
    };
    const second: Token = { ...first, id: "000000000001", scopes: ["add", "admin"], expiresAt: NOW };
    assert.deepEqual(await ledger.tokens(), []);
    await ledger.grant(first);
    await ledger.grant(second);
    assert.deepEqual(await ledger.tokens(), [first, second]);
    assert.deepEqual(await ledger.token(second.id), second);
    assert.equal(await ledger.revoke(first.id), true);
    assert.equal(await ledger.revoke(first.id), false);
    assert.equal(await ledger.token(first.id), null);
    assert.deepEqual(await ledger.tokens(), [second]);
  },
  "a heading tells how its document came in": async (ledger) => {
    await ledger.add([article("One.", { url: URL })], NOW, NO_KIN);
    const second = article("Two.", { url: URL, byline: "L. Orr", title: "Two", modified: "2025-06-22" });
    await ledger.add([second], "2025-07-01T00:00:00.001Z", NO_KIN);
    const { text: _text, ...fields } = second.reading.document;
    const heading = {
      ...fields,
      recordedAt: "2025-07-01T00:00:00.001Z",
      reader: "reader-1",
      version: 2,
      forgotten: null,
    };
    assert.deepEqual(await ledger.document(second.reading.id), { document: second.reading.document, heading });
    assert.equal(await ledger.document("0".repeat(32)), null);
    await ledger.add([article("Three.", { url: `${URL}?page=2` })], NOW, NO_KIN);
    const versions = await ledger.headings({ url: `${URL}/?utm_source=x#top` });
    assert.deepEqual(
      versions.map(({ version }) => version).toSorted((a, b) => a - b),
      [1, 2],
    );
    assert.deepEqual(await ledger.headings({ url: "https://nowhere.example/" }), []);
  },
  "walking goes by recording, over more than one page": async (ledger) => {
    const entries = Array.from({ length: 150 }, (_, index) =>
      article(`No. ${index}`, { published: `2025-01-${10 + (index % 20)}` }),
    );
    await ledger.add(entries, NOW, NO_KIN);
    const walked: string[] = [];
    for await (const { document } of ledger.walk()) walked.push(document.text);
    assert.deepEqual(
      walked,
      entries.map(({ reading }) => reading.document.text),
    );
  },
  "statements in pages are the statements": async (ledger) => {
    const entries = Array.from({ length: 60 }, (_, index) =>
      article(index % 7 === 0 ? `release Tidewater ${index}\nx` : "", { title: `${index}` }),
    );
    await ledger.add(entries, NOW, NO_KIN);
    const all = await ledger.statements({});
    assert.equal(all.length, 18);
    for (const limit of [1, 5, 17, 18, 19]) assert.deepEqual(await ledger.statements({ limit }), all.slice(0, limit));
  },
  "rederiving writes anew what was derived, and nothing else": async (ledger) => {
    await addCorpus(ledger);
    const before = await dump(ledger);
    const old = CORPUS[0]![0];
    const renewed = article(old.reading.document.text, { title: "June", reader: "reader-2" });
    const without = {
      ...renewed,
      reading: { ...renewed.reading, statements: renewed.reading.statements.slice(1) },
      keys: renewed.keys.slice(1),
    };
    await ledger.rederive([without], NO_KIN);
    assert.deepEqual((await ledger.counts()).readers, [
      { reader: "reader-1", statements: 6 },
      { reader: "reader-2", statements: 1 },
    ]);
    assert.equal((await ledger.statements({ about: ["work:tidewater"] })).length, 2);
    assert.equal((await ledger.entities(["work:tidewater"]))[0]!.documents, 2);
    assert.equal((await ledger.document(old.reading.id))!.heading.recordedAt, "2025-06-21T00:00:00.000Z");
    await ledger.rederive(
      CORPUS.map(([entry]) => entry),
      NO_KIN,
    );
    assert.equal(await dump(ledger), before, "the same reading gives the same ledger");
  },
  "rederiving leaves alone what it does not have": async (ledger) => {
    await ledger.rederive([article("release Tidewater")], NO_KIN);
    assert.equal((await ledger.counts()).documents, 0);
    assert.deepEqual(await ledger.entitiesNamed("tidewater", 9), []);
  },
  "a near spelling is found among hundreds of names that share some letters": async (ledger) => {
    const far = Array.from({ length: 260 }, (_, index) => `Tide ${String(index).padStart(4, "0")} Quay`);
    for (const [at, names] of [far, ["Tidewater Quay"]].entries()) {
      const entry = article(`No. ${at}`);
      const mentions = names.map((name) => ({ kind: "work", entity: `work:${name}`, name, start: 0, end: 1 }) as const);
      await ledger.add([{ ...entry, reading: { ...entry.reading, mentions } }], NOW, NO_KIN);
    }
    const [found] = await ledger.entitiesLike("Tidewatre Quay", 9);
    assert.equal(found?.name, "Tidewater Quay");
  },
  "entities that are named as often are in the order of the bytes of their ids": async (ledger) => {
    const names = ["Zeta Quay", "alpha Quay", "Beta Quay", "étoile Quay"];
    const entry = article("No. 1");
    const mentions = names.map((name) => ({ kind: "work", entity: `work:${name}`, name, start: 0, end: 1 }) as const);
    await ledger.add([{ ...entry, reading: { ...entry.reading, mentions } }], NOW, NO_KIN);
    const found = await ledger.entitiesNamed("quay", 9);
    assert.deepEqual(
      found.map(({ name }) => name),
      ["Beta Quay", "Zeta Quay", "alpha Quay", "étoile Quay"],
    );
  },
  "what is forgotten is found no more, and stays forgotten": async (ledger) => {
    await addCorpus(ledger);
    const [entry] = CORPUS[4]!;
    const { id } = entry.reading;
    assert.equal(await ledger.forget(id, "asked by Z. Brandt", NOW), true);
    assert.equal(await ledger.forget("0".repeat(32), "x", NOW), false);
    assert.equal(await ledger.countForgotten(), 1);
    assert.equal(await ledger.forget(id, "once more", "2026-01-01T00:00:00.000Z"), true);
    const kept = await ledger.document(id);
    const gone: Partial<Document> = { text: "", title: null, url: null, outlet: null, byline: null };
    assert.deepEqual({ ...kept!.document, ...gone }, kept!.document);
    assert.deepEqual(kept!.heading.forgotten, { reason: "asked by Z. Brandt", at: NOW });
    assert.deepEqual(await ledger.statements({ documents: [id] }), []);
    assert.deepEqual(await ledger.headings({ words: "brandt" }), []);
    assert.deepEqual(await ledger.headings({ about: ["person:zoe-brandt"] }), []);
    assert.deepEqual(await ledger.entities(["person:zoe-brandt"]), []);
    assert.deepEqual(await ledger.entitiesNamed("zoe", 9), []);
    assert.deepEqual(await ledger.entitiesLike("Zoe Brant", 9), []);
    assert.equal((await ledger.entities(["work:tidewater"]))[0]!.documents, 2, "others name it still");
    assert.equal((await ledger.add([entry], NOW, NO_KIN))[0]!.outcome, "known");
    await ledger.rederive([entry], NO_KIN);
    assert.equal((await ledger.document(id))!.document.text, "");
    assert.equal((await ledger.counts()).statements, 7);
  },
  "documents come by how their ids begin": async (ledger) => {
    const entries = Array.from({ length: 40 }, (_, index) => article(`Text ${index}.`, { url: `${URL}/${index}` }));
    await ledger.add(entries, NOW, NO_KIN);
    const ids = entries.map(({ reading }) => reading.id).toSorted();
    for (const begins of ["0", "f", ids[7]!.slice(0, 1), ids[7]!.slice(0, 5), ids[7]!]) {
      const found = (await ledger.headings({ idBegins: begins })).map(({ id }) => id).toSorted();
      assert.deepEqual(
        found,
        ids.filter((id) => id.startsWith(begins)),
      );
    }
  },
  "versions of articles come by their addresses, with their texts": async (ledger) => {
    const entries = [
      article("One.", { url: URL, title: "a1" }),
      article("Else.", { url: `${URL}/else`, title: "b1" }),
      article("Two.", { url: `${URL}?utm_source=x`, title: "a2" }),
      article("No address.", { title: "c1" }),
      article("Three.", { url: URL, title: "a3" }),
    ];
    await ledger.add(entries, NOW, NO_KIN);
    await ledger.forget(entries[2]!.reading.id, "asked to", NOW);
    const ask = async (urls: readonly string[], atLeast: number): Promise<string> => {
      const articles = await ledger.versions(urls, atLeast);
      return articles
        .map((versions) => versions.map(({ document, heading }) => `${heading.version} ${document.text}`).join(" "))
        .join(" | ");
    };
    assert.equal(await ask([`${URL}/#top`, `${URL}/else`, URL], 1), "1 One. 2  3 Three. | 1 Else.");
    assert.equal(await ask([URL, `${URL}/else`], 2), "1 One. 2  3 Three.");
    assert.equal(await ask([URL], 4), "");
    assert.equal(await ask([`${URL}/elsewhere`], 1), "");
    assert.equal(await ask([], 1), "");
    const later = await ledger.headings({ fromVersion: 2 });
    assert.deepEqual(new Set(later.map(({ version }) => version)), new Set([2, 3]));
  },
  "one article under several writings of its address is the first of them, in one batch and after it": async (
    ledger,
  ) => {
    const [first, ...others] = [URL, `${URL}?utm_source=mail`, `${URL}#top`].map((url) => article("One.", { url }));
    const other = article("Two.", { url: `${URL}#end` });
    const added = await ledger.add([first!, others[0]!, other], NOW, NO_KIN);
    const later = await ledger.add([others[1]!], NOW, NO_KIN);
    const [one, two] = [first!.reading.id, other.reading.id];
    assert.deepEqual(
      [...added, ...later].map(({ document, outcome }) => [document, outcome]),
      [
        [one, "added"],
        [one, "known"],
        [two, "version"],
        [one, "known"],
      ],
    );
    assert.equal((await ledger.counts()).documents, 2);
  },
  "versions count on past a forgotten one": async (ledger) => {
    const first = article("One.", { url: URL });
    await ledger.add([first], NOW, NO_KIN);
    await ledger.forget(first.reading.id, "x", NOW);
    assert.equal((await ledger.add([article("Two.", { url: URL })], NOW, NO_KIN))[0]!.outcome, "version");
  },
  "what was forgotten does not come back under another writing of its address, another headline or day": async (
    ledger,
  ) => {
    const words = "release Tidewater, says Zoë Brandt";
    const first = article(words, { url: URL, title: "a1" });
    const { id } = first.reading;
    await ledger.add([first, article("Else.", { url: `${URL}/else` })], NOW, NO_KIN);
    await ledger.forget(id, "asked to", NOW);
    const again = [
      article(words, { url: `${URL}/?utm_source=letter#top`, title: "a1" }),
      article(words, { url: URL, title: "Another headline", published: "2025-07-01", outlet: "New Gull" }),
      article(`Release  Tidewater — says “Zoe Brandt”\n`, { url: URL }),
    ];
    assert.deepEqual(
      await ledger.add(again, NOW, NO_KIN),
      again.map(() => ({ document: id, outcome: "known" })),
    );
    assert.deepEqual(await ledger.headings({ words: "Brandt" }), []);
    const others = [
      article(`${words}, at last`, { url: URL }),
      article(words, { url: `${URL}/else` }),
      article(words),
      // Delivered with one that was forgotten: another outlet has printed the same.
      article(words, { url: URL, title: "a2" }),
    ];
    const outcomes = await ledger.add(others, NOW, NO_KIN);
    assert.deepEqual(
      outcomes.map(({ outcome }) => outcome),
      ["version", "version", "added", "known"],
    );
  },
  "corrections come back in the order they were made, each once": async (ledger) => {
    const made = ["b", "a", "c"].map((id): Correction => {
      const amendment = { kind: "undo", correction: "x" } as const;
      return { id, author: "L. Orr", reason: `half a pair: \uD800 ${id}`, madeAt: NOW, amendment };
    });
    for (const one of [...made, made[0]!]) await ledger.correct(one);
    assert.deepEqual(await ledger.corrections(), made);
    assert.equal((await ledger.counts()).corrections, 3);
  },
  "what fails leaves nothing behind": async (ledger) => {
    await addCorpus(ledger);
    const before = await dump(ledger);
    const fresh = [article("write Zoë Brandt", { outlet: "New Gull" }), article("cast Mara Voss, again")];
    let calls = 0;
    const fail = () => {
      calls += 1;
      throw new Error("no kin today");
    };
    await assert.rejects(
      ledger.add([fresh[0]!, article("release Tidewater\n2"), ...fresh], NOW, fail),
      /no kin today/u,
    );
    assert.equal(calls, 1);
    assert.equal(await dump(ledger), before);
    assert.deepEqual(await ledger.headings({ outlet: "New Gull" }), []);
    await ledger.add(fresh, NOW, NO_KIN);
    assert.equal((await ledger.headings({ outlet: "New Gull" })).length, 1);
    assert.equal((await ledger.statements({ kinds: ["kind-write"] })).length, 1);
  },
  "odd words are kept as they are": async (ledger) => {
    const odd = "\u0000 half \uD800 pair \uFEFF e\u0301 👩🏽‍🚀";
    const entry = article(`release Tidewater ${odd}`, { outlet: odd, title: odd, url: odd, byline: odd });
    await ledger.add([entry], NOW, NO_KIN);
    assert.deepEqual((await ledger.document(entry.reading.id))!.document, entry.reading.document);
    assert.equal((await ledger.headings({ outlet: odd, words: "half pair" })).length, 1);
    await ledger.forget(entry.reading.id, "x", NOW);
    assert.deepEqual(await ledger.headings({ words: "pair" }), []);
  },
};

/** All that a ledger holds, in one order. */
export async function dump(ledger: Ledger): Promise<string> {
  const walked = [];
  for await (const one of ledger.walk()) walked.push(one);
  const names = await ledger.entities(["person:mara-voss", "person:zoe-brandt", "work:tidewater", "outlet:kinescope"]);
  const all = [walked, await ledger.statements({}), await ledger.findings({}), names, await ledger.counts()];
  return canonicalJson(JSON.parse(JSON.stringify(all)));
}

/** What a reading by chance replaces in a second one of the same text has to come back too. */
async function checkRoundTrip(store: TestStore): Promise<void> {
  const ledger = await store.open(await store.newAddress());
  const arbitrary = fc.uniqueArray(arbitraryReading(), { selector: ({ id }) => id, minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(arbitrary, async (readings) => {
      const entries = readings.map((reading): Entry => {
        const keys = reading.statements.map(({ proposition }) => ({
          kind: proposition?.frame ?? null,
          entities: ["person:x"],
        }));
        return { reading, reader: "r", sketch: { signature: [], keys: [] }, keys, questions: [] };
      });
      const outcomes = await ledger.add(entries, NOW, NO_KIN);
      await ledger.rederive(
        entries.filter((_, index) => outcomes[index]!.outcome === "known"),
        NO_KIN,
      );
      for (const { id, document, statements, findings } of readings) {
        const filter = { documents: [id] };
        assert.equal(json((await ledger.document(id))!.document), json(document));
        assert.equal(json((await ledger.statements(filter)).map(({ statement }) => statement)), json(statements));
        assert.equal(json((await ledger.findings(filter)).map(({ finding }) => finding)), json(findings));
      }
    }),
    { numRuns: 100, seed: 20250620 },
  );
  await ledger.close();
}

/** As bytes: fields in their order too. */
function json(value: unknown): string {
  return JSON.stringify(value);
}

/** The same articles through two connections, interleaved. */
async function checkRevision({ open, newAddress }: TestStore): Promise<void> {
  const address = await newAddress();
  const [one, other] = [await open(address), await open(address)];
  const seen: string[] = [];
  const look = async (): Promise<void> => void seen.push(await one.revision());
  await look();
  await one.add([article("One.")], NOW, NO_KIN);
  await look();
  await other.add([article("Two.")], NOW, NO_KIN);
  await look();
  await other.forget(article("One.").reading.id, "asked", NOW);
  await look();
  assert.equal(new Set(seen).size, seen.length);
  await one.headings({});
  assert.equal(await one.revision(), seen.at(-1));
  await Promise.all([one.close(), other.close()]);
}

async function checkTwo(store: TestStore): Promise<void> {
  const address = await store.newAddress();
  const ledgers = await Promise.all([store.open(address), store.open(address)]);
  const entries = Array.from({ length: 30 }, (_, index) =>
    article(`cast Mara Voss ${index}`, { outlet: `Gull ${index}` }),
  );
  const outcomes = await Promise.all(
    ledgers.flatMap((ledger) => entries.map((entry) => ledger.add([entry], NOW, NO_KIN))),
  );
  const added = outcomes.flat().filter(({ outcome }) => outcome === "added");
  assert.equal(new Set(added.map(({ document }) => document)).size, 30);
  assert.equal(added.length, 30);
  for (const ledger of ledgers) {
    assert.equal((await ledger.counts()).documents, 30);
    assert.equal((await ledger.entities(["person:mara-voss"]))[0]!.documents, 30);
    assert.equal((await ledger.statements({ about: ["person:mara-voss"] })).length, 30);
    assert.equal((await ledger.headings({ outlet: "Gull 7" })).length, 1);
    await ledger.close();
  }
}

/** Terms are numbered in memory first: those of a transaction that failed must not shadow what another process wrote. */
async function checkFailure(store: TestStore): Promise<void> {
  const address = await store.newAddress();
  const [one, other] = await Promise.all([store.open(address), store.open(address)]);
  await one.add([gull("First", "1".repeat(16))], NOW, NO_KIN);
  await assert.rejects(one.add([gull("Lost", "1".repeat(16))], NOW, noKinToday), /no kin today/u);
  await other.add([gull("Second", "2".repeat(16))], NOW, NO_KIN);
  await one.add([gull("Third", "3".repeat(16))], NOW, NO_KIN);
  for (const ledger of [one, other]) {
    assert.deepEqual(await ledger.headings({ outlet: "Lost" }), []);
    for (const outlet of ["First", "Second", "Third"]) {
      const headings = await ledger.headings({ outlet });
      assert.deepEqual(
        headings.map((heading) => heading.outlet),
        [outlet],
      );
    }
    assert.equal((await ledger.statements({})).length, 3);
    await ledger.close();
  }
}

function gull(name: string, key: string): Entry {
  return article(`cast ${name}`, { outlet: name, sketchKeys: [key] });
}

function noKinToday(): never {
  throw new Error("no kin today");
}
