/**
 * Measures what it takes to follow ten thousand feeds in one process, and writes `docs/performance-watch.md`, by a whole run alone:
 *
 *     npm run bench:watch [-- --feeds 10000 --idle 120]
 *
 * Each feed lives on a host of its own, whose name a resolver of ours leads to a server on this machine. They were followed before. First all are due
 * at once, as after a day in which nothing ran: half of the hosts know what they sent before (304), half send their 20 items again, and one in a
 * hundred has an article that is new. Then, in a process of its own, they are due one after another, each every two hours, and nothing is new.
 */
import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { alignTable } from "../../eval/report/table.ts";
import { describeProvenance } from "../../eval/report/provenance.ts";
import { COLUMNS, type Row, summarize, writeRow } from "../../eval/report/target.ts";
import { writePage } from "../../eval/report/write-page.ts";
import { newFeed } from "../../src/desk/watch/name-feeds.ts";
import { openLedger } from "../../src/ledger/open.ts";
import type { Feed } from "../../src/model/feed.ts";
import { loadPacks } from "../../src/pack/load.ts";
import type { Phase } from "./phase.ts";

const ITEMS = 20;
/** One in so many feeds has something new. */
const NEWS = 100;
const ETAG = '"1"';
/** Half the time from one item to the next is two hours. */
const PACE = { items: 60, seconds: 60 * 2 * 7200 };

const WHOLE = 10_000;

const INTRO =
  "Written by `npm run bench:watch`. Each feed lives on a host of its own, whose name leads to a server on this machine. First all are due " +
  "at once, as after a day in which nothing ran: half of the hosts know what they sent before (304), half send their 20 items again, one in a " +
  "hundred has a page that is new, and each is asked for its robots.txt. Then, in a process of its own, they are due one after another, each every two hours, and nothing is new.";

const { values: flags } = parseArgs({
  options: { feeds: { type: "string", default: "10000" }, idle: { type: "string", default: "120" } },
});
const count = Number(flags.feeds);

const server = createServer(answer);
await new Promise<void>((resolve) => {
  server.listen(0, "127.0.0.1", resolve);
});
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const { port } = server.address() as AddressInfo;
const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
try {
  const file = join(folder, "news.db");
  await seed(file);
  const all = await follow(file, count, 3600);
  await spread(file);
  report(all, await follow(file, Number.POSITIVE_INFINITY, Number(flags.idle)));
} finally {
  rmSync(folder, { recursive: true });
  server.closeAllConnections();
  server.close();
}

/** A ledger that followed them until yesterday. */
async function seed(file: string): Promise<void> {
  const ledger = await openLedger(file, { create: true });
  const yesterday = new Date(Date.now() - 86_400_000).toISOString();
  for (let from = 0; from < count; from += 1000) {
    const numbers = Array.from({ length: Math.min(1000, count - from) }, (_, index) => from + index);
    const feeds = numbers.map((number): Feed => {
      const known = { title: `Feed ${number}`, etag: ETAG, pace: PACE, checkedAt: yesterday, changedAt: yesterday };
      return { ...newFeed(`${originOf(number)}/feed`, yesterday), ...known };
    });
    await ledger.keepFeeds(feeds);
    const arrivals = numbers.flatMap((number, index) =>
      Array.from({ length: ITEMS }, (_, item) => ({
        url: itemOf(number, item),
        feed: feeds[index]!.id,
        document: null,
      })),
    );
    await ledger.add([], yesterday, () => [], arrivals);
  }
  await ledger.close();
}

/** All were looked at within the last two hours, and are due within the next. */
async function spread(file: string): Promise<void> {
  const ledger = await openLedger(file, { create: false });
  const nowMs = Date.now();
  const feeds = await ledger.feeds();
  await ledger.keepFeeds(
    feeds.map((feed, index) => {
      const dueMs = nowMs + (index / feeds.length) * 7_200_000;
      return {
        ...feed,
        pace: PACE,
        dueAt: new Date(dueMs).toISOString(),
        checkedAt: new Date(dueMs - 7_200_000).toISOString(),
      };
    }),
  );
  await ledger.close();
}

function originOf(number: number): string {
  return `http://feed-${number}.kinescope.example:${port}`;
}

function itemOf(number: number, item: number): string {
  return `${originOf(number)}/2025/06/20/what-was-said-about-the-lamps-of-greywater-${item}`;
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const number = Number(/^feed-(\d+)\./u.exec(request.headers.host ?? "")?.[1]);
  if (request.url === "/feed") answerFeed(number, request, response);
  else if (request.url?.endsWith("-new") === true) {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(writeStory(number));
  } else {
    response.writeHead(404);
    response.end();
  }
}

function answerFeed(number: number, request: IncomingMessage, response: ServerResponse): void {
  const hasNews = number % NEWS === 0;
  const knows = number % 2 === 1;
  if (knows && request.headers["if-none-match"] === ETAG) {
    response.writeHead(304, { etag: ETAG });
    response.end();
    return;
  }
  const links = Array.from({ length: ITEMS }, (_, item) => itemOf(number, item));
  const all = hasNews ? [`${originOf(number)}/2025-new`, ...links] : links;
  const items = all.map(
    (link, index) =>
      `<item><title>What was said about lamp ${index}</title><link>${link}</link><description>Some words of it.</description></item>`,
  );
  response.writeHead(200, { "content-type": "application/rss+xml", ...(knows ? { etag: ETAG } : {}) });
  response.end(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${number}</title>${items.join("")}</channel></rss>`,
  );
}

function writeStory(number: number): string {
  const words = `Harbor Street announced on Friday that Greywater ${number} has been renewed for a third season, which comes out in March 2026. `;
  const title = `Greywater ${number} returns`;
  const article = `<article><h1>${title}</h1><p>${words.repeat(6)}</p></article>`;
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${article}</body></html>`;
}

type Followed = { readonly begun: Phase; readonly done: Phase };

async function follow(file: string, looks: number, seconds: number): Promise<Followed> {
  const phases = new Map<Phase["name"], Phase>();
  const child = fork(join(import.meta.dirname, "follower.ts"), [file, ...[looks, seconds].map(String)]);
  child.on("message", (message) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const phase = message as Phase;
    phases.set(phase.name, phase);
    process.stderr.write(`${JSON.stringify(phase)}\n`);
  });
  const code = await new Promise<number | null>((resolve) => {
    child.on("exit", resolve);
  });
  if (code !== 0) throw new Error(`The follower ended with ${String(code)}.`);
  return { begun: phases.get("begun")!, done: phases.get("done")! };
}

function report(all: Followed, idle: Followed): void {
  const taken = ({ begun, done }: Followed): number => done.seconds - begun.seconds;
  const share = (idle.done.cpuSeconds - idle.begun.cpuSeconds) / taken(idle);
  const rows: readonly Row[] = [
    {
      target: {
        measure: `peak memory, ${count.toLocaleString("en")} feeds`,
        unit: "megabytes",
        least: 600,
        aim: 300,
        isLimit: true,
      },
      outcome: {
        value: Math.max(all.done.peakMegabytes, idle.done.peakMegabytes),
        note: `${Math.round(all.begun.megabytes)} MB of it packs, models and states`,
      },
    },
    {
      target: { measure: "processor when idle, of one core", unit: "percent", least: 0.1, aim: 0.03, isLimit: true },
      outcome: { value: share, note: `${idle.done.looks} looks in ${taken(idle).toFixed(0)} s` },
    },
    {
      target: { measure: "the time to look at all that were due", unit: "seconds" },
      outcome: {
        value: taken(all),
        note: `${(count / taken(all)).toFixed(0)} a second, ${all.done.added} articles added, ${all.done.failures} failed`,
      },
    },
  ];
  process.stdout.write(`${alignTable(COLUMNS, rows.map(writeRow))}\n\n${summarize(rows)}\n`);
  if (count < WHOLE) return;
  writePage({
    file: "performance-watch.md",
    title: "What following feeds takes",
    provenance: describeProvenance(loadPacks()),
    intro: [INTRO],
    rows,
    notes: [
      `Node ${process.versions.node}, one process with all packs and models, whose memory is that of the whole process (RSS). ` +
        "Processor time is that of the process. The server is another one.",
    ],
  });
}
