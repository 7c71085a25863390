/** Which words of a page are its headline, and which its outlet's name. */
import type { Page } from "./page.ts";
import { fold, type Told, told } from "./told.ts";

/** The visible headline, if it is one: sites also put their name, or "Related", into an `<h1>`. */
export function chooseTitle(page: Page, named: readonly (Told | null)[], outlet: string | null): Told | null {
  const head = told("seen", page.querySelector("head title")?.textContent);
  const titles = [...named, head].flatMap((one) => {
    return one === null || fold(one.value) === "" ? [] : [{ ...one, value: cutOutlet(fold(one.value), outlet) }];
  });
  const seen = Array.from(page.querySelectorAll("h1"), textOf).filter(Boolean);
  const [best] = titles;
  if (best === undefined) return seen.length === 1 ? told("seen", seen[0]) : null;
  // The page's title bears the outlet's name as well, which a blog may have as its h1, and the headline one step below.
  const headings = [...seen, ...Array.from(page.querySelectorAll("h2, h3"), textOf).slice(0, MOST_HEADINGS)];
  const repeated = headings.find((heading) => titles.some(({ value }) => isWithin(heading, value)));
  const claims = titles.length > 1 ? titles.slice(0, -1) : titles;
  const alike = seen.find((heading) => claims.some(({ value }) => isAlike(heading, value)));
  return told("seen", titles.length > 1 ? (alike ?? repeated) : (repeated ?? alike)) ?? best;
}

const MOST_HEADINGS = 40;

const textOf = ({ textContent }: { readonly textContent: string | null }): string => fold(textContent ?? "");

/** The name in the title of the page that is not the headline: "Saltmarsh is back | Tidewater", "Tidewater: Saltmarsh is back". */
export function findOutlet(page: Page, title: string | null): Told | null {
  const head = fold(page.querySelector("head title")?.textContent ?? "");
  const at = title === null ? -1 : head.toLowerCase().indexOf(title.toLowerCase());
  if (title !== null && at !== -1) {
    const before = head.slice(0, at).replace(/\s*[|–—·»:-]\s*$/u, "");
    const after = head.slice(at + title.length).replace(/^\s*[|–—·»:-]\s*/u, "");
    const name = [after, before].find((part) => part !== "" && part.length <= 40 && !/[|–—·»]/u.test(part));
    if (name !== undefined) return told("seen", name);
  }
  const home = page.querySelector('a[rel~="home"]')?.textContent ?? "";
  return fold(home).length <= 40 ? told("seen", fold(home)) : null;
}

/** "Saltmarsh is back | Tidewater Screen" → "Saltmarsh is back". */
function cutOutlet(title: string, outlet: string | null): string {
  const parts = /^(.{10,}?)\s+[|–—·»-]\s+([^|–—·»]{2,40})$/u.exec(title);
  const [, kept = title, tail = ""] = parts ?? [];
  if (outlet !== null && isAlike(tail, outlet)) return kept;
  return /\s[|»]\s/u.test(title) && parts !== null ? kept : title;
}

/** At least half of the words of the shorter are words of the other. */
function isAlike(one: string, other: string): boolean {
  const a = wordsOf(one);
  const b = wordsOf(other);
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && shared * 2 >= Math.min(a.size, b.size) && shared * 4 >= Math.max(a.size, b.size);
}

/** A heading of several words that the title repeats in full, and that is most of it. */
function isWithin(heading: string, title: string): boolean {
  return heading.includes(" ") && title.includes(heading) && heading.length * 2 > title.length;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}
