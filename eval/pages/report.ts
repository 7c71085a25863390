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

export function tabulatePublic(scores: readonly PublicScore[]): Table {
  const line = (name: string, write: (some: readonly PublicScore[]) => string): string[] => [
    name,
    ...NAMES.map((extractor) => write(of(extractor, scores))),
  ];
  return {
    title: "mozilla/readability's test pages",
    head: ["measure", ...NAMES],
    rows: [
      line("token F1, with what stands beside the article", (some) => writeMean(some, ({ f1OfAll }) => f1OfAll)),
      line("pages of which that is 99 or more", (some) => writeCount(some, ({ f1OfAll }) => f1OfAll)),
      line("token F1 of the article alone", (some) => writeMean(some, ({ f1 }) => f1)),
      line("token F1, captions and boxes counting for nobody", (some) => writeMean(some, ({ f1OfBody }) => f1OfBody)),
      line("pages of which that is 99 or more", (some) => writeCount(some, ({ f1OfBody }) => f1OfBody)),
      line("published right", (some) => writeShare(some, "published")),
      line("byline as expected", (some) => writeShare(some, "byline")),
      line("byline right, where the author's is expected", (some) => writeShare(some, "author")),
    ],
  };
}

const INTRO =
  "Written by `node eval/pages/main.ts --readability DIR`. Token F1 is taken over words as a bag, in points of a hundred, and averaged over pages.";
const IMITATIONS =
  "Six invented stories as thirteen publishing systems would show them, with their clutter ([`eval/pages/`](../eval/pages)). The libraries are run as their " +
  "documentation says, and judged by all they keep. Captions, promotions, notes on authors and comments are no words of an article; a standfirst may be.";
const PUBLIC =
  "What is expected on these pages is what readability itself once gave, looked through by people: nothing else can reach it in full, and it holds " +
  "captions, newsletter boxes, notes on authors, comments and lists of other stories, none of which are words of an article. Hearsay reads the article " +
  "alone and tells what stands beside it apart, each line with what it is and its place (`asides`, see [command.md](command.md#read)): captions name people " +
  "and photographers, but nobody in the article said them. The first two rows take both together, which is what the expected text holds; since one of the two " +
  "witnesses that Hearsay hears is readability, these rows say that nothing of what it kept got lost on the way, and that the article's own words that " +
  "Hearsay adds are few and right, not that Hearsay found all this without it. The next row is the text that is read, and the two below take out of account what " +
  "HTML itself sets apart: the words within `figcaption`, `aside`, `form`, `nav`, `footer` and `button` of the expected page count neither for an " +
  "extraction that kept them nor against one that left them out, whoever's it is. Where Hearsay has more than readability alone, it is most of one page of formulas. " +
  "The bylines that are expected of seven pages are not their authors': three are another story's, two are dates, two are labels; the last row leaves " +
  "these pages out, for everybody. The losses of all pages were looked at when rules were written: none of these pages is held out.";

export function writeReport(imitations: readonly PageScore[], pages: readonly PublicScore[]): string {
  const parts = [
    "# How well articles are found in pages",
    INTRO,
    ...writeSection(tabulateImitations(imitations), IMITATIONS),
    ...writeSection(tabulatePublic(pages), PUBLIC),
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

function writeCount<Score>(scores: readonly Score[], figure: (score: Score) => number): string {
  return `${scores.filter((score) => figure(score) >= 0.99).length} of ${scores.length}`;
}

/** "41 of 42". */
function writeShare(scores: readonly PageScore[], field: string): string {
  const judged = scores.flatMap(({ fields }) => fields[field] ?? []);
  return `${judged.filter(Boolean).length} of ${judged.length}`;
}
