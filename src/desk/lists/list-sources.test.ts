import assert from "node:assert/strict";
import { test } from "node:test";
import { tellAll } from "../../../test/tellings.ts";
import { groupSources } from "./list-sources.ts";

test("sources: outlets with their documents, who is cited with theirs, those heard most first", () => {
  const { recorded } = tellAll([
    { on: "2031-02-01", outlet: "Orbit Weekly", words: "One", by: "Ada Reyne" },
    { on: "2031-02-01", outlet: "Orbit Weekly", words: "Two", by: "Ada Reyne", via: "Harbor Weekly" },
    { on: "2031-03-05", outlet: "Harbor Weekly", words: "Three", by: "a source" },
    { on: "2031-03-05", outlet: "Harbor Weekly", words: "Four" },
    { on: "2031-04-05", outlet: "Harbor Weekly", words: "Five", by: "Ada Reyne" },
  ]);
  const headings = [...new Map(recorded.map(({ document }) => [document.id, document])).values()];
  const shown = groupSources(headings, recorded).map(({ role, name, documents, statements, first, last }) =>
    [role, name, documents, statements, first, last].join(" "),
  );
  assert.deepEqual(shown, [
    "outlet Harbor Weekly 2 3 2031-03-05 2031-04-05",
    "outlet Orbit Weekly 1 2 2031-02-01 2031-02-01",
    "medium Harbor Weekly 1 1 2031-02-01 2031-02-01",
    "speaker Ada Reyne 2 3 2031-02-01 2031-04-05",
    "speaker a source 1 1 2031-03-05 2031-03-05",
  ]);
});

test("sources: an outlet whose articles say nothing is an outlet", () => {
  const { recorded } = tellAll([{ on: "2031-02-01", outlet: "Orbit Weekly", words: "One" }]);
  const [source] = groupSources([recorded[0]!.document], []);
  assert.deepEqual([source?.name, source?.documents, source?.statements], ["Orbit Weekly", 1, 0]);
});
