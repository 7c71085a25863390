/** `/metrics`: that it is what Prometheus reads, counts what happens, cannot be made large by who asks, and is not for everybody. */
import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import { ERROR_CODES, HearsayError } from "../../src/base/error.ts";
import { ask } from "../../src/desk/ask.ts";
import { openMetrics } from "../../src/desk/observe/metrics.ts";
import { tell } from "../../src/desk/observe/tell.ts";
import type { Settings } from "../../src/desk/settings.ts";
import type { Scope } from "../../src/model/token.ts";
import { ARTICLES, openServed, PACK, send, type Served } from "./open-served.ts";
import { type Family, parseExposition } from "./parse-exposition.ts";

async function scrape({ local }: Served, headers: Record<string, string> = {}): Promise<ReadonlyMap<string, Family>> {
  const { status, text, headers: answered } = await send(`${local}/metrics`, headers);
  assert.equal(status, 200, text);
  assert.equal(answered["content-type"], "text/plain; version=0.0.4; charset=utf-8");
  return parseExposition(text);
}

const valueOf = (families: ReadonlyMap<string, Family>, family: string, sample = `${family}{}`): number | undefined =>
  families.get(family)?.samples.get(sample);

suite("what is counted", () => {
  let open: Served;
  before(async () => {
    open = await openServed();
  });
  after(() => open.close());

  test("each family as the format has it, those of the process among them", async () => {
    const families = await scrape(open);
    for (const name of ["process_cpu_seconds_total", "process_resident_memory_bytes", "nodejs_eventloop_lag_seconds"]) {
      assert.ok((valueOf(families, name) ?? -1) >= 0, name);
    }
    const [build] = families.get("hearsay_build_info")!.samples.keys();
    assert.match(build ?? "", /^hearsay_build_info\{reader="[\da-f]{32}",version="\d+\.\d+\.\d+"\}$/u);
  });

  test("articles, questions, failures and the time of each stage", async () => {
    const first = await scrape(open);
    const more = (families: typeof first, family: string, sample: string): number =>
      (valueOf(families, family, sample) ?? 0) - (valueOf(first, family, sample) ?? 0);
    const text = "Ember Vale was delayed. It will be released on August 1, 2031, Northgate Studios said.";
    const sent = await fetch(`${open.local}/api/documents`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify([{ text, published: "2031-04-02", outlet: "Morning Gull" }, ARTICLES[0]]),
    });
    assert.equal(sent.status, 200);
    await ask(open.ledger, "When does Ember Vale come out?", { asOf: "2031-06-01", by: "reported" }, PACK);
    await ask(open.ledger, "When does Nothing At All come out?", { asOf: "2031-06-01", by: "reported" }, PACK);
    tell("failure", { code: "fetch/timeout" });
    tell("failure", { code: "made/up" });
    const now = await scrape(open);
    const rows: readonly (readonly [family: string, sample: string, more: number])[] = [
      ["hearsay_articles_total", 'hearsay_articles_total{outcome="added"}', 1],
      ["hearsay_articles_total", 'hearsay_articles_total{outcome="known"}', 1],
      ["hearsay_stage_seconds", 'hearsay_stage_seconds_count{stage="read"}', 1],
      ["hearsay_stage_seconds", 'hearsay_stage_seconds_count{stage="write"}', 1],
      ["hearsay_stage_seconds", 'hearsay_stage_seconds_count{stage="ask"}', 2],
      ["hearsay_stage_seconds", 'hearsay_stage_seconds_count{stage="fetch"}', 0],
      ["hearsay_questions_total", 'hearsay_questions_total{established="true"}', 1],
      ["hearsay_questions_total", 'hearsay_questions_total{established="false"}', 1],
      ["hearsay_failures_total", 'hearsay_failures_total{code="fetch/timeout"}', 1],
      ["hearsay_failures_total", 'hearsay_failures_total{code="internal"}', 1],
      [
        "hearsay_http_requests_total",
        'hearsay_http_requests_total{method="POST",route="/api/documents",status="200"}',
        1,
      ],
    ];
    for (const [family, sample, expected] of rows) assert.equal(more(now, family, sample), expected, sample);
    assert.ok(more(now, "hearsay_stage_seconds", 'hearsay_stage_seconds_sum{stage="read"}') > 0);
  });

  test("a thousand addresses, methods and names that somebody makes up are a few series", async () => {
    const sizeOf = (families: Awaited<ReturnType<typeof scrape>>): number =>
      [...families.values()].reduce((sum, { samples }) => sum + samples.size, 0);
    const kinds = [
      "/x-N",
      "/d/N",
      "/q/N?as-of=N",
      "/e/N/N",
      "/api/N",
      "/api/documents/N",
      "/assets/N",
      "/articles?outlet=N",
    ];
    const methods = ["GET", "HEAD", "PROPFIND", "MKCOL"];
    const run = async (from: number, to: number): Promise<void> => {
      for (let number = from; number < to; number += 1) {
        const path = kinds[number % kinds.length]!.replaceAll("N", `made-up-${number}`);
        const host = number % 50 === 0 ? `evil-${number}.example` : "localhost";
        await send(open.local + path, { host }, methods[Math.floor(number / kinds.length) % methods.length]);
      }
    };
    await run(0, 400);
    const some = await scrape(open);
    await run(400, 1400);
    const many = await scrape(open);
    assert.equal(sizeOf(many), sizeOf(some), "the same kinds of address are the same series");
    const text = JSON.stringify([...many].map(([name, { samples }]) => [name, ...samples.keys()]));
    assert.doesNotMatch(text, /made-up|evil|PROPFIND/u);
    const counted = [...many.get("hearsay_http_requests_total")!.samples.values()].reduce((sum, one) => sum + one, 0);
    assert.ok(counted >= 1400, `${counted}`);
  });
});

const NEAR: Record<string, string> = {};
const PASSED_ON = { "x-forwarded-for": "203.0.113.7" };
const token = Symbol("token");

type Row = readonly [
  reason: string,
  settings: Partial<Settings>,
  scopes: readonly Scope[] | null,
  headers: Record<string, string> | typeof token,
  status: number,
];

const WHO: readonly Row[] = [
  ["whoever sits at the machine of a desk without tokens", {}, null, NEAR, 200],
  ["also of a closed one: it has no tokens", { reading: "closed" }, null, NEAR, 200],
  ["whoever sits at the machine of a desk that is open to read", {}, ["admin"], NEAR, 200],
  ["not of one that is closed: nobody is let in for being near", { reading: "closed" }, ["admin"], NEAR, 401],
  ["a token that reads", { reading: "closed" }, ["read"], token, 200],
  ["a token that may do all", { reading: "closed" }, ["admin"], token, 200],
  ["a token that only adds", { reading: "closed" }, ["add"], token, 403],
  ["nobody with a wrong token, however near", {}, ["read"], { authorization: "Bearer hearsay_wrong" }, 401],
  ["nobody whom a proxy at this machine lets through", {}, ["read"], PASSED_ON, 401],
  ["nor one that calls it otherwise", {}, ["read"], { via: "1.1 proxy" }, 401],
  ["nor with a header that means to look near", {}, ["read"], { "x-forwarded-for": "127.0.0.1" }, 401],
  [
    "nor where others reach it by a name: the proxy may say nothing",
    { site: "https://desk.example" },
    ["read"],
    NEAR,
    401,
  ],
  ["a page elsewhere whose name points here (rebinding)", {}, null, { host: "evil.example" }, 421],
  [
    "behind a trusted proxy, whoever sits at the machine",
    { site: "https://desk.example", trustProxy: ["loopback"] },
    null,
    NEAR,
    200,
  ],
  [
    "behind a trusted proxy, nobody from elsewhere",
    { site: "https://desk.example", trustProxy: ["loopback"] },
    null,
    PASSED_ON,
    401,
  ],
];

for (const [reason, settings, scopes, headers, status] of WHO) {
  test(`who may see it: ${reason}: ${status}`, async (context) => {
    const open = await openServed(settings);
    context.after(open.close);
    const words = scopes === null ? "" : await open.grant(scopes);
    const shown = headers === token ? { authorization: `Bearer ${words}` } : headers;
    assert.equal((await send(`${open.local}/metrics`, shown)).status, status);
  });
}

test("every code of the catalogue can be counted, and nothing else", async () => {
  const metrics = openMetrics("1.2.3");
  for (const code of Object.keys(ERROR_CODES)) tell("failure", { code });
  for (let number = 0; number < 100; number += 1) tell("failure", { code: `made/up-${number}` });
  const { samples } = parseExposition(await metrics.write()).get("hearsay_failures_total")!;
  assert.equal(samples.size, Object.keys(ERROR_CODES).length);
  metrics.close();
  const counted = samples.size;
  tell("failure", { code: "usage" });
  assert.equal(samples.size, counted, "nobody listens any more");
});

const BROKEN: readonly (readonly [reason: string, text: string])[] = [
  ["a sample before its type", "a_total 1\n"],
  ["a family twice", "# HELP a x\n# TYPE a gauge\na 1\n# HELP a x\n# TYPE a gauge\na 2\n"],
  ["a sample twice", "# HELP a x\n# TYPE a gauge\na 1\na 2\n"],
  ["no number", "# HELP a x\n# TYPE a gauge\na one\n"],
  ["a quotation mark in a label", '# HELP a x\n# TYPE a gauge\na{b="c"d"} 1\n'],
  ["a label twice", '# HELP a x\n# TYPE a gauge\na{b="c",b="d"} 1\n'],
  [
    "buckets that fall",
    '# HELP a x\n# TYPE a histogram\na_bucket{le="1"} 2\na_bucket{le="+Inf"} 1\na_sum 1\na_count 1\n',
  ],
  ["no end", "# HELP a x\n# TYPE a gauge\na 1"],
];
for (const [reason, text] of BROKEN) {
  test(`the reader of the format refuses ${reason}`, () => assert.throws(() => parseExposition(text)));
}

test("a ledger that is gone is told as such: not ready, and failures by their code", async (context) => {
  const gone = new HearsayError("ledger/unreachable", "It cannot be reached.");
  let isGone = false;
  const fail = <Result>(result: Result): Promise<Result> => (isGone ? Promise.reject(gone) : Promise.resolve(result));
  const open = await openServed({}, { isCurrent: () => fail(true), headings: () => fail([]) });
  context.after(open.close);
  const first = await scrape(open);
  assert.equal(valueOf(first, "hearsay_ready"), 1);
  isGone = true;
  assert.equal((await send(`${open.local}/api/documents`)).status, 503);
  assert.equal((await send(`${open.local}/articles`)).status, 503);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const now = await scrape(open);
  assert.equal(valueOf(now, "hearsay_ready"), 0);
  assert.equal(valueOf(now, "hearsay_failures_total", 'hearsay_failures_total{code="ledger/unreachable"}'), 2);
});

const namesOf = (families: ReadonlyMap<string, Family>): string[] =>
  [...families].filter(([name]) => name.startsWith("hearsay_queue")).flatMap(([, { samples }]) => [...samples.keys()]);

test("a queue is looked at when it is asked for, once, and absent where it does not answer", async (context) => {
  const metrics = openMetrics("1.2.3", () => Date.parse("2031-06-01T12:00:30.000Z"));
  context.after(metrics.close);
  assert.deepEqual(namesOf(parseExposition(await metrics.write())), []);
  let looks = 0;
  let isAway = false;
  const look = async (): Promise<{ waiting: number; underWay: number; failed: number; oldest: string | null }> => {
    looks += 1;
    if (isAway) throw new Error("away");
    return { waiting: 7, underWay: 64, failed: 1, oldest: "2031-06-01T12:00:00.000Z" };
  };
  tell("queueing", { look });
  const families = parseExposition(await metrics.write());
  assert.equal(looks, 1);
  const values = ["waiting", "under_way", "failed", "lag_seconds"].map((one) =>
    valueOf(families, `hearsay_queue_${one}`),
  );
  assert.deepEqual(values, [7, 64, 1, 30]);
  isAway = true;
  assert.deepEqual(namesOf(parseExposition(await metrics.write())), []);
});
