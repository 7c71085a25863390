/** Goes through the tree of a page without calling itself, since nobody limits how deep one is nested. */
import { isElement, type PageElement, type PageNode } from "./page.ts";

export type Visitor = {
  readonly text: (content: string) => void;
  /** Whether to go into the element. */
  readonly enter: (element: PageElement) => boolean;
  readonly leave: (element: PageElement) => void;
};

export function walk(root: PageElement, visitor: Visitor): void {
  const open = [openUp(root)];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = top.children[top.next];
    top.next += 1;
    if (child === undefined) {
      open.pop();
      if (top.element !== root) visitor.leave(top.element);
    } else if (child.nodeType === 3) visitor.text(child.textContent ?? "");
    else if (isElement(child) && visitor.enter(child)) open.push(openUp(child));
  }
}

/** Its children are listed once: linkedom makes the list anew each time it is asked for. */
function openUp(element: PageElement): { element: PageElement; children: readonly PageNode[]; next: number } {
  return { element, children: Array.from(element.childNodes), next: 0 };
}
