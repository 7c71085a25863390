import assert from "node:assert/strict";
import { test } from "node:test";
import { type Expectation, readExpectations } from "./expectation.ts";

const feed = (field: Expectation["field"], value: string, entry: number | null = null): Expectation => ({
  entry,
  field,
  value,
});

const ROWS: readonly (readonly [reason: string, condition: string, expected: readonly Expectation[]])[] = [
  ["a title", "feed['title'] == 'Saltmarsh'", [feed("title", "Saltmarsh")]],
  ["by its attribute, with escapes", String.raw`feed.title == u'\xe9\u2026\''`, [feed("title", "é…'")]],
  ["an entry's link among others", "not bozo and entries[1]['link'] == 'http://a.example/?a=1&b=2'", [feed("link", "http://a.example/?a=1&b=2", 1)]],
  ["a moment", "feed['updated_parsed'] == (2004, 1, 1, 19, 48, 21, 3, 1, 0)", [feed("modified", "2004-01-01T19:48:21Z")]],
  ["two in a chain", "entries[0]['link'] == entries[1]['link'] == 'x'", [feed("link", "x", 0), feed("link", "x", 1)]],
  ["the title's detail", "entries[0]['title_detail']['value'] == 'x'", [feed("title", "x", 0)]],
  ["an 'and' within a value", "feed['title'] == 'salt and marsh'", [feed("title", "salt and marsh")]],
  ["another field is none", "feed['rights'] == 'x'", []],
  ["nor another part of it", "entries[0]['links'][0]['title'] == 'x'", []],
  ["nor a type", "entries[0]['title_detail']['type'] == 'x'", []],
  ["nor a comparison with a dictionary", "feed['link'] == {'a': 'b'}", []],
]; // biome-ignore format: one table

for (const [reason, condition, expected] of ROWS) {
  test(`expectation: ${reason}`, () => {
    assert.deepEqual(readExpectations(`<!--\nDescription: x\nExpect:      ${condition}\n-->\n<rss/>`), expected);
  });
}
