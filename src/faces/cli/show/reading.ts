/** A reading as a person reads it: the article with its marks, who said what, and what does not add up. */
import type { Reading } from "../../../model/reading.ts";
import type { Screen } from "../surroundings.ts";
import { showArticle } from "./article.ts";
import { joinBlocks, writeHeading, writeLines } from "./blocks.ts";
import { showFindings } from "./findings.ts";
import { type Run, run } from "./runs.ts";
import { showStatements } from "./statements.ts";

export function showReading(reading: Reading, screen: Screen): string {
  const { statements, findings } = reading;
  const blocks = [
    showArticle(reading, screen),
    statements.length === 0 ? "" : writeLines(legend(screen.color), screen),
    writeHeading("Who said what", statements.length, screen),
    statements.length === 0
      ? writeLines([run("Nothing that anyone says was found here.", "quiet")], screen)
      : showStatements(reading, screen),
    writeHeading("What does not add up", findings.length, screen),
    findings.length === 0
      ? writeLines([run("Nothing was found that contradicts itself or the calendar.", "quiet")], screen)
      : showFindings(findings, screen),
  ];
  return joinBlocks(blocks);
}

/** How to read the marks. */
function legend(color: boolean): Run[] {
  if (!color) {
    return [run("*speaker*  _time_  [4 no] statement 4 and how sure it is; no word means yes")];
  }
  return [
    run("who speaks", "speaker"),
    run("  "),
    run("a time", "time"),
    run("  "),
    run("statement⁴: ", "quiet"),
    run("yes", "yes"),
    run(" "),
    run("likely, maybe", "maybe"),
    run(" "),
    run("open", "open"),
    run(" "),
    run("no", "no"),
  ];
}
