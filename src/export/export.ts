/** What every way to write a ledger out is. Listed in `exports.ts`. */
import type { Calendar } from "./calendar/calendar-of.ts";
import type { Feed } from "./feed/feed.ts";
import type { ExportRecord } from "./record.ts";

type Common = {
  /** As `--format` names it. */
  readonly name: string;
  /** One sentence: what comes out. */
  readonly about: string;
  readonly mediaType: string;
};

/** Of documents and what is said in them, however many: each is written as it comes. */
export type RecordExport = Common & {
  readonly over: "records";
  /** `kept`: as it was read, with all corrections beside it; `corrected`: as people have put it right, with what came of it. */
  readonly state: "kept" | "corrected";
  readonly write: (records: AsyncIterable<ExportRecord>) => AsyncIterable<string>;
};

/** Of what has changed, or does not add up, the newest first. */
export type FeedExport = Common & {
  readonly over: "changes";
  readonly write: (feed: Feed) => Promise<string>;
};

/** Of questions whose answers are days. */
export type CalendarExport = Common & {
  readonly over: "questions";
  readonly write: (calendar: Calendar) => Promise<string>;
};

export type Export = RecordExport | FeedExport | CalendarExport;
