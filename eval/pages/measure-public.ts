/**
 * The public test pages of mozilla/readability, which lie beside the repository: each folder holds `source.html`, `expected.html` and
 * `expected-metadata.json`. What is expected there is what that library gave, looked through by people: it is no reader's judgement, and it holds
 * captions and boxes, which Hearsay keeps apart from the article's words on purpose. So words are compared three times: what is kept of the page, the
 * article and what stands beside it; the article alone; and that with the words of captions and boxes counting for nobody, neither for who kept them nor
 * for who left them out.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type PageElement, parsePage } from "../../src/intake/html/page.ts";
import { isSameByline, isSameDate } from "./agreement.ts";
import { EXTRACTORS, type Extracted, extractOrNothing } from "./extractors.ts";
import type { PageScore } from "./measure-imitations.ts";
import { plainText } from "./plain-text.ts";
import { compareWords } from "./token-f1.ts";

export type PublicScore = PageScore & {
  /** Of the article together with what was kept beside it. */
  readonly f1OfAll: number;
  /** With the words of captions and boxes counting for nobody. */
  readonly f1OfBody: number;
};

type Expected = { readonly byline: string | null; readonly publishedTime: string | null };

export async function measurePublic(folder: string): Promise<PublicScore[]> {
  const scores: PublicScore[] = [];
  const pages = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "source.html")))
    .toSorted();
  for (const page of pages) {
    const read = (file: string): string => readFileSync(join(folder, page, file), "utf8");
    const expected = textOf(read("expected.html"));
    const { body, boxes } = partText(read("expected.html"));
    const facts: Expected = JSON.parse(read("expected-metadata.json"));
    const html = read("source.html");
    for (const extractor of EXTRACTORS) {
      const found = await extractOrNothing(extractor, html);
      scores.push({
        page,
        story: page,
        extractor: extractor.name,
        ...compareWords(found.text, expected),
        f1OfAll: compareWords([found.text, ...(found.asides ?? []).map(({ text }) => text)].join("\n"), expected).f1,
        f1OfBody: compareWords(found.text, body, boxes).f1,
        fields: judgeFields(page, found, facts),
      });
    }
  }
  return scores;
}

function textOf(html: string): string {
  const page = parsePage(html);
  return plainText(page.body ?? page);
}

/** What HTML itself says is no part of the text around it. Names that a site gave its elements play no part. */
const BOXES = "figcaption, aside, form, nav, footer, button";

function partText(html: string): { readonly body: string; readonly boxes: string } {
  const page = parsePage(html);
  const boxes = [...page.querySelectorAll(BOXES)].filter((box) => !isWithinBox(box));
  const words = boxes.map((box) => plainText(box)).join("\n");
  for (const box of boxes) box.remove();
  return { body: plainText(page.body ?? page), boxes: words };
}

function isWithinBox(element: PageElement): boolean {
  for (let at = element.parentElement; at !== null; at = at.parentElement) if (at.matches(BOXES)) return true;
  return false;
}

/**
 * Pages for which the byline that is expected is not their author's, looked up in each page: another story's on three, where the page names its own
 * author beside its headline or in its metadata; a date on two; the label of a button, or of a list, on two.
 */
const NOT_THE_AUTHOR = new Set(
  "herald-sun-1 liberation-1 salon-1 seattletimes-1 spiceworks royal-road yahoo-4".split(" "),
);

function judgeFields(page: string, found: Extracted, { byline, publishedTime }: Expected): PageScore["fields"] {
  const isByline = byline === null ? null : isSameByline(found.byline ?? "", byline);
  return {
    byline: isByline,
    author: NOT_THE_AUTHOR.has(page) ? null : isByline,
    published: publishedTime === null ? null : isSameDate(found.published ?? "", publishedTime),
  };
}
