/** `hearsay feeds`: those that are followed, with what became of them the last time; `--drop` follows one no longer. */
import { HearsayError } from "../../../base/error.ts";
import { findFeed } from "../../../desk/watch/name-feeds.ts";
import type { Feed } from "../../../model/feed.ts";
import { now } from "../as-of.ts";
import { type Call, optionOf } from "../call.ts";
import { runList } from "../lists/list.ts";
import { writeTable } from "../show/blocks.ts";
import { type Run, run } from "../show/runs.ts";
import { type Screen, writeOut } from "../surroundings.ts";
import { withLedger } from "../with-ledger.ts";

export async function runFeeds(call: Call): Promise<number> {
  const address = optionOf(call, "drop");
  return address === null ? await listFeeds(call) : await dropFeed(call, address);
}

async function dropFeed(call: Call, address: string): Promise<number> {
  return await withLedger(call, { create: false }, async (ledger) => {
    const feed = findFeed(await ledger.feeds(), address);
    if (feed === null) {
      throw new HearsayError(
        "record/feed-unknown",
        `No feed is followed at ${address}. See hearsay feeds for those that are.`,
      );
    }
    const dropped: Feed = { ...feed, stopped: "dropped" };
    await ledger.keepFeeds([dropped]);
    const told = `${feed.url} is followed no longer; its articles stay. To take it up again: hearsay watch ${feed.url}`;
    await writeOut(`${call.options["json"] === true ? JSON.stringify(dropped) : told}\n`);
    return 0;
  });
}

async function listFeeds(call: Call): Promise<number> {
  return await runList(call, async ({ ledger }) => {
    const feeds = await ledger.feeds();
    const rows = call.options["all"] === true ? feeds : feeds.filter(({ stopped }) => stopped === null);
    return { rows, noun: "feeds", show: showFeeds };
  });
}

function showFeeds(rows: readonly Feed[], screen: Screen): string {
  const columns = [
    { head: "feed", width: null },
    { head: "changed", width: 11 },
    { head: "due", width: 11 },
    { head: "state", width: null },
  ];
  return writeTable(
    columns,
    rows.map((row) => writeRow(row, now())),
    screen,
  );
}

function writeRow(feed: Feed, at: string): Run[][] {
  const { title, url, changedAt, dueAt, stopped } = feed;
  return [
    [...(title === null ? [] : [run(title, "strong"), run(" ")]), run(url, title === null ? "strong" : "quiet")],
    [run(changedAt === null ? "never" : writeAway(changedAt, at), "quiet")],
    [run(stopped === null ? writeAway(dueAt, at) : "", "quiet")],
    [run(writeState(feed), feed.error === null ? "quiet" : "strong")],
  ];
}

function writeState({ stopped, error, failures, checkedAt }: Feed): string {
  if (stopped !== null) return STOPPED[stopped];
  if (error !== null) return `${failures === 1 ? "failed once" : `failed ${failures} times`}: ${error.code}`;
  return checkedAt === null ? "not looked at yet" : "fine";
}

const STOPPED: Readonly<Record<NonNullable<Feed["stopped"]>, string>> = {
  gone: "gone",
  led: "followed elsewhere",
  dropped: "dropped",
};

const UNITS: readonly (readonly [seconds: number, unit: string])[] = [
  [86_400, "d"],
  [3600, "h"],
  [60, "min"],
];

/** "3 h ago", "in 12 min", "now". */
function writeAway(moment: string, at: string): string {
  const seconds = (Date.parse(moment) - Date.parse(at)) / 1000;
  const [length, unit] = UNITS.find(([one]) => Math.abs(seconds) >= one) ?? [0, ""];
  if (length === 0) return "now";
  const count = `${Math.round(Math.abs(seconds) / length)} ${unit}`;
  return seconds < 0 ? `${count} ago` : `in ${count}`;
}
