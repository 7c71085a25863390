/** `--threads` from outside: the lines that are printed, Ctrl-C, and settings that are none. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { test } from "node:test";
import { openLedger } from "../../src/ledger/open.ts";
import { checkIntegrity } from "../ledger/inspect.ts";
import { newFile } from "../ledger/stores.ts";
import { runCommand } from "../run-command.ts";
import { ROOT } from "../sources.ts";

const WORDS = ["--packs", "en,screen-en", "--jsonl", "--json"];

const line = (id: number): string =>
  `${JSON.stringify({ id, text: `“Lamp ${id} is lit,” Jonas Vael said on Friday.`, published: "2031-05-05" })}\n`;

test("--threads: the same lines as without, what is bad where it stands", { timeout: 120_000 }, async () => {
  const lines = Array.from({ length: 150 }, (_, id) => (id % 50 === 3 ? `{"id":${id}}\n` : line(id % 70)));
  const printed = async (threads: string): Promise<string> => {
    const words = ["add", ...WORDS, "--threads", threads, "--ledger", newFile()];
    const { code, out, err } = await runCommand(words, { input: lines.join("") });
    assert.equal(code, 1, err);
    return out;
  };
  const alone = await printed("1");
  assert.equal(alone.match(/"added"/gu)?.length, 70);
  assert.equal(alone.match(/jsonl\/not-a-document/gu)?.length, 3);
  assert.equal(await printed("2"), alone);
  assert.equal(await printed("auto"), alone);
});

test("--threads: Ctrl-C ends it after what is under way, and the ledger is whole", { timeout: 120_000 }, async () => {
  const file = newFile();
  const words = [join(ROOT, "bin/checkout.mjs"), "add", ...WORDS, "--threads", "2", "--ledger", file];
  const child = spawn(process.execPath, words, { cwd: ROOT, stdio: "pipe" });
  const told = gather(child);
  // It waits for more when the signal comes.
  child.stdin.write(Array.from({ length: 100 }, (_, id) => line(id)).join(""));
  await once(child.stdout, "data");
  child.kill("SIGINT");
  const [code, signal] = await once(child, "close");
  assert.deepEqual([code, signal], [null, "SIGINT"], told.err());
  assert.equal(told.err(), "hearsay: Stopped. What was read is kept; the same call goes on with the rest.\n");
  const added = told.out().match(/"outcome":"added"/gu)?.length ?? 0;
  assert.ok(added >= 64, "the batch that was told first");
  assert.equal(checkIntegrity(file), "ok");
  const ledger = await openLedger(file, { create: false });
  assert.equal((await ledger.counts()).documents, added);
  await ledger.close();
});

const REFUSED = ["0", "65", "two", "-1", "1.5"];

for (const threads of REFUSED) {
  test(`--threads ${threads} is no number of threads`, async () => {
    const { code, err } = await runCommand(["add", `--threads=${threads}`, "--ledger", newFile()]);
    assert.equal(code, 2);
    assert.match(err, /--threads <n> is ".*", but it must be a number from 1 to 64, or auto\. \[config\/invalid\]/u);
  });
}

function gather(child: ChildProcess): { readonly out: () => string; readonly err: () => string } {
  let [out, err] = ["", ""];
  child.stdout?.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    err += chunk.toString();
  });
  return { out: () => out, err: () => err };
}
