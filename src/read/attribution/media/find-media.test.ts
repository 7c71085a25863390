import { equal } from "node:assert/strict";
import { suite, test } from "node:test";
import { fileURLToPath } from "node:url";
import { parseMarked } from "../../../../test/marked.ts";
import { readMentions } from "../../../../test/read-mentions.ts";
import { parsePack, readPackFolder } from "../../../pack/files.ts";
import { loadPacks } from "../../../pack/load.ts";
import { findMedia } from "./find-media.ts";

const pack = loadPacks(["en", "screen-en"]);
const files = parsePack(readPackFolder(fileURLToPath(new URL("../../../../packs/en", import.meta.url))));

/**
 * Marks: each `source` opens an attribution, `cue` and `content` belong to the last one; `medium` is the medium of the
 * attribution named by the number behind it, of the first without one.
 */
const ROWS: readonly (readonly [why: string, row: string])[] = [
  ["who it is told to", "[source Mara Lind] [cue told] [medium Variety] [content that it was late]."],
  [
    "a broadcaster described",
    "CNN called. [source An insider] [cue told] [medium the broadcaster] [content it was late].",
  ],
  ["people are no medium", "[source Mara Lind] [cue told] Jonas Reed [content that it was late]."],
  ["what is in the content is no medium", "[source Mara Lind] [cue said] [content she read it in Variety]."],
  ["another clause", "Speaking with [medium TV Insider], [source she] [cue said] [content that it was late]."],
  ["behind the source", "[source Lind], speaking to [medium Empire], [cue said] [content it was late]."],
  ["an outlet's reporter", "Speaking to [medium Variety]’s Ada Brandt, [source she] [cue said] [content it was late]."],
  [
    "nobody spoke to it: the outlet asks",
    "Asked by [medium Deadline] when it would end, [source he] [cue said]: [content “Soon.”]",
  ],
  ["a show with a name", "On [medium The View], [source Whoopi Lane] [cue said] [content she was done]."],
  ["no medium of a thought", "[source Lind] [cue hoped] [content for good reviews] on The View."],
  ["an interview", "In an interview with [medium IGN], [source Mara Lind] [cue said] [content it was late]."],
  [
    "behind a quotation",
    "[source Reed] has [cue called] [content it “our biggest season”] in [medium Entertainment Weekly].",
  ],
  ["its sources", "[source [medium The Hollywood Reporter]’s sources] [cue say] [content that it is over]."],
  ["its own", "[source [medium VG247]’s own Ada Brandt] [cue called] [content it “proficient”]."],
  ["an outlet that speaks for itself has none", "[source Variety] [cue reports] [content that it is over]."],
  ["a post that is cited", "[cue According to] [source a post on [medium Instagram]], [content it is over]."],
  [
    "who was heard",
    "[medium CNN] heard much the same from a person close to it, [source who] [cue said] [content it was over].",
  ],
  [
    "the memo was published",
    "Word came in an email from Mara Lind, which was published by [medium Windows Central]. [content “It is over,”] [source Lind] [cue wrote].",
  ],
  [
    "it holds for the same speaker",
    "Speaking with [medium TV Insider], Mara Lind addressed the fans.\n\n[source She] [cue said] [content that it was late].",
  ],
  [
    "and ends with another medium",
    "Mara Lind told Variety so.\n\n[source She] [cue told] [medium Empire] [content that it was late].",
  ],
  [
    "and with another occasion",
    "Mara Lind told Variety so.\n\n[source She] [cue said] [content that it was late] in a speech.",
  ],
  [
    "but not with the same one",
    "Mara Lind told [medium Variety] so. [source Lind] [cue said] [content that it was late] in the same interview.",
  ],
  ["not for another speaker", "Mara Lind told Variety so. [source Jonas Reed] [cue said] [content that it was late]."],
  [
    "not for ever",
    "Mara Lind told Variety so.\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\n[source Mara Lind] [cue said] [content that it was late].",
  ],
  [
    "an unnamed source speaks through the outlet just cited",
    "[source [medium2 The Hollywood Reporter]] [cue claimed] [content that it was over]. [source An insider] [cue said] [content it was late].",
  ],
  [
    "a named one does not",
    "[source The Hollywood Reporter] [cue claimed] [content that it was over]. [source Mara Lind] [cue said] [content it was late].",
  ],
  ["where people post", "[source One user] [cue wrote] [content so] on [medium the Harbor Lights subreddit]."],
];

function check(row: string): void {
  const { text, marks } = parseMarked(row);
  const read = readMentions(text, null, pack);
  const attributions = marks
    .filter(({ label }) => label === "source")
    .map((source, index, sources) => {
      const from = marks.indexOf(source);
      const to = sources[index + 1] === undefined ? marks.length : marks.indexOf(sources[index + 1]!);
      const isFirst = index === 0;
      const own = marks.slice(isFirst ? 0 : from, sources.length === 1 ? marks.length : to);
      return {
        source,
        cue: own.find(({ label }) => label === "cue") ?? null,
        content: own.filter(({ label }) => label === "content"),
        manner: "indirect" as const,
        medium: null,
        parent: -1,
        confidence: 1,
      };
    });
  const found = findMedia({ ...read, attributions }, pack);
  for (const [index, { medium }] of found.entries()) {
    const wanted = marks.find(({ label }) => label === (index === 0 ? "medium" : `medium${index + 1}`));
    equal(medium === null ? null : text.slice(medium.start, medium.end), wanted?.text ?? null);
  }
}

for (const [why, row] of ROWS) test(why, () => check(row));

for (const name of ["cues/media.tsv", "cues/talks.tsv"]) {
  void suite(name, () => {
    for (const { cells } of files.tables.get(name) ?? []) {
      const { example = "" } = cells;
      void test(example, () => check(example));
    }
  });
}
