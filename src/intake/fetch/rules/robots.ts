/**
 * A host's robots.txt → whether an address may be asked (RFC 9309), and how long to pause between two. Only the groups
 * that speak to Hearsay or to everybody are kept, so that a file made to fill the memory fills nothing.
 */
import { matchRobots } from "./robots-matcher.ts";
import { PRODUCT } from "../../directives.ts";

export type Robots = {
  readonly isAllowed: (url: URL) => boolean;
  /** `Crawl-delay` in seconds; null where there is none. */
  readonly delaySeconds: number | null;
  /** How much text it keeps, in characters. */
  readonly size: number;
};

/** The most of a robots.txt that is read: RFC 9309 asks for 500 KiB at least. */
export const ROBOTS_BYTES = 512_000;

/** What holds where there is no robots.txt. */
export const ALLOW_ALL: Robots = { isAllowed: () => true, delaySeconds: null, size: 0 };

export function parseRobots(text: string, origin: string): Robots {
  const kept = keepOurs(text);
  if (kept.length === 0) return ALLOW_ALL;
  const parsed = matchRobots(origin, kept);
  const delay = parsed.getCrawlDelay();
  return {
    isAllowed: (url) => parsed.isAllowed(url),
    delaySeconds: delay !== undefined && delay > 0 && Number.isFinite(delay) ? delay : null,
    size: kept.reduce((sum, rule) => sum + rule.length, 0),
  };
}

/** The groups that name Hearsay, else those for everybody, without their names. */
function keepOurs(text: string): readonly string[] {
  const ours: string[] = [];
  const everybodys: string[] = [];
  let isNamed = false;
  let speaksToUs = false;
  let speaksToAll = false;
  let inNames = false;
  for (const line of text.replace(/^\uFEFF/u, "").split(/\r\n|\r|\n/u)) {
    const [, key = "", value = ""] = /^\s*([a-z-]{1,20})\s*:\s*([^#]*)/iu.exec(line) ?? [];
    const name = key.toLowerCase();
    if (name === "user-agent") {
      const agent = value.split("/")[0]?.trim().toLowerCase();
      if (!inNames) [speaksToUs, speaksToAll] = [false, false];
      inNames = true;
      speaksToUs ||= agent === PRODUCT.toLowerCase();
      speaksToAll ||= agent === "*";
      isNamed ||= speaksToUs;
    } else if (name === "allow" || name === "disallow" || name === "crawl-delay") {
      inNames = false;
      const rule = `${name}: ${value.trim().replaceAll(/\*{2,}/gu, "*")}`;
      if (speaksToUs) ours.push(rule);
      if (speaksToAll) everybodys.push(rule);
    }
  }
  return isNamed ? ours : everybodys;
}
