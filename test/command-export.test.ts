/** `hearsay export` from outside: each format of a real ledger is what its name says, narrowed and whole. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { parse } from "csv-parse/sync";
import ICAL from "ical.js";
import Parser from "rss-parser";
import { EXPORTS } from "../src/export/exports.ts";
import { runCommand } from "./run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-export-"));
after(() => rmSync(folder, { recursive: true }));

const ARTICLES = [
  {
    text: "Showrunner Jonas Vael said on Friday that Greywater Season 3 will be released on March 4, 2026. “Greywater Season 3 will be released in March,” Vael said.",
    title: "Greywater Dated",
    outlet: "Tidewater Screen",
    published: "2025-06-20",
    url: "https://tidewater.example/dated",
  },
  {
    text: "Showrunner Jonas Vael said on Tuesday that Greywater Season 3 will be released on March 10, 2026.",
    title: "Greywater Moved",
    outlet: "Lantern Daily",
    published: "2025-09-02",
    url: "https://lantern.example/moved",
  },
  {
    text: "Orbit+ has renewed Saltmarsh Rising for a third season. Saltmarsh Rising Season 3 is expected to be released in March 2025.",
    title: "Saltmarsh Goes On",
    outlet: "Lantern Daily",
    published: "2025-10-02",
    url: "https://lantern.example/saltmarsh",
  },
];

const WHEN = "When does Greywater Season 3 come out?";

async function write(...words: readonly string[]): Promise<string> {
  const settings = ["--ledger", join(folder, "news.db"), "--packs", "en,screen-en"];
  const { code, out, err } = await runCommand(["export", ...words, ...settings]);
  assert.deepEqual([code, err], [0, ""]);
  return out;
}

async function refuse(...words: readonly string[]): Promise<string> {
  const { code, out, err } = await runCommand(["export", ...words, "--ledger", join(folder, "news.db")]);
  assert.deepEqual([code, out], [2, ""]);
  return err;
}

const reader = new Parser();

suite("export", () => {
  before(async () => {
    const lines = ARTICLES.map((article) => JSON.stringify(article)).join("\n");
    writeFileSync(join(folder, "articles.jsonl"), lines);
    const settings = ["--ledger", join(folder, "news.db"), "--packs", "en,screen-en"];
    const { code, err } = await runCommand(["add", join(folder, "articles.jsonl"), ...settings]);
    assert.equal(code, 0, err);
  });

  test("every format writes something of a whole ledger", async () => {
    for (const { name } of EXPORTS) assert.ok((await write("--format", name)).length > 100, name);
  });

  test("a table holds what the lines of JSON hold, and a question narrows both", async () => {
    const lines = (await write()).trimEnd().split("\n");
    const statements = lines.filter((line) => line.startsWith('{"record":"statement"'));
    const rows: readonly unknown[] = parse(await write("--format", "csv"), { columns: true });
    assert.equal(rows.length, statements.length);
    const narrow = (await write("--question", WHEN))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const documents = narrow.filter(({ record }) => record === "document").map(({ title }) => title);
    assert.deepEqual(documents, ["Greywater Dated", "Greywater Moved"]);
    const told: readonly unknown[] = parse(await write("--format", "csv", "--question", WHEN), { columns: true });
    assert.ok(told.length > 0 && told.length < rows.length);
    assert.match(
      await write("--format", "markdown", "--outlet", "Tidewater Screen"),
      /^## Greywater Dated\n(?:(?!##)[\s\S])*$/u,
    );
    assert.match(
      await write("--format", "wikitext", "--search", "renewed"),
      /^== Saltmarsh Goes On ==\n(?:(?!==).*\n)*$/u,
    );
  });

  test("where others read, articles go without their texts, and what rests on them with its words", async () => {
    const lines = (await write("--texts", "excerpts")).trimEnd().split("\n");
    const records = lines.map((line) => JSON.parse(line));
    assert.ok(records.every(({ record, text }) => record !== "document" || text === ""));
    assert.ok(records.some(({ record, evidence }) => record === "statement" && evidence[0].quote.length > 0));
    assert.equal((await write()).includes(JSON.stringify(ARTICLES[0]!.text)), true);
  });

  test("a feed of a question tells each change, the newest first; that of a name and of words the same ones", async () => {
    const { items } = await reader.parseString(
      await write("--format", "rss", "--question", WHEN, "--as-of", "2025-12-31"),
    );
    assert.deepEqual(
      items.map(({ title, link }) => [title, link]),
      [
        [`${WHEN} Confirmed: 10 March 2026`, "https://lantern.example/moved"],
        [`${WHEN} Confirmed: 4 March 2026`, "https://tidewater.example/dated"],
        [`${WHEN} Confirmed: March 2026`, "https://tidewater.example/dated"],
      ],
    );
    const guids = new Set(items.map((item) => item["guid"]));
    for (const narrowing of [["--about", "Greywater Season 3"], ["--search", "Greywater"], []]) {
      const feed = await reader.parseString(await write("--format", "atom", ...narrowing, "--as-of", "2025-12-31"));
      assert.ok(guids.isSubsetOf(new Set(feed.items.map((item) => item["id"]))), narrowing.join(" "));
    }
    const [one] = (await reader.parseString(await write("--format", "rss", "--question", WHEN, "--limit", "1"))).items;
    const linked = JSON.parse(
      await write("--format", "json-feed", "--question", WHEN, "--site", "http://127.0.0.1:4000/"),
    );
    assert.match(linked.items[0].url, /^http:\/\/127\.0\.0\.1:4000\/q\/[\da-f]{32}$/u);
    assert.ok(one !== undefined);
  });

  test("findings make a feed of their own", async () => {
    const { items } = JSON.parse(await write("--format", "json-feed", "--findings"));
    assert.ok(items.some(({ tags }: { tags: string[] }) => tags.includes("impossible-date")));
  });

  test("a calendar has the day that holds, moved once", async () => {
    const ics = await write("--format", "ics", "--question", WHEN, "--as-of", "2025-12-31");
    const events = new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents("vevent");
    const shown = events.map((event) => [
      event.getFirstPropertyValue("dtstart")?.toString(),
      event.getFirstPropertyValue("sequence"),
    ]);
    assert.deepEqual(shown, [["2026-03-10", 1]]);
    assert.doesNotMatch(await write("--format", "ics", "--question", WHEN, "--as-of", "2025-06-01"), /VEVENT/u);
  });

  test("what was rejected is cited no more; what was resolved is reviewed", async () => {
    const common = ["--ledger", join(folder, "news.db"), "--packs", "en,screen-en", "--author", "Mina Odell"];
    assert.doesNotMatch(await write("--format", "schema-org"), /ClaimReview/u);
    const resolve = ["resolve", WHEN, "2026-03-10", "--known-at", "2026-03-10", "--reason", "It did."];
    assert.equal((await runCommand([...resolve, ...common])).code, 0);
    const graph = JSON.parse(await write("--format", "schema-org"))["@graph"];
    const reviews = graph.filter((node: { "@type": string }) => node["@type"] === "ClaimReview");
    assert.ok(reviews.length > 0);
    assert.equal(reviews[0].author.name, "Mina Odell");
    const quote = "Greywater Season 3 will be released in March,";
    assert.ok((await write("--format", "markdown")).includes(quote));
    const { out: documents } = await runCommand([
      "documents",
      "--outlet",
      "Tidewater Screen",
      "--json",
      ...common.slice(0, 4),
    ]);
    const [{ id }] = JSON.parse(documents);
    const reject = ["correct", "reject", id, quote, "--reason", "misread"];
    assert.equal((await runCommand([...reject, ...common])).code, 0);
    assert.ok(!(await write("--format", "markdown")).includes(`> ${quote}`));
    assert.ok((await write()).includes(quote), "as it is kept, it is there");
  });

  test("what does not go together is refused, with the remedy", async () => {
    assert.match(await refuse("--format", "xls"), /--format takes jsonl, csv, .*not "xls"/u);
    assert.match(
      await refuse("--format", "csv", "--findings"),
      /--findings goes with a feed: --format rss, atom, json-feed\./u,
    );
    assert.match(
      await refuse("--question", WHEN, "--about", "Greywater"),
      /--about and --question do not go together/u,
    );
    assert.match(await refuse("--format", "rss", "--limit", "many"), /--limit takes a number/u);
  });
});
