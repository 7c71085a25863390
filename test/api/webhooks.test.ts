/** Webhooks against a listener of the suite's own: signed, sent again, refused for one's own network, resumed. */
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { openLiveChanges } from "../../src/desk/live-changes.ts";
import { sendChanges } from "../../src/desk/webhooks/send-changes.ts";
import { openPoster } from "../../src/intake/fetch/open-poster.ts";
import type { Webhook } from "../../src/model/webhook.ts";
import { openTestDesk, type TestDesk } from "./desk.ts";

type Message = { readonly headers: IncomingHttpHeaders; readonly body: string };

const messages: Message[] = [];
/** What the listener answers next; 204 once they are used up. */
const answers: number[] = [];
let connections = 0;
const listener = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    messages.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    const status = answers.shift() ?? 204;
    response.writeHead(status, status === 302 ? { location: "/elsewhere" } : {}).end();
  });
});
listener.on("connection", () => (connections += 1));
await new Promise<void>((resolve) => {
  listener.listen(0, "127.0.0.1", resolve);
});
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
const HOOK = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/hook`;
after(() => void listener.close());

const DELAY = { text: "Northgate Studios has delayed Ember Vale to October 3, 2031.", published: "2031-05-20" };
const RENEWAL = { text: "Orbit+ has cancelled Saltmarsh Rising.", published: "2031-05-21" };

async function send(desk: TestDesk, path: string, body: unknown): Promise<unknown> {
  const response = await desk.app.request(`/api${path}`, {
    method: "POST",
    headers: { host: "localhost", "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return await response.json();
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
  assert.fail("it did not come about");
}

type Running = { readonly failures: readonly string[]; readonly stop: () => Promise<void> };

function start(desk: TestDesk, allowPrivate = true): Running {
  const stop = new AbortController();
  const failures: string[] = [];
  const poster = openPoster({ allowPrivate });
  const ended = sendChanges(desk.desk, {
    live: openLiveChanges(desk.desk, 20),
    poster,
    signal: stop.signal,
    onFailure: (_: Webhook, why) => failures.push(why),
    pauses: [20, 20, 20],
  });
  return {
    failures,
    stop: async () => {
      stop.abort();
      await ended;
      await poster.close();
    },
  };
}

async function openDesk(): Promise<TestDesk> {
  messages.length = 0;
  answers.length = 0;
  return await openTestDesk({ allowPrivate: true });
}

async function settledIn({ desk }: TestDesk): Promise<number> {
  return (await desk.ledger.webhooks())[0]?.settled.length ?? -1;
}

/** By the words of the specification, not by the library that signed it. */
function sign(secret: string, headers: IncomingHttpHeaders, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/u, ""), "base64");
  const signed = `${String(headers["webhook-id"])}.${String(headers["webhook-timestamp"])}.${body}`;
  return `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
}

test("a change is told once, signed as the standard says; of others a webhook hears nothing", async () => {
  const desk = await openDesk();
  const made: unknown = await send(desk, "/webhooks", { url: HOOK, about: "Ember Vale" });
  const { secret }: { secret: string } = Object(made);
  const running = start(desk);
  await send(desk, "/documents", [DELAY, RENEWAL]);
  await until(() => messages.length > 0);
  await running.stop();
  for (const { headers, body } of messages) {
    assert.equal(headers["webhook-signature"], sign(secret, headers, body));
    assert.match(body, /Ember Vale/u);
  }
  assert.equal(new Set(messages.map(({ headers }) => headers["webhook-id"])).size, messages.length);
  await desk.close();
});

test("what is not taken is sent again under the same id, redirects are not followed, and then it is given up", async () => {
  const desk = await openDesk();
  await send(desk, "/webhooks", { url: HOOK, about: "Ember Vale" });
  const before = await settledIn(desk);
  answers.push(500, 302, 503, 400);
  const running = start(desk);
  await send(desk, "/documents", [DELAY]);
  await until(async () => (await settledIn(desk)) > before);
  await running.stop();
  assert.deepEqual(running.failures.slice(0, 4).toSorted(), [
    "it answered 302",
    "it answered 400",
    "it answered 500",
    "it answered 503",
  ]);
  assert.ok(messages.length >= 4);
  assert.equal(
    messages.filter(({ headers }) => headers["webhook-id"] === messages[0]!.headers["webhook-id"]).length,
    4,
  );
  await desk.close();
});

test("410 ends it", async () => {
  const desk = await openDesk();
  await send(desk, "/webhooks", { url: HOOK });
  answers.push(410, 410, 410, 410);
  const running = start(desk);
  await send(desk, "/documents", [DELAY]);
  await until(async () => (await desk.desk.ledger.webhooks()).length === 0);
  await running.stop();
  await desk.close();
});

test("what came about while the desk was closed is told when it opens, and nothing twice", async () => {
  const desk = await openDesk();
  await send(desk, "/webhooks", { url: HOOK, about: "Ember Vale" });
  await send(desk, "/documents", [DELAY]);
  const first = start(desk);
  await until(() => messages.length > 0);
  await first.stop();
  const told = messages.length;
  const second = start(desk);
  await send(desk, "/documents", [
    { ...DELAY, text: "Northgate Studios has delayed Ember Vale again, to November 7, 2031.", published: "2031-05-25" },
  ]);
  await until(() => messages.length > told);
  await second.stop();
  const ids = messages.map(({ headers }) => headers["webhook-id"]);
  assert.equal(new Set(ids).size, ids.length);
  await desk.close();
});

const PRIVATE = [
  "http://127.0.0.1/",
  "http://[::1]/",
  "http://2130706433/",
  "http://0x7f.1/",
  "http://10.0.0.8/",
  "http://169.254.169.254/latest",
];

test("addresses of one's own network are refused when they are named, and when a name leads to them", async () => {
  const desk = await openTestDesk();
  for (const url of [...PRIVATE, "ftp://example.org/", "http://me:secret@example.org/"]) {
    const problem: unknown = await send(desk, "/webhooks", { url });
    assert.match(String(Object(problem).code), /^fetch\/address-/u, url);
    assert.ok(!JSON.stringify(problem).includes("secret"));
  }
  const [{ port }, before] = [new URL(HOOK), connections];
  const made: unknown = await send(desk, "/webhooks", { url: `http://localhost:${port}/` });
  assert.ok("secret" in Object(made));
  const running = start(desk, false);
  await send(desk, "/documents", [DELAY]);
  await until(() => running.failures.length > 0);
  await running.stop();
  assert.match(running.failures[0]!, /loopback/u);
  assert.equal(connections, before);
  await desk.close();
});
