/** Lists and corrections from outside, one after another over one ledger, as a person would go about it. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { type Outcome, runCommand } from "./run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
after(() => rmSync(folder, { recursive: true }));
const ledger = join(folder, "news.db");

const ARTICLES = [
  {
    id: "renewed",
    outlet: "Tidewater Screen",
    published: "2025-06-20",
    url: "https://tidewater.example/renewed",
    title: "Greywater Heads for a Third Season",
    text: "Harbor Street announced on Friday that Greywater has been renewed for a third season. Greywater Season 3 will be released in March 2026, the studio confirmed.",
  },
  {
    id: "dated",
    outlet: "Kinescope Post",
    published: "2025-09-02",
    url: "https://kinescope.example/dated",
    text: "Showrunner Jonas Vael said on Tuesday that Greywater Season 3 will be released on March 10, 2026. Season 4 is now expected in February 2025.",
  },
];

const WHEN = "When does Greywater Season 3 come out?";
type Row = Readonly<Record<string, unknown>>;

function run(words: readonly string[], input = ""): Promise<Outcome> {
  return runCommand([...words, "--ledger", ledger], { input, env: { HEARSAY_PACKS: "en,screen-en" } });
}

async function list(words: readonly string[]): Promise<readonly Row[]> {
  const { code, out, err } = await run([...words, "--json"]);
  assert.equal(code, 0, err);
  return JSON.parse(out);
}

async function value(): Promise<string | undefined> {
  const { out } = await run(["ask", WHEN, "--as-of", "2025-10-01", "--json"]);
  const answer: { readonly value: readonly { readonly edtf: string }[] } = JSON.parse(out);
  return answer.value[0]?.edtf;
}

async function outlets(...words: readonly string[]): Promise<unknown[]> {
  return (await list(["documents", ...words])).map(({ outlet }) => outlet);
}

suite("record", () => {
  before(async () => {
    const { code, err } = await run(["add", "--jsonl"], ARTICLES.map((one) => `${JSON.stringify(one)}\n`).join(""));
    assert.equal(code, 0, err);
  });

  test("documents: the newest first, narrowed by what they are about, when and whose", async () => {
    assert.deepEqual(await outlets(), ["Kinescope Post", "Tidewater Screen"]);
    assert.deepEqual(await outlets("--until", "2025-06"), ["Tidewater Screen"]);
    assert.deepEqual(await outlets("--since", "2025-07"), ["Kinescope Post"]);
    assert.deepEqual(await outlets("--outlet", "Kinescope Post"), ["Kinescope Post"]);
    assert.deepEqual(await outlets("--limit", "1"), ["Kinescope Post"]);
    assert.equal((await outlets("--about", "greywater")).length, 2);
    const { out } = await run(["documents", "--limit", "1"]);
    assert.match(
      out,
      /2 Sep 2025 +Kinescope Post +no headline +[\da-f]{8}\n\n {2}… and 1 more: --limit 2 shows all\./u,
    );
  });

  test("entities, sources, findings and questions", async () => {
    const people = await list(["entities", "--kind", "person"]);
    assert.deepEqual(
      people.map(({ id, documents }) => [id, documents]),
      [["person:jonas-vael", 1]],
    );
    const sources = await list(["sources"]);
    assert.ok(sources.some(({ role, name }) => role === "speaker" && name === "Jonas Vael"));
    assert.ok(
      sources.some(({ role, name, documents }) => role === "outlet" && name === "Kinescope Post" && documents === 1),
    );
    const findings = await list(["findings", "--code", "impossible-date"]);
    assert.match(JSON.stringify(findings), /February 2025/u);
    const questions = await list(["questions", "--as-of", "2025-10-01", "--about", "Greywater"]);
    const row = questions.find(({ words }) => words === WHEN);
    assert.deepEqual([row?.["status"], row?.["documents"]], ["confirmed", 2]);
    const denied = await list(["questions", "--status", "denied"]);
    assert.deepEqual(denied, []);
  });

  for (const [verb, shown] of [
    ["entities", /Jonas Vael +1 +\d+ +person:jonas-vael/u],
    ["sources", /Who publishes[\s\S]*Kinescope Post +1 +\d+ +2 Sep 2025[\s\S]*Who is cited[\s\S]*Jonas Vael/u],
    ["findings", /Kinescope Post, 2 September 2025, document [\da-f]{8}[\s\S]*impossible-date/u],
    ["questions", /When does Greywater Season 3 come +\w+/u],
  ] as const) {
    test(`${verb} on a screen`, async () => {
      const { code, out, err } = await run([verb]);
      assert.equal(code, 0, err);
      assert.match(out, shown);
    });
  }

  test("a timeline tells what each says to the question", async () => {
    const { out } = await run(["timeline", WHEN]);
    assert.match(
      out,
      /20 Jun 2025 +March 2026[\s\S]*2 Sep 2025 +10 March 2026 +Jonas Vael in Kinescope Post\n +“Showrunner/u,
    );
    const rows = await list(["timeline", WHEN, "--as-of", "2025-07-01"]);
    assert.ok(rows.length > 0 && rows.every(({ outlet }) => outlet === "Tidewater Screen"));
    assert.deepEqual([rows[0]?.["direction"], rows[0]?.["firmness"]], ["yes", "certain"]);
  });

  test("a statement is rejected, listed, and the rejection taken back, twice", async () => {
    const { id } = (await list(["documents", "--limit", "1"]))[0]!;
    const words = ["correct", "reject", String(id).slice(0, 8), "released on March 10, 2026"];
    const unreasoned = await run(words);
    assert.deepEqual([unreasoned.code, unreasoned.out], [2, ""]);
    assert.match(unreasoned.err, /Say why.*--reason.*\[usage\]/u);
    const { code, out, err } = await run([...words, "--reason", "it is a joke", "--author", "Ines Marrow"]);
    assert.equal(code, 0, err);
    const [, made = ""] =
      /^([\da-f]{8}) by Ines Marrow: reject: “.*released on March 10, 2026” \(document/u.exec(out) ?? [];
    assert.match(out, new RegExp(`hearsay correct undo ${made} --reason`, "u"));
    const undone = await run(["correct", "undo", made, "--reason", "it is none", "--json"]);
    const undo: { readonly id: string; readonly author: string } = JSON.parse(undone.out);
    assert.notEqual(undo.author, "@login");
    await run(["correct", "undo", undo.id, "--reason", "it is one after all"]);
    const audit = await list(["correct", "list"]);
    assert.deepEqual(
      audit.map(({ state, reason }) => [state, reason]),
      [
        ["holds", "it is a joke"],
        ["undone", "it is none"],
        ["holds", "it is one after all"],
      ],
    );
    assert.match((await run(["correct", "list"])).out, /undone by[\s\S]*holds/u);
  });

  test("entities are named by id or name, and never guessed", async () => {
    const { out } = await run(["correct", "merge", "Jonas Vael", "place:harbor-street", "--reason", "x", "--json"]);
    assert.deepEqual(JSON.parse(out).amendment, {
      kind: "merge",
      entity: "person:jonas-vael",
      into: "place:harbor-street",
    });
    const unknown = await run(["correct", "split", "Jonas Veal", "Harbor Street", "--reason", "x"]);
    assert.match(unknown.err, /goes by "Jonas Veal"\. Did you mean "Jonas Vael"\?.*\[record\/entity-unknown\]/u);
    const several = await run(["correct", "split", "greywater season", "Harbor Street", "--reason", "x"]);
    assert.match(several.err, /\[record\/(?:ambiguous|entity-unknown)\]|Both are/u);
  });

  test("a question is resolved, posed once, and both are listed", async () => {
    const resolved = await run([
      "resolve",
      WHEN,
      "March 10, 2026",
      "--known-at",
      "2026-03-10",
      "--reason",
      "it did",
      "--json",
    ]);
    const { amendment } = JSON.parse(resolved.out);
    assert.deepEqual(
      [amendment.outcome, amendment.knownAt, amendment.question.kind],
      ["2026-03-10", "2026-03-10", "when-released"],
    );
    const voided = await run(["resolve", WHEN, "void", "--ambiguous", "--reason", "which?"]);
    assert.match(voided.err, /^understood as: When does Greywater Season 3 come out\?\n$/u);
    await run(["pose", WHEN]);
    assert.match((await run(["pose", "When will Greywater Season 3 be released?"])).out, /posed already/u);
    const posed = await list(["pose"]);
    assert.deepEqual(
      posed.map(({ question }) => question),
      [WHEN],
    );
    await run(["correct", "undo", String(posed[0]?.["id"]), "--reason", "enough"]);
    assert.deepEqual(await list(["pose"]), []);
  });

  suite("wrong use", { concurrency: 4 }, () => {
    for (const [reason, words, told] of [
      ["a way that is none", ["correct", "rejct"], /Did you mean "reject"\?.*\[usage\]/u],
      ["too few words", ["correct", "reject", "abcd", "--reason", "x"], /takes DOCUMENT and WORDS.*\[usage\]/u],
      [
        "a document that is none",
        ["correct", "reject", "abcdef12", "no", "--reason", "x"],
        /\[record\/document-unknown\]/u,
      ],
      [
        "words that are not there",
        ["correct", "reject", "https://kinescope.example/dated", "nonsense", "--reason", "x"],
        /does not hold.*\[record\/words-unknown\]/u,
      ],
      [
        "words that are there twice",
        ["correct", "reject", "https://kinescope.example/dated", "e", "--reason", "x"],
        /times.*\[record\/ambiguous\]/u,
      ],
      [
        "a certainty that is none",
        ["correct", "relabel", "abcdef12", "no", "--certainty", "sure", "--reason", "x"],
        /CT\+.*\[usage\]/u,
      ],
      [
        "a correction that is none",
        ["correct", "undo", "abcdef12", "--reason", "x"],
        /\[record\/correction-unknown\]/u,
      ],
      ["an outcome without a day", ["resolve", WHEN, "yes", "--reason", "x"], /--known-at.*\[usage\]/u],
      [
        "an outcome that is no time, where one is asked for",
        ["resolve", WHEN, "soon", "--known-at", "2026-03-04", "--reason", "x"],
        /"soon" is no day.*\[usage\]/u,
      ],
      ["a question that is none", ["pose", "Really?"], /\[record\/question-unknown\]/u],
      ["a status that is none", ["questions", "--status", "maybe"], /open, likely.*\[usage\]/u],
      ["a limit that is none", ["documents", "--limit", "0"], /--limit takes.*\[usage\]/u],
      ["an entity that is none", ["questions", "--about", "Zzyzx"], /\[record\/entity-unknown\]/u],
    ] as const) {
      test(`wrong use: ${reason}`, async () => {
        const { code, out, err } = await run(words);
        assert.deepEqual([code, out], [2, ""]);
        assert.match(err, told);
      });
    }
  });

  test("rebuild leaves alone what was read with the same packs, and answers stay", async () => {
    const held = await value();
    assert.match((await run(["rebuild"])).out, /^0 of the 2 articles in .* were read anew; 2 had been read/u);
    assert.match(
      (await run(["rebuild", "--all", "--json"])).out,
      /^\{"reread":2,"current":0,"forgotten":0,"failed":0\}\n$/u,
    );
    assert.match((await run(["rebuild", "--no-model"])).out, /^2 of the 2 articles/u);
    assert.match((await run(["rebuild"])).out, /^2 of the 2 articles/u);
    assert.equal(await value(), held);
  });

  test("what is forgotten is gone, stays gone, and leaves its corrections orphans", async () => {
    const words = ["forget", "https://kinescope.example/dated", "--reason", "takedown"];
    assert.match((await run(words)).out, /^Forgotten: Kinescope Post\. Of document [\da-f]{8}/u);
    const { id } = (await list(["documents"])).find(({ forgotten }) => forgotten !== null)!;
    assert.match((await run(["forget", String(id), "--reason", "x"])).out, /already: takedown/u);
    assert.match(
      (await run(["add", "--jsonl", "--json"], `${JSON.stringify(ARTICLES[1])}\n`)).out,
      /"outcome":"known"/u,
    );
    assert.equal(await value(), "2026-03");
    assert.equal((await list(["correct", "list"]))[0]?.["state"], "orphan");
    assert.match((await run(["rebuild", "--all", "--json"])).out, /"reread":1,"current":0,"forgotten":1/u);
  });

  test("of an article with versions, those that are kept are told", async () => {
    const url = "https://kinescope.example/twice";
    const lines = ["One thing.", "Another thing."].map((text) =>
      JSON.stringify({ text, url, outlet: "Kinescope Post" }),
    );
    await run(["add", "--jsonl"], `${lines.join("\n")}\n`);
    const [one, two] = (await list(["documents"])).filter((row) => row["url"] === url).map(({ id }) => String(id));
    const { out } = await run(["forget", one!, "--reason", "takedown"]);
    assert.match(out, new RegExp(`^Other versions of it are kept: ${two!.slice(0, 8)}\\.$`, "mu"));
    const last: unknown = JSON.parse((await run(["forget", two!, "--reason", "takedown", "--json"])).out);
    assert.deepEqual(Object(last).otherVersions, []);
  });
});
