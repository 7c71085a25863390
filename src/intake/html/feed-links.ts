/** A web page → the addresses of the feeds that it names in its head, for whoever wants to follow it (`rel="alternate"`, RSS autodiscovery). */
import type { Lead } from "../contents.ts";
import { type PageElement, parsePage } from "./page.ts";

/** In the order of the page, which puts its main feed first; `url` is where it came from, which relative addresses count from. */
export function findFeedLinks(html: string, url: string): readonly Lead[] {
  const page = parsePage(html);
  const base = URL.parse(page.querySelector("base")?.getAttribute("href") ?? "", url)?.href ?? url;
  return [...page.querySelectorAll("link")].flatMap((link): Lead[] => {
    const words = (name: string): string => valueOf(link, name).toLowerCase();
    if (!words("rel").split(/\s+/u).includes("alternate") || !FEED_TYPES.has(words("type"))) return [];
    const href = valueOf(link, "href");
    const to = href === "" ? null : URL.parse(href, base);
    return to !== null && /^https?:$/u.test(to.protocol) ? [{ url: to.href, to: "feed", known: {} }] : [];
  });
}

/** Names stay in the tree as the page has them: REL for some. */
function valueOf(link: PageElement, name: string): string {
  return (link.getAttribute(name) ?? link.getAttribute(name.toUpperCase()) ?? "").trim();
}

const FEED_TYPES: ReadonlySet<string> = new Set([
  "application/rss+xml",
  "application/atom+xml",
  "application/feed+json",
]);
