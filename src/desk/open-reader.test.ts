/** A text that several outlets print is read once, and nobody can tell. Articles are invented. */
import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import type { Received } from "../intake/received.ts";
import { loadPacks } from "../pack/load.ts";
import { layLayers } from "../read/lay-layers.ts";
import { openReader } from "./open-reader.ts";
import { read } from "./read.ts";

const PACK = loadPacks(["en", "screen-en"]);

const FIRST: Received = {
  url: "https://ledger.example/ember",
  outlet: "The Ledger",
  title: "Ember Vale to open on Friday",
  published: "2031-05-05T08:00:00+02:00",
  text: `Ember Vale will open on Friday, director Mara Ilves told this newspaper. "We are done," she said.\n\nThe film was shot last year.`,
};

const OTHERS: readonly (readonly [why: string, change: Partial<Received>])[] = [
  ["another outlet at another address", { url: "https://weekly.example/ember", outlet: "Harbor Weekly" }],
  ["no outlet", { url: null, outlet: null }],
  ["an hour later", { url: "https://weekly.example/ember", published: "2031-05-05T09:00:00+02:00" }],
  ["a week later, when Friday is another day", { published: "2031-05-12" }],
  ["under another headline", { title: "Mara Ilves: We are done" }],
  ["without one", { title: null }],
  ["restated", { rendition: "restated" }],
];

for (const [why, change] of OTHERS) {
  test(`the reading is that of an article read alone: ${why}`, () => {
    const reader = openReader(PACK);
    reader(FIRST);
    deepEqual(reader({ ...FIRST, ...change }), read({ ...FIRST, ...change }, PACK));
  });
}

const LAID: readonly (readonly [why: string, laid: number, changes: readonly Partial<Received>[]])[] = [
  ["a text is read once", 1, [{}, { outlet: "Harbor Weekly" }, { url: null, outlet: null }]],
  ["another day is another reading", 2, [{}, { published: "2031-05-12" }, {}]],
  ["so is another headline", 2, [{}, { title: null }, { title: null, outlet: "Harbor Weekly" }]],
  ["what is long past is forgotten", 3, [{}, { text: "No, Quill said. ".repeat(14_000) }, {}]],
];

for (const [why, wanted, changes] of LAID) {
  test(`layers: ${why}`, () => {
    let laid = 0;
    const reader = openReader(PACK, (document, pack) => {
      laid += 1;
      return layLayers({ ...document, text: document.text.slice(0, 400) }, pack);
    });
    for (const change of changes) reader({ ...FIRST, ...change });
    equal(laid, wanted);
  });
}
