/**
 * An article's elements → its paragraphs as plain text. White space is folded as browsers do, no-break spaces stay; a line
 * break asked for stays a line break, two of them part paragraphs. Who wants to know what was left out, and where, is told.
 */
import { type Beside, writeBeside } from "./beside.ts";
import { BLOCKS } from "./blocks.ts";
import { markQuotation } from "../quotation-marks.ts";
import { isLayoutTable } from "./layout-table.ts";
import type { PageElement } from "./page.ts";
import { walk } from "./walk.ts";

/** What is no part of an article's words: machinery, and what pictures bring with them. */
const SILENT = new Set(
  (
    "script style noscript template svg canvas iframe object video audio " +
    "button input select textarea nav figure figcaption head title annotation annotation-xml"
  ).split(" "),
);

/** What sites put between paragraphs. */
const FURNITURE =
  /^(?:advertisement|sponsored|story continues below.{0,40}|read more|continue reading|(?:read more|read next|related|see also|watch|also read):.{0,200})$/iu;

export type Paragraph = {
  readonly text: string;
  readonly kind: "heading" | "item" | "text";
  /** The page does not call it a paragraph: it stands in divisions alone, as labels and counts do. */
  readonly isLoose: boolean;
};

/** `left` are elements to leave out. What is left out for whatever reason is added to `beside`. */
export function writeParagraphs(
  root: PageElement,
  left: ReadonlySet<PageElement> = NONE,
  beside: Beside[] | null = null,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const leaveOut = (element: PageElement): false => {
    if (beside !== null) beside.push(...writeBeside(element, paragraphs.length));
    return false;
  };
  /** The open headings and items, which say what the words within are. */
  const kinds: ("heading" | "item")[] = [];
  /** How many paragraphs there were when the last heading was added to them. */
  let heading = -1;
  /** Where each open block quotation began among the paragraphs. */
  const quotations: number[] = [];
  /** The open tables, and whether each lays out the page. */
  const layouts: boolean[] = [];
  /** How many of the open elements are paragraphs, and whether words stood in one. */
  let depth = 0;
  let isProper = false;
  let words = "";
  const flush = (): void => {
    const kind = kinds.at(-1) ?? "text";
    for (const text of partWords(words)) {
      if (!FURNITURE.test(text)) paragraphs.push({ text, kind, isLoose: !isProper });
      else beside?.push({ kind: "links", text, at: paragraphs.length });
    }
    words = "";
    isProper = false;
  };
  walk(root, {
    text: (content) => {
      words += content.replaceAll(/[ \t\n\r\f]+/gu, " ");
      if (depth > 0 && words !== " ") isProper = true;
    },
    enter: (element) => {
      if (BLOCKS.has(element.localName)) flush();
      if (left.has(element)) return leaveOut(element);
      if (isLinkList(element) && !announces(paragraphs.at(-1))) {
        // The heading above it went with it: "Related stories".
        const above = heading === paragraphs.length ? paragraphs.pop() : undefined;
        if (above !== undefined) beside?.push({ kind: "links", text: above.text, at: paragraphs.length });
        return leaveOut(element);
      }
      if (element.localName === "br") words += "\n";
      if (element.localName === "blockquote") quotations.push(paragraphs.length);
      if (element.localName === "table") layouts.push(isLayoutTable(element));
      if (isColumn(element, layouts)) flush();
      else if ((element.localName === "td" || element.localName === "th") && words.trim() !== "") words += " | ";
      if (SILENT.has(element.localName)) return leaveOut(element);
      if (isFootnoteMark(element)) return false;
      const kind = kindOf(element, layouts);
      if (kind !== null) kinds.push(kind);
      if (isProperOne(element, layouts)) depth += 1;
      return true;
    },
    leave: (element) => {
      if (BLOCKS.has(element.localName) || isColumn(element, layouts)) flush();
      const kind = kindOf(element, layouts);
      if (kind !== null) kinds.pop();
      if (isProperOne(element, layouts)) depth -= 1;
      if (element.localName === "table") layouts.pop();
      if (kind === "heading") heading = paragraphs.length;
      if (element.localName !== "blockquote") return;
      const quoted = paragraphs.splice(quotations.pop() ?? paragraphs.length);
      const isPlain = quotations.length > 0 || isBox(element);
      const texts = isPlain ? [] : markQuotation(quoted.map(({ text }) => text));
      paragraphs.push(...quoted.map((paragraph, at) => ({ ...paragraph, text: texts[at] ?? paragraph.text })));
    },
  });
  flush();
  return paragraphs;
}

/** What stood between two blocks → its paragraphs. */
function partWords(words: string): string[] {
  return words.split(/(?: *\n){2,}/u).flatMap((part) => {
    const text = part
      .replaceAll(/[ \t]+/gu, " ")
      .replaceAll(/ ?\n ?/gu, "\n")
      .trim()
      // The bullets that word processors write out.
      .replace(/^[·•▪◦‣][\s\u00A0]+(?=\S)/u, "");
    return /[^\s|]/u.test(text) ? [text] : [];
  });
}

const PROPER = new Set("p pre blockquote td th li dd dt".split(" "));

/** What a page itself calls a paragraph, or the like. */
function isProperOne(element: PageElement, layouts: readonly boolean[]): boolean {
  return PROPER.has(element.localName) && !isColumn(element, layouts);
}

/** A cell of a table that lays out the page. */
function isColumn({ localName }: PageElement, layouts: readonly boolean[]): boolean {
  return (localName === "td" || localName === "th") && layouts.at(-1) === true;
}

const NONE: ReadonlySet<PageElement> = new Set();

function kindOf(element: PageElement, layouts: readonly boolean[]): "heading" | "item" | null {
  const { localName } = element;
  if (/^h[1-6]$/u.test(localName)) return "heading";
  if (localName === "td" && isColumn(element, layouts)) return null;
  return localName === "li" || localName === "td" || localName === "dd" ? "item" : null;
}

/** "The films that were nominated are:" is longer than the label of a list that leads elsewhere. */
const SHORTEST_ANNOUNCEMENT = 40;

function announces(paragraph: Paragraph | undefined): boolean {
  return paragraph?.kind === "text" && paragraph.text.length >= SHORTEST_ANNOUNCEMENT && paragraph.text.endsWith(":");
}

/** A list of nothing but links leads elsewhere, whatever the library made of it; one within an item belongs to that. */
function isLinkList(element: PageElement): boolean {
  if (element.localName !== "ul" && element.localName !== "ol") return false;
  if (element.parentElement?.localName === "li") return false;
  const links = Array.from(element.querySelectorAll("a"), countInk);
  const linked = links.reduce((sum, ink) => sum + ink, 0);
  return links.length > 1 && linked >= countInk(element) * 0.9;
}

/** Characters that are no white space. */
function countInk({ textContent }: PageElement): number {
  return (textContent ?? "").replaceAll(/\s/gu, "").length;
}

/** "¹" or "[1]" that leads to a note, and the arrow that leads back. */
function isFootnoteMark(element: PageElement): boolean {
  if (element.localName === "a") return (element.textContent ?? "").trim().startsWith("↩");
  if (element.localName !== "sup" || element.querySelector('a[href*="#"]') === null) return false;
  return /^\s*\[?[\d*†‡]{1,3}\]?\s*$/u.test(element.textContent ?? "");
}

/** How many characters they hold together. */
export function lettersOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, 0);
}

/** Notes and warnings are set apart like quotations but are none. */
function isBox(element: PageElement): boolean {
  return /callout|alert|admonition|note\b/iu.test(element.getAttribute("class") ?? "");
}
