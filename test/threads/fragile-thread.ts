/**
 * A reading thread whose articles do things to it that no article can do to a real one: their texts tell what. What is read is made by hand, without
 * packs; in their place stands a file by which "ends once" knows that it was there before, or "never ready".
 */
import { existsSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { workerData } from "node:worker_threads";
import type { Start } from "../../src/desk/threads/message.ts";
import { serveReadings } from "../../src/desk/threads/serve-readings.ts";
import { HearsayError } from "../../src/base/error.ts";
import { article } from "../ledger/articles.ts";

const start: Start = workerData;
const [before = ""] = start.packs;

if (before === "never ready") throw new Error("The packs are gone.");
await pause(1);

serveReadings(({ text, ...rest }) => {
  if (text.includes("throws")) throw new TypeError("It threw.");
  if (text.includes("refused")) throw new HearsayError("input/empty", "It was refused.");
  if (text.includes("ends at once")) process.exit(3);
  if (text.includes("fills the memory")) fill();
  if (text.includes("ends once") && !existsSync(before)) {
    writeFileSync(before, "");
    process.exit(4);
  }
  // Some take longer than those behind them.
  if (text.includes("slow")) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
  return article(text, rest);
});

function fill(): never {
  const all: unknown[] = [];
  for (;;) all.push(Array.from({ length: 100_000 }, (_, index) => ({ index })));
}
