/** What does not add up: a sentence for each finding, both sides quoted, and what was probably meant. */
import type { Finding, Severity } from "../../../model/finding.ts";
import type { Screen } from "../surroundings.ts";
import { type Ink, paint, run, wrap } from "./runs.ts";

const INKS: Readonly<Record<Severity, Ink>> = { conflict: "conflict", doubt: "doubt", note: "quiet" };

/** The signs stay readable without colour. */
const SIGNS: Readonly<Record<Severity, string>> = { conflict: "!!", doubt: " ?", note: " ·" };

const LONGEST_LINE = 100;

export function showFindings(findings: readonly Finding[], screen: Screen): string {
  return findings.map((finding) => showFinding(finding, screen)).join("\n\n");
}

/** `hasMarks`: whether the words are someone's and stand in quotation marks; else they are ours. */
export function showFinding(finding: Finding, screen: Screen, hasMarks = true): string {
  const { code, severity, message, evidence, suggestion } = finding;
  const width = Math.min(screen.width - 7, LONGEST_LINE);
  const head = wrap([run(message), run(` ${code}`, "quiet")], width);
  const quotes = evidence.flatMap(({ quote, part }) =>
    wrap(
      [run(part === "title" ? "headline: " : "", "quiet"), run(hasMarks ? `“${quote}”` : quote, "quiet")],
      width - 2,
    ).map((line) => [run("  "), ...line]),
  );
  const meant = suggestion === null ? [] : wrap([run("Probably meant: ", "quiet"), run(suggestion, "yes")], width);
  return [...head, ...quotes, ...meant]
    .map((line, index) => {
      const sign = index === 0 ? run(`  ${SIGNS[severity]} `, INKS[severity]) : run("     ");
      return paint([sign, ...line], screen.color);
    })
    .join("\n");
}
