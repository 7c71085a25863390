/** The verbs of the ledger from outside: what is added is there, what is asked is answered from it, what is bad is told. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { runCommand, type Surroundings } from "./run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
after(() => rmSync(folder, { recursive: true }));
const ledger = join(folder, "news.db");

const articleOf = (outlet: string, day: string, title: string, text: string): string =>
  `---\ntitle: "${title}"\noutlet: ${outlet}\npublished: ${day}\nurl: https://${outlet.toLowerCase().replaceAll(" ", "")}.example/${day}\n---\n\n${text}\n`;

const FILES: Readonly<Record<string, string>> = {
  "b-renewed.md": articleOf(
    "Tidewater Screen",
    "2025-06-20",
    "Greywater Heads for a Third Season",
    "Harbor Street announced on Friday that Greywater has been renewed for a third season. Greywater Season 3 will be released in March 2026, the studio confirmed.",
  ),
  "a-later.txt":
    " date 2025-09-02 Showrunner Jonas Vael said on Tuesday that Greywater Season 3 will be released on March 10, 2026.\n",
  "sub/lines.jsonl": `${JSON.stringify({ id: "one", text: "Jonas Vael said no.", published: "2025-01-02" })}\n{"id":"two"}\n`,
  "sub/empty.md": "  \n",
  "note.rtf": "passed over",
  ".hidden.md": "passed over",
};

const WHEN = "When does Greywater Season 3 come out?";

function run(words: readonly string[], surroundings: Surroundings = {}): ReturnType<typeof runCommand> {
  return runCommand([...words, "--ledger", ledger, "--packs", "en,screen-en"], surroundings);
}

suite("ledger", () => {
  before(() => {
    mkdirSync(join(folder, "articles/sub"), { recursive: true });
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, "articles", name), text);
  });

  test("before there is a ledger, asking names the remedy", async () => {
    const { code, out, err } = await run(["ask", WHEN]);
    assert.deepEqual([code, out], [2, ""]);
    assert.match(err, /no ledger at .*hearsay add.*\[ledger\/not-found\]/u);
  });

  test("a folder is taken in the order of names, and what is bad in it is told by its name", async () => {
    const { code, out, err } = await run(["add", "--json", join(folder, "articles")]);
    assert.equal(code, 1, err);
    const rows: readonly Record<string, unknown>[] = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const shown = rows.map(({ path, id, outcome, error }) => [
      String(path).slice(folder.length + "/articles/".length),
      id ?? null,
      outcome ?? Object(error).code,
    ]);
    assert.deepEqual(shown, [
      ["a-later.txt", null, "added"],
      ["b-renewed.md", null, "added"],
      ["sub/empty.md", null, "input/empty"],
      ["sub/lines.jsonl", "one", "added"],
      ["sub/lines.jsonl", "two", "jsonl/not-a-document"],
    ]);
    assert.match(err, /sub\/empty\.md.*\[input\/empty\]\nhearsay: .*sub\/lines\.jsonl: Line 2 is no article.*\n$/u);
  });

  test("what is known is left alone, another text of its address is a new version", async () => {
    const { out } = await run(["add", join(folder, "articles/b-renewed.md")]);
    assert.match(out, /^Added 0 articles to .*news\.db; 1 was there already\.\n$/u);
    const other = FILES["b-renewed.md"]!.replace("in March 2026", "in April 2026");
    const changed = await run(["add", "-"], { input: other });
    assert.match(changed.out, /^Added 1 article to .*; 1 of them is a new version of one it has\.\n$/u);
    const twice = [JSON.stringify({ text: "Ines Marrow said yes." }), ""].join("\n");
    const { out: json } = await run(["add", "--jsonl", "--json"], { input: twice + twice });
    assert.deepEqual(json.match(/"outcome":"\w+"/gu), ['"outcome":"added"', '"outcome":"known"']);
  });

  test("the only article that cannot be read is unusable input", async () => {
    const { code, out, err } = await run(["add", join(folder, "nowhere.md")]);
    assert.deepEqual([code, out], [2, ""]);
    assert.match(err, /^hearsay: There is no file .*nowhere\.md.*\[input\/not-found\]\n$/u);
    const asJson = await run(["add", "--json", join(folder, "nowhere.md")]);
    assert.equal(asJson.code, 1);
    assert.match(asJson.out, /^\{"path":".*nowhere\.md","error":\{"code":"input\/not-found"/u);
  });

  test("a folder without an article is told", async () => {
    mkdirSync(join(folder, "bare"), { recursive: true });
    const { code, err } = await run(["add", join(folder, "bare"), join(folder, "articles/a-later.txt")]);
    assert.equal(code, 1);
    assert.match(err, /bare holds no article.*\[input\/no-article\]/u);
  });

  test("what a text does not tell is told beside it", async () => {
    const words = ["--outlet", "Lantern Daily", "--published", "2025-02-03", "--url", "https://lantern.example/x"];
    const { out } = await run(["add", "--json", ...words], { input: "Jonas Vael said maybe.\n" });
    assert.match(out, /"outcome":"added"/u);
    const { code, err } = await run(["add", "--url", "https://x.example/", "a.md", "b.md"]);
    assert.equal(code, 2);
    assert.match(err, /--url goes with one article.*\[usage\]/u);
  });

  test("a question is answered as of a day, in somebody's words", async () => {
    const { code, out, err } = await run(["ask", WHEN, "--as-of", "2025-10-01"]);
    assert.equal(code, 0, err);
    for (const words of [
      /When does Greywater Season 3 come out\?/u,
      /as of 1 October 2025/u,
      /10 March 2026/u,
      /“Showrunner Jonas Vael said on Tuesday that Greywater Season 3 will be\s+released/u,
      /Jonas Vael · /u,
      /1 article, 1 independent origin/u,
    ]) {
      assert.match(out, words);
    }
    const earlier = await run(["ask", WHEN, "--as-of", "2025-05"]);
    assert.match(earlier.out, /as of 31 May 2025\n\n {2}Not established\./u);
  });

  test("by the day of recording, what was published before is not known yet", async () => {
    const { out } = await run(["ask", WHEN, "--as-of", "2025-10-01", "--by", "recorded"]);
    assert.match(out, /Not established\./u);
  });

  test("answers as JSON, one or many", async () => {
    const { out } = await run(["ask", WHEN, "--json", "--as-of", "2025-10-01"]);
    const answer: { readonly asOf: string; readonly value: readonly { readonly edtf: string }[] } = JSON.parse(out);
    assert.deepEqual([answer.asOf, answer.value[0]?.edtf], ["2025-10-01", "2026-03-10"]);
    const lines = [
      { id: 7, question: WHEN, asOf: "2025-10-01" },
      { id: "b", question: " " },
      { question: WHEN, asOf: "someday" },
      { question: WHEN, asOf: null },
    ];
    const many = await run(["ask", "--jsonl"], { input: lines.map((line) => `${JSON.stringify(line)}\n`).join("") });
    assert.equal(many.code, 1);
    const answers: readonly Record<string, unknown>[] = many.out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      answers.map(({ id, status, error }) => [id, status ?? Object(error).code]),
      [
        [7, "confirmed"],
        ["b", "jsonl/not-a-question"],
        [null, "jsonl/not-a-question"],
        [undefined, answers[3]?.["status"]],
      ],
    );
    assert.equal(Object.keys(answers[0] ?? {})[0], "id");
    assert.match(many.err, /2 lines were no questions/u);
  });

  for (const [reason, words, told] of [
    ["no question", ["ask"], /Ask a question/u],
    ["a day that is none", ["ask", WHEN, "--as-of", "soon"], /--as-of takes a day.*"soon"/u],
    ["another way of dating", ["ask", WHEN, "--by", "hearsay"], /reported or recorded/u],
    ["a question beside --jsonl", ["ask", WHEN, "--jsonl"], /standard input/u],
    ["lines that tell their own dateline", ["add", "--jsonl", "--published", "2025"], /--published and --jsonl/u],
  ] as const) {
    test(`wrong use: ${reason}`, async () => {
      const { code, out, err } = await run(words);
      assert.deepEqual([code, out], [2, ""]);
      assert.match(err, told);
      assert.match(err, /\[usage\]\n$/u);
    });
  }
});

test("the store is loaded by none but the verbs that use it", async () => {
  const { err } = await runCommand(["read", "--json"], {
    input: "She said no.\n",
    nodeWords: ["--import", `data:text/javascript,${encodeURIComponent(TELL_LOADED)}`],
  });
  assert.match(err, /loaded [1-9]\d+ modules/u);
  assert.doesNotMatch(err, /kysely|node:sqlite|\/zod\//u);
});

/** Tells at the end which modules were loaded. */
const TELL_LOADED = `
  import { registerHooks } from "node:module";
  const loaded = [];
  registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context); } });
  process.on("exit", () => console.error("loaded " + loaded.length + " modules " + loaded.join(" ")));
`;
