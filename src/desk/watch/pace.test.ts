import assert from "node:assert/strict";
import { test } from "node:test";
import type { Pace } from "../../model/feed.ts";
import { type Bounds, intervalOf, learn, paceOf, UNKNOWN_PACE } from "./pace.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;
const BOUNDS: Bounds = { minSeconds: 600, maxSeconds: DAY };
const NOW = Date.parse("2025-06-20T12:00:00Z");

/** Looked at when it says, with so many new items a day as they come evenly. */
function follow(pace: Pace, itemsADay: number, days: number): { readonly pace: Pace; readonly looks: number } {
  let learnt = pace;
  let [at, taken, looks] = [0, 0, 0];
  while (at < days * DAY) {
    const wait = intervalOf(learnt, BOUNDS);
    at += wait;
    const there = Math.floor((at / DAY) * itemsADay);
    learnt = learn(learnt, there - taken, wait);
    taken = there;
    looks += 1;
  }
  return { pace: learnt, looks };
}

/** [reason, items a day, within so many seconds it is looked at in the end, at least and at most] */
const LEARNT: readonly (readonly [reason: string, itemsADay: number, least: number, most: number])[] = [
  ["twelve a day: every hour", 12, 0.9 * HOUR, 1.1 * HOUR],
  ["one in two days: once a day", 0.5, 0.9 * DAY, DAY],
  ["two a day: every six hours", 2, 5 * HOUR, 7 * HOUR],
  ["a thousand a day: as often as is allowed", 1000, 600, 600],
  ["nothing at all: as seldom as is allowed", 0, DAY, DAY],
];

for (const [reason, itemsADay, least, most] of LEARNT) {
  test(`pace: ${reason}`, () => {
    const seconds = intervalOf(follow(UNKNOWN_PACE, itemsADay, 60).pace, BOUNDS);
    assert.ok(seconds >= least && seconds <= most, String(seconds));
  });
}

test("pace: a feed that falls silent is left alone more and more", () => {
  const busy = follow(UNKNOWN_PACE, 24, 60).pace;
  assert.ok(intervalOf(follow(busy, 0, 3).pace, BOUNDS) < 3 * HOUR, "after a weekend it is nearly the same");
  assert.ok(intervalOf(follow(busy, 0, 30).pace, BOUNDS) > 9 * HOUR);
});

test("pace: one that wakes up is noticed within days", () => {
  const quiet = follow(UNKNOWN_PACE, 0.1, 200).pace;
  assert.equal(intervalOf(quiet, BOUNDS), DAY);
  assert.ok(intervalOf(follow(quiet, 24, 4).pace, BOUNDS) < 4 * HOUR);
});

test("pace: what was missed while nobody looked counts as what it is", () => {
  const learnt = learn(follow(UNKNOWN_PACE, 12, 60).pace, 20, 300 * DAY);
  assert.ok(learnt.seconds < 11 * DAY && Math.abs(learnt.items - 20) < 0.001);
});

test("pace: a clock that was set back does no harm", () => {
  assert.deepEqual(learn({ items: 2, seconds: 100 }, 1, -5000), { items: 3, seconds: 100 });
});

/** [reason, ages of the items in hours, first wait] */
const FIRST: readonly (readonly [reason: string, hours: readonly number[], least: number, most: number])[] = [
  ["no days at all", [], HOUR, HOUR],
  ["one day tells nothing", [2], HOUR, HOUR],
  ["one an hour", [0.5, 1, 2, 3, 4, 5, 6], 1500, 1900],
  ["all at one moment are not a hundred a second", Array.from({ length: 100 }, () => 0), 600, 600],
  ["one a week", [24, 192, 360], DAY, DAY],
  ["two a day for ten days", Array.from({ length: 20 }, (_, index) => index * 12), 5 * HOUR, 6 * HOUR],
  ["all of years ago", [20_000, 30_000, 40_000], DAY, DAY],
  ["of the future, which is none", [-5, -10, -15], DAY, DAY],
]; // biome-ignore format: one row a line

for (const [reason, hours, least, most] of FIRST) {
  test(`pace at first sight: ${reason}`, () => {
    const seconds = intervalOf(
      paceOf(
        hours.map((age) => NOW - age * HOUR * 1000),
        NOW,
      ),
      BOUNDS,
    );
    assert.ok(seconds >= least && seconds <= most, String(seconds));
  });
}
