/** How feeds were read as rows of `docs/feeds.md`: one for each folder of the suite and each damage, and what must never happen. */
import type { Row } from "../report/target.ts";
import { writePage } from "../report/write-page.ts";

export type Tally = { files: number; crashes: number; hangs: number; refused: number; told: number; right: number };

export function writeFeedPage(tallies: ReadonlyMap<string, Tally>, dates: Tally, provenance: readonly string[]): void {
  writePage({
    file: "feeds.md",
    title: "How well feeds are read",
    provenance,
    intro: [INTRO],
    rows: [
      ...[...tallies].filter(([, { told }]) => told > 0).map(([group, tally]) => shareRow(group, tally)),
      shareRow("the suite's own table of dates", dates),
      neverRow("feeds that crash the reader", [...tallies.values()], ({ crashes }) => crashes),
      neverRow("feeds without an answer in ten seconds", [...tallies.values()], ({ hangs }) => hangs),
    ],
    notes: [NOTES],
  });
}

const INTRO =
  "Written by `npm run eval:feeds -- --feedparser DIR`, DIR being a checkout of feedparser, whose public test feeds these are. Each file is taken in as " +
  "`hearsay add` would take it in, with the charset that its comment says its host names. A file counts where its comment expects a title, a link or a date " +
  "of the feed or of an entry, and is right where each such value is read.";

const NOTES =
  "A title is right where it is the same, or the same without markup; a link where it is the same address; a date where it is the same moment. What is " +
  "called created or published is our `published`, what is called updated our `modified`, or `published` where the feed tells one date only. Each feed " +
  "of `wellformed` that tells something is read once more with each damage. Refused are files that are answered by an error which says why.";

function shareRow(group: string, { files, refused, told, right }: Tally): Row {
  const note = `${right} of ${told}; ${files} files${refused > 0 ? `, ${refused} refused` : ""}`;
  return { target: { measure: group, unit: "percent" }, outcome: { value: right / told, note } };
}

function neverRow(measure: string, tallies: readonly Tally[], count: (tally: Tally) => number): Row {
  const files = tallies.reduce((sum, tally) => sum + tally.files, 0);
  const value = tallies.reduce((sum, tally) => sum + count(tally), 0);
  return { target: { measure, unit: "count", least: 0, isLimit: true }, outcome: { value, note: `of ${files} files` } };
}
