import assert from "node:assert/strict";
import { test } from "node:test";
import type { Headers } from "../headers.ts";
import { parseMiningRules, readReservations } from "./reservations.ts";

const PAGE = new URL("https://example.org/news/one?x=1");

const ROWS: readonly (readonly [
  reason: string,
  tags: string | readonly string[] | undefined,
  reserved: readonly string[],
])[] = [
  ["nothing", undefined, []],
  ["what is about finding, not keeping", "noindex, nofollow, noimageindex, notranslate", []],
  ["all that is about keeping", "noai, noarchive, nosnippet, noml", ["noai", "noarchive", "nosnippet", "noml"]],
  ["in capitals, without spaces", "NOAI,NoArchive", ["noai", "noarchive"]],
  ["another word for the same", "nocache, noarchive", ["noarchive"]],
  ["a snippet of no length", "max-snippet: 0", ["nosnippet"]],
  ["a snippet of some", "max-snippet:50", []],
  ["a directive with a value is no name", "max-image-preview: large, noai", ["noai"]],
  ["nor is a day", "unavailable_after: 25 Jun 2031 15:00:00 PST, noai", ["noai"]],
  ["for everybody", "*: noai", ["noai"]],
  ["for us", "hearsay: noai", ["noai"]],
  ["for another", "otherbot: noai, noarchive", []],
  ["for another, then for us", "otherbot: noai, Hearsay: noarchive", ["noarchive"]],
  ["before another's", "noarchive, otherbot: noai", ["noarchive"]],
  ["another's on a line of its own", ["otherbot: noindex", "noai"], ["noai"]],
];

for (const [reason, tags, reserved] of ROWS) {
  test(`reservations: X-Robots-Tag: ${reason}`, () => {
    assert.deepEqual(readReservations({ "x-robots-tag": tags }, PAGE, null), reserved);
  });
}

const MINING: readonly (readonly [reason: string, file: unknown, headers: Headers, reserved: boolean])[] = [
  ["no file, no header", null, {}, false],
  ["the header", null, { "tdm-reservation": "1" }, true],
  ["the header says no", null, { "tdm-reservation": "0" }, false],
  ["nonsense in the header", null, { "tdm-reservation": "yes" }, false],
  ["the file, for all", [{ location: "/", "tdm-reservation": 1 }], {}, true],
  ["the header stands above the file", [{ location: "/", "tdm-reservation": 1 }], { "tdm-reservation": "0" }, false],
  ["for another folder", [{ location: "/blog/", "tdm-reservation": 1 }], {}, false],
  ["by a pattern", [{ location: "/*/one", "tdm-reservation": 1 }], {}, true],
  ["to the end", [{ location: "/news/one$", "tdm-reservation": 1 }], {}, false],
  [
    "but for this folder",
    [
      { location: "/", "tdm-reservation": 1 },
      { location: "/news/", "tdm-reservation": 0 },
    ],
    {},
    false,
  ],
  [
    "this folder alone",
    [
      { location: "/news/", "tdm-reservation": 1 },
      { location: "/", "tdm-reservation": 0 },
    ],
    {},
    true,
  ],
  ["one rule that is none", [null, 7, { location: 7 }, { location: "/", "tdm-reservation": 1 }], {}, true],
  ["a rule that would be two lines", [{ location: "/a\nDisallow: /", "tdm-reservation": 1 }], {}, false],
  ["no list", { location: "/", "tdm-reservation": 1 }, {}, false],
];

for (const [reason, file, headers, reserved] of MINING) {
  test(`reservations: mining: ${reason}`, () => {
    const rules = parseMiningRules(JSON.stringify(file), PAGE.origin);
    assert.deepEqual(readReservations(headers, PAGE, rules), reserved ? ["tdm-reservation"] : []);
  });
}

test("reservations: a page instead of the file reserves nothing", () => {
  assert.equal(parseMiningRules("<!doctype html><title>Welcome</title>", PAGE.origin), null);
});

test("reservations: rules made to take forever take no time, and reserve", () => {
  const rules = Array.from({ length: 1000 }, () => ({ location: `/${"*a".repeat(245)}b`, "tdm-reservation": 1 }));
  const started = performance.now();
  const mining = parseMiningRules(JSON.stringify(rules), PAGE.origin);
  assert.equal(mining?.isReserved(new URL(`/${"a".repeat(8000)}`, PAGE)), true);
  assert.ok(performance.now() - started < 2000, `${performance.now() - started} ms`);
});
