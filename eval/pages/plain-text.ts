/** The words of an extraction's HTML, blocks parted from each other and nothing left out: the libraries are judged by what they kept. */
import { isElement, type PageElement } from "../../src/intake/html/page.ts";

const INLINE = new Set(
  "a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var wbr".split(
    " ",
  ),
);
const UNSEEN = new Set(["script", "style", "template"]);

/** Deep pages were refused by both libraries long before this. */
const DEEPEST = 1000;

export function plainText(element: PageElement, depth = 0): string {
  if (depth > DEEPEST || UNSEEN.has(element.localName)) return "";
  const words = Array.from(element.childNodes, (child) => {
    if (child.nodeType === 3) return child.textContent ?? "";
    return isElement(child) ? plainText(child, depth + 1) : "";
  }).join("");
  return INLINE.has(element.localName) ? words : `\n${words}\n`;
}
