/**
 * `hearsay demo`, which `npm start` runs: a ledger of the reports that ship with Hearsay. In a terminal the desk opens on it, for as long
 * as it is wanted; where nobody looks, questions are answered as of several days. `--article` reads the one article that ships instead.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { HOME } from "../../base/home.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Pack } from "../../model/pack.ts";
import { loadPacks } from "../../pack/load.ts";
import { now, today } from "./as-of.ts";
import type { Call } from "./call.ts";
import { joinBlocks, writeHeading, writeLines } from "./show/blocks.ts";
import { paint, run } from "./show/runs.ts";
import { type Screen, screenOf, writeOut } from "./surroundings.ts";

const SAMPLES = fileURLToPath(new URL("samples", HOME));

/** A checkout has its command in `bin/`. */
const NAME = import.meta.url.endsWith(".ts") ? "bin/hearsay" : "hearsay";

type Next = readonly (readonly [command: string, about: string])[];

export async function runDemo(call: Call): Promise<number> {
  const screen = screenOf(call.settings.values);
  const pack = loadPacks(call.settings.values.packs, { models: call.settings.values.model });
  if (call.options["article"] === true) await writeOut(await readArticle(call, pack, screen));
  else
    await withReports(call, pack, async (ledger, about) => {
      const isWatched = process.stdout.isTTY && call.options["answers"] !== true;
      if (isWatched) await openDesk(ledger, call, pack, writeLines(about, screen));
      else await writeOut(await answerFrom(ledger, about, pack, screen));
    });
  return 0;
}

async function readArticle({ settings }: Call, pack: Pack, screen: Screen): Promise<string> {
  const { read } = await import("../../desk/read.ts");
  const { readFileBytes } = await import("../../intake/file.ts");
  const { receive } = await import("../../intake/receive.ts");
  const { showReading } = await import("./show/reading.ts");
  const path = join(SAMPLES, "greywater.md");
  const article = await receive({ bytes: await readFileBytes(path, settings.values.maxBytes), name: path });
  const words = [
    run("This was "),
    run(here("greywater.md"), "strong"),
    run("; its show, people and outlets are invented. Next:"),
  ];
  const next: Next = [
    [`${NAME} read FILE`, "the same for an article of yours: text, Markdown or HTML"],
    [`${NAME} read FILE --explain 4`, "how statement 4 came about"],
    [`${NAME} read FILE --json`, "everything that was understood, for programs"],
    [`${NAME} --help`, "the rest"],
  ];
  return `${showReading(read(article, pack), screen)}${writeLines(words, screen)}\n${writeNext(next, screen)}\n\n`;
}

/** As a person in this folder would name it. */
const here = (name: string): string => relative(".", join(SAMPLES, name));

type Asked = { readonly question: string; readonly asOf?: string };

/** In a ledger that lasts as long as the work; with what is told of the reports. */
async function withReports(
  call: Call,
  pack: Pack,
  work: (ledger: Ledger, about: ReturnType<typeof run>[]) => Promise<void>,
): Promise<void> {
  const { openLedger } = await import("../../ledger/open.ts");
  const folder = mkdtempSync(join(tmpdir(), "hearsay-demo-"));
  try {
    const ledger = await openLedger(join(folder, "demo.db"), { create: true });
    try {
      await work(ledger, await addReports(ledger, call, pack));
    } finally {
      await ledger.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function openDesk(ledger: Ledger, call: Call, pack: Pack, about: string): Promise<void> {
  const { keepServing } = await import("./serve.ts");
  const desk = { ledger, pack, settings: call.settings.values, now };
  await keepServing(call, desk, `\n${about}\n\n`);
}

async function answerFrom(
  ledger: Ledger,
  about: ReturnType<typeof run>[],
  pack: Pack,
  screen: Screen,
): Promise<string> {
  const { ask } = await import("../../desk/ask.ts");
  const { showBriefly } = await import("./show/answer.ts");
  const blocks = [writeLines(about, screen)];
  const lines = readFileSync(join(SAMPLES, "defenders/demo.jsonl"), "utf8").trimEnd().split("\n");
  const asked = lines.map((line): Asked => JSON.parse(line));
  for (const [index, { question, asOf = today() }] of asked.entries()) {
    const answer = await ask(ledger, question, { asOf, by: "reported" }, pack);
    blocks.push(writeHeading(`Question ${index + 1} of ${asked.length}`, 0, screen));
    blocks.push(showBriefly(answer, screen, pack.questions));
  }
  blocks.push(writeHeading("What to try next", 0, screen));
  const reports = here("defenders/reports");
  const example = asked[2] ?? asked[0];
  const next: Next = [
    [`${NAME} add ${reports}`, "the same reports into a ledger of yours, ./hearsay.db"],
    [`${NAME} ask "${example?.question}"`, "what is known today, with all that proves it, and how it came to that"],
    [`${NAME} serve`, "that ledger as a desk in the browser"],
    [`${NAME} questions`, "what else this ledger can tell"],
    [`${NAME} demo --article`, "how a single article is read"],
    [`${NAME} --help`, "the rest"],
  ];
  blocks.push(writeNext(next, screen));
  return joinBlocks(blocks);
}

/** Adds the reports, and tells what they are. */
async function addReports(ledger: Ledger, call: Call, pack: Pack): Promise<ReturnType<typeof run>[]> {
  const { addAll } = await import("../../desk/add.ts");
  const { findArticles } = await import("../../desk/find-articles.ts");
  const startedMs = performance.now();
  const items = findArticles([join(SAMPLES, "defenders/reports")], {
    lines: false,
    maxBytes: call.settings.values.maxBytes,
    known: {},
    format: null,
    encoding: null,
    stdin: process.stdin,
    reach: () => Promise.reject(new Error("the reports lie here")),
  });
  for await (const { error } of addAll(ledger, items, now, pack)) if (error !== null) throw error;
  const seconds = (performance.now() - startedMs) / 1000;
  const { documents, statements } = await ledger.counts();
  return [
    run(`${documents} reports, ${statements} statements`, "strong"),
    run(
      ` read and kept in ${seconds.toFixed(1)} s. The reports are restated by us, in our own words, from real ones; only what `,
    ),
    run("stands in quotation marks is anyone's wording. Their slips are kept on purpose."),
  ];
}

function writeNext(next: Next, screen: Screen): string {
  const widest = Math.max(...next.map(([command]) => command.length));
  const isWide = widest + 4 + Math.max(...next.map(([, about]) => about.length)) <= screen.width - 2;
  return next
    .flatMap(([command, about]) =>
      isWide
        ? [[run(`  ${command.padEnd(widest + 2)}`, "strong"), run(about, "quiet")]]
        : [[run(`  ${command}`, "strong")], [run(`      ${about}`, "quiet")]],
    )
    .map((line) => paint(line, screen.color))
    .join("\n");
}
