/**
 * What is left out of an article's words but stands with them on the page: an element → its lines, and what they are to the article. Captions name
 * who is seen and who took the picture, a note tells who the author is; a box, links and comments are not about it at all.
 */
import type { AsideKind } from "../received.ts";
import { BLOCKS } from "./blocks.ts";
import { wordsOfNames } from "./names.ts";
import type { PageElement } from "./page.ts";
import { walk } from "./walk.ts";

/** A line left out, before which of the paragraphs it stands. */
export type Beside = { readonly kind: AsideKind; readonly text: string; readonly at: number };

/** What has no words to show. */
const MACHINERY = new Set(
  "script style noscript template svg canvas iframe object video audio button input select textarea head title annotation annotation-xml".split(
    " ",
  ),
);

export function writeBeside(element: PageElement, at: number): Beside[] {
  if (MACHINERY.has(element.localName)) return [];
  const lines = linesOf(element);
  const kind = lines.length === 0 ? "box" : kindOf(element);
  return lines.map((text) => ({ kind, text, at }));
}

function linesOf(element: PageElement): string[] {
  const lines: string[] = [];
  let words = "";
  const flush = (): void => {
    const line = words.replaceAll(/\s+/gu, " ").trim();
    if (/[\p{L}\p{N}]/u.test(line)) lines.push(line);
    words = "";
  };
  walk(element, {
    text: (content) => {
      words += content;
    },
    enter: (child) => {
      if (isLine(child)) flush();
      return !MACHINERY.has(child.localName);
    },
    leave: (child) => {
      if (isLine(child)) flush();
    },
  });
  flush();
  return lines;
}

function isLine({ localName }: PageElement): boolean {
  return BLOCKS.has(localName) || MORE_BLOCKS.has(localName);
}

/** What pictures, forms and tables add to the elements that have lines of their own. */
const MORE_BLOCKS = new Set("figure figcaption nav br td th caption label legend".split(" "));

/** By the words that its makers named it with; a picture, a list or a card needs none. */
const KINDS: readonly (readonly [kind: AsideKind, words: ReadonlySet<string>])[] = [
  ["caption", new Set("caption captions credit credits".split(" "))],
  ["comment", new Set("comment comments commentlist disqus respond".split(" "))],
  ["note", new Set("bio byline author timestamp".split(" "))],
];

/** Of an element's letters at least this share is linked where it leads elsewhere. */
const LINKED_SHARE = 0.6;

function kindOf(element: PageElement): AsideKind {
  if (element.localName === "figure" || element.localName === "figcaption") return "caption";
  const names = wordsOfNames(element);
  const named = KINDS.find(([, words]) => names.some((name) => words.has(name)));
  if (named !== undefined) return named[0];
  const linked = [...element.querySelectorAll("a")].reduce((sum, link) => sum + inkOf(link), 0);
  return element.localName === "a" || linked >= inkOf(element) * LINKED_SHARE ? "links" : "box";
}

function inkOf({ textContent }: PageElement): number {
  return (textContent ?? "").replaceAll(/\s+/gu, "").length;
}
