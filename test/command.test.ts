/** The command from outside: words and input in, output and exit code out. */
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { execFileSync, spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { RUNNERS } from "../src/faces/cli/command.ts";
import { VERBS } from "../src/desk/verbs.ts";
import { runCommand, type Surroundings } from "./run-command.ts";
import { ROOT } from "./sources.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
after(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const ARTICLE = "Jonas Vael said on Friday that the third season will not be released before the spring of 2026.\n";
const article = write("article.txt", ARTICLE);

type Row = {
  readonly reason: string;
  readonly words: readonly string[];
  readonly code: number;
  readonly out?: RegExp;
  readonly err?: RegExp;
} & Surroundings;

const ROWS: readonly Row[] = [
  { reason: "no words get the help", words: [], code: 0, out: /Verbs:\n +read \[file\]/u },
  { reason: "the version", words: ["--version"], code: 0, out: /^hearsay \d+\.\d+\.\d+\n$/u },
  ...VERBS.map(({ name }) => ({
    reason: `help of ${name}`,
    words: [name, "--help"],
    code: 0,
    out: /Examples:\n {2}\S/u,
  })),
  {
    reason: "a name that would move the terminal",
    words: ["read", "no\u001B[31m"],
    code: 2,
    err: /^[^\p{Cc}]*␛[^\p{Cc}]*\n$/u,
  },
  { reason: "a verb that would", words: ["no\u001B[31m"], code: 2, err: /^[^\p{Cc}]*␛[^\p{Cc}]*\[usage\]\n$/u },
  { reason: "a setting that would", words: ["config", "--ledger", "no\u009B1m"], code: 0, out: /^(?:[^\p{Cc}]|\n)*$/u },
  { reason: "a verb misspelt", words: ["raed"], code: 2, err: /Did you mean read\?.*\[usage\]/u },
  { reason: "an option misspelt", words: ["read", "--jsno"], code: 2, err: /Did you mean --json\?.*\[usage\]/u },
  { reason: "a file", words: ["read", article], code: 0, out: /Jonas Vael.* said on _?Friday/u },
  { reason: "standard input", words: ["read"], input: ARTICLE, code: 0, out: /Jonas Vael/u },
  {
    reason: "standard input by its sign",
    words: ["read", "-", "--json"],
    input: ARTICLE,
    code: 0,
    out: /"text": "Jonas Vael said/u,
  },
  {
    reason: "the seed's date mark",
    words: ["read", "--json"],
    input: ` date 2025-05-02 ${ARTICLE}`,
    code: 0,
    out: /"published": "2025-05-02"/u,
  },
  {
    reason: "a dateline given",
    words: ["read", "--json", "--published", "2025-06"],
    input: ` date 2025-05-02 ${ARTICLE}`,
    code: 0,
    out: /"published": "2025-06"/u,
  },
  {
    reason: "a dateline that is none",
    words: ["read", article, "--published", "soon"],
    code: 2,
    err: /"soon" is no date.*\[input\/published-invalid\]/u,
  },
  {
    reason: "a dateline to come",
    words: ["read", article, "--json", "--published", "2999-01-01"],
    code: 0,
    out: /2999/u,
    err: /^note: the dateline 2999-01-01 lies in the future/u,
  },
  {
    reason: "no such file",
    words: ["read", "nowhere.txt"],
    code: 2,
    err: /There is no file nowhere\.txt.*\[input\/not-found\]/u,
  },
  { reason: "a folder", words: ["read", folder], code: 2, err: /is a folder.*\[input\/not-readable\]/u },
  {
    reason: "an address in one's own network",
    words: ["read", "http://127.0.0.1:65530/x"],
    code: 2,
    err: /own network.*\[fetch\/address-private\]/u,
  },
  {
    reason: "an address that tells its format itself",
    words: ["read", "https://a.example/x", "--format", "plain"],
    code: 2,
    err: /--format goes with a file.*\[usage\]/u,
  },
  {
    reason: "nothing",
    words: ["read"],
    input: "",
    code: 2,
    err: /nothing to read in standard input.*\[input\/empty\]/u,
  },
  {
    reason: "a picture",
    words: ["read"],
    input: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10),
    code: 2,
    err: /PNG.*\[input\/binary\]/u,
  },
  {
    reason: "another encoding",
    words: ["read"],
    input: Buffer.from("Zo\xEB said so.", "latin1"),
    code: 2,
    err: /not UTF-8.*--encoding windows-1252.*\[input\/encoding\]/u,
  },
  {
    reason: "another encoding, told",
    words: ["read", "--json", "--encoding", "windows-1252"],
    input: Buffer.from("Zo\xEB said so.", "latin1"),
    code: 0,
    out: /Zoë said so/u,
  },
  {
    reason: "lines of JSON without saying so",
    words: ["read", write("a.jsonl", "{}\n")],
    code: 2,
    err: /read --jsonl .*\[usage\]/u,
  },
  {
    reason: "too large a file",
    words: ["read", article, "--max-bytes", "50"],
    code: 2,
    err: /more than the limit of 50 bytes.*\[input\/too-large\]/u,
  },
  {
    reason: "too long a stream",
    words: ["read"],
    input: ARTICLE,
    env: { HEARSAY_MAX_BYTES: "50" },
    code: 2,
    err: /past the limit of 50 bytes.*\[input\/too-large\]/u,
  },
  {
    reason: "a pack that is none",
    words: ["read", article, "--packs", "klingon"],
    code: 2,
    err: /no pack "klingon".*\[pack\/not-found\]/u,
  },
  { reason: "without models", words: ["read", article, "--json", "--no-model"], code: 0, out: /"sentences"/u },
  {
    reason: "a statement that is none",
    words: ["read", article, "--explain", "999"],
    code: 2,
    err: /no statement 999.*\[usage\]/u,
  },
  {
    reason: "words that do not go together",
    words: ["read", "--jsonl", "--json"],
    code: 2,
    err: /--json goes with one article.*\[usage\]/u,
  },
  { reason: "colours when asked for", words: ["read", article, "--color"], code: 0, out: /\p{Cc}\[\d/u },
  {
    reason: "colours by the variable of others",
    words: ["read", article],
    env: { FORCE_COLOR: "1" },
    code: 0,
    out: /\p{Cc}\[\d/u,
  },
  {
    reason: "no colours over a wish for them",
    words: ["read", article, "--no-color"],
    env: { HEARSAY_COLOR: "always" },
    code: 0,
    out: /^[\P{Cc}\n]+$/u,
  },
  {
    reason: "settings with their origin",
    words: ["config"],
    env: { HEARSAY_PACKS: "en" },
    code: 0,
    out: /packs +en +HEARSAY_PACKS/u,
  },
  {
    reason: "settings as JSON",
    words: ["config", "--json"],
    code: 0,
    out: /"value": 20000000,\n {4}"origin": "default"/u,
  },
  {
    reason: "a setting that is none",
    words: ["config"],
    env: { HEARSAY_MAX_BYTES: "huge" },
    code: 2,
    err: /HEARSAY_MAX_BYTES is "huge".*\[config\/invalid\]/u,
  },
  {
    reason: "the demo",
    words: ["demo"],
    code: 0,
    out: /27 reports[\s\S]*Not established\.[\s\S]*Yes, confirmed[\s\S]*Confirmed: 4 March 2026[\s\S]*\n +bin\/hearsay add samples\/defenders\/reports/u,
  },
  {
    reason: "the demo of an article",
    words: ["demo", "--article"],
    code: 0,
    out: /Greywater: Afterlight Creator Confirms[\s\S]*invented\.\s+Next:\n +bin\/hearsay read FILE/u,
  },
];

for (const { reason, words, code, out, err, ...surroundings } of ROWS) {
  test(`command: ${reason}`, async () => {
    const outcome = await runCommand(words, surroundings);
    assert.equal(outcome.code, code, outcome.err);
    assert.match(outcome.out, out ?? /^$/u);
    assert.match(outcome.err, err ?? /^$/u);
  });
}

test("command: each verb of the desk has its runner", () => {
  assert.deepEqual(Object.keys(RUNNERS).toSorted(), VERBS.map(({ name }) => name).toSorted());
});

test("command: settings come from the folder's file", async () => {
  write("hearsay.config.json", '{ "packs": ["en"] }');
  const { out } = await runCommand(["config"], { cwd: folder });
  rmSync(join(folder, "hearsay.config.json"));
  assert.match(out, /packs +en +hearsay\.config\.json/u);
});

test("command: a file of settings that is no JSON is told", async () => {
  write("hearsay.config.json", "{ packs }");
  const { code, err } = await runCommand(["config"], { cwd: folder });
  rmSync(join(folder, "hearsay.config.json"));
  assert.equal(code, 2);
  assert.match(err, /hearsay\.config\.json is not JSON.*\[config\/invalid\]/u);
});

test("command: bin/hearsay runs from any folder, also through a link", () => {
  const link = join(folder, "hearsay");
  symlinkSync(join(ROOT, "bin/hearsay"), link);
  for (const command of [join(ROOT, "bin/hearsay"), link]) {
    assert.match(execFileSync(command, ["--version"], { cwd: folder, encoding: "utf8" }), /^hearsay \d/u);
  }
});

test("command: bin/hearsay says what is missing where the only Node is an old one", () => {
  const bare = join(folder, "bare");
  mkdirSync(join(bare, "bin"), { recursive: true });
  copyFileSync(join(ROOT, "bin/hearsay"), join(bare, "bin/hearsay"));
  writeFileSync(join(bare, "node"), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
  const { status, stderr } = spawnSync(join(bare, "bin/hearsay"), ["--version"], {
    env: { PATH: `${bare}:/usr/bin:/bin` },
    encoding: "utf8",
  });
  assert.equal(status, 2);
  assert.match(stderr, /^hearsay needs Node 24 or newer: run 'npm ci'.*\n$/u);
});

test("command: a closed pipe is quiet", () => {
  const lines = Array.from({ length: 400 }, (_, id) => JSON.stringify({ id: String(id), text: ARTICLE.repeat(20) }));
  const many = write("many.jsonl", `${lines.join("\n")}\n`);
  const script = `"${process.execPath}" "${join(ROOT, "bin/checkout.mjs")}" read --jsonl "${many}" | head -n 1`;
  const shown = execFileSync("sh", ["-c", `(${script}) 2>&1`], { encoding: "utf8" });
  assert.equal(shown.trimEnd().split("\n").length, 1);
  assert.match(shown, /^\{"id":"0"/u);
});
