/** Addresses on the command line, over a web of our own. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { openSite, page, rss, type Site } from "./pages-server.ts";
import { type Outcome, runCommand } from "./run-command.ts";
import { ROOT } from "./sources.ts";

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
  return runCommand(words, { cwd: folder, env: { HEARSAY_PACKS: "en,screen-en", HEARSAY_ALLOW_PRIVATE: "yes" } });
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
    site.answers.set("/marked", () => {
      const marked = page("Marked", RENEWED);
      return { ...marked, body: marked.body!.replace("<head>", '<head><meta name="robots" content="noai">') };
    });
    const words = "Mara Voss told reporters on Friday that she will return for the second season of Tidewater. ".repeat(
      12,
    );
    const items = [
      { link: `${site.origin}/words`, title: "Voss returns", text: words },
      ...["/story", "/gone", "/private/page", "/reserved", "/marked"].map((path) => ({
        link: site.origin + path,
        title: path,
      })),
    ];
    site.answers.set("/feed", () => ({ body: rss("Film", items) }));
    const [code, rows] = await add(`${site.origin}/feed`);
    assert.deepEqual(rows, [
      "/words added",
      "/story added",
      "/gone fetch/gone",
      "/private/page fetch/robots",
      "/reserved fetch/reserved",
      "/marked fetch/reserved",
    ]);
    assert.equal(code, 1);
    const again = await add(`${site.origin}/story`, `${site.origin}/private/page`);
    assert.deepEqual(
      again,
      [1, ["/story known", "/private/page fetch/gone"]],
      "an address that is named is asked all the same",
    );
  });

  test("add tells of what an agency has withdrawn, also beside one item alone", async () => {
    const items = ["usable", "canceled"].map((pubstatus, at) => {
      return { uri: `urn:agency:${at + 1}`, pubstatus, headline: "Greywater returns", body_text: RENEWED };
    });
    site.answers.set("/agency", () => ({
      headers: { "content-type": "application/json" },
      body: JSON.stringify(items),
    }));
    const [code, rows] = await add(`${site.origin}/agency`, "--ledger", "agency.db");
    assert.deepEqual([code, rows], [1, ["/agency added", "/agency: urn:agency:2 input/withdrawn"]]);
  });

  test("add asks by http alone, and says so", async () => {
    const { code, err } = await run("add", "ftp://tidewater.example/story");
    assert.equal(code, 2);
    assert.match(err, /http and https, not by ftp.*\[fetch\/address-invalid\]/u);
  });

  test("add asks several hosts at once, and tells of them in the order in which they were named", async () => {
    // Nobody answers before all were asked: one after the other would wait for ever.
    const all = Promise.withResolvers<void>();
    let asked = 0;
    const hosts = await Promise.all(
      ["Mill", "Quay", "Reed"].map(async (name, at) => {
        const server = createServer((request, response) => {
          const isStory = request.url === "/story";
          asked += isStory ? 1 : 0;
          if (asked === 3) all.resolve();
          const { headers, body } = page(`${name} returns`, RENEWED.replace("Greywater", name));
          response.writeHead(isStory ? 200 : 404, headers);
          void (isStory ? all.promise : Promise.resolve()).then(() => response.end(isStory ? body : ""));
        });
        const host = `127.0.0.${at + 1}`;
        server.listen(0, host);
        await once(server, "listening");
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        return { server, url: `http://${host}:${(server.address() as AddressInfo).port}/story` };
      }),
    );
    const urls = hosts.map(({ url }) => url);
    const [code, rows] = await add(...urls, "--ledger", "hosts.db");
    for (const { server } of hosts) server.close();
    assert.deepEqual([code, rows], [0, urls.map((url) => `${url} added`)]);
  });

  test("add goes no further than --max-leads, and says so", async () => {
    const items = Array.from({ length: 9 }, (_, index) => ({ link: `${site.origin}/gone-${index}`, title: "x" }));
    site.answers.set("/long", () => ({ body: rss("Film", items) }));
    const [code, rows] = await add(`${site.origin}/long`, "--max-leads", "2");
    assert.deepEqual([code, rows], [1, ["/gone-0 fetch/gone", "/gone-1 fetch/gone", "/long fetch/too-many"]]);
  });
});

suite("watch", () => {
  test("--once looks at what is due, tells it line by line, and ends", async () => {
    const words = "Ines Marrow told reporters on Friday that Kestrel Point comes out in March 2026. ".repeat(12);
    site.answers.set("/film", () => ({
      body: rss("Film \u001B[31m", [{ link: `${site.origin}/kestrel`, title: "Kestrel", text: words }]),
    }));
    const first = await run("watch", `${site.origin}/film`, `${site.origin}/lost`, "--once", "--ledger", "watch.db");
    assert.equal(first.code, 1, "one of them could not be had");
    const [added, ...rest] = first.out
      .trimEnd()
      .split("\n")
      .toSorted((a, b) => (a.slice(21) < b.slice(21) ? -1 : 1));
    assert.match(added!, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}added {6}.*Kestrel http:.*\/kestrel$/u);
    assert.match(
      rest.join("\n"),
      /checked {4}Film ␛\[31m: 1 article; next .*\n.*failed .*\/lost .*\[fetch\/gone\] Tried once; next/u,
    );
    assert.match(first.err, /^2 looks, 1 article added, 1 could not be had\. Next: .* UTC\.\n$/u);
    const again = await run("watch", "--once", "--json", "--ledger", "watch.db");
    assert.deepEqual([again.code, again.out], [0, ""], "nothing is due");
    const listed = await run("feeds", "--ledger", "watch.db");
    assert.match(
      listed.out,
      /Film [\s\S]*now +in \d+ (?:min|h|d) +fine[\s\S]*\/lost +never +in .*failed once: fetch\/gone/u,
    );
  });

  test("--drop follows one no longer, and naming it takes it up again", async () => {
    const address = `${site.origin}/film`;
    const dropped = await run("feeds", "--drop", address, "--ledger", "watch.db");
    assert.match(dropped.out, /is followed no longer; its articles stay/u);
    const list = async (...words: readonly string[]): Promise<unknown[]> => {
      const rows: readonly Readonly<Record<string, unknown>>[] = JSON.parse(
        (await run("feeds", "--json", "--ledger", "watch.db", ...words)).out,
      );
      return rows.map(({ url, stopped }) => `${String(url).replace(site.origin, "")} ${String(stopped)}`);
    };
    assert.deepEqual([await list(), await list("--all")], [["/lost null"], ["/film dropped", "/lost null"]]);
    const taken = await run("watch", address, "--once", "--json", "--ledger", "watch.db");
    const events = taken.out
      .trimEnd()
      .split("\n")
      .map((line): { readonly event: string } => JSON.parse(line));
    assert.deepEqual(events.map(({ event }) => event), ["checked"]); // biome-ignore format: one line
    const unknown = await run("feeds", "--drop", "https://a.example/x", "--ledger", "watch.db");
    assert.match(unknown.err, /\[record\/feed-unknown\]/u);
  });

  test("nothing to follow is wrong use", async () => {
    assert.match((await run("watch", "--ledger", "empty.db")).err, /No feed is followed yet.*\[usage\]/u);
  });

  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    test(`${signal} ends it in good order`, async () => {
      site.answers.set("/slow", () => ({ body: rss("Slow", []) }));
      const words = ["watch", `${site.origin}/slow`, "--json", "--allow-private", "--ledger", `${signal}.db`];
      const child = spawn(process.execPath, [join(ROOT, "bin/checkout.mjs"), ...words], { cwd: folder });
      let err = "";
      child.stderr.on("data", (chunk: Buffer) => {
        err += chunk.toString();
      });
      await once(child.stdout, "data");
      child.kill(signal);
      const [code] = await once(child, "close");
      assert.equal(code, 0, err);
      assert.match(err, /^Stopped: 1 look, 0 articles added\.\n$/u);
    });
  }
});
