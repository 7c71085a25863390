/**
 * Measures how fast Hearsay reads, how soon it starts, what memory it takes and how a small ledger behaves, and writes `docs/performance.md`:
 *
 *     npm run bench [-- --data ../shared/data]
 *
 * With a data folder the texts are those of PolNeAR train, without one what ships with Hearsay.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { describeProvenance } from "../eval/report/provenance.ts";
import { alignTable } from "../eval/report/table.ts";
import { COLUMNS, summarize, writeRow } from "../eval/report/target.ts";
import { writePage } from "../eval/report/write-page.ts";
import { loadPacks } from "../src/pack/load.ts";
import { benchLedger, rowsOf } from "./ledger/ledger-bench.ts";
import { measureMemory } from "./memory.ts";
import { measureSpeed } from "./speed.ts";
import { measureStartUp } from "./start-up.ts";
import { gatherTexts, type Texts } from "./texts.ts";

const INTRO =
  "Written by `npm run bench -- --data DIR`. The other readers do less than Hearsay: wink-nlp gives tokens, sentences, parts of speech, entities and " +
  "sentiment, compromise tokens and tags; they are the yardstick because they run in the same process, on the same texts, in the same rounds.";

/** Reports; `npm run bench:ledger` is for large ones. */
const SMALL_LEDGER = 2000;

const { values: flags } = parseArgs({ options: { data: { type: "string" } } });

process.exitCode = await measureAll(flags.data ?? null);

async function measureAll(data: string | null): Promise<number> {
  if (data !== null && !existsSync(join(data, "polnear/train/text"))) {
    process.stderr.write(
      `There is no polnear/train/text in ${data}. Name the folder that holds polnear, or leave --data out.\n`,
    );
    return 2;
  }
  const pack = loadPacks();
  const provenance = describeProvenance(pack);
  const gathered = gatherTexts(data);
  const rows = [
    ...measureSpeed(gathered.texts, pack, log),
    ...measureStartUp(gathered.file, log),
    ...(await measureMemory(gathered.texts, log)),
    ...rowsOf(await benchLedger({ reports: SMALL_LEDGER, questions: 200, file: null }, pack, log)),
  ];
  process.stdout.write(
    `${[...provenance, "", alignTable(COLUMNS, rows.map(writeRow)), "", summarize(rows)].join("\n")}\n`,
  );
  writePage({
    file: "performance.md",
    title: "How fast it reads",
    provenance,
    intro: [INTRO],
    rows,
    notes: [describe(gathered)],
  });
  return 0;
}

function describe({ name, texts }: Texts): string {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return (
    `Texts: ${name}, ${(characters / 1e6).toFixed(1)} million characters. Node ${process.versions.node}, one process. A ratio is the median of the rounds, with the ` +
    `least and the most of them; a time is the median of its runs. Start to end means the command in a checkout, from its start to its end, with Node's cache ` +
    `of compiled sources filled.`
  );
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}
