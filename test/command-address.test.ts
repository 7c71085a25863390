/** Addresses on the command line, over a web of our own. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { openSite, page, rss, type Site } from "./pages-server.ts";
import { type Outcome, runCommand } from "./run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
let site: Site;
before(async () => {
  site = await openSite();
});
after(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const RENEWED = "Harbor Street announced on Friday that Greywater has been renewed for a third season.";

function run(...words: readonly string[]): Promise<Outcome> {
  return runCommand([...words, "--allow-private"], { cwd: folder, env: { HEARSAY_PACKS: "en,screen-en" } });
}

type Row = { readonly path: string; readonly outcome?: string; readonly error?: { readonly code: string } };

async function add(...words: readonly string[]): Promise<readonly [code: number | null, rows: readonly string[]]> {
  const { code, out, err } = await run("add", "--json", ...words);
  assert.doesNotMatch(err, /internal/u);
  const lines = out.trimEnd().split("\n");
  const rows = lines.map((line): Row => JSON.parse(line));
  return [code, rows.map(({ path, outcome, error }) => `${path.replace(site.origin, "")} ${outcome ?? error?.code}`)];
}

suite("addresses", () => {
  test("read shows a page and keeps nothing", async () => {
    site.answers.set("/story", () => page("Greywater Heads for a Third Season", RENEWED));
    const { code, out, err } = await run("read", `${site.origin}/story`, "--json");
    assert.equal(code, 0, err);
    const { document } = JSON.parse(out);
    assert.deepEqual(
      [document.url, document.title, document.outlet],
      [`${site.origin}/story`, "Greywater Heads for a Third Season", "Kinescope Post"],
    );
    assert.match(document.text, /^Harbor Street announced/u);
  });

  test("read says what is no page, or not there", async () => {
    site.answers.set("/feed", () => ({ body: rss("Film", [{ link: `${site.origin}/story`, title: "Greywater" }]) }));
    assert.match((await run("read", `${site.origin}/feed`)).err, /hearsay add.*\[input\/no-article\]/u);
    const { code, out, err } = await run("read", `${site.origin}/nowhere`);
    assert.deepEqual([code, out], [2, ""]);
    assert.match(err, /nothing at .*\/nowhere.*\[fetch\/gone\]/u);
  });

  test("add takes a feed's words, the pages it leads to, and tells of each that cannot be had", async () => {
    site.answers.set("/robots.txt", () => ({ body: "User-agent: *\nDisallow: /private" }));
    site.answers.set("/reserved", () => {
      const { headers, body } = page("Reserved", RENEWED);
      return { headers: { ...headers, "x-robots-tag": "noai" }, body: body! };
    });
    const words = "Mara Voss told reporters on Friday that she will return for the second season of Tidewater. ".repeat(
      12,
    );
    const items = [
      { link: `${site.origin}/words`, title: "Voss returns", text: words },
      ...["/story", "/gone", "/private/page", "/reserved"].map((path) => ({ link: site.origin + path, title: path })),
    ];
    site.answers.set("/feed", () => ({ body: rss("Film", items) }));
    const [code, rows] = await add(`${site.origin}/feed`);
    assert.deepEqual(rows, [
      "/words added",
      "/story added",
      "/gone fetch/gone",
      "/private/page fetch/robots",
      "/reserved fetch/reserved",
    ]);
    assert.equal(code, 1);
    const again = await add(`${site.origin}/story`, `${site.origin}/private/page`);
    assert.deepEqual(
      again,
      [1, ["/story known", "/private/page fetch/gone"]],
      "an address that is named is asked all the same",
    );
  });

  test("add goes no further than --max-leads, and says so", async () => {
    const items = Array.from({ length: 9 }, (_, index) => ({ link: `${site.origin}/gone-${index}`, title: "x" }));
    site.answers.set("/long", () => ({ body: rss("Film", items) }));
    const [code, rows] = await add(`${site.origin}/long`, "--max-leads", "2");
    assert.deepEqual([code, rows], [1, ["/gone-0 fetch/gone", "/gone-1 fetch/gone", "/long fetch/too-many"]]);
  });
});
