import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { parseMarked } from "../../../test/marked.ts";
import { readMentions } from "../../../test/read-mentions.ts";
import { loadPacks } from "../../pack/load.ts";
import { resolveSpeakers } from "../entity/resolve-speakers.ts";
import { findAttributions } from "./find-attributions.ts";
import { findUtterances } from "./find-utterances.ts";

const pack = loadPacks(["en", "screen-en"]);

/**
 * Marks: `source`, `cue` and `content` of the first attribution, with a number behind them those of others, in the order in
 * which they are found. `inside` lists, for each, the number of the one it stands in; 0 at the top.
 */
type Row = { readonly why: string; readonly text: string; readonly inside?: readonly number[] };

const ROWS: readonly Row[] = [
  { why: "reported", text: "[source Mara Lind] [cue said] [content that the film was late]." },
  { why: "quoted", text: "[content “The film was late,”] [source Mara Lind] [cue said]." },
  { why: "cited", text: "[cue According to] [source Mara Lind], [content the film was late]." },
  {
    why: "a pronoun before a colon stands for the clause behind it",
    text: "[source Mara Lind] [cue confirms] it: [content she is the new sheriff].",
  },
  { why: "nobody is cited", text: "The film came out in May. It ran for two weeks." },
  {
    why: "a paragraph of its own goes on from the one before",
    text: "[content “I left the show weeks ago,”] [source Mara Lind] [cue wrote]. The news came late.\n\n[content “It was a dream job that went wrong.”]",
  },
  {
    why: "and the one after that",
    text: "[content “I left the show weeks ago,”] [source Mara Lind] [cue wrote].\n\n[content “It was a dream job that went wrong.”]\n\n[content “But that is all I can say.”]",
  },
  {
    why: "in an interview the first who is spoken of answers",
    text: "[source Mara Lind] plays the captain.\n\nWill she return?\n\n[content “You will have to wait for that.”]\n\nIs there a film?\n\n[content “I have not heard of any film.”]",
  },
  {
    why: "who says it stands behind it, with the hearer",
    text: "[content The captain won't be back], [source sources] [cue tell] The Harbor Post.",
  },
  {
    why: "another paper had it first",
    text: "[content Mara Lind has been cast as the captain in the new film], as [cue first reported] by [source The Harbor Post].",
  },
  {
    why: "a quotation over paragraphs",
    text: "[content “I left the show weeks ago,”] [source Mara Lind] [cue wrote].\n\n[content “It was a dream job that went wrong.]\n\n[content “But that is all I can say.”]",
  },
  {
    why: "a sentence of its own in the same paragraph",
    text: "[content “I left the show weeks ago,”] [source Mara Lind] [cue wrote]. The news came late. [content “It was a dream job that went wrong.”]",
  },
  {
    why: "behind a colon that cites nobody its subject speaks",
    text: "[content “I left the show weeks ago,”] [source Mara Lind] [cue wrote]. In the end [source2 Jonas Reed] stood up:\n\n[content2 “We will never talk about the show.”]",
  },
  {
    why: "short quoted words are a term",
    text: "[source Mara Lind] [cue said] [content that it was late].\n\n“Dream job”",
  },
  {
    why: "nobody stands beside it",
    text: "The film came out in May.\n\n“It was a dream job that went wrong.”\n\nIt ran for weeks.",
  },
  {
    why: "what is said inside of what is said",
    text: "[cue According to] [source Deadline], [content [source2 sources] [cue2 said] [content2 the show is over]].",
    inside: [0, 1],
  },
];

for (const { why, text: row, inside } of ROWS) {
  test(why, () => {
    const { text, marks } = parseMarked(row);
    const have = readMentions(text, null, pack);
    const found = findAttributions(have, pack);
    const words = (span: { start: number; end: number } | null): string | null =>
      span === null ? null : text.slice(span.start, span.end);
    const numbers = [...new Set(marks.map(({ label }) => label.replace(/^\D+/u, "")))];
    const marked = numbers.map((number) => ({
      source: marks.find(({ label }) => label === `source${number}`)?.text ?? null,
      cue: marks.find(({ label }) => label === `cue${number}`)?.text ?? null,
      content: marks.filter(({ label }) => label === `content${number}`).map((mark) => mark.text),
    }));
    deepEqual(
      found.map(({ source, cue, content }) => ({
        source: words(source),
        cue: words(cue),
        content: content.map(words),
      })),
      marked,
    );
    if (inside !== undefined)
      deepEqual(
        found.map(({ parent }) => parent + 1),
        inside,
      );
  });
}

test("I is who is quoted, over paragraphs too", () => {
  const text = "“I left the show weeks ago,” Mara Lind wrote.\n\n“It was my dream job that went wrong.”";
  const have = readMentions(text, null, pack);
  const utterances = findUtterances({ ...have, attributions: findAttributions(have, pack) });
  const { list } = resolveSpeakers(have.mentions, have.quotations, utterances);
  deepEqual(
    list.filter(({ form }) => form === "speaker").map(({ name }) => name),
    ["Mara Lind", "Mara Lind"],
  );
});
