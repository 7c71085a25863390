import { deepEqual, ok } from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { parseMarked } from "../../../../test/marked.ts";
import { readMentions } from "../../../../test/read-mentions.ts";
import { parsePack, readPackFolder } from "../../../pack/files.ts";
import { loadPacks } from "../../../pack/load.ts";
import { findAttributions } from "../find-attributions.ts";

const pack = loadPacks(["en"], { models: false });
const files = parsePack(readPackFolder(fileURLToPath(new URL("../../../../packs/en", import.meta.url))));

/** Marks: `source`, `cue`, `content`. A row without any holds no attribution. */
const ROWS: readonly (readonly [why: string, row: string])[] = [
  ["a clause with that", "[source Mara Lind] [cue said] [content that the film was late]."],
  [
    "auxiliaries and adverbs are of the cue",
    "[source Mara Lind] [cue has now confirmed] [content that the film was late].",
  ],
  ["to a hearer", "[source Mara Lind] [cue told] fans [content that the film was late]."],
  ["in front", "[content The film was late], [source Mara Lind] [cue said]."],
  ["around it", "[content The film], [source Mara Lind] [cue said], [content was late]."],
  ["quoted before", "[content “I am late,”] [source Mara Lind] [cue said]."],
  ["quoted behind", "[source Mara Lind] [cue said]: [content “I am late.”]"],
  ["quoted and going on", "[content “I am late,”] [source Mara Lind] [cue said]. [content “But I came.”]"],
  ["the verb before its subject", "[content “I am late,”] [cue said] [source Mara Lind]."],
  [
    "a long source between quotation and verb",
    "[content “I am late,”] [source Mara Lind, a writer who came late], [cue said].",
  ],
  ["a passive tells of its subject", "[content The film] [cue is expected] [content to return]."],
  ["a passive with it", "It [cue was reported] [content that the film was late]."],
  ["a wish", "[source Mara Lind] [cue wants] [content to return]."],
  ["an object with what is asked of it", "[source Mara Lind] [cue urged] [content the studio to wait]."],
  ["behind a preposition", "[source Mara Lind] [cue called for] [content a boycott]."],
  ["according to, in front", "[cue According to] [source Mara Lind], [content the film was late]."],
  ["according to, behind", "[content The film was late last week], [cue according to] [source Mara Lind]."],
  ["a mark", "[source Mara Lind][cue :] [content “I am late.”]"],
  ["a dash behind a quotation", "[content “I am late and sorry.”] [cue ―] [source Mara Lind]"],
  ["nothing is said", "The film came out in May and ran for two weeks."],
  ["quoted words without a speaker", "The film has “a big heart” and a small budget."],
  ["a saying inside of quoted words is theirs", "[content “He said that it was late,”] [source Mara Lind] [cue said]."],
];

type Found = { readonly source: string | null; readonly cue: string | null; readonly content: readonly string[] };

function read(text: string): Found[] {
  const words = (span: { start: number; end: number } | null): string | null =>
    span === null ? null : text.slice(span.start, span.end);
  return findAttributions(readMentions(text, null, pack), pack).map(({ source, cue, content }) => ({
    source: words(source),
    cue: words(cue),
    content: content.map(({ start, end }) => text.slice(start, end)),
  }));
}

function marked(row: string): { text: string; wanted: Found } {
  const { text, marks } = parseMarked(row);
  const one = (label: string): string | null => marks.find((mark) => mark.label === label)?.text ?? null;
  const content = marks.filter(({ label }) => label === "content").map((mark) => mark.text);
  return { text, wanted: { source: one("source"), cue: one("cue"), content } };
}

for (const [why, row] of ROWS) {
  test(why, () => {
    const { text, wanted } = marked(row);
    deepEqual(read(text), wanted.cue === null ? [] : [wanted]);
  });
}

/**
 * The examples of the lexicon. A word by itself in a short sentence is at times tagged as something else ("Lind reasoned"), so
 * that of each table a share must come out exactly: below it a rule is broken.
 */
const SHARES: readonly (readonly [table: string, least: number])[] = [
  ["verbs", 0.85],
  ["nouns", 0.75],
  ["adjectives", 0.83],
  ["phrases", 0.9],
];

for (const [table, least] of SHARES) {
  test(`the examples of cues/${table}.tsv`, () => {
    const rows = files.tables.get(`cues/${table}.tsv`) ?? [];
    const unread = rows.filter(({ cells }) => {
      const { text, wanted } = marked(cells["example"] ?? "");
      return !read(text).some((found) => JSON.stringify(found) === JSON.stringify(wanted));
    });
    const share = 1 - unread.length / rows.length;
    const some = unread.slice(0, 20).map(({ cells }) => cells["example"]);
    ok(share >= least, `${Math.round(share * 100)}% come out, among others not: ${some.join(" ")}`);
  });
}
