/** `hearsay watch`: follows feeds, one line of the log for each thing that happens, until it is told to stop. */
import { HearsayError } from "../../../base/error.ts";
import type { Desk } from "../../../desk/desk.ts";
import type { Reach } from "../../../desk/fetching/reach.ts";
import { followFeeds } from "../../../desk/watch/follow-feeds.ts";
import { nameFeeds } from "../../../desk/watch/name-feeds.ts";
import type { WatchEvent } from "../../../desk/watch/watch-event.ts";
import type { Feed } from "../../../model/feed.ts";
import { loadPacks } from "../../../pack/load.ts";
import { now } from "../as-of.ts";
import type { Call, Monitoring } from "../call.ts";
import { type Progress, startProgress } from "../progress.ts";
import { stopOnSignal } from "../stop-on-signal.ts";
import { withLedger } from "../with-ledger.ts";
import { withReach } from "../with-reach.ts";
import { logEvent } from "./log-event.ts";
import { writeEvent, writeMoment } from "./write-event.ts";

/** 0; with `--once` 1 where a feed could not be had. */
export async function runWatch(call: Call): Promise<number> {
  const settings = call.settings.values;
  const monitoring = await call.faces.monitor(settings);
  try {
    const pack = loadPacks(settings.packs, { models: settings.model });
    return await withLedger(call, { create: true }, async (ledger) =>
      withReach(call, async (reach) => {
        const desk: Desk = { ledger, pack, settings, now };
        const feeds = await nameFeeds(desk, call.words);
        if (feeds.length === 0) throw new HearsayError("usage", NOTHING);
        monitoring.begin(desk);
        return await follow(call, desk, feeds, await reach(), monitoring);
      }),
    );
  } finally {
    await monitoring.close();
  }
}

const NOTHING =
  "No feed is followed yet. Name some: hearsay watch https://example.org/feed.xml, or a list of feeds as OPML.";

async function follow(
  call: Call,
  desk: Desk,
  feeds: readonly Feed[],
  reach: Reach,
  monitoring: Monitoring,
): Promise<number> {
  const once = call.options["once"] === true;
  const counts = { checked: 0, added: 0, failed: 0 };
  const progress = startProgress(() => `${feeds.length.toLocaleString("en")} feeds, ${writeCounts(counts)}`);
  const write = openWriter(call.options["json"] === true, progress);
  const stop = stopOnSignal();
  try {
    await followFeeds(feeds, {
      desk,
      reach: { ...reach, signal: stop.signal },
      random: Math.random,
      once,
      tell: (event) => {
        count(counts, event);
        write(event);
        logEvent(event, monitoring);
        progress.advance();
      },
    });
  } finally {
    stop.forget();
    progress.finish();
  }
  progress.say(
    `${stop.signal.aborted ? "Stopped: " : ""}${writeCounts(counts)}.${once ? await writeNext(desk, feeds) : ""}`,
  );
  return once && counts.failed > 0 ? 1 : 0;
}

function openWriter(asJson: boolean, progress: Progress): (event: WatchEvent) => void {
  return (event) => {
    const line = asJson ? JSON.stringify(event) : writeEvent(event);
    if (line === null) return;
    progress.clear();
    process.stdout.write(`${line}\n`);
  };
}

type Counts = { checked: number; added: number; failed: number };

function count(counts: Counts, { event }: WatchEvent): void {
  if (event === "checked") counts.checked += 1;
  if (event === "failed") counts.failed += 1;
  if (event === "article") counts.added += 1;
}

/** "12 looked at, 3 articles added, 1 could not be had" */
function writeCounts({ checked, added, failed }: Counts): string {
  const looks = checked + failed;
  return [
    `${looks.toLocaleString("en")} ${looks === 1 ? "look" : "looks"}`,
    `${added.toLocaleString("en")} ${added === 1 ? "article" : "articles"} added`,
    failed === 0 ? "" : `${failed.toLocaleString("en")} could not be had`,
  ]
    .filter(Boolean)
    .join(", ");
}

async function writeNext({ ledger }: Desk, feeds: readonly Feed[]): Promise<string> {
  const ids = new Set(feeds.map(({ id }) => id));
  const dues = (await ledger.feeds())
    .filter(({ id, stopped }) => ids.has(id) && stopped === null)
    .map(({ dueAt }) => dueAt);
  return dues.length === 0 ? "" : ` Next: ${writeMoment(dues.toSorted()[0]!)} UTC.`;
}
