/** How near the factuality score comes to what people said, on the corpora's dev sets: Pearson's r. */
import { join } from "node:path";
import { judgeTexts } from "../factuality/judge.ts";
import { readCorpus } from "../factuality/corpus.ts";
import { scoreFactuality } from "../factuality/score.ts";
import { defineMeasure, type Measure, type Setting } from "../measure.ts";

export const factuality: readonly Measure[] = [
  defineFactuality("uw", "UW", { least: 0.6, aim: 0.68 }),
  defineFactuality("uds_ih2", "UDS-IH2", { least: 0.55, aim: 0.65 }),
];

/** A reading carries one score for every text; the corpus's own understanding is asked for by name. */
function defineFactuality(
  corpus: "uw" | "uds_ih2",
  title: string,
  goals: { readonly least: number; readonly aim: number },
): Measure {
  const fileOf = ({ data, split }: Setting): string => join(data, "factuality", corpus, `${split}.jsonl`);
  return defineMeasure({
    name: `factuality, ${title}`,
    source: fileOf,
    targets: {
      blend: { measure: `factuality, ${title}: r of the score in a reading`, unit: "ratio", ...goals },
      own: { measure: `factuality, ${title}: r of the score as ${title} counts`, unit: "ratio" },
    },
    run: (setting) => {
      const texts = readCorpus(fileOf(setting));
      const labels = texts.flatMap(({ targets }) => targets.map(({ label }) => label));
      const judged = judgeTexts(texts, corpus, setting.pack).flat();
      const correlate = (pick: (one: (typeof judged)[number]) => number): number =>
        scoreFactuality(labels, judged.map(pick)).pearson;
      const note = `${labels.length} events`;
      return {
        blend: { value: correlate(({ blend }) => blend), note },
        own: { value: correlate(({ own }) => own), note },
      };
    },
  });
}
