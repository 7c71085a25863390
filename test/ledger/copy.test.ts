/** A copy of a ledger, from each store to each: all that the port tells of it is the same, and it goes on from there. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { canonicalJson } from "../../src/base/canonical-json.ts";
import { exportLedger } from "../../src/desk/export-ledger.ts";
import { copyLedger } from "../../src/ledger/copy.ts";
import type { FindKin, Ledger } from "../../src/ledger/ledger.ts";
import type { Correction } from "../../src/model/correction.ts";
import { article, NOW } from "./articles.ts";
import { STORES } from "./stores.ts";
import { feed } from "./suite-feeds.ts";

const LATER = "2025-07-01T00:00:00.001Z";
const URL = "https://kinescope.example/a";

const ENTRIES = [
  article("release Tidewater\ncast Mara Voss", { url: URL, title: "first" }),
  article("cast Mara Elise Voss, Kestrel Point\nWhy now?", { url: URL, title: "second" }),
  article("cast Zoë Brandt", { url: `${URL}/b`, outlet: "Morning Gull" }),
  ...Array.from({ length: 40 }, (_, index) => article(`release Tidewater: The Long Return ${index}`)),
];

const allKin: FindKin = ({ document }, candidates) =>
  candidates.map((other): ReturnType<FindKin>[number] => {
    const [a, b] = [document, other.document].toSorted();
    return { a: a!, b: b!, kind: "copy", why: "all" };
  });

async function fill(ledger: Ledger): Promise<void> {
  await ledger.keepFeeds([feed("film"), feed("stage", { title: "Stage" })]);
  const arrivals = [
    { url: URL, feed: "film", document: ENTRIES[0]!.reading.id },
    { url: `${URL}/gone`, feed: "stage", document: null },
  ];
  await ledger.add(ENTRIES.slice(0, 2), NOW, allKin, arrivals);
  await ledger.add(ENTRIES.slice(2), LATER, allKin);
  await ledger.forget(ENTRIES[2]!.reading.id, "asked by Z. Brandt", LATER);
  for (const id of ["b", "a", "c"]) await ledger.correct(correction(id));
  await ledger.grant({ id: "0a", label: "bot", scopes: ["read"], hash: "ab", madeAt: NOW, expiresAt: null });
  const hook = { id: "h", url: "https://a.example", about: null, secret: "s", madeAt: NOW, settled: ["x"] };
  await ledger.keepWebhook(hook);
}

function correction(id: string): Correction {
  return { id, author: "L. Orr", reason: id, madeAt: NOW, amendment: { kind: "undo", correction: "x" } };
}

/** All that the port tells. */
async function tellAll(ledger: Ledger): Promise<string> {
  const lines: string[] = [];
  for await (const record of exportLedger(ledger, { filter: null })) lines.push(JSON.stringify(record));
  const walked = [];
  for await (const kept of ledger.walk()) walked.push(kept);
  const rest = [
    walked,
    await ledger.kinships(ENTRIES.map(({ reading }) => reading.id)),
    await ledger.feeds(),
    [...(await ledger.arrivals([URL, `${URL}/gone`, `${URL}/never`]))],
    await ledger.corrections(),
    await ledger.tokens(),
    await ledger.webhooks(),
    await ledger.counts(),
    await ledger.versions([URL], 1),
    (await ledger.headings({ words: "tidewater" })).map(({ id }) => id),
    await ledger.entitiesNamed("voss", 9),
    await ledger.entitiesCalled(["kestrel point"]),
    await ledger.entitiesLike("Kestral Piont", 9),
    await ledger.headings({ about: ["person:zoe-brandt"] }),
  ];
  return `${lines.join("\n")}\n${canonicalJson(JSON.parse(JSON.stringify(rest)))}`;
}

for (const [from, to] of STORES.flatMap((one) => STORES.map((other) => [one, other] as const))) {
  test(`from ${from.name} to ${to.name}`, { skip: from.skip || to.skip }, async () => {
    const [source, target] = [await from.newAddress(), await to.newAddress()];
    const ledger = await from.open(source);
    await fill(ledger);
    const told = await tellAll(ledger);
    assert.match(told, /asked by Z\. Brandt/u);
    await copyLedger(source, target);
    const copy = await to.open(target);
    assert.equal(await tellAll(copy), told);
    assert.equal(await tellAll(ledger), told, "the first is as it was");
    for (const each of [ledger, copy]) await goOn(each);
    assert.equal(await tellAll(copy), await tellAll(ledger), "both go on alike");
    await assert.rejects(copyLedger(source, target), { code: "ledger/not-empty" });
    assert.equal(await tellAll(copy), await tellAll(ledger), "and nothing is copied over another");
    await Promise.all([ledger.close(), copy.close()]);
    assert.equal(await to.check(target), "ok");
  });
}

/** Takes numbers behind those that were copied, and removes words that came with the copy. */
async function goOn(ledger: Ledger): Promise<void> {
  await ledger.correct(correction("d"));
  await ledger.grant({ id: "0b", label: "other", scopes: ["add"], hash: "cd", madeAt: LATER, expiresAt: null });
  const fresh = article("cast Zoë Brandt, once more", { url: URL, sketchKeys: ["7".repeat(16)] });
  assert.equal((await ledger.add([fresh], LATER, allKin))[0]!.outcome, "version");
  await ledger.forget(ENTRIES[1]!.reading.id, "asked", LATER);
  assert.equal((await ledger.add([ENTRIES[2]!], LATER, allKin))[0]!.outcome, "known");
}
