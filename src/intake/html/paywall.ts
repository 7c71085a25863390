/**
 * Whether a page shows the beginning of its article and keeps the rest for those who pay. A page may declare that it is not free and bring all
 * of its words none the less; it is cut off where what is declared to be paid for is missing, or the text breaks off and a wall follows.
 */
import { isHidden } from "./hidden.ts";
import type { Page } from "./page.ts";
import type { ArticleData } from "./structured-data.ts";

/** What stands before a wall: a paragraph or five. A longer text with a wall somewhere on the page is an article with an offer below it. */
const LONGEST_STUB = 2500;

/** Of the words that structured data counts or brings, an excerpt shows less than this share. */
const SHOWN_SHARE = 0.7;

/** What tells of a wall, looked up before the page is taken apart. */
export type Wall = {
  /** It has words and is not hidden. */
  readonly isSeen: boolean;
  /** How many letters each part holds that is declared to be for those who pay. */
  readonly paid: readonly number[];
};

export function findWall(page: Page, data: ArticleData | null): Wall {
  const paid = (data?.paidParts ?? []).slice(0, MOST_LOOKED_AT).map((selector) => lettersAt(page, selector));
  return { isSeen: data?.isFree !== true && hasWall(page), paid };
}

export function isCutOff({ isSeen, paid }: Wall, data: ArticleData | null, text: string): boolean {
  const words = text.split(/\s+/u).length;
  const promised = data?.wordCount ?? data?.body?.split(/\s+/u).length ?? null;
  const isShort = promised !== null && words < promised * SHOWN_SHARE;
  if (data?.isFree === false) {
    if (isShort || endsOpen(text) || isSeen) return text.length < LONGEST_STUB || isShort;
    return paid.length > 0 ? paid.every((letters) => letters === 0) : text.length < LONGEST_STUB && promised === null;
  }
  return isSeen && text.length < LONGEST_STUB;
}

/** Letters within all that a selector finds; a page may name one that is none. */
function lettersAt(page: Page, selector: string): number {
  try {
    return [...page.querySelectorAll(selector)].reduce((sum, part) => sum + (part.textContent ?? "").trim().length, 0);
  } catch {
    return 0;
  }
}

/** "The producers, however, …" */
function endsOpen(text: string): boolean {
  return /(?:…|\.\.\.|\[…\]|\p{L}|,)\s*$/u.test(text);
}

/** Names that makers of walls give them. */
const WALL =
  /(?:^|[-_ ])(?:(?:pay|reg|meter|subscriber|subscription|premium)-?wall|piano|gated?-content|content-gate|locked-content)(?:$|[-_ ])/iu;

/** Letters of an offer; an element that waits for a script to fill it is no wall. */
const LEAST_OFFER = 30;

const MOST_LOOKED_AT = 50;

/** A wall that is seen: it has words and is not hidden. */
function hasWall(page: Page): boolean {
  let looks = 0;
  for (const element of page.querySelectorAll("[class], [id]")) {
    const name = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`.slice(0, 400);
    const kind = element.localName;
    if (!WALL.test(name) || kind === "script" || kind === "body" || kind === "html") continue;
    looks += 1;
    if (looks > MOST_LOOKED_AT) return false;
    if (isHidden(element)) continue;
    const letters = (element.textContent ?? "").trim().length;
    if (letters >= LEAST_OFFER && letters < LONGEST_STUB) return true;
  }
  return false;
}
