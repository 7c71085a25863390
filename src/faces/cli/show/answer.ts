/**
 * An answer as a person reads it: what was understood, what is known and how firmly, why, in whose words, and how it came to
 * that. Where nothing is established, that comes first, then what came nearest.
 */
import { aboutRule, wordUnderstood, writeOrigins, writeWhy } from "../../../desk/words/answer.ts";
import type { Answer, Step } from "../../../model/answer.ts";
import type { QuestionLexicon } from "../../../model/question-kind.ts";
import type { Screen } from "../surroundings.ts";
import { joinBlocks, writeHeading, writeLines, writeTable } from "./blocks.ts";
import { showFindings } from "./findings.ts";
import { showProof, showQuote } from "./proofs.ts";
import { type Run, run } from "./runs.ts";
import { plainStatusOf, statusOf, writeValues } from "../../../desk/words/status.ts";
import { writeDate, writeShortDate } from "../../../desk/words/dates.ts";

export function showAnswer(answer: Answer, screen: Screen, lexicon: QuestionLexicon): string {
  const { evidence, findings, established, others } = answer;
  // Of a question about the record the one step would say again what was just said.
  const trail = answer.understood.record === null ? answer.trail : [];
  return joinBlocks([
    showHead(answer, screen, lexicon),
    showStatus(answer, screen),
    evidence.length === 0 ? "" : writeHeading(established ? "In these words" : "What came nearest", 0, screen),
    ...evidence.map((proof) => showProof(proof, screen)),
    trail.length === 0 ? "" : writeHeading("How it came to this", 0, screen),
    trail.length === 0 ? "" : showTrail(answer, screen),
    findings.length === 0 ? "" : writeHeading("What does not add up", findings.length, screen),
    findings.length === 0 ? "" : showFindings(findings, screen),
    others.length === 0 ? "" : writeHeading("What the question may also have meant", 0, screen),
    showOthers(answer, screen),
  ]);
}

/** Less of it: the question, what is known, the first words that prove it. */
export function showBriefly(answer: Answer, screen: Screen, lexicon: QuestionLexicon): string {
  const [proof] = answer.evidence;
  const blocks = [showHead(answer, screen, lexicon), showStatus(answer, screen)];
  if (proof !== undefined) blocks.push(showQuote(proof, screen));
  return blocks.join("\n\n");
}

function showHead({ question, understood, asOf }: Answer, screen: Screen, lexicon: QuestionLexicon): string {
  const words = wordUnderstood(understood, lexicon);
  const lines = [writeLines([run(question, "strong")], screen)];
  if (words !== null && words !== question) lines.push(writeLines([run(`understood as: ${words}`, "quiet")], screen));
  lines.push(writeLines([run(`as of ${writeDate(asOf)}`, "quiet")], screen));
  return lines.join("\n");
}

function showStatus(answer: Answer, screen: Screen): string {
  if (!answer.established) return showNothing(answer, screen);
  const { word, ink } = statusOf(answer.status, answer.understood);
  const value = writeValues(answer.value);
  const head = [run(word, ink, "strong"), ...(value === "" ? [] : [run(": ", ink, "strong"), run(value, "strong")])];
  const lines = [writeLines(head, screen)];
  const why = writeWhy(answer);
  if (why !== "") lines.push(writeLines([run(why)], screen));
  const counted = writeOrigins(answer);
  if (counted !== "") lines.push(writeLines([run(counted, "quiet")], screen));
  return lines.join("\n");
}

function showNothing({ understood, evidence, others }: Answer, screen: Screen): string {
  const head = writeLines([run("Not established.", "open", "strong")], screen);
  if (understood.kind === "") {
    const hint =
      "Nothing that the ledger speaks of was found in these words. `hearsay questions` lists what it can tell.";
    return `${head}\n${writeLines([run(hint)], screen)}`;
  }
  const why =
    evidence.length > 0
      ? "What was said bears on it, but takes no side that counts."
      : others.length > 0
        ? "Nothing in the ledger bears on it as it was understood."
        : "Nothing in the ledger bears on it.";
  return `${head}\n${writeLines([run(why)], screen)}`;
}

function showTrail(answer: Answer, screen: Screen): string {
  const columns = [
    { head: "", width: 11 },
    { head: "", width: 13 },
    { head: "", width: 26 },
    { head: "", width: null },
  ];
  const rows = answer.trail.map((step) => {
    const { word, ink } = plainStatusOf(step.status);
    return [
      [run(writeShortDate(step.date))],
      [run(word, ink)],
      [run(writeValues(step.value))],
      writeMover(step, answer),
    ];
  });
  return writeTable(columns, rows, screen);
}

/** "Tidewater Screen: An outlet reports it." */
function writeMover({ statement, rule }: Step, { evidence }: Answer): Run[] {
  const proof = evidence.find((one) => one.statement === statement);
  const who = proof?.speaker ?? proof?.outlet ?? null;
  return [...(who === null ? [] : [run(`${who}: `)]), run(aboutRule(rule), "quiet")];
}

function showOthers({ others }: Answer, screen: Screen): string {
  const rows = others.map(({ words, status }) => {
    const { word, ink } = plainStatusOf(status);
    return writeLines([run(words), run("  "), run(word, ink)], screen);
  });
  return rows.join("\n");
}
