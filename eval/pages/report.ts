/** The scores of pages as tables, for the terminal and for `docs/pages.md`. */
import { markdownTable } from "../report/table.ts";
import type { PageScore } from "./measure-imitations.ts";
import type { PublicScore } from "./measure-public.ts";

export type Table = {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

const NAMES = ["hearsay", "readability alone", "defuddle alone"] as const;
const FIELDS = ["title", "byline", "outlet", "url", "published", "modified"] as const;

export function tabulateImitations(scores: readonly PageScore[]): Table {
  const systems = [...new Set(scores.map(({ page }) => page))];
  const line = (name: string, some: readonly PageScore[]): string[] => [
    name,
    ...NAMES.map((extractor) => writeMean(of(extractor, some), ({ f1 }) => f1)),
  ];
  return {
    title: "Imitations of publishing systems: token F1",
    head: ["system", ...NAMES],
    rows: [
      ...systems.map((system) =>
        line(
          system,
          scores.filter(({ page }) => page === system),
        ),
      ),
      line("all", scores),
      ...FIELDS.map((field) => [
        `${field} right`,
        ...NAMES.map((extractor) => writeShare(of(extractor, scores), field)),
      ]),
    ],
  };
}

export function tabulatePublic(scores: readonly PublicScore[]): Table[] {
  const parts: readonly (readonly [name: string, scores: readonly PublicScore[]])[] = [
    ["even pages, on which rules were written", scores.filter(({ isOdd }) => !isOdd)],
    ["odd pages", scores.filter(({ isOdd }) => isOdd)],
    ["all", scores],
  ];
  return [
    {
      title: "mozilla/readability's test pages",
      head: ["measure", ...NAMES],
      rows: parts.flatMap(([name, some]) => [
        [`token F1, ${name}`, ...NAMES.map((one) => writeMean(of(one, some), ({ f1 }) => f1))],
        [
          `token F1 without captions, ${name}`,
          ...NAMES.map((one) => writeMean(of(one, some), (score) => score.f1Uncaptioned)),
        ],
        [`published right, ${name}`, ...NAMES.map((one) => writeShare(of(one, some), "published"))],
        [`byline right, ${name}`, ...NAMES.map((one) => writeShare(of(one, some), "byline"))],
      ]),
    },
  ];
}

const INTRO =
  "Written by `node eval/pages/main.ts --readability DIR`. Token F1 is taken over words as a bag, in points of a hundred, and averaged over pages.";
const IMITATIONS =
  "Six invented stories as thirteen publishing systems would show them, with their clutter ([`eval/pages/`](../eval/pages)). The libraries are run as their " +
  "documentation says, and judged by all they keep. Captions, promotions, notes on authors and comments are no words of an article; a standfirst may be.";
const PUBLIC =
  "What is expected on these pages is what readability itself once gave, looked through by people: it can hardly be surpassed by anything else, and " +
  "holds captions, notes on authors and newsletter boxes, which Hearsay leaves out. Bylines that it expects are in part no names " +
  '("April 28, 2019 at 6:01 am"). Rules were written on the pages with even places in the order of names; of the odd ones only totals were looked at, ' +
  "but for dates, which were looked through once.";

export function writeReport(imitations: readonly PageScore[], pages: readonly PublicScore[]): string {
  const parts = [
    "# How well articles are found in pages",
    INTRO,
    ...writeSection(tabulateImitations(imitations), IMITATIONS),
    ...tabulatePublic(pages).flatMap((table) => writeSection(table, PUBLIC)),
  ];
  return `${parts.join("\n\n")}\n`;
}

function writeSection({ title, head, rows }: Table, about: string): string[] {
  return [`## ${title}`, about, markdownTable(head, rows)];
}

function of<Score extends PageScore>(name: string, scores: readonly Score[]): Score[] {
  return scores.filter(({ extractor }) => extractor === name);
}

function writeMean<Score>(scores: readonly Score[], figure: (score: Score) => number): string {
  return ((100 * scores.reduce((sum, score) => sum + figure(score), 0)) / scores.length).toFixed(2);
}

/** "41 of 42". */
function writeShare(scores: readonly PageScore[], field: string): string {
  const judged = scores.flatMap(({ fields }) => fields[field] ?? []);
  return `${judged.filter(Boolean).length} of ${judged.length}`;
}
