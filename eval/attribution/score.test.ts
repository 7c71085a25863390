/** What counts as found: rows of a text, what people marked in it, what was predicted, and the F1 expected of both. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type MarkedAttribution, type MarkedDocument, parseStandoff, type Range } from "./brat.ts";
import { type AttributionScores, scoreAttributions } from "./score.ts";
import { isReportedSpeech } from "./speech.ts";

const TEXT =
  "“It is late,” said Mara Lind of Harbor Films, who plays the mayor. The studio believes fans will “gladly” wait.";

const QUOTE: MarkedAttribution = mark("Mara Lind of Harbor Films", "said", "“It is late,”");
const BELIEF: MarkedAttribution = mark("The studio", "believes", "fans will “gladly” wait");

type Expected = {
  readonly [Key in "attribution" | "contentExact" | "direct" | "mixed" | "speech" | "cueSpans"]?: number;
};

const ROWS: { name: string; predicted: MarkedAttribution[]; expected: Expected }[] = [
  {
    name: "what was marked is right in every respect",
    predicted: [QUOTE, BELIEF],
    expected: { attribution: 1, contentExact: 1, direct: 1, mixed: 1, speech: 1, cueSpans: 1 },
  },
  {
    name: "nothing found scores nothing",
    predicted: [],
    expected: { attribution: 0, contentExact: 0, speech: 0, cueSpans: 0 },
  },
  {
    name: "a source of the head words alone is the same source",
    predicted: [mark("Mara Lind", "said", "“It is late,”"), BELIEF],
    expected: { attribution: 1, speech: 1 },
  },
  {
    name: "a source that is another part of the phrase is not",
    predicted: [mark("Mara", "said", "“It is late,”"), BELIEF],
    expected: { attribution: 0.5, contentExact: 1, direct: 0, mixed: 1, speech: 0 },
  },
  {
    name: "a missing source is only right where none was marked",
    predicted: [{ ...QUOTE, source: [] }, BELIEF],
    expected: { attribution: 0.5, direct: 0 },
  },
  {
    name: "marks at the edges do not count",
    predicted: [mark("Mara Lind", "said", "It is late"), BELIEF],
    expected: { contentExact: 1, direct: 1 },
  },
  {
    name: "half the words are enough for a content, not for an exact one",
    predicted: [QUOTE, mark("The studio", "believes", "will “gladly”")],
    expected: { attribution: 1, contentExact: 0.5 },
  },
  {
    name: "fewer than half are not",
    predicted: [QUOTE, mark("The studio", "believes", "fans")],
    expected: { attribution: 0.5, contentExact: 0.5 },
  },
  {
    name: "one marked attribution is found once, however often it is predicted",
    predicted: [QUOTE, QUOTE, BELIEF],
    expected: { attribution: 0.8, cueSpans: 1 },
  },
];

for (const { name, predicted, expected } of ROWS) {
  void test(name, () => {
    const documents: MarkedDocument[] = [{ doc: "a", text: TEXT, attributions: [QUOTE, BELIEF] }];
    const scores: { readonly [key: string]: number } = pick(
      scoreAttributions(documents, new Map([["a", predicted]]), isReportedSpeech),
    );
    for (const [key, f1] of Object.entries(expected)) {
      const score = scores[key];
      assert.ok(score !== undefined && Math.abs(score - f1) < 1e-9, `${key} is ${score}, not ${f1}`);
    }
  });
}

void test("offsets of brat count code points, ours code units", () => {
  const text = "🎬 Mara said “no”.";
  const annotation =
    "T1\tSource 2 6\tMara\nE1\tAttribution:T9 Source:T1 Cue:T2 Content:T3\nT2\tCue 7 11\tsaid\nT3\tContent 12 16\t“no”\n";
  const [found] = parseStandoff(annotation, text);
  assert.deepEqual(
    [found?.source, found?.cue, found?.content].map((ranges) => ranges?.map(([start, end]) => text.slice(start, end))),
    [["Mara"], ["said"], ["“no”"]],
  );
});

void test("broken spans keep their parts, spans outside the text are left out", () => {
  const annotation =
    "T1\tContent 0 4;8 12\tx\nT2\tCue 90 99\tx\nE1\tAttribution:T2 Content:T1 Cue:T2\nE2\tAttribution:T2 Cue:T2";
  assert.deepEqual(parseStandoff(annotation, "abcdefghijklmnop"), [
    {
      source: [],
      cue: [],
      content: [
        [0, 4],
        [8, 12],
      ],
    },
  ]);
});

const CUES: [cue: string, expected: boolean, reason: string][] = [
  ["has repeatedly denied", true, "a verb of saying in any form"],
  ["according to", true, "words that cite"],
  ["believes", false, "thinking is no speech"],
  ["their statement", false, "nouns do not count"],
  ["According", false, "not without its to"],
];
for (const [cue, expected, reason] of CUES) {
  void test(`reported speech: ${reason}`, () => assert.equal(isReportedSpeech(cue), expected));
}

function mark(source: string, cue: string, content: string): MarkedAttribution {
  return { source: [rangeOf(source)], cue: [rangeOf(cue)], content: [rangeOf(content)] };
}

function rangeOf(words: string): Range {
  const start = TEXT.indexOf(words);
  assert.ok(start >= 0, `"${words}" stands in the text`);
  return [start, start + words.length];
}

function pick({ attribution, contentExact, byManner, reportedSpeech, spans }: AttributionScores): Required<Expected> {
  return {
    attribution: attribution.f1,
    contentExact: contentExact.f1,
    direct: byManner.direct.f1,
    mixed: byManner.mixed.f1,
    speech: reportedSpeech.f1,
    cueSpans: spans.cue.f1,
  };
}
