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

export function writeReport(imitations: readonly PageScore[], pages: readonly PublicScore[]): string {
  const tables = [tabulateImitations(imitations), ...tabulatePublic(pages)];
  const parts = tables.flatMap(({ title, head, rows }) => [`## ${title}`, markdownTable(head, rows)]);
  return `${["# How well articles are found in pages", ...parts].join("\n\n")}\n`;
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
