/**
 * Two commitments of the same voice that exclude each other: the article says flatly that the hero returns, and flatly that
 * he does not. A change of plan is none ("was cancelled, but will now go on"), nor are two people who disagree.
 */
import type { Finding } from "../../model/finding.ts";
import type { Pack } from "../../model/pack.ts";
import type { Statement } from "../../model/statement.ts";
import type { ReadingCheck } from "../check.ts";
import { agree, commitment, hasNamedSubject, speakerOf } from "../evidence.ts";

export const contradiction: ReadingCheck = {
  code: "contradiction",
  about: "The same voice commits to a thing and to its opposite.",
  run: ({ statements }, pack) => {
    const firm = statements.filter((statement) => isFirm(statement) && !isPast(statement, pack));
    // What is repeated contradicts once, and only what one voice says of one thing is compared.
    const told = [...new Map(firm.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
    const findings: Finding[] = [];
    for (const [index, one] of told.entries()) {
      for (const other of told.slice(index + 1)) {
        if (exclude(one, other)) findings.push(report(one, other));
      }
      if (findings.length >= MOST_FINDINGS) break;
    }
    return findings.slice(0, MOST_FINDINGS);
  },
};

/** An article with more of them is a list that was misread. */
const MOST_FINDINGS = 50;

/** Equal for statements that say the same of the same, by the same voice and as firmly. */
function keyOf(statement: Statement): string {
  const { frame = "", roles = {} } = statement.proposition ?? {};
  const fillers = Object.entries(roles)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, { entity, text }]) => [name, entity ?? text.toLowerCase()]);
  return JSON.stringify([frame, speakerOf(statement), commitment(statement), fillers]);
}

function isFirm(statement: Statement): boolean {
  const value = commitment(statement);
  return hasNamedSubject(statement) && statement.realm === "world" && (value === "CT+" || value === "CT-");
}

/** Words that place what is said before now: it was so, and need not be so any more. */
function isPast({ evidence }: Statement, { language }: Pack): boolean {
  return (evidence[0]?.quote.toLowerCase().match(/[a-z']+/gu) ?? []).some((word) => language.formerly.has(word));
}

/** The same frame with all the same fillers, of which one at least beside the subject must be named, and opposite signs. */
function exclude(one: Statement, other: Statement): boolean {
  if (one.proposition?.frame !== other.proposition?.frame || speakerOf(one) !== speakerOf(other)) return false;
  if (commitment(one) === commitment(other)) return false;
  const roles = new Set([...Object.keys(one.proposition?.roles ?? {}), ...Object.keys(other.proposition?.roles ?? {})]);
  return roles.size > 1 && Array.from(roles).every((role) => agree(one, other, role));
}

function report(one: Statement, other: Statement): Finding {
  const voice = speakerOf(one) ?? "The article";
  return {
    code: contradiction.code,
    severity: "conflict",
    message: `${voice} says both that it is so and that it is not.`,
    evidence: [...one.evidence, ...other.evidence],
    suggestion: null,
  };
}
