/** The verb "export": a ledger, what narrows it, or what bears on a question, in a format; piece by piece, whatever its size. */
import type { CalendarExport, Export, FeedExport, RecordExport } from "../export/export.ts";
import { itemOfChange } from "../export/feed/change.ts";
import { itemOfFinding } from "../export/feed/finding.ts";
import type { ExportRecord } from "../export/record.ts";
import type { Filter, Ledger } from "../ledger/ledger.ts";
import type { Pack } from "../model/pack.ts";
import { ask, type AskOptions, timeline } from "./ask.ts";
import { listChanges, type Traced, traceQuestion } from "./changes.ts";
import { exportCorrected, exportLedger, type Selection } from "./export-ledger.ts";
import { exportReviews } from "./export-reviews.ts";
import { datedFindings } from "./lists/dated-findings.ts";
import { listAnswers } from "./lists/list-answers.ts";

export type ExportWanted = {
  /** In plain English; null for all that the filter lets through. */
  readonly question: string | null;
  /** Null for a whole ledger. */
  readonly filter: Filter | null;
  /** A feed of findings instead of changes. */
  readonly findings: boolean;
  /** What the filter is called, in the title of a feed: "about Season 2"; "" for none. */
  readonly narrowed: string;
  readonly options: AskOptions;
  /** At most so many items of a feed; null for as many as readers keep. */
  readonly limit: number | null;
  /** Where pages are; null where nobody says. */
  readonly site: string | null;
  /** Where the export itself is; null where it is at no address. */
  readonly self: string | null;
};

/** `pack` is loaded when it is needed: a ledger as it is kept is written without any. */
export async function* writeExport(
  format: Export,
  wanted: ExportWanted,
  ledger: Ledger,
  pack: () => Pack,
): AsyncGenerator<string> {
  if (format.over === "records") yield* format.write(recordsOf(format, wanted, ledger, pack));
  else if (format.over === "changes") yield await writeFeed(format, wanted, ledger, pack());
  else yield await writeCalendar(format, wanted, ledger, pack());
}

async function* recordsOf(
  { state }: RecordExport,
  wanted: ExportWanted,
  ledger: Ledger,
  pack: () => Pack,
): AsyncGenerator<ExportRecord> {
  const { question, filter, options } = wanted;
  const selection = question === null ? { filter } : await bearingOn(question, options, ledger, pack());
  if (state === "kept") {
    yield* exportLedger(ledger, selection);
    return;
  }
  yield* exportCorrected(ledger, selection);
  // Whoever was right is looked up only where somebody has resolved something.
  if (question === null && filter === null && (await ledger.corrections()).length > 0) {
    yield* exportReviews(ledger, options, pack());
  }
}

async function bearingOn(question: string, options: AskOptions, ledger: Ledger, pack: Pack): Promise<Selection> {
  const bears = await timeline(ledger, question, options, pack);
  return {
    filter: { documents: [...new Set(bears.map(({ recorded }) => recorded.document.id))] },
    statements: new Set(bears.map(({ recorded }) => recorded.statement.id)),
  };
}

/** So many items where nobody says how many: what readers keep. */
const IN_FEED = 50;

async function writeFeed(format: FeedExport, wanted: ExportWanted, ledger: Ledger, pack: Pack): Promise<string> {
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
      : (await trace(question, options, ledger, pack)).changes.toReversed();
  return await format.write({
    ...heading,
    title: `Hearsay: ${question ?? ["what changed", narrowed].filter(Boolean).join(" ")}`,
    about: "What has changed in what is known, with the words that moved it.",
    items: changes.slice(0, limit).map((change) => itemOfChange(change, site)),
  });
}

async function writeCalendar(
  format: CalendarExport,
  wanted: ExportWanted,
  ledger: Ledger,
  pack: Pack,
): Promise<string> {
  const { question, filter, options, site } = wanted;
  const answers =
    question === null
      ? await listAnswers(ledger, filter ?? {}, options, pack)
      : [(await trace(question, options, ledger, pack)).answer];
  return await format.write({ title: `Hearsay: ${question ?? "days"}`, site, answers });
}

async function trace(question: string, options: AskOptions, ledger: Ledger, pack: Pack): Promise<Traced> {
  const { understood } = await ask(ledger, question, options, pack);
  return await traceQuestion(ledger, understood, options, pack);
}
