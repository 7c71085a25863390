import assert from "node:assert/strict";
import { test } from "node:test";
import { readFreshness, readRetryAfter } from "./freshness.ts";
import type { Headers } from "./headers.ts";

const NOW = Date.UTC(2031, 4, 2, 12);
const AT = (time: string): string => `Fri, 02 May 2031 ${time} GMT`;

const FRESH: readonly (readonly [reason: string, headers: Headers, seconds: number | null])[] = [
  ["nothing is said", {}, null],
  ["an age in seconds", { "cache-control": "public, max-age=3600" }, 3600],
  ["in capitals, with spaces", { "cache-control": "Max-Age = 60" }, 60],
  ["over two lines", { "cache-control": ["public", "max-age=60"] }, 60],
  ["what a cache on the way has used up", { "cache-control": "max-age=60", age: "45" }, 15],
  ["more than all of it", { "cache-control": "max-age=60", age: "90" }, 0],
  ["another's age is not ours", { "cache-control": "s-maxage=60" }, null],
  ["never", { "cache-control": "max-age=60, no-cache" }, 0],
  ["not to be kept", { "cache-control": "no-store" }, 0],
  ["beyond any promise", { "cache-control": "max-age=99999999999" }, 31_536_000],
  ["no number", { "cache-control": "max-age=soon" }, null],
  ["a negative one", { "cache-control": "max-age=-1" }, null],
  ["until a day", { expires: AT("12:10:00") }, 600],
  ["by the host's own clock", { expires: AT("09:10:00"), date: AT("09:00:00") }, 600],
  ["the age stands above the day", { "cache-control": "max-age=5", expires: AT("12:10:00") }, 5],
  ["a day gone by", { expires: AT("11:00:00") }, 0],
  ["a zero for a day", { expires: "0" }, 0],
  ["the oldest form of a day", { expires: "Friday, 02-May-31 12:10:00 GMT" }, 600],
  ["the form of C", { expires: "Fri May  2 12:10:00 2031" }, 600],
];

for (const [reason, headers, seconds] of FRESH) {
  test(`freshness: ${reason}`, () => assert.equal(readFreshness(headers, NOW), seconds));
}

const RETRY: readonly (readonly [reason: string, written: string | undefined, seconds: number | null])[] = [
  ["nothing is said", undefined, null],
  ["seconds", "120", 120],
  ["none", "0", 0],
  ["a day", AT("12:00:30"), 30],
  ["a day gone by", AT("11:00:00"), 0],
  ["more than a year", "999999999", 31_536_000],
  ["a word", "soon", null],
  ["half a second", "0.5", null],
  ["a number that Date would take for a year", "2031-05-03", null],
];

for (const [reason, written, seconds] of RETRY) {
  test(`retry after: ${reason}`, () => assert.equal(readRetryAfter({ "retry-after": written }, NOW), seconds));
}
