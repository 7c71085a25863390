/** The simulation against what can be told without it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { TEXT_CHARACTERS } from "./corpus.ts";
import { type Costs, POSTGRES } from "./costs.ts";
import { type Fleet, simulate } from "./simulate.ts";

const COSTS: Costs = { unpackMs: 1, findMs: 60, readMs: 6, writeMs: 3, storeMs: 2, keptBytes: 3000 };
const FLEET: Fleet = {
  workers: 1,
  threads: 1,
  ledgers: 1,
  articles: 20_000,
  seed: 1,
  costs: COSTS,
  characters: 1000,
  isPages: true,
};
const near = (value: number, expected: number, part: number, reason: string): void =>
  assert.ok(Math.abs(value - expected) <= expected * part, `${reason}: ${value} and not ${expected}`);

test("one thread reads as fast as an article takes it, and is never idle", () => {
  const { perSecond, reading, bottleneck } = simulate(FLEET);
  near(perSecond, 1000 / 67, 0.03, "a second");
  near(reading, 1, 0.02, "at work");
  assert.equal(bottleneck, "reading");
});

test("as long as reading is what takes long, twice as many workers read twice as much", () => {
  const [two, four] = [2, 4].map((workers) => simulate({ ...FLEET, workers }).perSecond);
  near(four!, 2 * two!, 0.05, "four");
});

test("a ledger takes what one at a time can write, however many read", () => {
  for (const workers of [32, 64]) {
    const { perSecond, writing, reading, bottleneck } = simulate({ ...FLEET, workers, articles: 60_000 });
    near(perSecond, 1000 / 5, 0.06, "a second");
    assert.ok(writing > 0.94 && writing <= 1 && reading < 0.6);
    assert.equal(bottleneck, "writing");
  }
  near(simulate({ ...FLEET, workers: 64, ledgers: 2, articles: 60_000 }).perSecond, 2 * 200, 0.1, "two ledgers");
});

test("texts cost no pages", () => {
  near(simulate({ ...FLEET, isPages: false }).perSecond, 1000 / 6, 0.03, "a second");
});

test("the same seed gives the same run, another one another", () => {
  assert.deepEqual(simulate(FLEET), simulate(FLEET));
  assert.notDeepEqual(simulate(FLEET), simulate({ ...FLEET, seed: 2 }));
});

test("docs/scale.md has what the simulation gives", () => {
  const page = readFileSync(new URL("../../docs/scale.md", import.meta.url), "utf8");
  const rows = [...page.matchAll(/^\| (\d+) \| (\d+) \| (\d+) \| ([\d,]+) \| (\d+)% \| (\d+)% \|$/gmu)];
  assert.equal(rows.length, 7);
  const four = page.indexOf("Four ledgers");
  for (const row of rows) {
    const [workers, cores, perSecond, perDay, reading, writing] = row
      .slice(1)
      .map((cell) => Number(cell.replaceAll(",", "")));
    const fleet = { ...FLEET, workers: workers!, threads: cores! / workers!, ledgers: row.index > four ? 4 : 1 };
    const run = simulate({ ...fleet, articles: 40_000, costs: POSTGRES, characters: TEXT_CHARACTERS });
    const told = [run.perSecond, run.perSecond * 86_400, run.reading * 100, run.writing * 100].map(Math.round);
    assert.deepEqual(told, [perSecond, perDay, reading, writing], row[0]);
  }
});
