/**
 * What one article costs, in milliseconds of processor time, measured here and now: its page unpacked and its article found in it, its text
 * read, its reading written to a file of SQLite and to PostgreSQL, of the client and of the server apart.
 *
 *     node bench/scale/measure.ts [--pages N] [--reports N]
 *
 * The pages and reports are the invented ones of the other benches. Processor time is less moved by other work on the machine than the clock;
 * that of PostgreSQL is what the system counts for its processes. What it prints goes into `costs.ts` by hand.
 */
import { readdirSync, readFileSync, rmSync, mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { BATCH } from "../../src/desk/cut-batches.ts";
import { entryOf } from "../../src/desk/entry.ts";
import { openReader } from "../../src/desk/open-reader.ts";
import { findKin } from "../../src/judge/origins/find-kin.ts";
import type { Entry } from "../../src/ledger/ledger.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { loadPacks } from "../../src/pack/load.ts";
import { inPieces } from "../../test/archives.ts";
import { SKIP, startServer } from "../../test/ledger/server.ts";
import { writeReports } from "../ledger/reports.ts";
import { makeWorld } from "../ledger/world.ts";
import { makeArchive } from "../warc/make-archive.ts";
import { readArticles, readOurs } from "../warc/read-all.ts";

const { values: flags } = parseArgs({
  options: { pages: { type: "string", default: "300" }, reports: { type: "string", default: "3000" } },
});
const pages = Number(flags.pages);
const reports = Number(flags.reports);
const pack = loadPacks();

await measurePages();
const readings = measureReading();
await measureSqlite(readings);
await measurePostgres(readings);
process.exit();

async function measurePages(): Promise<void> {
  const archive = makeArchive(pages);
  await readArticles(inPieces(makeArchive(50), 1 << 18));
  const [unpacked, unpackMs] = await spend(() => readOurs(inPieces(archive, 1 << 18)));
  const [found, findMs] = await spend(() => readArticles(inPieces(archive, 1 << 18)));
  print("a page unpacked", unpackMs / pages, `${Math.round(unpacked.bytes / pages / 1000)} kB`);
  print("and its article found in it", findMs / pages, `${Math.round(found.bytes / pages)} characters`);
}

function measureReading(): readonly Entry[] {
  const read = openReader(pack);
  const all = [...writeReports(reports + 200, makeWorld(1), 2)];
  for (const report of all.slice(reports)) entryOf(read(report), pack);
  const from = process.cpuUsage();
  const entries = all.slice(0, reports).map((report) => entryOf(read(report), pack));
  const ms = millis(process.cpuUsage(from));
  const characters = all.slice(0, reports).reduce((sum, { text }) => sum + text.length, 0);
  print("a report read", ms / reports, `${Math.round(characters / reports)} characters; twins once`);
  print("a thousand characters read", (ms / characters) * 1000, "");
  return entries;
}

async function measureSqlite(written: readonly Entry[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-scale-"));
  const file = join(folder, "scale.db");
  const ledger = await openLedger(file, { create: true });
  const [, ms] = await spend(() => writeAll(written, ledger));
  await ledger.close();
  print(
    "a reading written to SQLite",
    ms / written.length,
    `${Math.round(statSync(file).size / written.length)} bytes`,
  );
  rmSync(folder, { recursive: true });
}

async function measurePostgres(written: readonly Entry[]): Promise<void> {
  if (SKIP !== false) return print("PostgreSQL", Number.NaN, SKIP);
  const server = await startServer();
  try {
    const address = await server.newDatabase();
    const ledger = await openLedger(address, { create: true });
    const database = new URL(address).pathname.slice(1);
    const sizeOf = async (): Promise<number> =>
      Number((await server.run(database, "select pg_database_size(current_database())::float8 as size"))[0]?.["size"]);
    const [serverFrom, empty] = [serverMillis(), await sizeOf()];
    const [, ms] = await spend(() => writeAll(written, ledger));
    const serverMs = serverMillis() - serverFrom;
    const size = (await sizeOf()) - empty;
    await ledger.close();
    print("a reading written to PostgreSQL, by who writes", ms / written.length, "");
    print("the same, by the server", serverMs / written.length, `${Math.round(size / written.length)} bytes`);
  } finally {
    await server.remove();
  }
}

async function writeAll(written: readonly Entry[], ledger: Awaited<ReturnType<typeof openLedger>>): Promise<void> {
  for (let at = 0; at < written.length; at += BATCH) {
    await ledger.add(written.slice(at, at + BATCH), "2031-05-02T12:00:00.000Z", findKin);
  }
}

async function spend<Result>(work: () => Promise<Result>): Promise<readonly [result: Result, ms: number]> {
  const from = process.cpuUsage();
  const result = await work();
  return [result, millis(process.cpuUsage(from))];
}

function millis({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

/** Of all processes of a server of PostgreSQL that this process started, those that ended among them. Linux counts in hundredths of a second. */
function serverMillis(): number {
  const stats = readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .flatMap(readStat);
  const ours = new Set(
    stats.filter(({ parent, name }) => parent === process.pid && name === "postgres").map(({ id }) => id),
  );
  const all = stats.filter(({ id, parent }) => ours.has(id) || ours.has(parent));
  return all.reduce((sum, { ticks }) => sum + ticks * 10, 0);
}

type Stat = { readonly id: number; readonly name: string; readonly parent: number; readonly ticks: number };

function readStat(id: string): Stat[] {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, "utf8");
    const end = stat.lastIndexOf(")");
    const fields = stat.slice(end + 2).split(" ");
    // utime and stime, of itself and of children that ended: proc(5).
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
    return [{ id: Number(id), name: stat.slice(stat.indexOf("(") + 1, end), parent: Number(fields[1]), ticks }];
  } catch {
    // It ended meanwhile.
    return [];
  }
}

function print(what: string, ms: number, note: string): void {
  process.stdout.write(`${what.padEnd(50)} ${ms.toFixed(2).padStart(8)} ms  ${note}\n`);
}
