/**
 * Measures how feeds are read on the public test feeds of feedparser, of which a checkout stands beside the project, and writes `docs/feeds.md`:
 *
 *     node eval/feeds/main.ts --feedparser ../feedparser [--misses 20]
 *
 * Each file under `tests/` is taken in as `hearsay add` would take it in, with the charset that its comment says its host names. Counted
 * are, for each folder of the suite:
 *
 * - **crashes**: anything thrown that is no `HearsayError`; **hangs**: no answer within ten seconds;
 * - **refused**: files answered by a `HearsayError`;
 * - **told**: files whose comment expects a title, a link or a date of the feed or of an entry (`expectation.ts`), and nothing else of which;
 * - **right**: those of them of which each such value is read. A title is right where it is the same, or the same without markup; a link where it
 *   is the same address; a date where it is the same moment. What is called created or published is our `published`, what is called updated our
 *   `modified`, or `published` where the feed tells one date only.
 *
 * The feeds of `wellformed` that tell something are measured once more with each damage of `damage.ts` that changes them.
 *
 * The suite itself calls `wellformed` well-formed, and `illformed` and `entities` ill-formed; `encoding` holds both, and those whose name begins
 * with `bozo` are ill-formed. Apart from feeds, `dates` is the suite's own table of dates as its formats write them.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import type { Feed } from "../../src/intake/feeds/feed.ts";
import { parseFeedDate } from "../../src/intake/feeds/feed-date.ts";
import { plainTitle } from "../../src/intake/feeds/plain-title.ts";
import { loadPacks } from "../../src/pack/load.ts";
import { describeProvenance } from "../report/provenance.ts";
import { alignTable } from "../report/table.ts";
import { DAMAGES } from "./damage.ts";
import { type Expectation, readExpectations, readLiteral } from "./expectation.ts";
import type { Opened, Task } from "./open-feed.ts";
import { Reader } from "./reader.ts";
import { type Tally, writeFeedPage } from "./report.ts";

/** Where the suite serves its files, unless the comment says where the content is. */
const SERVED = "http://127.0.0.1:8097/feed.xml";

const { values: flags } = parseArgs({
  options: { feedparser: { type: "string" }, misses: { type: "string", default: "0" } },
});

if (flags.feedparser === undefined) {
  process.stderr.write("Name a checkout of feedparser with --feedparser.\n");
  process.exitCode = 2;
} else await measure(join(flags.feedparser, "tests"));

async function measure(folder: string): Promise<void> {
  const tallies = new Map<string, Tally>();
  const misses: string[] = [];
  const reader = new Reader();
  for (const file of listFeeds(folder)) {
    const name = relative(folder, file);
    const bytes = readFileSync(file);
    const text = bytes.toString("latin1");
    const expected = readExpectations(text);
    const task = { name, bytes, ...describe(text) };
    score(tallyOf(tallies, groupOf(name)), expected, await reader.ask(task), name, misses);
    if (expected.length === 0 || !name.startsWith("wellformed")) continue;
    for (const { name: damage, apply } of DAMAGES) {
      const damaged = apply(text);
      if (damaged === text) continue;
      const opened = await reader.ask({ ...task, bytes: Buffer.from(damaged, "latin1") });
      score(tallyOf(tallies, `with ${damage}`), expected, opened, `${damage}: ${name}`, misses);
    }
  }
  await reader.close();
  const dates = measureDates(folder, misses);
  report(tallies, dates, misses);
  writeFeedPage(tallies, dates, describeProvenance(loadPacks()));
}

function score(
  tally: Tally,
  expected: readonly Expectation[],
  opened: Opened | null,
  name: string,
  misses: string[],
): void {
  tally.files += 1;
  if (opened === null) tally.hangs += 1;
  else if (opened.crash !== null) tally.crashes += 1;
  else if (opened.refused !== null) tally.refused += 1;
  if (expected.length === 0) return;
  tally.told += 1;
  const wrong = expected.filter((one) => !isRight(one, opened?.feed ?? null));
  if (wrong.length === 0) tally.right += 1;
  else
    misses.push(
      `${name}: ${opened?.refused ?? opened?.crash ?? ""} ${wrong.map((one) => tell(one, opened?.feed ?? null)).join("; ")}`,
    );
}

function listFeeds(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:xml|json)$/u.test(name))
    .toSorted()
    .map((name) => join(folder, name));
}

function groupOf(name: string): string {
  const [top = ""] = name.split("/");
  if (top !== "encoding") return top;
  return /\/(?:http_)?bozo/u.test(name) ? "encoding, ill-formed" : "encoding, well-formed";
}

function tallyOf(tallies: Map<string, Tally>, group: string): Tally {
  const tally = tallies.get(group) ?? { files: 0, crashes: 0, hangs: 0, refused: 0, told: 0, right: 0 };
  tallies.set(group, tally);
  return tally;
}

function describe(text: string): Pick<Task, "url" | "encoding"> {
  const location = /^\s*Header:\s*Content-Location:\s*(\S+)/mu.exec(text)?.[1] ?? "";
  const charset = /^\s*Header:\s*Content-type:.*;\s*charset\s*=\s*["']?([\w-]+)/imu.exec(text)?.[1] ?? null;
  const url = new URL(location, SERVED);
  return { url: url.protocol === "http:" ? url.href : SERVED, encoding: knownEncoding(charset) };
}

/** A name that no browser knows counts as none. */
function knownEncoding(charset: string | null): string | null {
  try {
    return charset === null ? null : new TextDecoder(charset).encoding;
  } catch {
    return null;
  }
}

function valueOf({ entry, field }: Expectation, feed: Feed | null): string | null {
  if (feed === null) return null;
  const about = entry === null ? { ...feed, title: feed.facts.title } : feed.items[entry];
  if (about === undefined) return null;
  return field === "modified" ? (about.modified ?? about.published) : about[field];
}

function isRight(expected: Expectation, feed: Feed | null): boolean {
  const value = valueOf(expected, feed);
  if (value === null) return false;
  if (expected.field === "title") return value === expected.value || plainTitle(value) === plainTitle(expected.value);
  return expected.field === "link" ? value === expected.value : isMoment(value, expected.value);
}

/** A day counts from midnight in Greenwich, as the suite has it. */
function isMoment(date: string, expected: string): boolean {
  const zoned = /[Zz]|[+-]\d{2}:?\d{2}$/u.test(date) || !date.includes(":") ? date : `${date}Z`;
  return Math.floor(Date.parse(zoned) / 1000) === Date.parse(expected) / 1000;
}

function tell(expected: Expectation, feed: Feed | null): string {
  const { entry, field, value } = expected;
  return `${entry === null ? "feed" : `entry ${entry}`} ${field} is ${JSON.stringify(valueOf(expected, feed))}, not ${JSON.stringify(value)}`;
}

/** `(_parse_date_w3dtf, "2003-12", (2003, 12, …))`; rows that expect no date count as right where none is read. */
function measureDates(folder: string, misses: string[]): Tally {
  const table = readFileSync(join(folder, "test_date_parsers.py"), "utf8").replaceAll(/\s*\n\s*/gu, " ");
  const tally = tallyOf(new Map(), "dates");
  for (const [, input = "", result = ""] of table.matchAll(
    /\( ?_parse_date_\w+, ("[^"]+"), (\([\d, ]+\)|None),? ?\)/gu,
  )) {
    const written = readLiteral(input) ?? "";
    const expected = readLiteral(result);
    const date = parseFeedDate(written);
    tally.files += 1;
    tally.told += 1;
    if (expected === null ? date === null : date !== null && isMoment(date, expected)) tally.right += 1;
    else misses.push(`date ${written}: ${String(date)}, not ${result}`);
  }
  return tally;
}

function report(tallies: ReadonlyMap<string, Tally>, dates: Tally, misses: readonly string[]): void {
  const rows = [...tallies, ["dates", dates] as const].map(
    ([group, { files, crashes, hangs, refused, told, right }]) => [
      group,
      ...[files, crashes, hangs, refused, told, right].map(String),
      told === 0 ? "" : `${((100 * right) / told).toFixed(1)} %`,
    ],
  );
  const table = alignTable(["folder", "files", "crashes", "hangs", "refused", "told", "right", "share"], rows);
  process.stdout.write(`${[table, ...misses.slice(0, Number(flags.misses))].join("\n")}\n`);
}
