/** What hosts ask of programs, and whether it is done: robots.txt, pauses, being left alone, reservations. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Asked, openWebHost, type Pages } from "../../../test/web-host.ts";
import { openFetcher } from "./open-fetcher.ts";

const OPTIONS = { allowPrivate: true, gapMs: 0 };

const text =
  (body: string, headers: Readonly<Record<string, string>> = {}, status = 200) =>
  ({ response }: Asked): void => {
    response.writeHead(status, headers).end(body);
  };

const QUIET = { "tdm-reservation": "0" };
const PAGE = text("page", QUIET);
const KEEP_OUT = "User-agent: *\nDisallow: /\n";

const ROBOTS: readonly (readonly [reason: string, pages: Pages, outcome: number | string, asked: readonly string[]])[] =
  [
    ["none there", {}, 200, ["/robots.txt", "/"]],
    ["forbidden to read", { "/robots.txt": text("", {}, 403) }, 200, ["/robots.txt", "/"]],
    ["allows", { "/robots.txt": text("User-agent: *\nDisallow: /a") }, 200, ["/robots.txt", "/"]],
    ["forbids", { "/robots.txt": text(KEEP_OUT) }, "fetch/robots", ["/robots.txt"]],
    [
      "has moved",
      { "/robots.txt": text("", { location: "/r" }, 301), "/r": text(KEEP_OUT) },
      "fetch/robots",
      ["/robots.txt", "/r"],
    ],
    ["moves in a circle", { "/robots.txt": text("", { location: "/robots.txt" }, 301) }, 200, ["/robots.txt", "/"]],
    ["the host is broken", { "/robots.txt": text("", {}, 500) }, "fetch/robots-unknown", ["/robots.txt"]],
    [
      "the host is busy",
      { "/robots.txt": text("", { "retry-after": "7" }, 503) },
      "fetch/robots-unknown",
      ["/robots.txt"],
    ],
    [
      "is not what it says",
      { "/robots.txt": text(KEEP_OUT, { "content-encoding": "gzip" }) },
      "fetch/robots-unknown",
      ["/robots.txt"],
    ],
    [
      "has its rule before half a megabyte",
      { "/robots.txt": text(KEEP_OUT + "#".repeat(2_000_000)) },
      "fetch/robots",
      ["/robots.txt"],
    ],
    ["has its rule behind it", { "/robots.txt": text("#".repeat(600_000) + KEEP_OUT) }, 200, ["/robots.txt", "/"]],
  ];

for (const [reason, pages, outcome, asked] of ROBOTS) {
  test(`politeness: robots.txt: ${reason}`, async () => {
    await using host = await openWebHost({ "/": PAGE, ...pages });
    const fetcher = openFetcher(OPTIONS);
    const fetching = fetcher.fetch({ url: host.origin });
    if (typeof outcome === "string") await assert.rejects(fetching, { code: outcome });
    else assert.equal((await fetching).status, outcome);
    assert.deepEqual(host.asked, asked);
    await fetcher.close();
  });
}

test("politeness: robots.txt is asked for once, however many wait", async () => {
  await using host = await openWebHost({ "/": PAGE, "/robots.txt": text("User-agent: *\nDisallow: /a") });
  const fetcher = openFetcher(OPTIONS);
  await Promise.all(Array.from({ length: 20 }, () => fetcher.fetch({ url: host.origin })));
  await assert.rejects(fetcher.fetch({ url: `${host.origin}/a` }), { code: "fetch/robots" });
  assert.deepEqual(
    host.asked.filter((path) => path !== "/"),
    ["/robots.txt"],
  );
  await fetcher.close();
});

test("politeness: robots.txt is asked for again after a day, or as soon as it says", async () => {
  for (const [headers, hours, times] of [
    [{}, 23, 1],
    [{}, 25, 2],
    [{ "cache-control": "max-age=7200" }, 3, 2],
    [{ "cache-control": "max-age=9999999" }, 25, 2],
  ] as const) {
    let now = Date.UTC(2031, 4, 2);
    await using host = await openWebHost({ "/": PAGE, "/robots.txt": text("", headers) });
    const fetcher = openFetcher({ ...OPTIONS, now: () => now });
    await fetcher.fetch({ url: host.origin });
    now += hours * 3_600_000;
    await fetcher.fetch({ url: host.origin });
    assert.equal(host.asked.filter((path) => path === "/robots.txt").length, times, `${hours} hours`);
    await fetcher.close();
  }
});

test("politeness: a person may name what robots.txt forbids; a program is kept out of redirects too", async () => {
  await using host = await openWebHost({ "/": PAGE, "/robots.txt": text(KEEP_OUT) });
  await using door = await openWebHost({ "/": text("", { location: `${host.origin}/` }, 302) });
  const fetcher = openFetcher(OPTIONS);
  assert.equal((await fetcher.fetch({ url: door.origin, named: true })).status, 200);
  assert.deepEqual(host.asked, ["/"]);
  await assert.rejects(fetcher.fetch({ url: door.origin }), { code: "fetch/robots" });
  assert.deepEqual(host.asked, ["/", "/robots.txt"]);
  await fetcher.close();
});

test("politeness: who gives up does not spoil robots.txt for the others", async () => {
  await using host = await openWebHost({
    "/": PAGE,
    "/robots.txt": ({ response }) => setTimeout(() => response.end(), 100),
  });
  const fetcher = openFetcher(OPTIONS);
  const controller = new AbortController();
  const first = assert.rejects(fetcher.fetch({ url: host.origin, signal: controller.signal }), {
    code: "fetch/stopped",
  });
  const second = fetcher.fetch({ url: host.origin });
  setTimeout(() => controller.abort(), 20);
  await first;
  assert.equal((await second).status, 200);
  await fetcher.close();
});

test("politeness: one connection a host, and a pause between two requests", async () => {
  const times: number[] = [];
  const page = (asked: Asked): void => {
    times.push(performance.now());
    PAGE(asked);
  };
  await using host = await openWebHost({ "/": page });
  const fetcher = openFetcher({ ...OPTIONS, gapMs: 60 });
  await Promise.all(Array.from({ length: 5 }, () => fetcher.fetch({ url: host.origin })));
  await fetcher.close();
  assert.equal(host.mostOpen(), 1);
  assert.equal(host.connections(), 1);
  // Timers may come a millisecond early.
  for (const [index, time] of times.entries())
    if (index > 0) assert.ok(time - (times[index - 1] ?? 0) >= 58, times.join());
});

test("politeness: a host's own pause is kept, up to a bound", async () => {
  await using host = await openWebHost({ "/": PAGE, "/robots.txt": text("User-agent: *\nCrawl-delay: 3600") });
  const fetcher = openFetcher({ ...OPTIONS, maxGapMs: 150 });
  const started = performance.now();
  await fetcher.fetch({ url: host.origin });
  await fetcher.fetch({ url: host.origin });
  const took = performance.now() - started;
  assert.ok(took >= 148 && took < 3000, `${took} ms`);
  await fetcher.close();
});

test("politeness: no more connections at once than allowed, over all hosts", async () => {
  let open = 0;
  let most = 0;
  const slow = ({ response }: Asked): void => {
    open += 1;
    most = Math.max(most, open);
    setTimeout(() => {
      open -= 1;
      response.writeHead(200, QUIET).end();
    }, 20);
  };
  await using host = await openWebHost({ "/": slow });
  const fetcher = openFetcher({
    ...OPTIONS,
    connections: 4,
    resolve: async () => [{ address: "127.0.0.1", family: 4 }],
  });
  const hosts = Array.from({ length: 30 }, (_, at) => `http://host${at}.test:${host.port}/`);
  await Promise.all(hosts.map((url) => fetcher.fetch({ url, named: true })));
  assert.equal(most, 4);
  assert.ok(host.mostOpen() <= 5, `${host.mostOpen()} were open`);
  await fetcher.close();
});

test("politeness: a host that said later is not asked before", async () => {
  let now = Date.UTC(2031, 4, 2);
  await using host = await openWebHost({ "/": PAGE, "/busy": text("", { "retry-after": "60" }, 429) });
  const fetcher = openFetcher({ ...OPTIONS, now: () => now });
  await assert.rejects(fetcher.fetch({ url: `${host.origin}/busy`, named: true }), {
    code: "fetch/busy",
    retryAfterSeconds: 60,
    status: 429,
  });
  now += 20_000;
  await assert.rejects(fetcher.fetch({ url: host.origin, named: true }), {
    code: "fetch/busy",
    retryAfterSeconds: 40,
    status: null,
  });
  assert.deepEqual(host.asked, ["/busy"]);
  now += 41_000;
  assert.equal((await fetcher.fetch({ url: host.origin, named: true })).status, 200);
  await fetcher.close();
});

const MINING = JSON.stringify([{ location: "/a", "tdm-reservation": 1 }]);
const FILE = "/.well-known/tdmrep.json";

const RESERVED: readonly (readonly [
  reason: string,
  pages: Pages,
  path: string,
  reservations: readonly string[],
  asked: readonly string[],
])[] = [
  ["nothing", { "/": text("x") }, "/", [], ["/", FILE]],
  [
    "by headers",
    { "/": text("x", { "tdm-reservation": "1", "x-robots-tag": "noai" }) },
    "/",
    ["noai", "tdm-reservation"],
    ["/"],
  ],
  ["by the origin's file", { "/a": text("x"), [FILE]: text(MINING) }, "/a", ["tdm-reservation"], ["/a", FILE]],
  ["another path by it", { "/": text("x"), [FILE]: text(MINING) }, "/", [], ["/", FILE]],
  ["the header takes it back", { "/a": text("x", QUIET), [FILE]: text(MINING) }, "/a", [], ["/a"]],
  ["the file is broken", { "/a": text("x"), [FILE]: text("[{") }, "/a", [], ["/a", FILE]],
  ["the file cannot be had", { "/a": text("x"), [FILE]: text("", {}, 500) }, "/a", [], ["/a", FILE]],
  ["what is not there reserves nothing", { [FILE]: text(MINING) }, "/a", [], ["/a"]],
];

for (const [reason, pages, path, reservations, asked] of RESERVED) {
  test(`politeness: reserved: ${reason}`, async () => {
    await using host = await openWebHost(pages);
    const fetcher = openFetcher(OPTIONS);
    const fetched = await fetcher.fetch({ url: host.origin + path, named: true });
    assert.deepEqual(fetched.reservations, reservations);
    assert.deepEqual(host.asked, asked);
    await fetcher.close();
  });
}
