import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { parseMarked } from "../../../test/marked.ts";
import { readMentions } from "../../../test/read-mentions.ts";
import { resolveSpeakers } from "./resolve-speakers.ts";

/** Marks: `source`, `content`; other marks are the id that a first person must have in the end, or "-". */
const ROWS: readonly (readonly [why: string, row: string])[] = [
  ["I is the speaker", "“[content [person:ada-brandt I] never left],” [source Ada Brandt] said."],
  [
    "my and me too",
    "“[content They took [person:ada-brandt my] coat from [person:ada-brandt me]],” [source Ada Brandt] said.",
  ],
  ["through a pronoun", "Ada Brandt left. “[content [person:ada-brandt I] was ill],” [source she] said."],
  ["outside the marks it is the author", "[source Ada Brandt] said [content that [- I] should go]."],
  ["we is nobody in particular", "“[content [- We] never left],” [source Ada Brandt] said."],
  [
    "we is the firm one speaks for",
    "“[content [organization:tern-games We] never left],” Tern Games president [source Ada Brandt] said.",
  ],
  ["we is the firm that speaks", "“[content [organization:tern-games We] are sorry],” [source Tern Games] said."],
];

for (const [why, row] of ROWS) {
  test(why, () => {
    const { text, marks } = parseMarked(row);
    const { tokens, quotations, mentions } = readMentions(text);
    const tokenAt = (offset: number): number => tokens.start.findIndex((start) => start >= offset);
    const endAt = (offset: number): number => tokens.end.findLastIndex((end) => end <= offset) + 1;
    const source = marks.find(({ label }) => label === "source")!;
    const content = marks.find(({ label }) => label === "content")!;
    const utterance = {
      source: mentions.list.findIndex(({ start, end }) => start === source.start && end === source.end),
      content: [{ firstToken: tokenAt(content.start), endToken: endAt(content.end) }],
    };
    const { list } = resolveSpeakers(mentions, quotations, [utterance]);
    for (const { label, start, text: words } of marks) {
      if (label === "source" || label === "content") continue;
      deepEqual(list.find((mention) => mention.start === start)?.entity ?? "-", label, words);
    }
  });
}
