/**
 * robots-parser with the type it has: its declaration describes an ES module, and the package is none.
 *
 *     matchRobots("https://example.org", "user-agent: *\ndisallow: /a").isAllowed("https://example.org/a")  // false
 */
import robotsParser from "robots-parser";

export type Matcher = {
  /** Undefined for an address of another origin. */
  readonly isAllowed: (url: string) => boolean | undefined;
  /** In seconds, as written; undefined where there is none. */
  readonly getCrawlDelay: () => number | undefined;
};

/** The rules for everybody; of those that fit an address, the longest decides. */
export function matchRobots(origin: string, rules: string): Matcher {
  return PARSE(`${origin}/robots.txt`, rules);
}

const PARSE: (url: string, rules: string) => Matcher = Object(robotsParser);
