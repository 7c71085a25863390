/** What comes back from a host that keeps to the rules: types, conditions, redirects, freshness, credentials. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Asked, openWebHost, type Pages, type WebHost } from "../../../test/web-host.ts";
import type { FetchError } from "./fetch-error.ts";
import type { Fetched, FetchRequest } from "./fetcher.ts";
import type { FetcherOptions } from "./fetcher-options.ts";
import { openFetcher } from "./open-fetcher.ts";

const NOW = Date.UTC(2031, 4, 2, 12);

/** What came back, or the fields of what was thrown. */
type Visit = { readonly fetched: Partial<Fetched> | Pick<FetchError, "code" | "status">; readonly host: WebHost };

/** Fetches one path of a host that answers with `pages`; what is thrown is handed back too. */
async function visit(
  pages: Pages,
  path: string,
  more: Partial<FetchRequest> = {},
  options: FetcherOptions = {},
): Promise<Visit> {
  await using host = await openWebHost(pages);
  const fetcher = openFetcher({ allowPrivate: true, gapMs: 0, now: () => NOW, ...options });
  const request = {
    named: true,
    ...more,
    url: more.url?.replace("HOST", `127.0.0.1:${host.port}`) ?? `${host.origin}${path}`,
  };
  const fetched = await fetcher
    .fetch(request)
    .catch(({ code, status, retryAfterSeconds }: FetchError) => ({ code, status, retryAfterSeconds }));
  await fetcher.close();
  return { fetched, host };
}

const answer =
  (status: number, headers: Readonly<Record<string, string>> = {}, body = "") =>
  ({ response }: Asked): void => {
    response.writeHead(status, headers).end(body);
  };

const to = (location: string, status = 301): ((asked: Asked) => void) => answer(status, { location }, "moved");

const TYPES: readonly (readonly [
  reason: string,
  written: string | null,
  mediaType: string | null,
  charset: string | null,
])[] = [
  ["in lower case, without parameters", "Text/HTML; Charset=Windows-1252", "text/html", "Windows-1252"],
  ["a charset in quotation marks", 'application/rss+xml; charset="utf-8"', "application/rss+xml", "utf-8"],
  ["without charset", "application/atom+xml", "application/atom+xml", null],
  ["an empty charset", "text/html; charset=", "text/html", null],
  ["nonsense", "html", null, null],
  ["nothing", null, null, null],
];

for (const [reason, written, mediaType, charset] of TYPES) {
  test(`fetch: type: ${reason}`, async () => {
    const { fetched } = await visit(
      { "/": answer(200, written === null ? {} : { "content-type": written }, "text") },
      "/",
    );
    assert.partialDeepStrictEqual(fetched, { status: 200, mediaType, charset });
  });
}

const ETAGS = ['"abc"', 'W/"abc"', "abc", '"a,b \\ c"', '"\u00e9"', 'W/""'];

for (const etag of ETAGS) {
  test(`fetch: an ETag goes back as it came: ${etag}`, async () => {
    const lastModified = "Fri, 02 May 2031 10:00:00 GMT";
    const page = ({ request, response }: Asked): void => {
      const isKnown =
        request.headers["if-none-match"] === etag && request.headers["if-modified-since"] === lastModified;
      response.writeHead(isKnown ? 304 : 200, { etag, "last-modified": lastModified }).end();
    };
    const first = await visit({ "/": page }, "/");
    assert.partialDeepStrictEqual(first.fetched, { status: 200, etag, lastModified });
    const second = await visit({ "/": page }, "/", { etag, lastModified });
    assert.partialDeepStrictEqual(second.fetched, { status: 304, etag, bytes: new Uint8Array() });
  });
}

test("fetch: what no header can hold is left out", async () => {
  const { fetched, host } = await visit({ "/": answer(200) }, "/", { etag: '"a\r\nX: y"', lastModified: "" });
  assert.partialDeepStrictEqual(fetched, { status: 200 });
  assert.deepEqual([host.heads[0]?.["if-none-match"], host.heads[0]?.["if-modified-since"]], [undefined, undefined]);
});

const STATUSES: readonly (readonly [
  status: number,
  outcome: number | string,
  headers?: Record<string, string>,
  retry?: number | null,
])[] = [
  [200, 200],
  [203, 200],
  [404, 404],
  [410, 410],
  [204, "fetch/unexpected"],
  [206, "fetch/unexpected"],
  [300, "fetch/unexpected"],
  [304, "fetch/unexpected"],
  [401, "fetch/refused"],
  [403, "fetch/refused"],
  [451, "fetch/refused"],
  [500, "fetch/host-failed"],
  [502, "fetch/host-failed"],
  [429, "fetch/busy"],
  [503, "fetch/busy"],
  [429, "fetch/busy", { "retry-after": "120" }, 120],
  [503, "fetch/busy", { "retry-after": "Fri, 02 May 2031 12:05:00 GMT" }, 300],
  [503, "fetch/busy", { "retry-after": "Fri, 02 May 2031 11:00:00 GMT" }, 0],
  [503, "fetch/busy", { "retry-after": "soon" }],
];

for (const [status, outcome, headers = {}, retryAfterSeconds = null] of STATUSES) {
  test(`fetch: ${status} ${Object.values(headers).join("")} is ${outcome}`, async () => {
    const { fetched } = await visit({ "/": answer(status, headers) }, "/");
    if (typeof outcome === "number") assert.partialDeepStrictEqual(fetched, { status: outcome });
    else assert.partialDeepStrictEqual(fetched, { code: outcome, status, retryAfterSeconds });
  });
}

const MOVES: readonly (readonly [
  reason: string,
  pages: Pages,
  outcome: { readonly at: string; readonly movedTo: string | null } | string,
])[] = [
  ["for good", { "/": to("/a"), "/a": answer(200) }, { at: "/a", movedTo: "/a" }],
  ["for good, twice", { "/": to("/a"), "/a": to("b#part", 308), "/b": answer(200) }, { at: "/b", movedTo: "/b" }],
  ["for now", { "/": to("/a", 302), "/a": answer(200) }, { at: "/a", movedTo: null }],
  ["for now within for good", { "/": to("/a"), "/a": to("/b", 307), "/b": answer(200) }, { at: "/b", movedTo: null }],
  ["for good after for now", { "/": to("/a", 303), "/a": to("/b"), "/b": answer(200) }, { at: "/b", movedTo: null }],
  ["to where nothing is", { "/": to("/a") }, { at: "/a", movedTo: null }],
  [
    "to a name in UTF-8",
    { "/": to(Buffer.from("/é").toString("latin1")), "/%C3%A9": answer(200) },
    { at: "/%C3%A9", movedTo: "/%C3%A9" },
  ],
  ["to itself", { "/": to("/") }, "fetch/redirects"],
  ["in a circle", { "/": to("/a"), "/a": to("/b"), "/b": to("/a#again") }, "fetch/redirects"],
  [
    "without end",
    Object.fromEntries(Array.from({ length: 30 }, (_, at) => [at === 0 ? "/" : `/${at}`, to(`/${at + 1}`)])),
    "fetch/redirects",
  ],
  ["without saying where to", { "/": answer(302) }, "fetch/redirects"],
  ["to what is no address", { "/": to("http://[") }, "fetch/redirects"],
  ["to a file", { "/": to("file:///etc/passwd") }, "fetch/address-invalid"],
  ["to a script", { "/": to("javascript:alert(1)") }, "fetch/address-invalid"],
  ["to what was written into it", { "/": to("data:text/html,hello") }, "fetch/address-invalid"],
];

for (const [reason, pages, outcome] of MOVES) {
  test(`fetch: moved: ${reason}`, async () => {
    const { fetched, host } = await visit(pages, "/");
    assert.ok(host.asked.length <= 12, `asked ${host.asked.length} times`);
    if (typeof outcome === "string") return assert.partialDeepStrictEqual(fetched, { code: outcome });
    const movedTo = outcome.movedTo === null ? null : host.origin + outcome.movedTo;
    assert.partialDeepStrictEqual(fetched, { url: host.origin + outcome.at, movedTo });
  });
}

test("fetch: credentials go to their own origin, and are kept nowhere", async () => {
  await using other = await openWebHost({ "/": to("/b"), "/b": answer(200) });
  const { fetched, host } = await visit({ "/": to("/a"), "/a": to(`http://name:word@127.0.0.1:${other.port}/`) }, "/", {
    url: "http://us%C3%A9r:p%40ss%zz@HOST/#part",
  });
  const sent = `Basic ${Buffer.from("usér:p@ss%zz").toString("base64")}`;
  assert.deepEqual(
    host.heads.map(({ authorization }) => authorization),
    [sent, sent],
  );
  assert.deepEqual(
    other.heads.slice(0, 2).map(({ authorization }) => authorization),
    [undefined, undefined],
  );
  assert.partialDeepStrictEqual(fetched, { url: `${other.origin}/b`, movedTo: `${other.origin}/b` });
});

test("fetch: cookies are neither kept nor sent", async () => {
  const { host } = await visit(
    { "/": answer(302, { location: "/a", "set-cookie": "a=b; Path=/" }), "/a": answer(200) },
    "/",
  );
  assert.deepEqual(
    host.heads.map(({ cookie }) => cookie).filter((cookie) => cookie !== undefined),
    [],
  );
});

test("fetch: says who asks", async () => {
  const { host } = await visit({ "/": answer(200) }, "/");
  assert.match(host.heads[0]?.["user-agent"] ?? "", /^Hearsay\/\d+\.\d+\.\d+( \(\+https:.*\))?$/u);
});

const WRITTEN: readonly (readonly [reason: string, url: string, shown: RegExp])[] = [
  ["no address", "news.example", /"news\.example" is no address/u],
  ["a file", "file:///etc/passwd", /not by file/u],
  ["another scheme", "ftp://example.org/", /not by ftp/u],
  ["a password in what is no address", "http://user:pa ss@word@[bad/", /"http:\/\/\[bad\/" is no address/u],
  ["control characters", "\u001b[31mred", /"\[31mred" is/u],
  ["too long a one", `http://example.org/${"a".repeat(9000)}`, /^"http:\/\/example\.org\/a{60}…" is/u],
];

for (const [reason, url, shown] of WRITTEN) {
  test(`fetch: refused before anybody is asked: ${reason}`, async () => {
    const fetcher = openFetcher({ resolve: () => assert.fail("was looked up") });
    await assert.rejects(fetcher.fetch({ url }), { code: "fetch/address-invalid", message: shown });
    await fetcher.close();
  });
}

test("fetch: a name that leads nowhere", async () => {
  for (const resolve of [failToResolve, async () => []]) {
    const { fetched } = await visit({}, "/", { url: "http://nobody.test/" }, { resolve });
    assert.partialDeepStrictEqual(fetched, { code: "fetch/name-unknown" });
  }
});

test("fetch: who asked may give up, and the fetcher may be closed", async () => {
  await using host = await openWebHost({ "/": () => {} });
  const fetcher = openFetcher({ allowPrivate: true });
  const controller = new AbortController();
  const given = fetcher.fetch({ url: host.origin, named: true, signal: controller.signal });
  const waiting = fetcher.fetch({ url: host.origin, named: true, signal: controller.signal });
  const closed = fetcher.fetch({ url: host.origin, named: true });
  setTimeout(() => controller.abort(), 50);
  await assert.rejects(given, { code: "fetch/stopped" });
  await assert.rejects(waiting, { code: "fetch/stopped" });
  setTimeout(() => void fetcher.close(), 50);
  await assert.rejects(closed, { code: "fetch/stopped" });
  await assert.rejects(fetcher.fetch({ url: host.origin }), { code: "fetch/stopped" });
});

test("fetch: a connection that was closed meanwhile is opened anew", async () => {
  await using host = await openWebHost({ "/": answerAndReset });
  const fetcher = openFetcher({ allowPrivate: true, gapMs: 0 });
  for (let time = 0; time < 20; time += 1)
    assert.equal((await fetcher.fetch({ url: host.origin, named: true })).status, 200);
  await fetcher.close();
});

async function failToResolve(): Promise<never> {
  throw Object.assign(new Error("none"), { code: "ENOTFOUND" });
}

/** Offers to keep the connection, and closes it. */
function answerAndReset({ request, response }: Asked): void {
  response.writeHead(200, { "tdm-reservation": "0", "keep-alive": "timeout=60" }).end("text");
  response.on("finish", () => setTimeout(() => request.socket.resetAndDestroy(), 0));
}
