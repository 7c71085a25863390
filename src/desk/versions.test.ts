/** An article that comes again: what is kept, what is left alone, and what is told of it. Articles are invented. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { receive } from "../intake/receive.ts";
import type { Received } from "../intake/received.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { openLedger } from "../ledger/open.ts";
import { loadPacks } from "../pack/load.ts";
import { add } from "./add.ts";
import { ask } from "./ask.ts";
import { listFindings } from "./lists/list-findings.ts";

const PACK = loadPacks(["en", "screen-en"]);
const URL = "https://kinescope.example/ember-vale";
const NOW = "2031-03-02T00:00:00.000Z";

const folder = await mkdtemp(join(tmpdir(), "hearsay-versions-"));
after(() => rm(folder, { recursive: true }));

let count = 0;
async function withLedger(work: (ledger: Ledger) => Promise<void>): Promise<void> {
  count += 1;
  const ledger = await openLedger(join(folder, `${count}.db`), { create: true });
  await work(ledger);
  await ledger.close();
}

const ARTICLE: Received = {
  url: URL,
  outlet: "Kinescope",
  title: "Ember Vale has a date",
  published: "2031-02-03T08:00:00Z",
  text: `Ember Vale will be released on May 6, 2031, Northgate Studios announced.\n\n"We are done," director Mara Ilves said.`,
};
const MOVED = ARTICLE.text.replace("May 6", "June 3");

/** What the second delivery becomes, and which findings of the article there are then. */
const AGAIN: readonly (readonly [why: string, change: Partial<Received>, outcome: string, findings: number])[] = [
  ["the same", {}, "known", 0],
  ["only modified", { modified: "2031-02-04" }, "known", 0],
  ["another byline", { byline: "L. Orr" }, "known", 0],
  ["the address with a mark", { url: `${URL}/?utm_source=letter#top` }, "known", 0],
  ["the same day in another form", { published: "2031-02-03", url: `${URL}/` }, "known", 0],
  ["its outlet is told now", { outlet: "Kinescope Weekly" }, "version", 0],
  ["other marks and spaces", { text: ARTICLE.text.replaceAll('"', "”").replace(", Northgate", ",  Northgate") }, "version", 0],
  ["an advertisement", { text: `${ARTICLE.text}\n\nGet 20% off tea at Leafwell` }, "version", 0],
  ["another date", { text: MOVED }, "version", 1],
  ["another date at the address with a mark", { text: MOVED, url: `${URL}?utm_source=letter` }, "version", 1],
  ["another date, owned to", { text: `${MOVED}\n\nCorrection: An earlier version gave a wrong day.` }, "version", 0],
  ["another article", { text: MOVED, url: `${URL}-2` }, "added", 0],
]; // biome-ignore format: one row a line

for (const [why, change, outcome, findings] of AGAIN) {
  test(`it comes again: ${why}`, () =>
    withLedger(async (ledger) => {
      const [first] = await add(ledger, [ARTICLE], NOW, PACK);
      const [again] = await add(ledger, [{ ...ARTICLE, ...change }], NOW, PACK);
      assert.equal(again!.outcome, outcome);
      assert.equal(again!.document === first!.document, outcome === "known");
      const told = await listFindings(ledger, {}, "silent-change", PACK);
      assert.equal(told.length, findings);
      for (const { document } of told) assert.equal(document.id, again!.document);
      // In one batch it is the same.
      await withLedger(async (other) => {
        const both = await add(other, [ARTICLE, { ...ARTICLE, ...change }], NOW, PACK);
        assert.deepEqual(both, [first, again]);
      });
    }));
}

function page(text: string, modified: string): Uint8Array {
  return Buffer.from(`<!doctype html><html lang="en"><head><title>Ember Vale has a date</title>
<link rel="canonical" href="${URL}"><meta property="og:site_name" content="Kinescope">
<meta property="article:published_time" content="2031-02-03T08:00:00Z"><meta property="article:modified_time" content="${modified}">
</head><body><nav><a href="/">Home</a></nav><article><h1>Ember Vale has a date</h1>
<p>The long wait of all who love the valley and its people is over, as the studio has told the press.</p>
${text
  .split("\n\n")
  .map((line) => `<p>${line}</p>`)
  .join("\n")}</article></body></html>`);
}

test("a page that comes again with another date in it is told of", () =>
  withLedger(async (ledger) => {
    const outcomes: string[] = [];
    for (const [text, modified] of [
      [ARTICLE.text, "2031-02-03T08:00:00Z"],
      [ARTICLE.text, "2031-02-03T12:00:00Z"],
      [MOVED, "2031-02-04T08:00:00Z"],
    ] as const) {
      const [outcome] = await add(ledger, [await receive({ bytes: page(text, modified), name: "a.html" })], NOW, PACK);
      outcomes.push(outcome!.outcome);
    }
    assert.deepEqual(outcomes, ["added", "known", "version"]);
    const [told, ...others] = await listFindings(ledger, {}, null, PACK);
    assert.deepEqual(others, []);
    assert.match(told!.finding.message, /gave May 6, 2031 and now gives June 3, 2031/u);
  }));

test("an answer tells of an edit where it bears on the question, and not before it was made", () =>
  withLedger(async (ledger) => {
    await add(ledger, [ARTICLE], NOW, PACK);
    await add(
      ledger,
      [{ ...ARTICLE, text: MOVED.replace("We are done", "We are not done") }],
      "2031-03-09T00:00:00.000Z",
      PACK,
    );
    const codesAsOf = async (asOf: string, by: "recorded" | "reported"): Promise<string[]> => {
      const { findings } = await ask(ledger, "When will Ember Vale be released?", { asOf, by }, PACK);
      return findings.map(({ code, message }) => `${code}: ${/gave .*(?=;)/u.exec(message)?.[0] ?? ""}`);
    };
    const edit = ["silent-change: gave May 6, 2031 and now gives June 3, 2031"];
    assert.deepEqual(await codesAsOf("2031-04-01", "reported"), edit);
    assert.deepEqual(await codesAsOf("2031-03-09", "recorded"), edit);
    assert.deepEqual(await codesAsOf("2031-03-08", "recorded"), []);
  }));

test("what an article was changed to last is what holds, whatever its hash", async () => {
  for (let note = 0; note < 8; note += 1) {
    await withLedger(async (ledger) => {
      for (const text of [ARTICLE.text, MOVED]) {
        await add(ledger, [{ ...ARTICLE, text: `${text}\n\nNote number ${note} is here.` }], NOW, PACK);
      }
      const { value } = await ask(
        ledger,
        "When will Ember Vale be released?",
        { asOf: "2031-04-01", by: "reported" },
        PACK,
      );
      assert.deepEqual(
        value.map(({ text }) => text),
        ["June 3, 2031"],
      );
    });
  }
});

test("three versions are told of one after another; nothing is told from a forgotten one", () =>
  withLedger(async (ledger) => {
    const texts = [ARTICLE.text, MOVED, MOVED.replace("June 3", "July 1")];
    const ids: string[] = [];
    for (const text of texts) ids.push((await add(ledger, [{ ...ARTICLE, text }], NOW, PACK))[0]!.document);
    const tell = async (): Promise<string[]> => {
      const told = await listFindings(ledger, {}, "silent-change", PACK);
      return told.map(({ finding }) => /gave (.*); nothing/u.exec(finding.message)?.[1] ?? "").toSorted();
    };
    assert.deepEqual(await tell(), [
      "June 3, 2031 and now gives July 1, 2031",
      "May 6, 2031 and now gives June 3, 2031",
    ]);
    await ledger.forget(ids[1]!, "asked to", NOW);
    assert.deepEqual(await tell(), ["May 6, 2031 and now gives July 1, 2031"]);
  }));
