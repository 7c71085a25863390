/** Two hundred who read at once while another process adds articles: nobody gets an error. How long they wait is told, not asserted. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { openClient } from "../../src/client.ts";

const COMMAND = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const READERS = 200;
const ARTICLES = 300;

const PATHS = [
  "/",
  "/ask?q=When+does+Ember+Vale+come+out",
  "/questions",
  "/articles",
  "/api/ask?question=When+does+Ember+Vale+come+out",
  "/api/documents?limit=20",
  "/api/changes?limit=5",
  "/api/export?format=atom&question=When+does+Ember+Vale+come+out",
];

test(`${READERS} readers at once, while another process adds ${ARTICLES} articles: no error`, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "hearsay-readers-"));
  const ledger = join(folder, "desk.db");
  await writeFile(
    join(folder, "more.jsonl"),
    Array.from({ length: ARTICLES }, (_, index) => writeArticle(index)).join(""),
  );
  await writeFile(join(folder, "first.jsonl"), writeArticle(1000));
  await run(["add", "--jsonl", join(folder, "first.jsonl"), "--ledger", ledger]);
  const server = spawn(process.execPath, [COMMAND, "serve", "--ledger", ledger, "--port", "0", "--log", "silent"]);
  try {
    const url = await heardAt(server.stdout);
    const adding = run(["add", "--jsonl", join(folder, "more.jsonl"), "--ledger", ledger]);
    const waits: number[] = [];
    const state = { isAdded: false };
    const read = async (reader: number): Promise<void> => {
      for (let turn = 0; turn < 3 || !state.isAdded; turn += 1) {
        const startedMs = performance.now();
        const response = await fetch(`${url}${PATHS[(reader + turn) % PATHS.length]}`);
        const text = await response.text();
        assert.equal(response.status, 200, text);
        waits.push(performance.now() - startedMs);
      }
    };
    const readers = Promise.all(Array.from({ length: READERS }, (_, reader) => read(reader)));
    await Promise.race([readers, adding]);
    await adding;
    state.isAdded = true;
    await readers;
    const held: string[] = [];
    for await (const { id } of openClient({ url }).documents()) held.push(id);
    assert.equal(held.length, ARTICLES + 1);
    const sorted = waits.toSorted((a, b) => a - b);
    t.diagnostic(
      `${waits.length} answers, half within ${told(sorted, 0.5)} ms, 99 of 100 within ${told(sorted, 0.99)} ms`,
    );
  } finally {
    server.kill();
    await once(server, "close");
    await rm(folder, { recursive: true });
  }
});

const told = (waits: readonly number[], share: number): number =>
  Math.round(waits[Math.floor(share * waits.length)] ?? 0);

function writeArticle(number: number): string {
  const day = 1 + (number % 28);
  const text = `Northgate Studios has delayed Ember Vale to August ${day}, 2031. Report ${number} of the Morning Gull has it from the studio.`;
  return `${JSON.stringify({ text, outlet: "Morning Gull", published: `2031-0${1 + (number % 5)}-${String(day).padStart(2, "0")}` })}\n`;
}

async function run(words: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [COMMAND, ...words], { stdio: "ignore" });
  const [code]: unknown[] = await once(child, "close");
  assert.equal(code, 0, words.join(" "));
}

async function heardAt(output: AsyncIterable<Buffer>): Promise<string> {
  let text = "";
  for await (const chunk of output) {
    text += chunk.toString();
    const url = /http:\/\/\S+/u.exec(text)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error("the desk did not open");
}
