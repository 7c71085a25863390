/**
 * The two libraries that find an article in a page, behind the few members that are used of them. Each gets a tree of its own, since both
 * take apart what they are given, and gives the article's HTML with the class names of the page, or null where it finds none.
 */
import { Readability } from "@mozilla/readability";
import Defuddle from "defuddle";
import { isElement, type Page, type PageElement, type PageNode } from "./page.ts";

type DefuddleClass = new (
  page: Page,
  options: { readonly url: string; readonly removeImages: boolean; readonly standardize: boolean },
) => { parse(): { readonly content: string } };

type ReadabilityClass = new (
  page: Page,
  options: {
    readonly keepClasses: boolean;
    readonly disableJSONLD: boolean;
    readonly serializer: (article: PageElement) => PageElement;
  },
) => { parse(): { readonly content?: PageElement | null } | null };

/**
 * Their types speak of the browser's DOM, which linkedom's tree stands in for; and defuddle's of a default export within the default export,
 * which is there for bundlers only.
 */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const DefuddleExtractor = Defuddle as unknown as DefuddleClass;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const ReadabilityExtractor = Readability as unknown as ReadabilityClass;

/** Where the page does not tell its own address. Defuddle wants one, and asks nobody at it. */
const NOWHERE = "https://page.invalid/";

export function extractByDefuddle(page: Page, url: string | null): string | null {
  // Standardizing would part "Dare<b>de</b>vil" into three words and drop no-break spaces and direction marks.
  const options = { url: url ?? NOWHERE, removeImages: true, standardize: false };
  return attempt(() => new DefuddleExtractor(page, options).parse().content);
}

/** Formulas bear the name of the menu that opens on them (`CtxtMenu_…`): the library takes them for one. */
const FORMULAS = "mjx-container[class], .MathJax[class]";

export function extractByReadability(page: Page): PageElement | null {
  for (const formula of page.querySelectorAll(FORMULAS)) formula.removeAttribute("class");
  // Our own reading of structured data forgives more than the library's, which complains aloud. The tree need not be written and parsed again.
  const options = { keepClasses: true, disableJSONLD: true, serializer: (article: PageElement) => article };
  return attempt(() => new ReadabilityExtractor(page, options).parse()?.content ?? null);
}

/** A page that is put together as none should be, such as one without a body, makes a library stumble: then it has found nothing. */
function attempt<Found>(extract: () => Found | null): Found | null {
  try {
    return extract();
  } catch {
    return null;
  }
}

/**
 * Pages have some thousand elements, 10 to 40 deep, a few hundred side by side. The libraries' time grows with the square of depth and
 * of breadth: a page three times as large as the largest seen is none that was written for people.
 */
const MOST_ELEMENTS = 15_000;
const MOST_CHILDREN = 4000;
const DEEPEST = 250;
/** The depths of all elements together: how often an ancestor is asked for its text. */
const MOST_DEPTHS = 350_000;

/** Whether the libraries can follow a page. */
export function isOfUsualSize(root: PageNode): boolean {
  let [elements, depths] = [0, 0];
  const open: (readonly [node: PageNode, depth: number])[] = [[root, 0]];
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    const [node, depth] = top;
    elements += 1;
    depths += depth;
    if (elements > MOST_ELEMENTS || depths > MOST_DEPTHS || depth > DEEPEST) return false;
    const children = Array.from(node.childNodes).filter(isElement);
    if (children.length > MOST_CHILDREN) return false;
    for (const child of children) open.push([child, depth + 1]);
  }
  return true;
}
