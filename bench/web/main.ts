/**
 * Measures the desk's question page on a large ledger, and writes `docs/performance-web.md`, by a run on a hundred thousand reports:
 *
 *     npm run bench:web -- --ledger FILE [--seconds 60] [--rate 50]
 *
 * FILE is one that `npm run bench:ledger -- --ledger FILE` kept. The server is a process of its own, as `hearsay serve` starts it. Pages are of questions that the ledger
 * can answer, and are asked for by Zipf's law, as readers do; none was made before the first request for it.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { describeProvenance } from "../../eval/report/provenance.ts";
import { alignTable } from "../../eval/report/table.ts";
import { COLUMNS, type Row, summarize, writeRow } from "../../eval/report/target.ts";
import { writePage } from "../../eval/report/write-page.ts";
import { openLedger } from "../../src/ledger/open.ts";
import type { Answer } from "../../src/model/answer.ts";
import { loadPacks } from "../../src/pack/load.ts";
import { drawQuestions } from "../ledger/questions.ts";
import { openRandom } from "../ledger/random.ts";
import { DAYS, FIRST_DAY } from "../ledger/reports.ts";
import { makeWorld } from "../ledger/world.ts";
import { pressAtRate, pressHard, type Pressed, quantile } from "./press.ts";

const WHOLE = 100_000;

/** The reports end on it; and a day before them all, as of which nothing has to be found out. */
const LAST_DAY = new Date((FIRST_DAY + DAYS) * 86_400_000).toISOString().slice(0, 10);
const FIRST_OF_ALL = "2000-01-01";

/** So many questions are drawn, of which some are the same, and some have no answer. */
const DRAWN = 200;

const { values: flags } = parseArgs({
  options: {
    ledger: { type: "string" },
    seconds: { type: "string", default: "60" },
    rate: { type: "string", default: "50" },
  },
});
if (flags.ledger === undefined) {
  process.stderr.write("Say which ledger: --ledger FILE, kept by npm run bench:ledger -- --ledger FILE\n");
  process.exit(2);
}

const ledger = await openLedger(flags.ledger, { create: false });
const { documents } = await ledger.counts();
await ledger.close();

const [rate, seconds] = [Number(flags.rate), Number(flags.seconds)];
const desk = await start("src/main.ts", ["serve", "--ledger", flags.ledger, "--port", "0", "--log", "silent"]);
const pages = await findPages();
const asked = drawByZipf(pages, rate * seconds);
const steady = await pressAtRate(desk.origin, asked, rate);
const front = await pressHard(desk.origin, ["/", "/"], 1);
const popular = pages[0]!;
const size = (await (await fetch(`${desk.origin}${popular}`)).text()).length;
const again = Array.from({ length: 2000 }, () => popular);
const plain = await start("bench/web/plain.ts", [String(size)]);
const yardstick = Array.from({ length: 2000 }, () => "/");
// One after the other and back again, so that neither has the quiet machine alone.
const rounds: { readonly desk: Pressed; readonly plain: Pressed }[] = [];
for (let round = 0; round < 3; round += 1) {
  rounds.push({
    desk: await pressHard(desk.origin, again, 32),
    plain: await pressHard(plain.origin, yardstick, 32),
  });
}
desk.process.kill();
plain.process.kill();
report();

/** Pages of questions on which the ledger has something. */
async function findPages(): Promise<string[]> {
  const found = new Set<string>();
  for (const { words } of drawQuestions(DRAWN, makeWorld(1), [LAST_DAY], openRandom(7))) {
    const response = await fetch(
      `${desk.origin}/api/ask?${new URLSearchParams({ question: words, asOf: LAST_DAY }).toString()}`,
    );
    const { established, understood }: Pick<Answer, "established" | "understood"> = JSON.parse(await response.text());
    if (!established || understood.record !== null || found.has(pageOf(understood))) continue;
    // An id that no page has shown since the start is looked for among all articles, where the ledger is older than its list of who answers what.
    await fetch(`${desk.origin}/ask?${new URLSearchParams({ q: words, "as-of": FIRST_OF_ALL }).toString()}`);
    found.add(pageOf(understood));
  }
  return [...found];
}

function pageOf({ id }: Answer["understood"]): string {
  return `/q/${id}?as-of=${LAST_DAY}`;
}

/** The first is asked for twice as often as the second, and so on. */
function drawByZipf(paths: readonly string[], count: number): string[] {
  const random = openRandom(8);
  const sums: number[] = [];
  for (const [index] of paths.entries()) sums.push((sums.at(-1) ?? 0) + 1 / (index + 1));
  return Array.from({ length: count }, () => {
    const drawn = random.next() * sums.at(-1)!;
    return paths[sums.findIndex((sum) => sum >= drawn)]!;
  });
}

function report(): void {
  const best = rounds.map((round) => round.desk.perSecond / round.plain.perSecond).toSorted((a, b) => a - b)[1]!;
  const perSecond = rounds.map((round) => round.desk.perSecond).toSorted((a, b) => a - b)[1]!;
  const failed = steady.failed + rounds.reduce((sum, round) => sum + round.desk.failed, 0);
  const different = new Set(asked).size;
  const rows: Row[] = [
    {
      target: {
        measure: `question page, ${rate} requests a second, open loop: p50`,
        unit: "milliseconds",
        least: 15,
        aim: 5,
        isLimit: true,
      },
      outcome: {
        value: quantile(steady.took, 0.5),
        note: `${asked.length} requests for ${different} different pages`,
      },
    },
    {
      target: { measure: "the same: p99", unit: "milliseconds", least: 80, aim: 30, isLimit: true },
      outcome: { value: quantile(steady.took, 0.99) },
    },
    { target: { measure: "requests that failed", unit: "count", least: 0, isLimit: true }, outcome: { value: failed } },
    {
      target: {
        measure: "question page that is asked for again and again, beside a hono page of equal size: requests a second",
        unit: "ratio",
        least: 0.1,
        aim: 0.4,
      },
      outcome: { value: best, note: `${Math.round(perSecond)} a second, ${size} characters` },
    },
    {
      target: { measure: "front page, first and second time", unit: "milliseconds" },
      outcome: { value: front.took[1] ?? 0, note: `then ${(front.took[0] ?? 0).toFixed(1)} ms` },
    },
  ];
  const provenance = describeProvenance(loadPacks());
  const table = alignTable(COLUMNS, rows.map(writeRow));
  process.stdout.write(`${[...provenance, "", table, "", summarize(rows)].join("\n")}\n`);
  if (documents < WHOLE) return;
  writePage({
    file: "performance-web.md",
    title: "How fast the desk answers",
    provenance,
    intro: [
      "Written by `npm run bench:web` on the ledger of `npm run bench:ledger`. Requests come at a steady rate whatever the server does, and a time counts from when a request was due. " +
        "Pages are drawn by Zipf's law and not made before; one that was made is held while the ledger stays as it is. The server and what presses it share two cores.",
    ],
    rows,
    notes: [
      `${documents.toLocaleString("en")} reports. Node ${process.versions.node}. The ratio is the middle one of three rounds.`,
    ],
  });
}

type Started = { readonly process: ChildProcess; readonly origin: string };

async function start(file: string, words: readonly string[]): Promise<Started> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(`../../${file}`, import.meta.url)), ...words], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  for await (const chunk of child.stdout) {
    text += String(chunk);
    const origin = /http:\/\/\S+/u.exec(text)?.[0];
    if (origin === undefined) continue;
    child.stdout.resume();
    return { process: child, origin };
  }
  throw new Error(`${file} ended before it listened`);
}
