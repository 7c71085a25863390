/**
 * `times/*.tsv` of all packs → the grammar of time expressions (`model/time-grammar.ts`).
 *
 * `words.tsv` (words, class, features) says what words stand for; `holidays.tsv` (name, words, on, weekend) names days;
 * `plans.tsv` (verb, class) lists verbs that look ahead, `context.tsv` (words, class) words beside times; every other table holds rules: name, gives, pattern, features, needs, reason, example. A rule gives a class that other
 * rules may use in their patterns; what gives `time` is looked for in the text. The examples run as tests.
 */
import { HearsayError } from "../../base/error.ts";
import type { Holiday, PlanKind, TimeGrammar } from "../../model/time-grammar.ts";
import type { PackFiles } from "../files.ts";
import { type Row, requireCell } from "../table.ts";
import { GrammarBuilder } from "./times/builder.ts";
import { constantFeatures } from "./times/features.ts";

/** What is read from digits, each a class that patterns may use; `read/time/digits.ts` makes them. */
const DIGIT_CLASSES = [
  "int",
  "dd",
  "hh",
  "nth",
  "yyyy",
  "yy",
  "decade",
  "tens",
  "years",
  "ymd",
  "md",
  "fraction",
  "clock",
  "hhmm",
  "fy",
] as const;

/** The tables that are no rules. */
const LISTS = ["words", "holidays", "plans", "context"] as const;
type TableKind = (typeof LISTS)[number] | "rules";
type PlacedRow = { readonly path: string; readonly row: Row };

/** Throws `pack/malformed`. */
export function compileTimes(packs: readonly PackFiles[]): TimeGrammar {
  const { words, holidays, plans, context, rules } = sortTables(packs);
  const builder = new GrammarBuilder();
  for (const name of DIGIT_CLASSES) builder.wordClass(name);
  for (const { path, row } of words) {
    const features = constantFeatures(row.cells["features"] ?? "", `${path}:${row.line}`);
    for (const word of alternatives(row, path)) builder.addWord(word, requireCell(row, "class", path), features);
  }
  builder.phraseClass("holiday");
  for (const { path, row } of rules) builder.phraseClass(requireCell(row, "gives", path));
  for (const { path, row } of holidays) {
    const name = requireCell(row, "name", path);
    for (const pattern of alternatives(row, path)) {
      const place = `${path}:${row.line}`;
      builder.addRule({ name, gives: "holiday", pattern, features: `holiday=${name}`, needs: "", place });
    }
  }
  for (const { path, row } of rules) {
    builder.addRule({
      name: `${path.replace(/^.*\/|\.tsv$/gu, "")}/${requireCell(row, "name", path)}`,
      gives: requireCell(row, "gives", path),
      pattern: requireCell(row, "pattern", path),
      features: row.cells["features"] ?? "",
      needs: row.cells["needs"] ?? "",
      place: `${path}:${row.line}`,
    });
  }
  const named = holidays.map(({ path, row }): [string, Holiday] => [
    requireCell(row, "name", path),
    parseHoliday(row, path),
  ]);
  const verbs = plans.map(({ path, row }): [string, PlanKind] => [
    requireCell(row, "verb", path),
    requirePlanKind(row, path),
  ]);
  return {
    ...builder.finish(DIGIT_CLASSES),
    holidays: new Map(named),
    plans: new Map(verbs),
    context: gatherContext(context),
  };
}

/** Of two rules that read the same words the earlier row wins, and the rows of a later pack stand first. */
function sortTables(packs: readonly PackFiles[]): Record<TableKind, PlacedRow[]> {
  const sorted: Record<TableKind, PlacedRow[]> = { words: [], holidays: [], plans: [], context: [], rules: [] };
  for (const pack of packs.toReversed()) {
    for (const [path, table] of pack.tables) {
      if (!path.startsWith("times/")) continue;
      const name = path.slice("times/".length, -".tsv".length);
      const kind = LISTS.find((list) => list === name) ?? "rules";
      for (const row of table) sorted[kind].push({ path: `${pack.name}/${path}`, row });
    }
  }
  return sorted;
}

function gatherContext(rows: readonly PlacedRow[]): Map<string, Set<string>> {
  const context = new Map<string, Set<string>>();
  for (const { path, row } of rows) {
    const name = requireCell(row, "class", path);
    context.set(name, new Set([...(context.get(name) ?? []), ...alternatives(row, path)]));
  }
  return context;
}

const PLAN_KINDS: readonly PlanKind[] = ["move", "say", "state", "intend"];

function requirePlanKind(row: Row, path: string): PlanKind {
  const cell = requireCell(row, "class", path);
  const kind = PLAN_KINDS.find((one) => one === cell);
  if (kind !== undefined) return kind;
  throw new HearsayError("pack/malformed", `${path}:${row.line}: class "${cell}" must be ${PLAN_KINDS.join(", ")}.`);
}

/** The column `words`: "jan. | jan | january". */
function alternatives(row: Row, path: string): string[] {
  return requireCell(row, "words", path)
    .split(" | ")
    .map((word) => word.trim());
}

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/**
 * Column `on`: `12-25`; `11-thu-4`, the fourth Thursday of November (`5-mon--1`, the last Monday of May); `easter-2`; each
 * with days after it: `11-thu-4+1`. Column `weekend`: `-2..0` begins two days before the day and ends on it.
 */
function parseHoliday(row: Row, path: string): Holiday {
  const on = requireCell(row, "on", path);
  const weekend = row.cells["weekend"] ? row.cells["weekend"].split("..").map(Number) : null;
  const match = /^(?:(easter)|(\d{1,2})-(?:(\d{1,2})|(mon|tue|wed|thu|fri|sat|sun)-(-?\d)))([+-]\d{1,3})?$/u.exec(on);
  if (match === null) {
    throw new HearsayError(
      "pack/malformed",
      `${path}:${row.line}: "${on}" is no day such as 12-25, 11-thu-4, easter-2.`,
    );
  }
  const [, easter, month, day, weekday = "", nth, after = "0"] = match;
  const rest = {
    plus: Number(after),
    weekend: weekend === null ? null : ([weekend[0] ?? 0, weekend[1] ?? 0] as const),
  };
  if (easter !== undefined) return { on: "easter", ...rest };
  if (day !== undefined) return { on: { month: Number(month), day: Number(day) }, ...rest };
  return { on: { month: Number(month), weekday: WEEKDAYS.indexOf(weekday) + 1, nth: Number(nth) }, ...rest };
}
