/**
 * An effect dated before its cause: a second season out before the first began, a film released before it was shot, a date
 * "delayed" to an earlier day.
 */
import type { Finding } from "../../model/finding.ts";
import type { Interval } from "../../model/interval.ts";
import type { Statement } from "../../model/statement.ts";
import type { ReadingCheck } from "../check.ts";
import { commitment, firmness, isNegative } from "../evidence.ts";
import { impossibleDate } from "./impossible-date.ts";

export const impossibleOrder: ReadingCheck = {
  code: "impossible-order",
  about: "An effect is dated before its cause.",
  run: (reading, pack) => {
    // A date that is impossible by itself needs no second finding.
    const impossible = new Set(impossibleDate.run(reading, pack).map(({ evidence }) => evidence[0]?.start));
    const dated = reading.statements.filter((one) => isDated(one) && !impossible.has(one.evidence[0]?.start));
    return [...dated.flatMap(checkDelay), ...comparePairs(dated)];
  },
};

function isDated(statement: Statement): boolean {
  const value = commitment(statement);
  return intervalOf(statement, "when") !== null && firmness(value) >= 2 && !isNegative(value);
}

function intervalOf({ proposition }: Statement, role: string): Interval | null {
  return proposition?.roles[role]?.interval ?? null;
}

function checkDelay(statement: Statement): Finding[] {
  const [from, to] = [intervalOf(statement, "from"), intervalOf(statement, "when")];
  if (from?.earliest == null || to?.latest == null || to.latest >= from.earliest) return [];
  return [report("What is called a delay moves the date forward.", [statement])];
}

/** An article is set against itself once for each thing that it dates: what it repeats is told once, and only what can follow on each other is compared. */
function comparePairs(statements: readonly Statement[]): Finding[] {
  const told = [...new Map(statements.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
  const causes = Map.groupBy(told, ({ proposition }) => wholeOf(proposition?.roles["subject"]?.text ?? ""));
  const findings: Finding[] = [];
  for (const effect of told) {
    for (const cause of causes.get(wholeOf(effect.proposition?.roles["subject"]?.text ?? "")) ?? []) {
      const message = whyAfter(effect, cause);
      if (message === null) continue;
      const [begun, done] = [intervalOf(cause, "when")?.earliest ?? null, intervalOf(effect, "when")?.latest ?? null];
      if (begun !== null && done !== null && done < begun) findings.push(report(message, [effect, cause]));
      if (findings.length === MOST_FINDINGS) return findings;
    }
  }
  return findings;
}

/** An article with more of them is a list that was misread. */
const MOST_FINDINGS = 50;

/** Equal for statements that say the same of the same day. */
function keyOf({ proposition }: Statement): string {
  const { frame = "", roles = {} } = proposition ?? {};
  return JSON.stringify([frame, roles["subject"]?.text ?? "", roles["when"]?.interval ?? null]);
}

const OUT: ReadonlySet<string> = new Set(["release", "run"]);

/** Why the first cannot have happened before the second; null where it can. */
function whyAfter(effect: Statement, cause: Statement): string | null {
  const [later, earlier] = [effect.proposition, cause.proposition];
  const [a, b] = [later?.roles["subject"]?.text ?? "", earlier?.roles["subject"]?.text ?? ""];
  if (later === null || earlier === null || !OUT.has(later.frame)) return null;
  if (OUT.has(earlier.frame) && isNextPart(a, b)) return `${a} comes out before ${b}.`;
  if (earlier.frame === "film" && a === b) return `${a} comes out before it is filmed.`;
  return null;
}

/** "Harbor Lights Season 2" after "Harbor Lights Season 1". */
function isNextPart(one: string, other: string): boolean {
  const [a, b] = [partOf(one), partOf(other)];
  return a !== null && b !== null && a.whole === b.whole && a.number > b.number;
}

/** What parts are parts of; a name that is none is its own whole. */
const wholeOf = (name: string): string => partOf(name)?.whole ?? name.toLowerCase();

function partOf(name: string): { readonly whole: string; readonly number: number } | null {
  const match = /^(.{1,80}) (?:season|series|part|volume|chapter|book) (\d{1,3})$/iu.exec(name);
  return match === null ? null : { whole: match[1]!.toLowerCase(), number: Number(match[2]) };
}

function report(message: string, statements: readonly Statement[]): Finding {
  const evidence = statements.flatMap((statement) => statement.evidence);
  return { code: impossibleOrder.code, severity: "doubt", message, evidence, suggestion: null };
}
