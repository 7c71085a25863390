/**
 * What a year of the world's news would take, from what one article was measured to cost, and how far a fleet goes before it stands in its own way:
 *
 *     npm run bench:scale [-- --threads N] [--articles N] [--ledgers N] [--seed N] [--texts]
 *
 * Needs nothing but this checkout, and takes seconds. `--texts`: articles come as texts, and no page is taken apart.
 */
import { parseArgs } from "node:util";
import { alignTable } from "../../eval/report/table.ts";
import { CORPORA, TEXT_CHARACTERS } from "./corpus.ts";
import { type Costs, POSTGRES } from "./costs.ts";
import { simulate } from "./simulate.ts";

const { values: flags } = parseArgs({
  options: {
    threads: { type: "string", default: "4" },
    articles: { type: "string", default: "40000" },
    ledgers: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
    texts: { type: "boolean", default: false },
  },
});

const thousands = TEXT_CHARACTERS / 1000;
const isPages = !flags.texts;
const each = costOf(POSTGRES);
process.stdout.write(
  `An article of ${TEXT_CHARACTERS} characters, in milliseconds of one core: page ${each.page.toFixed(1)}, reading ${each.read.toFixed(1)}, ` +
    `writing ${each.write.toFixed(1)} (one at a time in each ledger); ${Math.round(each.bytes)} bytes are kept.\n\n`,
);
process.stdout.write(
  `${alignTable(["corpus", "articles", "hours of a core", "of them pages", "writing, in days of one ledger", "kept"], CORPORA.map(rowOf))}\n\n`,
);
const columns = ["workers", "cores that read", "articles a second", "a day", "reading", "writing", "first at its end"];
process.stdout.write(`${alignTable(columns, [1, 2, 4, 8, 16, 32, 64].map(runOf))}\n`);

function costOf(costs: Costs): { page: number; read: number; write: number; bytes: number } {
  return {
    page: isPages ? costs.unpackMs + costs.findMs : 0,
    read: costs.readMs * thousands,
    write: (costs.writeMs + costs.storeMs) * thousands,
    bytes: costs.keptBytes * thousands,
  };
}

function rowOf({ name, articles }: (typeof CORPORA)[number]): string[] {
  const hours = (ms: number): string => round((articles * ms) / 3_600_000);
  const days = (articles * each.write) / 86_400_000;
  return [
    name,
    articles.toLocaleString("en"),
    hours(each.page + each.read + each.write),
    hours(each.page),
    days < 10 ? days.toFixed(2) : round(days),
    `${((articles * each.bytes) / 1e9).toFixed(0)} GB`,
  ];
}

function runOf(workers: number): string[] {
  const [threads, ledgers] = [Number(flags.threads), Number(flags.ledgers)];
  const run = simulate({
    workers,
    threads,
    ledgers,
    articles: Number(flags.articles),
    seed: Number(flags.seed),
    costs: POSTGRES,
    characters: TEXT_CHARACTERS,
    isPages,
  });
  return [
    String(workers),
    String(workers * threads),
    round(run.perSecond),
    round(run.perSecond * 86_400),
    percent(run.reading),
    percent(run.writing),
    run.bottleneck,
  ];
}

function round(value: number): string {
  return Math.round(value).toLocaleString("en");
}

function percent(part: number): string {
  return `${Math.round(100 * part)}%`;
}
