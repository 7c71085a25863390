/**
 * Something expected for a day already past when the article came out, or told as past and dated after it: "Season 2 is
 * expected to be released in March 2025", printed on 2 May 2025.
 *
 * Only a date that names its own year counts, and only the article's own present: a quotation may be old, and "was expected
 * in March" is history.
 */
import type { Finding } from "../../model/finding.ts";
import type { Interval } from "../../model/interval.ts";
import type { Pack } from "../../model/pack.ts";
import type { Reading } from "../../model/reading.ts";
import type { Role, Statement } from "../../model/statement.ts";
import type { ReadingCheck } from "../check.ts";
import { isAhead } from "../tense.ts";

export const impossibleDate: ReadingCheck = {
  code: "impossible-date",
  about: "Something is expected for a day that was already past.",
  run: (reading, pack) => reading.statements.flatMap((statement) => checkStatement(reading, statement, pack)),
};

function checkStatement(reading: Reading, statement: Statement, { language }: Pack): Finding[] {
  const { reportedAt, proposition, manner, evidence } = statement;
  const when = proposition?.roles["when"];
  if (reportedAt?.earliest == null || when?.interval?.latest == null || manner === "direct") return [];
  if (when.interval.latest >= reportedAt.earliest || !namesItsYear(reading, when)) return [];
  if (!isAhead(statement, when, language)) return [];
  const suggestion = aYearLater(when.interval, reportedAt.earliest);
  return [
    {
      code: impossibleDate.code,
      severity: "conflict",
      message: `“${when.text}” was already past when this was printed (${reportedAt.edtf}), yet it is still to come here${
        suggestion === null ? "" : `; ${suggestion} may be meant`
      }.`,
      evidence,
      suggestion,
    },
  ];
}

function namesItsYear({ times }: Reading, { start, end, text }: Role): boolean {
  if (!/\d{4}/u.test(text)) return false;
  return times.some((time) => time.start === start && time.end === end && time.anchor === null);
}

/** The same month or day of the next year, if that is still ahead: writers mistake the year more often than the month. */
function aYearLater({ edtf, latest }: Interval, reported: string): string | null {
  const parts = /^(\d{4})(-\d{2}(?:-\d{2})?)$/u.exec(edtf);
  if (parts === null || latest === null) return null;
  return nextYear(latest.slice(0, 4)) + latest.slice(4) >= reported ? nextYear(parts[1]!) + parts[2]! : null;
}

const nextYear = (year: string): string => String(Number(year) + 1);
