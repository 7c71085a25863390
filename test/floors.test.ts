/**
 * The floors: a room imports itself and lower floors only, never a neighbour on its own floor.
 *
 * Inside `read` each folder is a room that may lean on `read/text/` and `read/stage.ts`; only `read/lay-layers.ts`,
 * `read/read.ts`, `read/explain.ts` and `read/question.ts` join them. Inside `faces` each folder is a room of its own.
 */
import assert from "node:assert/strict";
import { posix } from "node:path";
import { test } from "node:test";
import { importsOf, readSources } from "./sources.ts";

const FLOORS = new Map<string, number>([
  ["base", 0],
  ["model", 1],
  ["intake", 2],
  ["pack", 2],
  ["read", 2],
  ["ledger", 2],
  ["queue", 2],
  ["judge", 2],
  ["export", 2],
  ["desk", 3],
  ["faces", 4],
  ["main.ts", 6],
  ["index.ts", 5],
  ["client.ts", 5],
  ["serve.ts", 5],
  ["monitor.ts", 5],
]);

/** Files at the top of `read` that join its rooms. */
const JOINERS = new Set(["read/lay-layers.ts", "read/read.ts", "read/question.ts", "read/explain.ts"]);

/** Each import that does not keep to the floors, as "file → target: why". */
function findViolations(sources: ReadonlyMap<string, string>): string[] {
  return [...sources].flatMap(([file, source]) =>
    importsOf(source)
      .filter((target) => target.startsWith("."))
      .map((target) => posix.join(posix.dirname(file), target))
      .flatMap((target) => {
        const why = judgeImport(file, target);
        return why === null ? [] : [`${file} → ${target}: ${why}`];
      }),
  );
}

function judgeImport(file: string, target: string): string | null {
  if (target.startsWith("..")) return "leaves src";
  const from = FLOORS.get(roomOf(file));
  const to = FLOORS.get(roomOf(target));
  if (from === undefined) return `${roomOf(file)} stands on no floor`;
  if (to === undefined) return `${roomOf(target)} stands on no floor`;
  if (to > from) return "points up";
  if (roomOf(file) !== roomOf(target)) return to === from ? "points at a neighbour" : null;
  return judgeInner(file, target);
}

/** Within `read` and `faces`, where folders are rooms too. */
function judgeInner(file: string, target: string): string | null {
  const [room, inner] = file.split("/");
  const innerTarget = target.split("/")[1];
  if ((room !== "read" && room !== "faces") || inner === innerTarget || JOINERS.has(file)) return null;
  if (room === "read" && (innerTarget === "text" || innerTarget === "stage.ts")) return null;
  if (room === "read" && file === "read/stage.ts") return null;
  return "points at a neighbour";
}

function roomOf(path: string): string {
  return path.split("/")[0] ?? path;
}

test("each import keeps to the floors", () => {
  const sources = readSources();
  const seen = [...sources.values()].flatMap(importsOf).length;
  assert.ok(sources.size > 30 && seen > 60, `only ${sources.size} files and ${seen} imports were seen`);
  assert.deepEqual(findViolations(sources), []);
});

const PLANTED: readonly [reason: string, file: string, source: string, violations: number][] = [
  ["a noun may not know a stage", "model/span.ts", 'import { x } from "../read/read.ts";', 1],
  ["not even its type", "model/span.ts", 'import type { X } from "../read/read.ts";', 1],
  ["nor lazily", "intake/html.ts", 'const x = await import("../desk/read.ts");', 1],
  ["nor by passing it on", "base/hash.ts", 'export * from "../model/id.ts";', 1],
  ["neighbours meet as data", "intake/html.ts", 'import { load } from "../pack/load.ts";', 1],
  ["stages meet as layers", "read/time/find.ts", 'import { x } from "../entity/find.ts";', 1],
  ["faces do not know each other", "faces/cli/read.ts", 'import { x } from "../api/app.ts";', 1],
  ["a room that nobody placed", "stuff/thing.ts", 'import { x } from "../base/hash.ts";', 1],
  ["tests are no part of src", "read/read.ts", 'import { x } from "../../test/marked.ts";', 1],
  ["downwards is the way", "desk/read.ts", 'import { x } from "../read/read.ts";', 0],
  ["a stage stands on the text", "read/time/find.ts", 'import { x } from "../text/tokens.ts";', 0],
  ["read.ts joins the stages", "read/read.ts", 'import { x } from "./time/find.ts";', 0],
  ["a comment imports nothing", "model/span.ts", '/** import { x } from "../read/read.ts" */', 0],
];

for (const [reason, file, source, violations] of PLANTED) {
  test(`planted: ${reason}`, () => {
    assert.equal(findViolations(new Map([[file, source]])).length, violations);
  });
}
