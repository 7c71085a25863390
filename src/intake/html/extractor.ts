/** The library that finds an article in a page, behind the two members that are used of it. */
import Defuddle from "defuddle";
import { isElement, type Page, type PageNode } from "./page.ts";

type Extractor = new (
  page: Page,
  options: { readonly url: string; readonly removeImages: boolean },
) => {
  parse(): { readonly content: string };
};

/**
 * Its types speak of the browser's DOM, which linkedom's tree stands in for; and of a default export within the default
 * export, which is there for bundlers only.
 */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const ArticleExtractor = Defuddle as unknown as Extractor;

/** Where the page does not tell its own address. The library wants one, and asks nobody at it. */
const NOWHERE = "https://page.invalid/";

/** Pages have some thousand elements, 10 to 60 deep. The library's time grows with the square of the depth. */
const MOST_ELEMENTS = 50_000;
const DEEPEST = 250;

/** The article's HTML; null for a page beyond what the library can follow. */
export function extractArticle(page: Page, url: string | null): string | null {
  if (!isOfUsualSize(page)) return null;
  // Standardizing would part "Dare<b>de</b>vil" into three words and drop no-break spaces and direction marks.
  const options = { url: url ?? NOWHERE, removeImages: true, standardize: false };
  return new ArticleExtractor(page, options).parse().content;
}

function isOfUsualSize(root: PageNode): boolean {
  let elements = 0;
  const open: (readonly [node: PageNode, depth: number])[] = [[root, 0]];
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    const [node, depth] = top;
    elements += 1;
    if (elements > MOST_ELEMENTS || depth > DEEPEST) return false;
    for (const child of Array.from(node.childNodes)) if (isElement(child)) open.push([child, depth + 1]);
  }
  return true;
}
