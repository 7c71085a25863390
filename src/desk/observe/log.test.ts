/** What the log holds at which level, how people see it, and that nothing in it lets anybody in. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openLog } from "./log.ts";

function logged(
  level: Parameters<typeof openLog>[0],
  isTerminal: boolean,
  tell: (log: ReturnType<typeof openLog>) => void,
): string {
  const lines: string[] = [];
  tell(openLog(level, { write: (line) => void lines.push(line), isTerminal }));
  return lines.join("").replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z|^\d{2}:\d{2}:\d{2}/gmu, "NOW");
}

test("each level holds those above it", () => {
  const all = ["error", "warn", "info", "debug"] as const;
  for (const [level, expected] of [
    ["silent", []],
    ["error", ["error"]],
    ["warn", ["error", "warn"]],
    ["info", ["error", "warn", "info"]],
    ["debug", all],
  ] as const) {
    const text = logged(level, false, (log) => all.forEach((one) => log.tell(one, "it happened")));
    const levels = text
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line).level);
    assert.deepEqual(levels, expected, level);
  }
});

const tellTwo = (log: ReturnType<typeof openLog>): void => {
  log.tell("info", "request", { requestId: "3f", path: "/d/1", status: 200 });
  log.tell("warn", "failed", { feed: "https://gull.example/feed", why: "It was\n\u001B[2J gone." });
};

test("for programs a line of JSON, for people a line of words", () => {
  assert.equal(
    logged("info", false, tellTwo),
    '{"level":"info","at":"NOW","requestId":"3f","path":"/d/1","status":200,"what":"request"}\n' +
      '{"level":"warn","at":"NOW","feed":"https://gull.example/feed","why":"It was\\n\\u001b[2J gone.","what":"failed"}\n',
  );
  assert.equal(
    logged("info", true, tellTwo),
    "NOW info  request  requestId=3f path=/d/1 status=200\n" +
      'NOW warn  failed  feed=https://gull.example/feed why="It was\\n\\u001b[2J gone."\n',
  );
});

test("a fault comes with its number and its stack, which people read line by line", () => {
  const text = logged("error", true, (log) => log.fail(new Error("broken\u001B[2J"), "3f"));
  assert.match(
    text,
    /^NOW error a fault in Hearsay {2}requestId=3f\n {2}Error: broken\\u001b\[2J\n {2} {4}at .*log\.test\.ts/u,
  );
});

const SECRET = "5rTk0-pa55_w0rd";
const TOKEN = `hearsay_0123456789ab_${SECRET}xxxxxxxxxxxxxxxxxxxxxxxx`;
const SPOKEN: readonly (readonly [reason: string, text: string])[] = [
  ["a database's password", `connect postgres://desk:${SECRET}@db.example:5432/news failed`],
  ["one that holds what should be escaped", `postgresql://desk:a@b:${SECRET}@db.example/news`],
  ["one behind the question mark", `postgres://db.example/news?user=desk&password=${SECRET}&sslmode=require`],
  ["a queue's", `nats://worker:${SECRET}@queue.example:4222`],
  ["a feed's, by name and password", `https://reader:${SECRET}@gull.example/feed.xml`],
  ["a feed's key", `https://gull.example/feed.xml?api_key=${SECRET}`],
  ["a token", `Nobody holds ${TOKEN}.`],
  ["a token as it is shown", `Authorization: Bearer ${SECRET}`],
  ["a name and password as they are shown", `authorization: Basic ${SECRET}=`],
  ["a cookie", `Cookie: hearsay=${SECRET}${SECRET}`],
  ["a cookie that is set", `set-cookie: hearsay=${SECRET}${SECRET}; Path=/; HttpOnly`],
  ["a webhook's secret", `whsec_${SECRET}`],
];

for (const [reason, words] of SPOKEN) {
  test(`never told: ${reason}`, () => {
    for (const isTerminal of [false, true]) {
      const text = logged("debug", isTerminal, (log) => {
        log.tell("info", words, { words, nested: { words: [words] } });
        log.tell("debug", "headers", { headers: { cookie: words, authorization: words } });
        log.fail(new Error(words, { cause: new Error(words) }), "3f");
      });
      assert.ok(!text.includes(SECRET), text);
      assert.ok(text.includes("***"));
      if (!isTerminal) for (const line of text.trim().split("\n")) JSON.parse(line.replaceAll("NOW", "x"));
    }
  });
}

test("what is no secret stays as it is", () => {
  for (const text of [
    "https://gull.example/a?tag=x",
    "postgres://desk@db.example/news".slice(0, 8),
    "the word password",
    "hearsay_feeds",
  ]) {
    assert.ok(logged("info", false, (log) => log.tell("info", text)).includes(text), text);
  }
});

test("a line of a million characters is looked through in a moment", () => {
  for (const piece of ["://", "://a", "hearsay_", "cookie: ", "?token=", "bearer ", "x@"]) {
    const startedMs = performance.now();
    logged("info", false, (log) => log.tell("info", piece.repeat(1_000_000 / piece.length)));
    assert.ok(performance.now() - startedMs < 4000, piece);
  }
});
