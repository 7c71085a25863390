/** What a page holds but does not show: menus that open on a click, words for machines, copies for narrow screens. */
import type { PageElement } from "./page.ts";

/** Whether an element says so of itself. */
export function hidesItself(element: PageElement): boolean {
  if (element.getAttribute("hidden") !== null || element.getAttribute("aria-hidden") === "true") return true;
  return /display:\s*none|visibility:\s*hidden/iu.test(element.getAttribute("style") ?? "");
}

/** Whether it or what it stands in does. */
export function isHidden(element: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parentElement) if (hidesItself(at)) return true;
  return false;
}
