/** What of an export takes answers: what bears on a question, what has changed, the days that are known. */
import type { CalendarExport, FeedExport } from "../export/export.ts";
import { itemOfChange } from "../export/feed/change.ts";
import { itemOfFinding } from "../export/feed/finding.ts";
import { wordQuestion } from "../judge/question/identify.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Answer } from "../model/answer.ts";
import type { Pack } from "../model/pack.ts";
import { ask, type AskOptions, askWithSlice, timeline } from "./ask.ts";
import { changesOf, listChanges } from "./changes.ts";
import type { Selection } from "./export-ledger.ts";
import { datedFindings } from "./lists/dated-findings.ts";
import { listAnswers } from "./lists/list-answers.ts";
import type { ExportWanted } from "./write-export.ts";

export async function bearingOn(question: string, options: AskOptions, ledger: Ledger, pack: Pack): Promise<Selection> {
  const bears = await timeline(ledger, question, options, pack);
  return {
    filter: { documents: [...new Set(bears.map(({ recorded }) => recorded.document.id))] },
    statements: new Set(bears.map(({ recorded }) => recorded.statement.id)),
  };
}

/** So many items where nobody says how many: what readers keep. */
const IN_FEED = 50;

export async function writeFeed(format: FeedExport, wanted: ExportWanted, ledger: Ledger, pack: Pack): Promise<string> {
  const { question, filter, findings, narrowed, options, site, self } = wanted;
  const limit = wanted.limit ?? IN_FEED;
  const heading = { site, home: site, self, asOf: options.asOf };
  if (findings) {
    const dated = await datedFindings(ledger, filter ?? {}, limit, pack);
    const items = dated.map((finding) => itemOfFinding(finding, site));
    return await format.write({ ...heading, title: "Hearsay: findings", about: "What does not add up.", items });
  }
  const changes =
    question === null
      ? await listChanges(ledger, filter ?? {}, options, limit, pack)
      : changesOf(await askWithSlice(ledger, question, options, pack), pack).toReversed();
  return await format.write({
    ...heading,
    title: `Hearsay: ${question ?? ["what changed", narrowed].filter(Boolean).join(" ")}`,
    about: "What has changed in what is known, with the words that moved it.",
    items: changes.slice(0, limit).map((change) => itemOfChange(change, site)),
  });
}

export async function writeCalendar(
  format: CalendarExport,
  wanted: ExportWanted,
  ledger: Ledger,
  pack: Pack,
): Promise<string> {
  const { question, filter, options, site } = wanted;
  const answers =
    question === null
      ? await listAnswers(ledger, filter ?? {}, options, pack)
      : [await askPlainly(question, options, ledger, pack)];
  return await format.write({ title: `Hearsay: ${question ?? "days"}`, site, answers });
}

/** Under the words that the question has for whoever asks it, whatever these are. */
async function askPlainly(question: string, options: AskOptions, ledger: Ledger, pack: Pack): Promise<Answer> {
  const answer = await ask(ledger, question, options, pack);
  return { ...answer, question: wordQuestion(answer.understood, pack.questions) };
}
