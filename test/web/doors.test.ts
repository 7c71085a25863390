/** What keeps others out, asked as a program would ask: names, origins, tokens, sizes, rates, and what the log tells. */
import assert from "node:assert/strict";
import { request } from "node:http";
import { connect } from "node:net";
import { after, before, suite, test } from "node:test";
import { makeToken } from "../../src/desk/tokens/make-token.ts";
import type { Scope } from "../../src/model/token.ts";
import { type OpenDesk, openDesk } from "./open-desk.ts";
import { MOVED, STORY } from "./story.ts";

type Heard = {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
};

/** `fetch` sets Host and Origin by itself; this sends what it is told. */
function send(
  url: string,
  {
    method = "GET",
    headers = {},
    body = "",
  }: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString(), headers: answer.headers }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const cookieOf = ({ headers }: Heard): string => String(headers["set-cookie"] ?? "").split(";")[0] ?? "";
const wordOf = ({ text }: Heard): string => /name="csrf" value="([^"]+)"/u.exec(text)?.[1] ?? "";
const FORM = { "content-type": "application/x-www-form-urlencoded" };
const write = (fields: Readonly<Record<string, string>>): string => new URLSearchParams(fields).toString();

const bearer = (words: string): Record<string, string> => ({ authorization: `Bearer ${words}` });

async function grant({ desk }: OpenDesk, scopes: readonly Scope[]): Promise<string> {
  const { token, words } = makeToken({ label: `for ${scopes.join()}`, scopes, expiresAt: null }, desk.now());
  await desk.ledger.grant(token);
  return words;
}

suite("a desk without tokens", () => {
  let open: OpenDesk;
  before(async () => {
    open = await openDesk(STORY, { site: "https://desk.example" });
  });
  after(() => open.close());

  const HOSTS: readonly (readonly [reason: string, host: string, status: number])[] = [
    ["a number of this machine", "127.0.0.1:1", 200],
    ["its own name", "localhost", 200],
    ["a number in brackets", "[::1]:4000", 200],
    ["the name that others reach it by", "desk.example", 200],
    ["the same with a port", "DESK.example:443", 200],
    ["a name that points here (rebinding)", "evil.example", 421],
    ["a name that ends alike", "evil-desk.example", 421],
    ["one below it", "x.desk.example", 421],
    ["one that has it in front", "localhost.evil.example", 421],
    ["a number in a name", "127.0.0.1.evil.example", 421],
    ["somebody in front of it", "localhost@evil.example", 400],
  ];
  for (const [reason, host, status] of HOSTS) {
    test(`host: ${reason}: ${status}`, async () => {
      assert.equal((await send(`${open.local}/`, { headers: { host } })).status, status);
    });
  }

  const ORIGINS: readonly (readonly [reason: string, headers: Record<string, string>, isHeard: boolean])[] = [
    ["a program", {}, true],
    ["its own page", { "sec-fetch-site": "same-origin" }, true],
    ["its own page in an older browser", { origin: "http://127.0.0.1:9", host: "127.0.0.1:9" }, true],
    ["a page elsewhere", { "sec-fetch-site": "cross-site" }, false],
    ["a page of the same site", { "sec-fetch-site": "same-site" }, false],
    ["a page elsewhere in an older browser", { origin: "https://evil.example" }, false],
    ["a page without an origin", { origin: "null" }, false],
    ["another port of this machine", { origin: "http://127.0.0.1:8", host: "127.0.0.1:9" }, false],
  ];
  for (const [reason, headers, isHeard] of ORIGINS) {
    test(`sent from ${reason}: ${isHeard ? "heard" : "refused"}`, async () => {
      const { status, text } = await send(`${open.local}/correct`, {
        method: "POST",
        headers: { ...FORM, ...headers },
        body: "way=undo",
      });
      assert.equal(status, 403, "no form of this session");
      assert.equal(/out of date/u.test(text), isHeard);
    });
  }

  test("a form is heard with the word of its session, and with no other", async () => {
    const form = await send(`${open.local}/add`);
    const [cookie, csrf] = [cookieOf(form), wordOf(form)];
    assert.match(String(form.headers["set-cookie"]), /HttpOnly; Secure; SameSite=Lax/u);
    const stranger = await send(`${open.local}/add`);
    for (const [reason, headers, word] of [
      ["without the cookie", FORM, csrf],
      ["with the word of another session", { ...FORM, cookie }, wordOf(stranger)],
      ["without the word", { ...FORM, cookie }, ""],
      ["with a cookie that is none", { ...FORM, cookie: "hearsay=x" }, csrf],
    ] as const) {
      const { status } = await send(`${open.local}/add`, {
        method: "POST",
        headers,
        body: write({ text: MOVED.text, csrf: word }),
      });
      assert.equal(status, 403, reason);
    }
    assert.equal((await open.desk.ledger.counts()).documents, STORY.length);
    const { status } = await send(`${open.local}/add`, {
      method: "POST",
      headers: { ...FORM, cookie },
      body: write({ text: MOVED.text, csrf }),
    });
    assert.equal(status, 200);
    assert.equal((await open.desk.ledger.counts()).documents, STORY.length + 1);
  });

  test("every answer forbids what a page must not do", async () => {
    for (const path of ["/", "/ask?q=x", "/nowhere", "/q/none", "/assets/desk.css", "/d/none"]) {
      const { headers } = await send(open.local + path);
      const policy = String(headers["content-security-policy"]);
      assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self'/u, path);
      assert.doesNotMatch(policy, /unsafe|\*|https?:/u, path);
      assert.equal(headers["x-content-type-options"], "nosniff", path);
      assert.match(String(headers["x-request-id"]), /^[\da-f-]{36}$/u, path);
    }
  });

  test("paths lead nowhere else", async () => {
    for (const path of [
      "/assets/..%2f..%2fpackage.json",
      "/assets/%2e%2e/package.json",
      "/assets/desk.css%00.js",
      "//evil.example/",
      "/d/..%2f..%2fetc",
    ]) {
      const { status, text } = await send(open.local + path);
      assert.ok(status === 404 || status === 400, `${path}: ${status}`);
      assert.doesNotMatch(text, /"dependencies"/u);
    }
  });

  test("what is too large is not taken", async () => {
    const { status } = await send(`${open.local}/add`, {
      method: "POST",
      headers: { ...FORM, "content-length": "40000000" },
      body: "x",
    }).catch(() => ({ status: 413 }));
    assert.equal(status, 413);
  });

  test("a head that does not end is not waited for for ever", async () => {
    const { hostname, port } = new URL(open.local);
    const socket = connect(Number(port), hostname);
    socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n");
    const startedMs = performance.now();
    await new Promise((resolve) => {
      socket.on("close", resolve);
      socket.on("error", () => {});
      socket.resume();
    });
    assert.ok(performance.now() - startedMs < 20_000);
  });

  test("the log tells of each request by its number, and no secret", async () => {
    const { headers } = await send(`${open.local}/ask?q=secret-words`, {
      headers: { cookie: "hearsay=secret-cookie" },
    });
    const line = open.log.find((one) => one.includes(String(headers["x-request-id"])));
    assert.match(line ?? "", /"method":"GET","path":"\/ask","status":200,"ms":\d+/u);
    assert.doesNotMatch(open.log.join(""), /secret/u);
  });

  test("sending again and again is slowed down", async () => {
    const statuses = [];
    for (let count = 0; count < 80; count += 1)
      statuses.push((await send(`${open.local}/correct`, { method: "POST", headers: FORM })).status);
    assert.ok(statuses.includes(429), "after 60");
    assert.equal((await send(`${open.local}/`)).status, 200, "reading goes on");
  });
});

suite("a desk with tokens", () => {
  let open: OpenDesk;
  let reader = "";
  let corrector = "";
  before(async () => {
    open = await openDesk(STORY, { reading: "closed" });
    reader = await grant(open, ["read"]);
    corrector = await grant(open, ["read", "correct"]);
  });
  after(() => open.close());

  test("closed reading takes a token, and any will do", async () => {
    const { status, headers } = await send(`${open.local}/questions?status=open`);
    assert.deepEqual([status, headers["location"]], [303, "/session?to=%2Fquestions%3Fstatus%3Dopen"]);
    assert.equal((await send(`${open.local}/`, { headers: bearer(reader) })).status, 200);
    assert.equal((await send(`${open.local}/assets/desk.css`)).status, 200, "but for how the door looks");
  });

  test("a wrong token is refused, also where none is needed, and guessing is slowed down", async () => {
    const wrong = await send(`${open.local}/session`, { headers: bearer(`${reader.slice(0, -1)}!`) });
    assert.deepEqual([wrong.status, wrong.headers["www-authenticate"]], [401, 'Bearer realm="hearsay"']);
    const statuses = [];
    for (let count = 0; count < 15; count += 1)
      statuses.push((await send(`${open.local}/`, { headers: bearer(`hearsay_${count}`) })).status);
    assert.ok(statuses.includes(429));
  });

  test("each does what its scope says", async () => {
    const other = await openDesk(STORY);
    const words = await grant(other, ["read"]);
    const begun = await begin(other, words);
    assert.equal((await send(`${other.local}/add`, { headers: { cookie: begun.cookie } })).status, 403);
    const { status } = await send(`${other.local}/correct`, {
      method: "POST",
      headers: { ...FORM, cookie: begun.cookie },
      body: write({ csrf: begun.csrf, way: "merge", entity: "person:a", other: "person:b", reason: "x" }),
    });
    assert.equal(status, 403);
    assert.equal((await send(`${other.local}/`)).status, 200, "open reading");
    assert.equal((await send(`${other.local}/add`)).status, 303, "to where a token is shown");
    await other.close();
  });

  test("a session begins with a token under a new cookie, corrects in its name, and ends with it", async () => {
    const other = await openDesk(STORY);
    const words = await grant(other, ["read", "correct"]);
    const earlier = await send(`${other.local}/session`);
    const begun = await begin(other, words);
    assert.notEqual(begun.cookie, cookieOf(earlier), "no cookie from before is made a session");
    const fields = {
      csrf: begun.csrf,
      way: "merge",
      entity: "person:jonas-vael",
      other: "person:ines-marrow",
      reason: "one",
    };
    const { status } = await send(`${other.local}/correct`, {
      method: "POST",
      headers: { ...FORM, cookie: begun.cookie },
      body: write(fields),
    });
    assert.equal(status, 303);
    assert.equal((await other.desk.ledger.corrections())[0]?.author, "for read,correct");
    const [token] = await other.desk.ledger.tokens();
    await grant(other, ["read"]);
    await other.desk.ledger.revoke(token!.id);
    const again = await send(`${other.local}/correct`, {
      method: "POST",
      headers: { ...FORM, cookie: begun.cookie },
      body: write(fields),
    });
    assert.equal(again.status, 403, "a token that was revoked lets nobody in");
    await other.close();
  });

  test("who may correct may not remove a text", async () => {
    const other = await openDesk(STORY);
    const words = await grant(other, ["read", "correct"]);
    const { cookie, csrf } = await begin(other, words);
    const id = (await other.desk.ledger.headings({}))[0]!.id;
    assert.equal((await send(`${other.local}/forget?document=${id}`, { headers: { cookie } })).status, 403);
    const { status } = await send(`${other.local}/forget`, {
      method: "POST",
      headers: { ...FORM, cookie },
      body: write({ csrf, document: id, reason: "one" }),
    });
    assert.equal(status, 403);
    assert.notEqual((await other.desk.ledger.document(id))?.document.text, "");
    await other.close();
  });

  test("the way back leads to this desk alone", async () => {
    const other = await openDesk(STORY);
    const words = await grant(other, ["read"]);
    for (const to of [
      "//evil.example/",
      "https://evil.example/",
      "/\\evil.example",
      "javascript:alert(1)",
      "/\t/evil.example",
    ]) {
      assert.doesNotMatch((await begin(other, words, to)).location, /evil|javascript/u, to);
    }
    assert.equal((await begin(other, words, "/audit?page=2")).location, "/audit?page=2");
    await other.close();
  });

  test("the log holds no token", () => {
    assert.ok(open.log.length > 0);
    assert.doesNotMatch(open.log.join(""), new RegExp(`${reader.slice(21)}|${corrector.slice(21)}|[Bb]earer`, "u"));
  });
});

test("excerpts: a third of an article at most, and nothing of an earlier version", async () => {
  const filler = "The weather over the harbor was mild, and nobody spoke of the series at all that day. ".repeat(30);
  const text = (month: string): string =>
    `Greywater Season 3 will be released in ${month}, the studio confirmed. ${filler}Secret words end it.`;
  const article = { url: "https://tidewater.example/long", published: "2031-05-02", outlet: "Tidewater Screen" };
  const open = await openDesk(
    [
      { ...article, text: text("March 2032") },
      { ...article, text: text("April 2032") },
    ],
    { texts: "excerpts" },
  );
  for (const { id } of await open.desk.ledger.headings({})) {
    const page = (await send(`${open.local}/d/${id}`)).text;
    assert.match(page, /Greywater Season 3/u);
    assert.doesNotMatch(page, /Secret words/u);
    assert.ok(page.split("mild, and nobody").length - 1 <= 10, "a third");
  }
  await open.close();
});

test("an article that goes on and on makes no heavy page", async () => {
  const text = "Greywater Season 3 will be released in March 2032, the studio confirmed. ".repeat(1200);
  const open = await openDesk([{ text, published: "2031-05-02" }]);
  const [heading] = await open.desk.ledger.headings({});
  const page = (await send(`${open.local}/d/${heading!.id}`)).text;
  assert.ok(page.length < 150_000, `${page.length}`);
  await open.close();
});

test("without a token nobody is heard from outside this machine", async () => {
  await assert.rejects(openDesk([], { host: "0.0.0.0" }), /serve\/unguarded|heard on this machine alone/u);
});

/** Shows a token as the form does. */
async function begin(
  { local }: OpenDesk,
  token: string,
  to = "/",
): Promise<{ cookie: string; csrf: string; location: string }> {
  const form = await send(`${local}/session`);
  const cookie = cookieOf(form);
  const shown = await send(`${local}/session`, {
    method: "POST",
    headers: { ...FORM, cookie },
    body: write({ csrf: wordOf(form), token, to }),
  });
  assert.equal(shown.status, 303, shown.text);
  const own = cookieOf(shown);
  const page = await send(`${local}/session`, { headers: { cookie: own } });
  return { cookie: own, csrf: wordOf(page), location: String(shown.headers["location"]) };
}
