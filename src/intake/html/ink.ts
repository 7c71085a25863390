/** How many letters stand in each element, and how many of them in links: counted once for a whole tree, from the leaves up. */
import { isElement, type PageElement, type PageNode } from "./page.ts";

export type Ink = {
  /** Characters that are no white space, scripts and styles left out. */
  readonly letters: number;
  /** Those of them within links to elsewhere. */
  readonly linked: number;
};

const UNSEEN = new Set(["script", "style", "template", "noscript"]);

export function measureInk(root: PageElement): ReadonlyMap<PageElement, Ink> {
  const inks = new Map<PageElement, Ink>();
  const open: { element: PageElement; children: readonly PageNode[]; next: number; letters: number; linked: number }[] =
    [];
  const enter = (element: PageElement): void => {
    const children = UNSEEN.has(element.localName) ? [] : Array.from(element.childNodes);
    open.push({ element, children, next: 0, letters: 0, linked: 0 });
  };
  enter(root);
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = top.children[top.next];
    top.next += 1;
    if (child === undefined) {
      const { element, letters } = top;
      const linked = leadsElsewhere(element) ? letters : top.linked;
      inks.set(element, { letters, linked });
      open.pop();
      const parent = open.at(-1);
      if (parent !== undefined) {
        parent.letters += letters;
        parent.linked += linked;
      }
    } else if (child.nodeType === 3) top.letters += (child.textContent ?? "").replaceAll(/\s/gu, "").length;
    else if (isElement(child)) enter(child);
  }
  return inks;
}

/** An anchor names a place, and a link to a script opens a note: what stands in them is no way out. */
function leadsElsewhere(element: PageElement): boolean {
  return element.localName === "a" && !/^\s*(?:#|javascript:|$)/iu.test(element.getAttribute("href") ?? "");
}
