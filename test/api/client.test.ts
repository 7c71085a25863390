/** The client against a desk that listens: what a program elsewhere does with it. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { type Client, DeskError, openClient } from "../../src/client.ts";
import { openGate } from "../../src/desk/gate.ts";
import { listen } from "../../src/faces/http/listen.ts";
import { ARTICLES, openTestDesk } from "./desk.ts";

const { app, desk, makeToken, close } = await openTestDesk({ host: "127.0.0.1", port: 0 });
const server = await listen(app, openGate(desk.ledger, desk.settings, desk.now), desk.settings);
after(async () => {
  await server.close();
  await close();
});

const client: Client = openClient({ url: `${server.url}/` });

async function all<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const taken: Row[] = [];
  for await (const row of rows) taken.push(row);
  return taken;
}

test("questions are answered as of a day", async () => {
  const now = await client.ask("When does Ember Vale come out?");
  assert.deepEqual([now.status, now.value[0]?.edtf], ["confirmed", "2031-08-01"]);
  const then = await client.ask("When does Ember Vale come out?", { asOf: "2031-03" });
  assert.equal(then.value[0]?.edtf, "2031-05-06");
});

test("lists come to their end, over as many pages as they take", async () => {
  const many = Array.from({ length: 95 }, (_, index) => ({ text: `Tidewater No. ${index}.`, published: "2031-05-02" }));
  for (let times = 0; times < 3; times += 1) {
    await client.add(many.map((article, index) => ({ ...article, text: `${article.text} ${times} ${index}` })));
  }
  const ids = (await all(client.documents())).map(({ id }) => id);
  assert.equal(ids.length, ARTICLES.length + 3 * many.length);
  assert.equal(new Set(ids).size, ids.length);
  assert.equal((await all(client.documents({ outlet: "Kinescope" }))).length, 2);
});

test("an article comes with its words and what is said in it; correct, resolve, pose and forget do what they say", async () => {
  const [first] = await all(client.documents({ outlet: "Kinescope", until: "2031-02-28" }));
  const { text } = await client.document(first!.id);
  const [statement] = await client.statements(first!.id);
  assert.ok(text.includes(statement!.evidence[0]!.quote));
  const { id } = await client.correct({
    way: "reject",
    words: [first!.id, statement!.evidence[0]!.quote],
    reason: "misread",
  });
  await client.pose("When does Ember Vale come out?");
  await client.resolve({
    question: "When does Ember Vale come out?",
    outcome: "2031-08-01",
    knownAt: "2031-08-01",
    reason: "it did",
  });
  const corrections = await all(client.corrections());
  assert.deepEqual(
    corrections.map(({ amendment }) => amendment.kind),
    ["reject", "watch", "resolve"],
  );
  assert.equal(corrections[0]?.id, id);
  assert.equal((await client.forget(first!.id, "asked")).forgotten?.reason, "asked");
});

function isProblem(status: number, code: string): (error: unknown) => boolean {
  return (error) => error instanceof DeskError && error.status === status && error.code === code;
}

test("what goes wrong says what, with its code", async () => {
  await assert.rejects(client.document("ffffffff"), isProblem(404, "record/document-unknown"));
  await assert.rejects(all(client.documents({ about: "Nobody Atall" })), isProblem(404, "record/entity-unknown"));
  await assert.rejects(openClient({ url: "http://127.0.0.1:1" }).ask("x"), isProblem(0, ""));
});

test("changes come as they come about", async () => {
  const stop = new AbortController();
  const changes = client.follow({ signal: stop.signal });
  const next = changes.next();
  // The line is open once the desk has looked at its ledger; until then nothing is new to it.
  await new Promise((resolve) => {
    setTimeout(resolve, 500);
  });
  await client.add([{ text: "Northgate Studios has delayed Ember Vale to October 3, 2031.", published: "2031-05-20" }]);
  const { value } = await next;
  assert.equal(value?.date, "2031-05-20");
  stop.abort();
  await assert.rejects(changes.next());
});

test("a token goes with every request", async () => {
  const token = await makeToken(["read"]);
  await assert.rejects(client.add([{ text: "x" }]), isProblem(401, "access/token-needed"));
  const reader = openClient({ url: server.url, token });
  await assert.rejects(reader.add([{ text: "x" }]), isProblem(403, "access/scope-missing"));
  assert.equal((await reader.ask("When does Ember Vale come out?")).established, true);
});
