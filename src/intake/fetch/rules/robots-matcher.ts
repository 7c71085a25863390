/**
 * The rules of one group of a robots.txt, matched by robots-parser: of those that fit an address the longest decides.
 *
 *     matchRobots("https://example.org", ["disallow: /a"]).isAllowed(new URL("https://example.org/a"))  // false
 */
import robotsParser from "robots-parser";

export type Matcher = {
  readonly isAllowed: (url: URL) => boolean;
  /** `Crawl-delay` as written; undefined where there is none. */
  readonly getCrawlDelay: () => number | undefined;
};

/** Matching takes a step for each character of a pattern with a wildcard and each of the path: more take seconds. */
const MOST_STEPS = 200_000_000;

export function matchRobots(origin: string, rules: readonly string[]): Matcher {
  const parsed = parse(`${origin}/robots.txt`, ["user-agent: *", ...rules].join("\n"));
  const wildcards = rules.reduce((sum, rule) => (rule.includes("*") ? sum + rule.length : sum), 0);
  return {
    isAllowed: (url) => {
      // Rules that would take seconds were made to, and whoever made them is left alone.
      if (wildcards * (url.pathname.length + url.search.length) > MOST_STEPS) return false;
      return parsed.isAllowed(url.href) !== false;
    },
    getCrawlDelay: () => parsed.getCrawlDelay(),
  };
}

/** The library's declaration describes an ES module, and it is none. */
const parse: (
  url: string,
  rules: string,
) => {
  readonly isAllowed: (url: string) => boolean | undefined;
  readonly getCrawlDelay: () => number | undefined;
} = Object(robotsParser);
