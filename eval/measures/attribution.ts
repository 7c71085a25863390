/** Who says what, on PolNeAR (`polnear/dev`), with the learned model and by rules alone. */
import { join } from "node:path";
import { readMarkedDocuments } from "../attribution/brat.ts";
import { predictAttributions } from "../attribution/predict.ts";
import { scoreAttributions } from "../attribution/score.ts";
import { isReportedSpeech } from "../attribution/speech.ts";
import { defineMeasure, type Measure, type Setting } from "../measure.ts";
import type { Outcome, Target } from "../report/target.ts";

const NAMES = ["all", "reported", "direct", "source", "cue", "content"] as const;
type Name = (typeof NAMES)[number];
type Goals = { readonly [name in Name]: { readonly least?: number; readonly aim?: number } };

const SUBJECTS: { readonly [name in Name]: string } = {
  all: "attribution F1, all",
  reported: "attribution F1, reported speech",
  direct: "attribution F1, direct quotation",
  source: "exact span F1, source",
  cue: "exact span F1, cue",
  content: "exact span F1, content",
};

export const attribution: readonly Measure[] = [
  defineAttribution("", ({ pack }) => pack, {
    all: { least: 0.62, aim: 0.66 },
    reported: { least: 0.79, aim: 0.84 },
    direct: { least: 0.86, aim: 0.92 },
    source: { least: 0.73, aim: 0.78 },
    cue: { least: 0.67, aim: 0.71 },
    content: { least: 0.59, aim: 0.65 },
  }),
  defineAttribution(" --no-model", ({ packWithoutModel }) => packWithoutModel, {
    all: { aim: 0.53 },
    reported: { aim: 0.75 },
    direct: { aim: 0.85 },
    source: {},
    cue: {},
    content: {},
  }),
];

function defineAttribution(suffix: string, choosePack: (setting: Setting) => Setting["pack"], goals: Goals): Measure {
  const target = (name: Name): Target => ({
    measure: `PolNeAR${suffix}: ${SUBJECTS[name]}`,
    unit: "points",
    ...goals[name],
  });
  return defineMeasure({
    name: `PolNeAR${suffix}`,
    source: folderOf,
    targets: {
      all: target("all"),
      reported: target("reported"),
      direct: target("direct"),
      source: target("source"),
      cue: target("cue"),
      content: target("content"),
    },
    run: (setting) => {
      const documents = readMarkedDocuments(folderOf(setting));
      const found = predictAttributions(documents, choosePack(setting));
      const {
        attribution: all,
        reportedSpeech,
        byManner,
        spans,
      } = scoreAttributions(documents, found, isReportedSpeech);
      return {
        all: outcome(all),
        reported: outcome(reportedSpeech),
        direct: outcome(byManner.direct),
        source: outcome(spans.source),
        cue: outcome(spans.cue),
        content: outcome(spans.content),
      };
    },
  });
}

function outcome({ f1 }: { readonly f1: number }): Outcome {
  return { value: f1 };
}

function folderOf({ data, split }: Setting): string {
  return join(data, "polnear", split);
}
