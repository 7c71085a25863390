/** Every measure gives a row for each of its targets, with data and without; and a wrong folder is told. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { loadPacks } from "../src/pack/load.ts";
import { runMeasure, type Setting } from "./measure.ts";
import { MEASURES } from "./measures.ts";
import { release } from "./measures/release.ts";
import { seed } from "./measures/seed.ts";

/** A data folder inside one of its own, since some of the data lies beside it. */
function makeSetting(): Setting {
  const data = join(mkdtempSync(join(tmpdir(), "hearsay-")), "data");
  mkdirSync(data);
  const pack = loadPacks();
  return { data, split: "dev", pack, packWithoutModel: loadPacks(undefined, { models: false }) };
}

test("without data each row says so, but for those that ship with Hearsay", async () => {
  const setting = makeSetting();
  for (const measure of MEASURES) {
    const rows = await runMeasure(measure, setting);
    assert.equal(rows.length, measure.targets.length);
    const isMissing = rows.every(
      ({ outcome }) => "missing" in outcome && outcome.missing === `no data in ${setting.data}`,
    );
    assert.equal(isMissing, !measure.name.endsWith("articles"), measure.name);
  }
});

test("no two rows have the same name", () => {
  const names = MEASURES.flatMap(({ targets }) => targets.map(({ measure }) => measure));
  assert.deepEqual([...new Set(names)], names);
});

test("release phrases: exact ones and clean negatives are counted", async () => {
  const setting = makeSetting();
  mkdirSync(join(setting.data, "../eval"));
  const lines = [
    { id: "right", dct: "2025-01-15", text: "It opens on May 2, 2025.", gold: [{ text: "May 2, 2025", begin: "2025-05-02", end: "2025-05-03", at: [12, 23] }] },
    { id: "wrong", dct: "2025-01-15", text: "It opens on May 2, 2025.", gold: [{ text: "May 2, 2025", begin: "2025-05-01", end: "2025-06-01", at: [12, 23] }] },
    { id: "clean", dct: "2025-01-15", text: "She bought a hat.", gold: [] },
    { id: "unclean", dct: "2025-01-15", text: "She bought it in May 2024.", gold: [] },
  ]; // biome-ignore format: one line a phrase
  writeFileSync(
    join(setting.data, "../eval/release-phrases.jsonl"),
    lines.map((line) => JSON.stringify(line)).join("\n"),
  );
  const rows = await runMeasure(release, setting);
  assert.deepEqual(
    rows.map(({ outcome }) => outcome),
    [
      { value: 0.5, note: "1 of 2" },
      { value: 1, note: "of 2" },
    ],
  );
});

const GOLD = { published: "2025-05-02", outlet: null, statements: [] };

test("seed: an anomaly counts where a finding of its code quotes it, any other conflict stands apart", async () => {
  const setting = makeSetting();
  const folder = join(setting.data, "../seed");
  mkdirSync(folder);
  const text = "The second season of Harbor Lights is expected to be released in March 2025. She is a gardener.";
  const span = "expected to be released in March 2025";
  writeFileSync(join(folder, "article.txt"), text);
  const valuesWith = async (where: string): Promise<unknown[]> => {
    writeFileSync(
      join(folder, "gold.json"),
      JSON.stringify({ ...GOLD, anomalies: [{ span: where, type: "impossible_date" }] }),
    );
    return (await runMeasure(seed, setting)).slice(3).map(({ outcome }) => ("value" in outcome ? outcome.value : null));
  };
  assert.deepEqual(await valuesWith(span), [1, 0]);
  assert.deepEqual(await valuesWith("She is a gardener"), [0, 1]);
});

for (const [why, args, message] of [
  ["a folder that is not there", ["--data", "no-such-folder"], /There is no folder no-such-folder.*--data/u],
  ["a part that is never opened", ["--data", ".", "--split", "test"], /--split takes dev or train/u],
] as const) {
  test(`refused: ${why}`, async () => {
    const { code, stderr } = await new Promise<{ code: unknown; stderr: string }>((resolve) => {
      execFile(process.execPath, [join(import.meta.dirname, "main.ts"), ...args], (error, _stdout, told) =>
        resolve({ code: error?.code, stderr: told }),
      );
    });
    assert.equal(code, 2);
    assert.match(stderr, message);
  });
}
