/** The API from outside: what it answers, in which shape, and what it tells of what is wrong. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { openTestDesk } from "./desk.ts";

const { app, lines, close } = await openTestDesk();
after(close);

const HOST = { host: "localhost" };

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return await app.request(path, { headers: { ...HOST, ...headers } });
}

async function send(path: string, body: unknown, method = "POST"): Promise<Response> {
  const headers = { ...HOST, "content-type": "application/json" };
  return await app.request(path, { method, headers, body: JSON.stringify(body) });
}

// oxlint-disable-next-line typescript/no-explicit-any -- what comes back is checked against its own description below
type Json = any;

const described: Json = await (await get("/api/openapi.json")).json();
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: "api", ...described });

/** Against the schema that the API's own description gives for that answer. */
function fits(path: string, status: string, answer: unknown, method = "get"): void {
  const type = status === "200" ? "application~1json" : "application~1problem+json";
  const place = `api#/paths/${path.replaceAll("/", "~1")}/${method}/responses/${status}/content/${type}/schema`;
  const validate = ajv.getSchema(place);
  assert.ok(validate !== undefined, place);
  assert.ok(validate(answer), `${place}: ${ajv.errorsText(validate.errors)}`);
}

const LOOKED: readonly (readonly [path: string, query: string, check: (answer: Json) => void])[] = [
  [
    "/ask",
    "question=When+does+Ember+Vale+come+out",
    ({ status, value, evidence }) => {
      assert.deepEqual([status, value[0].edtf], ["confirmed", "2031-08-01"]);
      assert.ok(evidence.length > 0);
    },
  ],
  [
    "/ask",
    "question=When+does+Ember+Vale+come+out&asOf=2031-03",
    ({ value, asOf }) => assert.deepEqual([value[0].edtf, asOf], ["2031-05-06", "2031-03-31"]),
  ],
  ["/ask", "question=What+is+the+weather", ({ established }) => assert.equal(established, false)],
  ["/timeline", "question=When+does+Ember+Vale+come+out", ({ items }) => assert.ok(items.length >= 2)],
  ["/questions", "", ({ items }) => assert.ok(items.some(({ words }: Json) => words.includes("Ember Vale")))],
  ["/questions", "status=denied", ({ items }) => assert.deepEqual(items, [])],
  ["/changes", "", ({ items }) => assert.ok(items.length >= 3)],
  ["/documents", "outlet=Kinescope", ({ items }) => assert.equal(items.length, 2)],
  ["/documents", "until=2031-02", ({ items }) => assert.equal(items.length, 1)],
  [
    "/entities",
    "kind=person",
    ({ items }) =>
      assert.deepEqual(
        items.map(({ name }: Json) => name),
        ["Mara Voss"],
      ),
  ],
  ["/sources", "", ({ items }) => assert.ok(items.some(({ name }: Json) => name === "Morning Gull"))],
  ["/findings", "", ({ items }) => assert.ok(Array.isArray(items))],
  ["/corrections", "", ({ items }) => assert.deepEqual(items, [])],
];

for (const [path, query, check] of LOOKED) {
  test(`${path}?${query} answers as described`, async () => {
    const response = await get(`/api${path}?${query}`);
    const answer: Json = await response.json();
    assert.equal(response.status, 200, JSON.stringify(answer));
    fits(path, "200", answer);
    check(answer);
  });
}

const WRONG: readonly (readonly [reason: string, path: string, status: number, code: string])[] = [
  ["no question", "/ask", 400, "usage"],
  ["a day that is none", "/ask?question=x&asOf=someday", 400, "usage"],
  ["a day of no calendar", "/documents?since=2031-02-30", 400, "usage"],
  ["somebody unknown", "/documents?about=Nobody+Atall", 404, "record/entity-unknown"],
  ["a document that is none", "/documents/abcdef", 404, "record/document-unknown"],
  ["a limit too large", "/documents?limit=100000", 400, "usage"],
  ["a cursor that is none", "/documents?cursor=nonsense", 400, "usage"],
  ["a status that is none", "/questions?status=sure", 400, "usage"],
  ["an address that is none", "/nothing", 404, "access/nothing-here"],
  ["a path that climbs", "/documents/..%2f..%2fetc%2fpasswd", 404, "record/document-unknown"],
];

for (const [reason, path, status, code] of WRONG) {
  test(`${reason}: ${status} ${code}`, async () => {
    const response = await get(`/api${path}`);
    const problem: Json = await response.json();
    assert.deepEqual([response.status, problem.status, problem.code], [status, status, code]);
    assert.equal(response.headers.get("content-type"), "application/problem+json");
    assert.equal(problem.requestId, response.headers.get("x-request-id"));
    fits("/ask", "default", problem);
  });
}

test("pages follow one another without a gap or a repeat, also when something is added in front meanwhile", async () => {
  const seen: string[] = [];
  let cursor = "";
  for (let page = 0; page < 10; page += 1) {
    const answer: Json = await (await get(`/api/documents?limit=1${cursor}`)).json();
    if (answer.items === undefined) assert.fail(JSON.stringify(answer));
    seen.push(...answer.items.map(({ id }: Json) => id));
    if (page === 0) await send("/api/documents", [{ text: "Saltmarsh Rising ends.", published: "2031-05-30" }]);
    if (answer.next === null) break;
    cursor = `&cursor=${answer.next}`;
  }
  assert.equal(seen.length, 3);
  assert.equal(new Set(seen).size, 3);
});

test("what has not changed is not sent again", async () => {
  const path = "/api/ask?question=When+does+Ember+Vale+come+out&asOf=2031-05-01";
  const tag = (await get(path)).headers.get("etag");
  assert.ok(tag !== null);
  const again = await get(path, { "if-none-match": tag });
  assert.equal(again.status, 304);
  assert.equal(await again.text(), "");
});

test("an article is read without being kept", async () => {
  const response = await send("/api/read", {
    text: "Tidewater Road comes out in March 2032.",
    published: "2031-05-02",
  });
  const reading: Json = await response.json();
  fits("/read", "200", reading, "post");
  assert.equal(reading.times[0].value, "2032-03");
  const { items }: Json = await (await get("/api/documents?limit=200")).json();
  assert.ok(items.every(({ id }: Json) => id !== reading.id));
});

test("add, correct, resolve, pose, undo, forget: what is sent is kept, and told", async () => {
  const article = { text: "Tidewater Road will be released on March 10, 2032.", url: "https://gull.example/tide" };
  const [{ document, outcome }]: Json = await (await send("/api/documents", [article])).json();
  assert.equal(outcome, "added");
  const wrong = { way: "reject", words: [document, "released on March 10, 2032"], reason: "it is a fan film" };
  const rejected: Json = await (await send("/api/corrections", wrong)).json();
  fits("/corrections", "200", rejected, "post");
  assert.equal(rejected.author, "keeper");
  const ended = {
    question: "When does Ember Vale come out?",
    outcome: "2031-08-01",
    knownAt: "2031-08-01",
    reason: "it did",
  };
  fits("/resolutions", "200", await (await send("/api/resolutions", ended)).json(), "post");
  const posed: Json = await (await send("/api/posed", { question: "When does Ember Vale come out?" })).json();
  fits("/posed", "200", posed, "post");
  const undo = { way: "undo", words: [rejected.id], reason: "it is none" };
  assert.equal((await send("/api/corrections", undo)).status, 200);
  const { items }: Json = await (await get("/api/corrections")).json();
  assert.deepEqual(
    items.map(({ state }: Json) => state),
    ["undone", "holds", "holds", "holds"],
  );
  const forgotten: Json = await (await send(`/api/documents/${document}?reason=asked`, null, "DELETE")).json();
  assert.equal(forgotten.forgotten.reason, "asked");
  const gone: Json = await (await get(`/api/documents/${document}`)).json();
  fits("/documents/{id}", "200", gone);
  assert.equal(gone.text, "");
});

test("what does not fit is refused with the place that does not", async () => {
  const response = await send("/api/documents", [{ text: "x" }, { txt: "y" }]);
  assert.equal(response.status, 400);
  const problem: Json = await response.json();
  assert.match(problem.detail, /^json\.1\.text/u);
  const broken = await app.request("/api/documents", {
    method: "POST",
    headers: { ...HOST, "content-type": "application/json" },
    body: "{",
  });
  assert.equal(broken.status, 400);
});

test("whoever only reads cannot have so much read that others wait", async () => {
  const response = await send("/api/read", { text: "So it is. ".repeat(40_001) });
  assert.equal(response.status, 413);
  assert.equal(Object(await response.json()).code, "input/too-large");
  const csv = await app.request("/api/read", { method: "POST", headers: HOST, body: "text=x" });
  assert.match(String(Object(await csv.json()).detail), /Content-Type: application\/json/u);
});

test("everything that the ledger keeps comes as lines of JSON", async () => {
  const text = await (await get("/api/export")).text();
  const records = text
    .trim()
    .split("\n")
    .map((line): Json => JSON.parse(line));
  assert.ok(records.some(({ record }) => record === "statement"));
});

test("the log tells paths, never what was asked or sent", () => {
  assert.ok(lines.length > 20);
  assert.ok(lines.every((line) => !/Ember|Tidewater/u.test(line)));
});

test("the description is a page for people too, which asks for nothing elsewhere", async () => {
  const response = await get("/api");
  assert.match(response.headers.get("content-type") ?? "", /^text\/html/u);
  const page = await response.text();
  for (const path of Object.keys(described.paths)) assert.ok(page.includes(`/api${path}`), path);
  assert.doesNotMatch(page, /https?:|<script|`/u);
  for (const [, anchor = ""] of page.matchAll(/href="#([^"]+)"/gu)) assert.ok(page.includes(`id="${anchor}"`), anchor);
});
