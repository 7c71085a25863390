/** `/healthz` and `/readyz`: whom they answer, what they cost, and what they say when something is missing. */
import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { after, before, suite, test } from "node:test";
import { HearsayError } from "../../src/base/error.ts";
import { type Lack, openReadiness } from "../../src/desk/observe/readiness.ts";
import { openServed, send, type Served } from "./open-served.ts";

const QUIET = { tell: () => {} };
const brief = ({ what, code }: Lack): string => `${what} ${code}`;

suite("a desk that is well", () => {
  let open: Served;
  before(async () => {
    open = await openServed({ reading: "closed" });
    await open.grant(["read"]);
  });
  after(() => open.close());

  for (const path of ["/healthz", "/readyz"]) {
    test(`${path} answers anybody, under any name, with or without a body, and begins no session`, async () => {
      const rows: readonly (readonly [reason: string, headers: Record<string, string>])[] = [
        ["a closed desk's token is not asked for", {}],
        ["a wrong one does not matter", { authorization: "Bearer hearsay_wrong" }],
        ["a balancer may call it what it likes", { host: "10-1-2-3.pods.example" }],
      ];
      for (const [reason, headers] of rows) {
        const { status, text, headers: answered } = await send(open.local + path, headers);
        assert.equal(status, 200, reason);
        assert.deepEqual(JSON.parse(text), { status: path === "/healthz" ? "alive" : "ready" });
        assert.equal(answered["set-cookie"], undefined);
        assert.equal(answered["cache-control"], "no-store");
      }
      const head = await send(open.local + path, {}, "HEAD");
      assert.deepEqual([head.status, head.text], [200, ""]);
    });
  }

  test("neither is counted against whoever asks too often, wrong tokens neither", async () => {
    for (let time = 0; time < 500; time += 1) {
      const { status } = await send(`${open.local}/healthz`, { authorization: "Bearer hearsay_wrong" });
      assert.equal(status, 200);
    }
    const token = await open.grant(["read"]);
    assert.equal((await send(`${open.local}/api/documents`, { authorization: `Bearer ${token}` })).status, 200);
  });

  test("a newer Hearsay that changed the ledger meanwhile is told", async () => {
    const other = new DatabaseSync(open.file);
    other.exec("insert into migration (name) values ('9999-later')");
    other.close();
    const ready = openReadiness(() => ({ ledger: open.ledger, hasPacks: true }), QUIET);
    assert.deepEqual((await ready()).map(brief), ["schema ledger/newer"]);
  });
});

test("what is missing is named by its code, and no address with it", async (context) => {
  const gone = new HearsayError("ledger/unreachable", "postgres://desk@db.internal/news cannot be reached.");
  const open = await openServed({}, { isCurrent: () => Promise.reject(gone) });
  context.after(open.close);
  const { status, text, headers } = await send(`${open.local}/readyz`);
  assert.equal(status, 503);
  assert.equal(headers["content-type"], "application/problem+json");
  const { detail, ...problem } = JSON.parse(text);
  assert.deepEqual(problem, {
    type: "about:blank",
    title: "Not ready",
    status: 503,
    code: "serve/not-ready",
    missing: [{ what: "ledger", code: "ledger/unreachable" }],
  });
  assert.match(detail, /ledger\/unreachable/u);
  assert.doesNotMatch(text, /db\.internal|postgres/u);
  assert.equal((await send(`${open.local}/readyz`, {}, "HEAD")).status, 503);
  assert.equal((await send(`${open.local}/healthz`)).status, 200, "it is alive, and need not be started again");
});

test("a ledger that does not answer is not waited for", async () => {
  const never = new Promise<boolean>(() => {});
  const ready = openReadiness(() => ({ ledger: { isCurrent: () => never }, hasPacks: true }), QUIET);
  const startedMs = performance.now();
  assert.deepEqual((await ready()).map(brief), ["ledger ledger/unreachable"]);
  assert.ok(performance.now() - startedMs < 5000);
});

test("many who ask at once ask the ledger once, and later again", async () => {
  let [asked, nowMs, isNewer] = [0, 0, true];
  const isCurrent = async (): Promise<boolean> => {
    asked += 1;
    return asked === 1 || !isNewer;
  };
  const logged: unknown[] = [];
  const log = { tell: (...words: unknown[]) => void logged.push(words) };
  const ready = openReadiness(
    () => ({ ledger: { isCurrent }, hasPacks: nowMs >= 2000 }),
    log,
    () => nowMs,
  );
  const packs = "packs pack/not-found";
  for (const lacks of await Promise.all(Array.from({ length: 100 }, ready)))
    assert.deepEqual(lacks.map(brief), [packs]);
  nowMs = 999;
  assert.deepEqual((await ready()).map(brief), [packs]);
  assert.equal(asked, 1);
  assert.equal(logged.length, 1, "the log tells of it once");
  nowMs = 1000;
  assert.deepEqual((await ready()).map(brief), [packs, "schema ledger/newer"]);
  assert.equal(asked, 2);
  nowMs = 2000;
  isNewer = false;
  assert.deepEqual(await ready(), []);
  assert.deepEqual(logged.slice(2), [["warn", "ready again"]]);
});
