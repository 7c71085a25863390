/**
 * What publishing systems set into an article that is none of its words: newsletter boxes, links to other stories, share bars, captions,
 * notes on the author, comments, calls to act. An extraction goes in, and what is furniture is taken out of it.
 *
 * An element goes by its kind (`<aside>`), by the words its makers named it with (`class="c-newsletter_signup_box"`) or by its build, which needs
 * no words: a paragraph that is one link, a card that is a link as a whole, a box around a field for an address. None goes that holds much of the
 * article: wrappers bear such names too.
 */
import { hidesItself } from "./hidden.ts";
import { type Ink, measureInk } from "./ink.ts";
import { splitName, wordsOfNames } from "./names.ts";
import { isElement, type PageElement } from "./page.ts";

/** Never taken out: what holds more than this share of all letters. */
const MOST_SHARE = 0.3;

const KINDS = new Set("aside nav figcaption form menu dialog".split(" "));

const ROLES = new Set("complementary navigation banner contentinfo search dialog alertdialog".split(" "));

/** Words of class names, ids and hooks, each sure by itself. */
const NAMES = new Set(
  (
    "ad ads advert advertisement advertising adsbygoogle dfp sponsor sponsored sponsorship promo promos promotion outbrain taboola " +
    "newsletter newsletters subscribe subscription subscriptions signup mailchimp cookie cookies consent gdpr paywall regwall donate donation " +
    "comments commentlist disqus respond share sharing sharedaddy sharebar social socials addtoany addthis a2a likes " +
    "related relatedposts yarpp recommended recommendations recirc recirculation trending popular interstitial readmore teaser teasers bookmark " +
    "sidebar breadcrumb breadcrumbs pagination pager permalink tags labels toolbar cta callout digest " +
    "caption captions credit credits byline bio timestamp pullquote editsection"
  ).split(" "),
);

/** Words that are sure only together. */
const NAME_PAIRS = new Set(
  (
    "sign-up read-more read-next see-also also-read most-read more-from you-may link-preview entry-footer entry-meta post-footer post-meta " +
    "author-box author-card author-info author-profile author-description about-author pull-quote field-tags action-bar button-wrapper"
  ).split(" "),
);

/** "no_caption", "without-comments" say what an element is not, or has besides. */
const DENIALS = new Set("no not non without has with is".split(" "));

const BLOCK = "p, div, h1, h2, h3, h4, h5, h6, article, section, ul, ol, blockquote";

/** The outermost elements of an extraction or a page that are furniture; their names are those that the page gave them. */
export function findFurniture(root: PageElement): PageElement[] {
  const ink = measureInk(root);
  const total = ink.get(root)?.letters ?? 0;
  const open = [root];
  const found: PageElement[] = [];
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    for (const child of Array.from(top.childNodes).filter(isElement)) {
      const own = ink.get(child) ?? NO_INK;
      if (hidesItself(child) || (own.letters <= total * MOST_SHARE && isFurniture(child, own))) found.push(child);
      else open.push(child);
    }
  }
  return found;
}

const NO_INK: Ink = { letters: 0, linked: 0 };

function isFurniture(element: PageElement, ink: Ink): boolean {
  if (element.localName === "footer") return element.parentElement?.localName !== "blockquote";
  if (KINDS.has(element.localName) || ROLES.has(element.getAttribute("role") ?? "")) return true;
  if (isNamedSo(element)) return true;
  return isCard(element, ink) || isPointer(element, ink) || isBoxForAddresses(element, ink);
}

function isNamedSo(element: PageElement): boolean {
  const words = wordsOfNames(element, isAnchored(element) ? "id" : null);
  return words.some((word, at) => {
    if (NAME_PAIRS.has(`${word}-${words[at + 1] ?? ""}`)) return true;
    return (
      (NAMES.has(word) || (word === "comment" && BOXES.has(element.localName))) && !DENIALS.has(words[at - 1] ?? "")
    );
  });
}

/** A `<span class="comment">` stands in a piece of code. */
const BOXES = new Set("div section article ol ul li".split(" "));

/** A section or heading whose id is its words once more, which links lead to: "Sharing with several" has `id="sharing-with-several"`. */
function isAnchored(element: PageElement): boolean {
  const id = element.getAttribute("id");
  if (id === null || !/[-_]/u.test(id)) return false;
  const heading = BOXES.has(element.localName) ? element.querySelector("h1, h2, h3, h4, h5, h6") : element;
  const words = splitName(heading?.textContent ?? "");
  return splitName(id).every((word) => words.includes(word));
}

/** A link around blocks: title, text and site of another page. */
function isCard(element: PageElement, { letters }: Ink): boolean {
  return element.localName === "a" && letters > 0 && element.querySelector(BLOCK) !== null;
}

/** Of a paragraph's letters at least this share is linked; more than so many of its letters are not: "Read more: ". */
const LINKED_SHARE = 0.85;
const LABEL_LETTERS = 24;
const LEAST_LETTERS = 12;

/** A paragraph that is nothing but a link, or a label and a link. */
function isPointer(element: PageElement, { letters, linked }: Ink): boolean {
  if (element.localName !== "p" && element.localName !== "div") return false;
  // Items of lists are looked at together.
  if (element.parentElement?.localName === "li") return false;
  if (linked < LEAST_LETTERS || element.querySelector(BLOCK) !== null) return false;
  if (linked >= letters * LINKED_SHARE) return true;
  const label = (element.textContent ?? "").trim().slice(0, LABEL_LETTERS * 2);
  return letters - linked <= LABEL_LETTERS && /^\P{L}{0,3}\p{L}[^.!?"“”]{2,30}[:|»]\s/u.test(label);
}

const MOST_BOX_LETTERS = 400;

/** A link whose first word is one that boxes are named with, and hardly more. */
function isCall(label: string): boolean {
  const words = splitName(label.trim());
  return words.length <= 3 && (NAMES.has(words[0] ?? "") || NAME_PAIRS.has(words.slice(0, 2).join("-")));
}

/** Where one is asked for an address, with the words around the field; a heading, words and a button; words and a link that says "Subscribe". */
function isBoxForAddresses(element: PageElement, { letters }: Ink): boolean {
  if (letters > MOST_BOX_LETTERS || (element.localName !== "div" && element.localName !== "section")) return false;
  if (element.querySelector('input[type="email"]') !== null) return true;
  const button = element.querySelector("button");
  if ((button?.textContent ?? "").trim() !== "") return element.querySelector("h1, h2, h3, h4") !== null;
  const links = [...element.querySelectorAll("a")];
  return links.length === 1 && links.every((link) => isCall(link.textContent ?? ""));
}
