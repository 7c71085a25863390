/** The most memory that `hearsay read --jsonl` holds while it reads ten thousand articles in one process. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as readAll } from "node:stream/consumers";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Row } from "../eval/report/target.ts";

const CHECKOUT = join(import.meta.dirname, "../bin/checkout.mjs");
const ARTICLES = 10_000;
/** Run inside the measured process: its peak in kilobytes goes to a pipe of its own, since output is what it is made to give. */
const TELL_PEAK = `import { writeSync } from "node:fs"; process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)));`;

export async function measureMemory(texts: readonly string[], log: (line: string) => void): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  try {
    const file = join(folder, "articles.jsonl");
    await pipeline(Readable.from(articleLines(texts)), createWriteStream(file));
    const began = performance.now();
    const megabytes = await peakOf(["read", "--jsonl", file]);
    const seconds = (performance.now() - began) / 1000;
    log(`memory: ${Math.round(megabytes)} MB, ${ARTICLES} articles in ${seconds.toFixed(1)} s`);
    return [
      {
        target: { measure: "peak memory over 10,000 articles", unit: "megabytes", least: 500, aim: 300, isLimit: true },
        outcome: { value: megabytes },
      },
      {
        target: { measure: "the time for them, output as JSON included", unit: "seconds" },
        outcome: { value: seconds, note: `${(ARTICLES / seconds).toFixed(0)} articles a second` },
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function* articleLines(texts: readonly string[]): Generator<string> {
  for (let id = 0; id < ARTICLES; id += 1) yield `${JSON.stringify({ id, text: texts[id % texts.length] })}\n`;
}

/** In megabytes. Fails if the command does. */
async function peakOf(args: readonly string[]): Promise<number> {
  const peek = `data:text/javascript,${encodeURIComponent(TELL_PEAK)}`;
  const child = spawn(process.execPath, ["--import", peek, CHECKOUT, ...args], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  const pipe = child.stdio[3];
  if (!(pipe instanceof Readable)) throw new Error("The measured process has no pipe for its peak.");
  const [told, [code]] = await Promise.all([readAll(pipe), once(child, "close")]);
  if (code !== 0) throw new Error(`hearsay ${args.join(" ")} ended with ${String(code)}.`);
  return (Number(told) * 1024) / 1e6;
}
