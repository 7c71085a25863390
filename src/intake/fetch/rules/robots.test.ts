import assert from "node:assert/strict";
import { test } from "node:test";
import { parseRobots } from "./robots.ts";

const ORIGIN = "https://example.org";

const ROWS: readonly (readonly [
  reason: string,
  text: string,
  allowed: readonly string[],
  forbidden: readonly string[],
  delay?: number,
])[] = [
  ["nothing", "", ["/"], []],
  ["everything", "User-agent: *\nDisallow: /", [], ["/", "/a?b"]],
  ["an empty rule forbids nothing", "User-agent: *\nDisallow:", ["/"], []],
  ["a folder", "User-agent: *\nDisallow: /private/", ["/", "/private"], ["/private/a"]],
  ["the longest rule decides", "User-agent: *\nDisallow: /a\nAllow: /a/b", ["/a/b", "/c"], ["/a", "/a/c"]],
  ["of equals the kinder", "User-agent: *\nDisallow: /a\nAllow: /a", ["/a"], []],
  [
    "patterns",
    "User-agent: *\nDisallow: /*.pdf$\nDisallow: /*/print",
    ["/a.pdf?x", "/print"],
    ["/a.pdf", "/a/print/b"],
  ],
  ["our own group alone counts", "User-agent: *\nDisallow: /\n\nUser-agent: Hearsay\nDisallow: /a", ["/b"], ["/a"]],
  ["our own group, empty", "User-agent: *\nDisallow: /\n\nUser-agent: hearsay\nDisallow:", ["/"], []],
  ["with a version", "User-agent: HEARSAY/9.9\nDisallow: /", [], ["/"]],
  ["a longer name is another's", "User-agent: hearsaybot\nDisallow: /", ["/"], []],
  ["others' groups do not", "User-agent: other\nDisallow: /", ["/"], []],
  ["a group of several", "User-agent: other\nUser-agent: hearsay\nDisallow: /", [], ["/"]],
  [
    "two groups of ours",
    "User-agent: hearsay\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: hearsay\nDisallow: /b",
    ["/c"],
    ["/a", "/b"],
  ],
  ["a line about something else parts no group", "User-agent: x\nSitemap: /s\nUser-agent: *\nDisallow: /", [], ["/"]],
  [
    "comments, spaces, line ends of Windows",
    "\uFEFF # all\r\n user-agent : * # us\r\n disallow : /a # here\r\n",
    ["/b"],
    ["/a"],
  ],
  ["rules without a group", "Disallow: /", ["/"], []],
  ["a page instead of a file", "<!doctype html>\n<p>User-agent: *</p>\nDisallow: /", ["/"], []],
  ["a pause", "User-agent: *\nCrawl-delay: 2.5", ["/"], [], 2.5],
  ["a pause that is none", "User-agent: *\nCrawl-delay: -3\nDisallow: /a", ["/"], ["/a"]],
  ["a pause for others", "User-agent: x\nCrawl-delay: 9\nUser-agent: *\nDisallow: /a", ["/"], []],
];

for (const [reason, text, allowed, forbidden, delay = null] of ROWS) {
  test(`robots: ${reason}`, () => {
    const robots = parseRobots(text, ORIGIN);
    for (const path of allowed) assert.equal(robots.isAllowed(new URL(path, ORIGIN)), true, path);
    for (const path of forbidden) assert.equal(robots.isAllowed(new URL(path, ORIGIN)), false, path);
    assert.equal(robots.delaySeconds, delay);
  });
}

const HOSTILE: readonly (readonly [reason: string, text: string])[] = [
  ["a thousand names before a thousand rules", `${"User-agent: a\n".repeat(18_000)}${"Allow: /a\n".repeat(25_000)}`],
  ["our name a thousand times", `${"User-agent: hearsay\n".repeat(12_000)}${"Allow: /a\n".repeat(25_000)}`],
  ["patterns that fit in many ways", `User-agent: *\n${`Disallow: /${"*a".repeat(1000)}b\n`.repeat(250)}`],
  ["one pattern of half a megabyte", `User-agent: *\nDisallow: /${"*a".repeat(250_000)}b`],
  ["stars alone", `User-agent: *\nDisallow: /${"*".repeat(500_000)}$`],
  ["no line ends", "a".repeat(512_000)],
  ["spaces", `User-agent${" ".repeat(500_000)}x`],
];

for (const [reason, text] of HOSTILE) {
  test(`robots: hostile: ${reason}`, () => {
    const started = performance.now();
    const robots = parseRobots(text, ORIGIN);
    robots.isAllowed(new URL(`/${"a".repeat(8000)}`, ORIGIN));
    robots.isAllowed(new URL("/a", ORIGIN));
    // Without bounds the worst of these take minutes or all of the memory.
    assert.ok(performance.now() - started < 5000, `${performance.now() - started} ms`);
  });
}
