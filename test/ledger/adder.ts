/**
 * A process that adds articles until it is done or killed: `adder.ts FILE FROM TO BATCH`. Each line it prints is a batch that was
 * acknowledged: the ids of its documents.
 */
import { writeSync } from "node:fs";
import { openLedger } from "../../src/ledger/open.ts";
import { article, NO_KIN, NOW } from "./articles.ts";

const [file = "", ...numbers] = process.argv.slice(2);
const [from = 0, to = 0, batch = 1] = numbers.map(Number);

const ledger = await openLedger(file, { create: true });
for (let at = from; at < to; at += batch) {
  const entries = Array.from({ length: Math.min(batch, to - at) }, (_, index) => numbered(at + index));
  const outcomes = await ledger.add(entries, NOW, NO_KIN);
  // Synchronously: what was printed is out, whenever the process ends.
  writeSync(1, `${outcomes.map(({ document, outcome }) => `${document}:${outcome}`).join(" ")}\n`);
}
// What can be opened can be read.
await ledger.counts();
await ledger.close();

/** The same for the same number in every process. */
function numbered(number: number): ReturnType<typeof article> {
  const lines = [
    `release Tidewater ${number}`,
    `cast Mara Voss, Kestrel Point ${number}`,
    "Nobody knows. ".repeat(number % 40),
  ];
  return article(lines.join("\n"), { url: `https://kinescope.example/${number % 50}` });
}
