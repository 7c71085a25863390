/** The verb "export": a ledger, what narrows it, or what bears on a question, in a format; piece by piece, whatever its size. */
import type { Export, RecordExport } from "../export/export.ts";
import type { ExportRecord } from "../export/record.ts";
import type { Filter, Ledger } from "../ledger/ledger.ts";
import type { Pack } from "../model/pack.ts";
import type { AskOptions } from "./ask.ts";
import type { Settings } from "./settings.ts";
import { exportCorrected, exportLedger, type Selection } from "./export-ledger.ts";

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
  /** Of `excerpts`, articles go without their texts: what rests on their words has these. */
  readonly texts: Settings["texts"];
  /** Where the export itself is; null where it is at no address. */
  readonly self: string | null;
};

/**
 * `pack` is loaded when it is needed, and so is what answers questions: a ledger as it is kept is written without any, in half the time.
 */
export async function* writeExport(
  format: Export,
  wanted: ExportWanted,
  ledger: Ledger,
  pack: () => Pack | Promise<Pack>,
): AsyncGenerator<string> {
  if (format.over === "records") {
    yield* format.write(recordsOf(format, wanted, ledger, pack));
    return;
  }
  const { writeCalendar, writeFeed } = await import("./export-answers.ts");
  if (format.over === "changes") yield await writeFeed(format, wanted, ledger, await pack());
  else yield await writeCalendar(format, wanted, ledger, await pack());
}

async function* recordsOf(
  { state }: RecordExport,
  wanted: ExportWanted,
  ledger: Ledger,
  pack: () => Pack | Promise<Pack>,
): AsyncGenerator<ExportRecord> {
  const { question, filter, options } = wanted;
  const selection = question === null ? { filter } : await bearing(question, options, ledger, await pack());
  if (state === "kept") {
    for await (const record of exportLedger(ledger, selection)) {
      yield record.record === "document" && wanted.texts === "excerpts" ? { ...record, text: "" } : record;
    }
    return;
  }
  yield* exportCorrected(ledger, selection);
  // Whoever was right is looked up only where somebody has resolved something.
  if (question === null && filter === null && (await ledger.corrections()).length > 0) {
    const { exportReviews } = await import("./export-reviews.ts");
    yield* exportReviews(ledger, options, await pack());
  }
}

async function bearing(question: string, options: AskOptions, ledger: Ledger, pack: Pack): Promise<Selection> {
  const { bearingOn } = await import("./export-answers.ts");
  return await bearingOn(question, options, ledger, pack);
}
