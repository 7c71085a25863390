import assert from "node:assert/strict";
import { test } from "node:test";
import type { Asks } from "../../model/feed.ts";
import { backOff, dueAfter, type Wait } from "./due.ts";

/** A Friday. */
const NOW = "2025-06-20T12:00:00.000Z";
const NOTHING: Asks = { restSeconds: null, skipHours: [], skipDays: [] };
const ALL_HOURS = Array.from({ length: 24 }, (_, hour) => hour);

type Asked = Partial<Omit<Wait, "asks">> & { readonly asks?: Partial<Asks> };

const ROWS: readonly (readonly [reason: string, wait: Asked, due: string])[] = [
  ["what suits us", { seconds: 3600 }, "2025-06-20T13:00:00.000Z"],
  ["a tenth sooner by chance", { seconds: 3600, random: 0 }, "2025-06-20T12:54:00.000Z"],
  ["or nearly a tenth later", { seconds: 3600, random: 0.99 }, "2025-06-20T13:05:52.800Z"],
  ["never while it is fresh", { seconds: 600, freshSeconds: 7200, random: 0 }, "2025-06-20T14:00:00.000Z"],
  ["and not all at the moment when it is no longer", { seconds: 600, freshSeconds: 7200, random: 0.5 }, "2025-06-20T14:06:00.000Z"],
  ["fresh for less than suits us", { seconds: 3600, freshSeconds: 60 }, "2025-06-20T13:00:00.000Z"],
  ["fresh for a year is a slip", { seconds: 600, freshSeconds: 31_536_000, random: 0 }, "2025-06-21T12:00:00.000Z"],
  ["it asks to rest", { seconds: 600, random: 0, asks: { restSeconds: 10_800 } }, "2025-06-20T15:00:00.000Z"],
  ["for a week", { seconds: 600, random: 0, asks: { restSeconds: 604_800 } }, "2025-06-27T12:00:00.000Z"],
  ["for ever", { seconds: 600, random: 0, asks: { restSeconds: 1e12 } }, "2025-06-27T12:00:00.000Z"],
  ["its host wants its peace", { seconds: 600, random: 0, retrySeconds: 5400 }, "2025-06-20T13:30:00.000Z"],
  ["the longest of what is asked for", { random: 0, retrySeconds: 5400, freshSeconds: 7200, asks: { restSeconds: 9000 } }, "2025-06-20T14:30:00.000Z"],
  ["an hour that it skips", { seconds: 3600, asks: { skipHours: [13] } }, "2025-06-20T14:07:30.000Z"],
  ["an hour that it does not", { seconds: 3600, asks: { skipHours: [12, 14] } }, "2025-06-20T13:00:00.000Z"],
  ["the night", { seconds: 36_000, asks: { skipHours: [22, 23, 0, 1, 2, 3, 4, 5] }, random: 0.5 }, "2025-06-21T06:07:30.000Z"],
  ["the weekend", { seconds: 86_400, asks: { skipDays: ["Saturday", "Sunday"] } }, "2025-06-23T00:07:30.000Z"],
  ["in small letters", { seconds: 86_400, asks: { skipDays: ["saturday", "sun"] } }, "2025-06-23T00:07:30.000Z"],
  ["all hours, which nobody means", { seconds: 3600, asks: { skipHours: ALL_HOURS } }, "2025-06-20T13:00:00.000Z"],
]; // biome-ignore format: one row a line

for (const [reason, wait, due] of ROWS) {
  test(`due: ${reason}`, () => {
    const asks = { ...NOTHING, ...wait.asks };
    const whole = {
      nowMs: Date.parse(NOW),
      seconds: 600,
      freshSeconds: null,
      retrySeconds: null,
      random: 0.5,
      ...wait,
      asks,
    };
    assert.equal(new Date(dueAfter(whole)).toISOString(), due);
  });
}

test("back-off: twice as long each time, up to what is usual at most", () => {
  const bounds = { minSeconds: 600, maxSeconds: 86_400 };
  const hours = [1, 2, 3, 4, 9, 5000].map((failures) => backOff(3600, failures, bounds) / 3600);
  assert.deepEqual(hours, [2, 4, 8, 16, 24, 24]);
});
