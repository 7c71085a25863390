/**
 * What is published: packed, installed in an empty folder, run under each Node that it promises, and imported with its
 * types. Needs a registry (or npm's cache) for the dependencies; without one it is skipped by name.
 */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual, promisify } from "node:util";
import { deserialize } from "node:v8";
import type { Pack } from "../src/model/pack.ts";
import { loadPacks } from "../src/pack/load.ts";
import { installPackage } from "./install-package.ts";
import { runCommand } from "./run-command.ts";
import { ROOT } from "./sources.ts";

const run = promisify(execFile);
const NODES = ["node", "node-24"].map((name) => join(ROOT, "node_modules", name, "bin/node"));
const ARTICLE = "“Nothing is decided,” creator Jonas Vael told The Kinescope Post on Friday.\n";

suite("package", () => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
  const installed = join(folder, "node_modules/hearsay");
  let unreachable: string | null = null;

  before(async () => {
    if (!(await installPackage(folder))) unreachable = "no registry can be reached for the package's dependencies";
  });
  after(() => rmSync(folder, { recursive: true }));

  test("holds what it needs and nothing of the workshop", (context) => {
    if (unreachable !== null) return context.skip(unreachable);
    const shipped = readdirSync(installed).filter((name) => name !== "node_modules");
    const expected = [
      "CHANGELOG.md",
      "LICENSE",
      "NOTICE",
      "README.md",
      "bin",
      "dist",
      "package.json",
      "packs",
      "samples",
      "static",
    ];
    assert.deepEqual(shipped.toSorted(), expected);
    const files = readdirSync(join(installed, "dist"), { recursive: true, encoding: "utf8" });
    assert.deepEqual(
      files.filter((name) => /\.test\.|\.ts$(?<!\.d\.ts)/u.test(name)),
      [],
    );
    assert.ok(!existsSync(join(installed, "bin/hearsay")), "the checkout's script is no part of the package");
  });

  test("names in NOTICE whose code is bundled with the command", (context) => {
    if (unreachable !== null) return context.skip(unreachable);
    const command = join(installed, "dist/command");
    const code = readdirSync(command).map((name) => readFileSync(join(command, name), "utf8"));
    const bundled = new Set(code.join("\n").match(/(?<=^\/\/ .*node_modules\/)(?:@[\w.-]+\/)?[\w.-]+/gmu));
    assert.deepEqual([...bundled].toSorted(), ["commander", "kysely"]);
    const notice = readFileSync(join(installed, "NOTICE"), "utf8");
    for (const name of bundled) assert.match(notice, new RegExp(`^${name} \\d`, "mu"));
  });

  for (const node of NODES) {
    const name = node.slice(ROOT.length + 1);
    test(`finds the shipped packs compiled as the sources compile them, under ${name}`, async (context) => {
      if (unreachable !== null) return context.skip(unreachable);
      const source = [
        'import { serialize } from "node:v8";',
        'import { loadPacks } from "hearsay";',
        `import { findKept } from "${pathToFileURL(installed).href}/dist/pack/kept.js";`,
        "const pack = loadPacks();",
        "process.stdout.write(serialize({ pack, isKept: findKept(pack.hash) !== null }));",
      ];
      const script = join(folder, "packs.js");
      writeFileSync(script, source.join("\n"));
      const { stdout } = await run(node, [script], { cwd: folder, encoding: "buffer", maxBuffer: 64 * 1024 ** 2 });
      const { pack, isKept }: { pack: Pack; isKept: boolean } = deserialize(stdout);
      assert.ok(isKept, "nothing is kept of the shipped packs");
      // Told in one word, since what differs would fill megabytes.
      assert.ok(isDeepStrictEqual(pack, loadPacks()), "the packs differ");
    });

    test(`reads and tells its version under ${name}`, async (context) => {
      if (unreachable !== null) return context.skip(unreachable);
      const command = join(folder, "node_modules/.bin/hearsay");
      const version = await runCommand(["--version"], { command, node, cwd: folder });
      assert.deepEqual([version.code, version.err], [0, ""]);
      assert.match(version.out, /^hearsay \d+\.\d+\.\d+\n$/u);
      const reading = await runCommand(["read", "--json"], { command, node, cwd: folder, input: ARTICLE });
      assert.deepEqual([reading.code, reading.err], [0, ""]);
      assert.equal(JSON.parse(reading.out).document.text, ARTICLE);
      const demo = await runCommand(["demo"], { command, node, cwd: folder });
      assert.deepEqual([demo.code, demo.err], [0, ""]);
      assert.match(demo.out, /^ +hearsay add .*samples\/defenders\/reports$/mu);
      const lines = `${JSON.stringify({ id: 1, text: ARTICLE })}\n`;
      const words = [
        "add",
        "--jsonl",
        "--json",
        "--threads",
        "2",
        "--ledger",
        join(folder, `${name.replaceAll("/", "-")}.db`),
      ];
      const added = await runCommand(words, { command, node, cwd: folder, input: lines });
      assert.deepEqual([added.code, added.err], [0, ""]);
      assert.match(added.out, /"outcome":"added"/u);
      const page = await runCommand(["read", "--json"], {
        command,
        node,
        cwd: folder,
        input: `<html><p>${ARTICLE.repeat(4)}`,
      });
      assert.deepEqual([page.code, page.err], [0, ""]);
    });
  }

  test("is imported with its types", async (context) => {
    if (unreachable !== null) return context.skip(unreachable);
    const source = [
      'import { loadPacks, read, type Reading } from "hearsay";',
      'const reading: Reading = read({ text: "She said no.", published: "2025" }, loadPacks(["en"]));',
      "const language: string = reading.document.language;",
      "console.log(language);",
      "// @ts-expect-error a reading has no such layer: without types this would pass",
      "console.log(reading.nonsense);",
    ];
    writeFileSync(join(folder, "use.ts"), source.join("\n"));
    const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2024", "--lib", "es2025,dom"];
    await run(join(ROOT, "node_modules/.bin/tsc"), [...options, "use.ts"], { cwd: folder });
    const { code, out, err } = await runCommand([], { command: join(folder, "use.ts"), cwd: folder });
    assert.deepEqual([code, out, err], [0, "en\nundefined\n", ""]);
  });

  test("tells an old Node what it lacks", async (context) => {
    if (unreachable !== null) return context.skip(unreachable);
    const pretend = `data:text/javascript,Object.defineProperty(process.versions,"node",{value:"22.1.0"})`;
    const command = join(installed, "bin/hearsay.cjs");
    const { code, err } = await runCommand(["--version"], { command, nodeWords: ["--import", pretend] });
    assert.deepEqual([code, err], [2, "hearsay needs Node 24 or newer; this is Node 22.1.0.\n"]);
  });
});
