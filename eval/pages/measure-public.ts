/**
 * The public test pages of mozilla/readability, which lie beside the repository: each folder holds `source.html`, `expected.html` and
 * `expected-metadata.json`. What is expected there is what that library gave, looked through by people: it is no reader's judgement, and it holds
 * captions, which Hearsay leaves out on purpose. So words are compared twice, with the captions and without.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parsePage } from "../../src/intake/html/page.ts";
import { isSameByline, isSameDate } from "./agreement.ts";
import { EXTRACTORS, type Extracted, extractOrNothing } from "./extractors.ts";
import type { PageScore } from "./measure-imitations.ts";
import { plainText } from "./plain-text.ts";
import { compareWords } from "./token-f1.ts";

export type PublicScore = PageScore & {
  /** Rules were written on the pages with even places in the order of names; of the odd ones only totals were looked at. */
  readonly isOdd: boolean;
  /** Against the expected text without its captions. */
  readonly f1Uncaptioned: number;
};

type Expected = { readonly byline: string | null; readonly publishedTime: string | null };

export async function measurePublic(folder: string): Promise<PublicScore[]> {
  const scores: PublicScore[] = [];
  const pages = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "source.html")))
    .toSorted();
  for (const [place, page] of pages.entries()) {
    const read = (file: string): string => readFileSync(join(folder, page, file), "utf8");
    const expected = textOf(read("expected.html"), false);
    const uncaptioned = textOf(read("expected.html"), true);
    const facts: Expected = JSON.parse(read("expected-metadata.json"));
    const html = read("source.html");
    for (const extractor of EXTRACTORS) {
      const found = await extractOrNothing(extractor, html);
      scores.push({
        page,
        story: page,
        extractor: extractor.name,
        isOdd: place % 2 === 1,
        ...compareWords(found.text, expected),
        f1Uncaptioned: compareWords(found.text, uncaptioned).f1,
        fields: judgeFields(found, facts),
      });
    }
  }
  return scores;
}

function textOf(html: string, isUncaptioned: boolean): string {
  const page = parsePage(html);
  if (isUncaptioned) for (const caption of page.querySelectorAll("figcaption")) caption.remove();
  return plainText(page.body ?? page);
}

function judgeFields(found: Extracted, { byline, publishedTime }: Expected): PageScore["fields"] {
  return {
    byline: byline === null ? null : isSameByline(found.byline ?? "", byline),
    published: publishedTime === null ? null : isSameDate(found.published ?? "", publishedTime),
  };
}
