/** Who is let in: every route that the API describes, tried with every sort of token and with none. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { SCOPES, type Scope } from "../../src/model/token.ts";
import { openTestDesk, type TestDesk } from "./desk.ts";

/** What each route takes: the least scope. A route that is described and stands not here fails the test. */
const NEEDS: Readonly<Record<string, Scope>> = {
  "get /ask": "read",
  "get /timeline": "read",
  "get /changes": "read",
  "post /read": "read",
  "get /questions": "read",
  "get /entities": "read",
  "get /sources": "read",
  "get /findings": "read",
  "get /documents": "read",
  "get /documents/{id}": "read",
  "get /documents/{id}/statements": "read",
  "get /corrections": "read",
  "get /events": "read",
  "get /export": "read",
  "post /documents": "add",
  "post /corrections": "correct",
  "post /resolutions": "correct",
  "post /posed": "correct",
  "delete /documents/{id}": "admin",
  "get /tokens": "admin",
  "post /tokens": "admin",
  "delete /tokens/{id}": "admin",
  "get /webhooks": "admin",
  "post /webhooks": "admin",
  "delete /webhooks/{id}": "admin",
};

const opened: TestDesk[] = [];
after(async () => {
  for (const { close } of opened) await close();
});

async function openDesk(settings: Parameters<typeof openTestDesk>[0] = {}): Promise<TestDesk> {
  const desk = await openTestDesk(settings);
  opened.push(desk);
  return desk;
}

async function tryRoute({ app }: TestDesk, route: string, token: string | null): Promise<number> {
  const [method = "", path = ""] = route.split(" ");
  const response = await app.request(`/api${path.replace(/\{\w+\}/u, "ffffffff")}`, {
    method: method.toUpperCase(),
    headers: { host: "localhost", ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
  });
  await response.body?.cancel();
  return response.status;
}

test("every route that is described says whom it lets in", async () => {
  const { app } = await openDesk();
  const described: unknown = await (await app.request("/api/openapi.json", { headers: { host: "localhost" } })).json();
  const paths: Readonly<Record<string, object>> = Object(Object(described).paths);
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((one) => `${one} ${path}`),
  );
  assert.deepEqual(routes.toSorted(), Object.keys(NEEDS).toSorted());
  const names = Object.values(paths).flatMap((methods) => Object.values(methods).map((one) => Object(one).operationId));
  assert.ok(
    names.every((name) => /^[a-z][A-Za-z]+$/u.test(String(name))),
    "generators name functions by them",
  );
  assert.equal(new Set(names).size, names.length);
});

test("a closed desk: each scope opens what it is for and nothing else, and no token opens nothing", async () => {
  for (const scope of [...SCOPES, null]) {
    const desk = await openDesk({ reading: "closed" });
    const made = await desk.makeToken([scope ?? "admin"]);
    const token = scope === null ? null : made;
    for (const [route, needed] of Object.entries(NEEDS)) {
      const status = await tryRoute(desk, route, token);
      if (scope === null) assert.equal(status, 401, `${route} without a token`);
      else assert.equal(status !== 403, scope === needed || scope === "admin", `${route} with ${scope}: ${status}`);
      assert.notEqual(status, 429);
    }
  }
});

test("an open desk with a token: anybody reads, nobody else writes", async () => {
  const desk = await openDesk();
  await desk.makeToken(["admin"]);
  for (const [route, needed] of Object.entries(NEEDS)) {
    const status = await tryRoute(desk, route, null);
    assert.equal(status === 401, needed !== "read", `${route}: ${status}`);
  }
});

test("a desk without tokens is its owner's alone, unless others reach it", async () => {
  assert.notEqual(await tryRoute(await openDesk(), "get /tokens", null), 401);
  assert.equal(await tryRoute(await openDesk({ host: "0.0.0.0" }), "get /tokens", null), 401);
});

const BAD_TOKENS: readonly (readonly [reason: string, spoil: (token: string) => string])[] = [
  ["another secret", (token) => `${token.slice(0, -4)}AAAA`],
  ["the id alone", (token) => token.slice(0, 20)],
  ["in capitals", (token) => token.toUpperCase()],
  ["something else", () => "letmein"],
  ["very long", (token) => token.repeat(200)],
];

for (const [reason, spoil] of BAD_TOKENS) {
  test(`a token that is wrong is refused, whatever it asks for: ${reason}`, async () => {
    const desk = await openDesk();
    assert.equal(await tryRoute(desk, "get /ask", spoil(await desk.makeToken(["admin"]))), 401);
  });
}

test("tokens that were revoked or whose time is over open nothing", async () => {
  const desk = await openDesk();
  const late = await desk.makeToken(["admin"], "2031-01-01T00:00:00.000Z");
  assert.equal(await tryRoute(desk, "get /tokens", late), 401);
  const good = await desk.makeToken(["admin"]);
  assert.equal(await tryRoute(desk, "get /tokens", good), 200);
  for (const { id } of await desk.desk.ledger.tokens()) await desk.desk.ledger.revoke(id);
  assert.equal(await tryRoute(desk, "get /tokens", good), 401);
});

test("whoever guesses is made to wait", async () => {
  const desk = await openDesk();
  await desk.makeToken(["admin"]);
  const statuses: number[] = [];
  for (let guess = 0; guess < 20; guess += 1) statuses.push(await tryRoute(desk, "get /ask", `hearsay_${guess}`));
  assert.ok(statuses.includes(429));
  assert.equal(
    await tryRoute(desk, "get /questions", null),
    200,
    "others at the same address, that of a proxy, read on",
  );
});

test("a name that is not the desk's, and a page elsewhere, are refused", async () => {
  const { app } = await openDesk();
  const rebound = await app.request("/api/documents", { headers: { host: "evil.example" } });
  assert.equal(rebound.status, 421);
  for (const headers of [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }]) {
    const sent = await app.request("/api/documents", {
      method: "POST",
      headers: { host: "localhost", "content-type": "application/json", ...headers },
      body: '[{"text":"x"}]',
    });
    assert.equal(sent.status, 403);
  }
});

type Sent = Omit<RequestInit, "headers"> & { readonly headers: Readonly<Record<string, string>> };

test("what is refused before any face sees it is a problem for programs, and a sentence for people", async () => {
  const { app, makeToken } = await openDesk({ maxBytes: 10 });
  await makeToken(["read"]);
  const wrong = { authorization: "Bearer hearsay_x" };
  const rows: readonly (readonly [status: number, code: string, init: Sent])[] = [
    [401, "access/token-wrong", { headers: wrong }],
    [421, "access/name-unknown", { headers: { host: "evil.example" } }],
    [403, "access/from-elsewhere", { method: "POST", headers: { origin: "https://evil.example" } }],
    [413, "input/too-large", { method: "POST", headers: { "content-length": "9000000" }, body: "{}" }],
  ];
  const ask = async (path: string, init: Sent): Promise<Response> =>
    await app.request(path, { ...init, headers: { host: "localhost", ...init.headers } });
  const check = async (status: number, code: string, init: (typeof rows)[number][2]): Promise<void> => {
    const response = await ask("/api/questions", init);
    assert.equal(response.headers.get("content-type"), "application/problem+json");
    const problem: unknown = await response.json();
    assert.deepEqual(
      [response.status, Object(problem).status, Object(problem).code, typeof Object(problem).requestId],
      [status, status, code, "string"],
    );
    assert.match(response.headers.get("x-request-id") ?? "", /^[\da-f-]{36}$/u);
    const page = await ask("/questions", init);
    assert.equal(page.status, status);
    assert.match(await page.text(), /^[A-Z][^{}\n]+\.\n$/u);
  };
  for (const [status, code, init] of rows) await check(status, code, init);
  for (let guess = 0; guess < 10; guess += 1) await ask("/api/ask", { headers: wrong });
  await check(429, "access/too-often", { headers: wrong });
});

test("a change comes to whoever follows, and whoever comes back misses none", async () => {
  const desk = await openDesk();
  const text = "Northgate Studios has delayed Ember Vale again. It will be released on October 3, 2031.";
  const stop = new AbortController();
  const follow = async (headers: Record<string, string>): Promise<ReadableStreamDefaultReader<Uint8Array>> => {
    const response = await desk.app.request("/api/events", {
      headers: { host: "localhost", ...headers },
      signal: stop.signal,
    });
    assert.equal(response.headers.get("content-type"), "text/event-stream");
    return response.body!.getReader();
  };
  const reader = await follow({});
  await reader.read();
  await desk.app.request("/api/documents", {
    method: "POST",
    headers: { host: "localhost", "content-type": "application/json" },
    body: JSON.stringify([{ text, published: "2031-05-20", outlet: "Morning Gull" }]),
  });
  const [event] = [await readUntil(reader, /\n\n$/u)];
  assert.match(event, /event: change/u);
  const data: unknown = JSON.parse(/^data: (.*)$/mu.exec(event)![1]!);
  assert.equal(Object(data).date, "2031-05-20");
  const changes: unknown = await (await desk.app.request("/api/changes", { headers: { host: "localhost" } })).json();
  const second: string = Object(changes).items[1].id;
  const again = await follow({ "last-event-id": second });
  assert.match(
    await readUntil(again, /event: change[\s\S]*\n\n$/u),
    new RegExp(`id: ${String(Object(changes).items[0].id)}`, "u"),
  );
  // Two that wait take nobody's time.
  assert.equal((await desk.app.request("/api/tokens", { headers: { host: "localhost" } })).status, 200);
  await setTimeout(50);
  stop.abort();
});

async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, end: RegExp): Promise<string> {
  let text = "";
  while (!end.test(text) || !text.includes("data:")) {
    const { value, done } = await reader.read();
    if (done) break;
    text += new TextDecoder().decode(value);
  }
  return text;
}
