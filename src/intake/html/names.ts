/** The words of the names that a page's makers gave an element: `class="c-newsletter_signup_box"` → c, newsletter, signup, box. */
import type { PageElement } from "./page.ts";

const NAMING = ["class", "id", "data-hook", "data-testid", "data-component-name", "type"] as const;

/** `without` is an attribute that tells nothing here. */
export function wordsOfNames(element: PageElement, without: (typeof NAMING)[number] | null = null): string[] {
  return NAMING.flatMap((attribute) => (attribute === without ? [] : splitName(element.getAttribute(attribute) ?? "")));
}

/** Names are longer than this only where a page means harm. */
const LONGEST_NAME = 400;

/** "c-newsletter_signup_box--breaker", "PromoA" → c, newsletter, signup, …; promo, a. */
export function splitName(name: string): string[] {
  return name
    .slice(0, LONGEST_NAME)
    .replaceAll(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, " ")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
}
