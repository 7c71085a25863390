/**
 * A paraphrase firmer than the words it rests on, or a headline firmer than its article: "confirmed Season 2 will not
 * include a reunion" over "a full-fledged reunion, I don't know about that".
 *
 * Both sides must be about the same question: same frame, same subject, and no scope or time that only the quotation has
 * ("down the line, who knows"). A quotation about another season is no contradiction to what is said about this one.
 */
import type { Finding } from "../../model/finding.ts";
import type { Reading } from "../../model/reading.ts";
import type { Statement } from "../../model/statement.ts";
import type { ReadingCheck } from "../check.ts";
import { agree, commitment, firmness, isNegative, speakerOf } from "../evidence.ts";

export const overstated: ReadingCheck = {
  code: "overstated",
  about: "A paraphrase is firmer than the quotation it rests on, or a headline firmer than its article.",
  run: (reading) => [...findFirmerParaphrases(reading), ...findFirmerHeadlines(reading)],
};

function findFirmerParaphrases({ statements }: Reading): Finding[] {
  const findings: Finding[] = [];
  for (const paraphrase of statements) {
    const speaker = speakerOf(paraphrase);
    if (paraphrase.proposition === null || speaker === null) continue;
    if (isQuoted(paraphrase) || firmness(commitment(paraphrase)) < 3) continue;
    const own = statements.filter(
      (other) => isQuoted(other) && speakerOf(other) === speaker && bearsOn(other, paraphrase),
    );
    const firmest = own.toSorted((a, b) => firmness(commitment(b)) - firmness(commitment(a)))[0];
    if (firmest !== undefined && firmness(commitment(firmest)) < 2) findings.push(report(paraphrase, firmest, speaker));
  }
  return findings;
}

const isQuoted = ({ manner }: Statement): boolean => manner === "direct" || manner === "mixed";

/** Whether the quotation speaks to the same question as the paraphrase. */
function bearsOn(quotation: Statement, paraphrase: Statement): boolean {
  if (quotation.proposition?.frame !== paraphrase.proposition?.frame) return false;
  if (!agree(quotation, paraphrase, "subject")) return false;
  return ["scope", "when"].every((role) => {
    return quotation.proposition?.roles[role] === undefined || agree(quotation, paraphrase, role);
  });
}

function report(paraphrase: Statement, quotation: Statement, speaker: string): Finding {
  const said = isNegative(commitment(paraphrase)) ? "rules it out" : "settles it";
  const words = firmness(commitment(quotation)) === 0 ? "leave it open" : "call it possible";
  return {
    code: overstated.code,
    severity: "conflict",
    message: `The paraphrase ${said}, but the quoted words of ${speaker} ${words}.`,
    evidence: [...paraphrase.evidence, ...quotation.evidence],
    suggestion: null,
  };
}

/** A headline that states flatly what every statement of the article on the same question leaves in doubt. */
function findFirmerHeadlines({ statements }: Reading): Finding[] {
  const findings: Finding[] = [];
  for (const headline of statements) {
    if (headline.proposition === null || !isTitle(headline) || firmness(commitment(headline)) < 3) continue;
    const below = statements.filter((other) => !isTitle(other) && bearsOn(other, headline));
    const firmest = below.toSorted((a, b) => firmness(commitment(b)) - firmness(commitment(a)))[0];
    if (firmest === undefined || firmness(commitment(firmest)) > 1) continue;
    findings.push({
      code: overstated.code,
      severity: "doubt",
      message: "The headline states as a fact what the article leaves open.",
      evidence: [...headline.evidence, ...firmest.evidence],
      suggestion: null,
    });
  }
  return findings;
}

const isTitle = ({ evidence }: Statement): boolean => evidence[0]?.part === "title";
