/**
 * What a host reserves: rights to text and data mining (TDMRep, W3C Community Group 2024) and what its `X-Robots-Tag` asks
 * of programs that keep or learn from pages. What is reserved is read for whoever names it, and not kept. What a page's meta tags say of mining is read
 * where pages are (`html/reserved.ts`).
 */
import { readDirectives } from "../../directives.ts";
import { matchRobots } from "./robots-matcher.ts";
import { type Headers, headerOf, headersOf } from "../headers.ts";

/** "noai", "noarchive", "nosnippet", "noml", "tdm-reservation", each at most once; `rules` is the host's tdmrep.json. */
export function readReservations(headers: Headers, url: URL, rules: MiningRules | null): readonly string[] {
  const found = new Set(headersOf(headers, "x-robots-tag").flatMap(readDirectives));
  if (isMiningReserved(headers, url, rules)) found.add("tdm-reservation");
  return [...found];
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
