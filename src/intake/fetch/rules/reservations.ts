/**
 * What a host reserves: rights to text and data mining (TDMRep, W3C Community Group 2024) and what its `X-Robots-Tag` asks
 * of programs that keep or learn from pages. What Hearsay does with it: `watch` does not keep what is reserved; an
 * article that a person names is kept, and every face that shows it says what is reserved. The same words in a page's meta tags are read
 * where pages are.
 */
import { matchRobots } from "./robots-matcher.ts";
import { type Headers, headerOf, headersOf } from "../headers.ts";

/** Our name in `X-Robots-Tag: hearsay: noai` and in a robots.txt. */
export const PRODUCT = "Hearsay";

/**
 * What counts of an `X-Robots-Tag`, under one name each. `noindex` does not: blogs send it with every feed, to keep the
 * feed itself out of search results.
 */
const DIRECTIVES: ReadonlyMap<string, string> = new Map([
  ["noai", "noai"],
  ["noml", "noml"],
  ["noarchive", "noarchive"],
  ["nocache", "noarchive"],
  ["nosnippet", "nosnippet"],
  ["max-snippet:0", "nosnippet"],
]);

/** "noai", "noarchive", "nosnippet", "noml", "tdm-reservation", each at most once; `rules` is the host's tdmrep.json. */
export function readReservations(headers: Headers, url: URL, rules: MiningRules | null): readonly string[] {
  const found = new Set(headersOf(headers, "x-robots-tag").flatMap(readDirectives));
  if (isMiningReserved(headers, url, rules)) found.add("tdm-reservation");
  return [...found];
}

/** Of "noarchive, otherbot: noai, nosnippet" only the first: from a name on, a line speaks to whom it names. */
function readDirectives(line: string): readonly string[] {
  let isForUs = true;
  return line
    .toLowerCase()
    .split(",")
    .flatMap((part) => {
      const [before = "", after] = part.split(":", 2).map((side) => side.trim());
      const isName = after !== undefined && !/^(?:max-|unavailable_after$)/u.test(before);
      if (isName) isForUs = before === "*" || before === PRODUCT.toLowerCase();
      const reserved = DIRECTIVES.get(isName || after === undefined ? (after ?? before) : `${before}:${after}`);
      return isForUs && reserved !== undefined ? [reserved] : [];
    });
}

/** Whether paths of an origin are reserved. */
export type MiningRules = { readonly isReserved: (url: URL) => boolean };

/** Whether the header decides already, so that nobody need ask for the file. */
export function tellsMining(headers: Headers): boolean {
  return /^[01]$/u.test(headerOf(headers, "tdm-reservation") ?? "");
}

/** The header of the very answer stands above the file for the origin. */
function isMiningReserved(headers: Headers, url: URL, rules: MiningRules | null): boolean {
  return tellsMining(headers) ? headerOf(headers, "tdm-reservation") === "1" : (rules?.isReserved(url) ?? false);
}

/** A /.well-known/tdmrep.json; null where it is none. Its patterns are those of a robots.txt, and are matched as such. */
export function parseMiningRules(json: string, origin: string): MiningRules | null {
  let rules: unknown;
  try {
    rules = JSON.parse(json);
  } catch {
    // A host that answers everything with a page reserves nothing by it.
    return null;
  }
  if (!Array.isArray(rules)) return null;
  const lines = rules.slice(0, MOST_RULES).flatMap((rule: unknown) => {
    const { location, "tdm-reservation": reserved }: Record<string, unknown> = Object(rule);
    if (typeof location !== "string" || location.length > LONGEST_PATTERN || /[\r\n#]/u.test(location)) return [];
    return reserved === 1 || reserved === 0 ? [`${reserved === 1 ? "Disallow" : "Allow"}: ${location}`] : [];
  });
  if (lines.length === 0) return null;
  const matcher = matchRobots(origin, lines);
  return { isReserved: (url) => !matcher.isAllowed(url) };
}

/** No host needs more, and matching takes time that grows with both. */
const MOST_RULES = 1000;
const LONGEST_PATTERN = 500;
