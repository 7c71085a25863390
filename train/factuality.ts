/**
 * Fits the score of factuality to what people said of events and writes `packs/en/models/factuality.bin`.
 *
 *     node train/factuality.ts --data ../shared/data
 *
 * A linear model over hashed features, one for each corpus, fitted by adaptive gradient descent on squared error; the weights
 * are the mean of those after the last half of the rounds. Which rounds and rates, was chosen on the corpora's dev sets.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { headBetween, readCorpus, readText, writeProse } from "../eval/factuality/corpus.ts";
import { type Scheme, SCHEMES } from "../src/model/factuality-model.ts";
import { loadPacks } from "../src/pack/load.ts";
import { describeEvents } from "../src/read/factuality/judge-event.ts";
import { type Example, fit, predict } from "./factuality/fit.ts";
import { type Fitted, writeModel } from "./factuality/write-model.ts";

const OUT = fileURLToPath(new URL("../packs/en/models/factuality.bin", import.meta.url));
const BITS = 16;

/** What each scheme is fitted on, with the weight of an example: MEANTIME is small and rates much as UW does. */
const SOURCES: { readonly [scheme in Scheme]: readonly (readonly [corpus: Scheme, weight: number])[] } = {
  uw: [["uw", 1]],
  uds_ih2: [["uds_ih2", 1]],
  meantime: [
    ["meantime", 1],
    ["uw", 0.3],
  ],
};
/** How much each counts where no scheme is asked for: so that UW and UDS-IH2 dev both lose little. */
const SHARES: { readonly [scheme in Scheme]: number } = { uw: 0.45, uds_ih2: 0.55, meantime: 0 };

const { values } = parseArgs({
  options: { data: { type: "string", default: "../shared/data" }, out: { type: "string", default: OUT } },
});
const pack = loadPacks(["en"]);
const corpora = new Map(SCHEMES.map((scheme) => [scheme, readExamples(scheme)]));
const fitted: Fitted[] = SCHEMES.map((scheme) => {
  const weighted = SOURCES[scheme].flatMap(([corpus, weight]) =>
    corpora.get(corpus)!.map((example) => ({ ...example, weight })),
  );
  const weights = fit(weighted, BITS);
  const scores = corpora.get(scheme)!.map(({ features }) => predict(weights, features));
  console.log(`${scheme}: ${weighted.length} examples`);
  return { weights, scores, share: SHARES[scheme] };
});
const bytes = writeModel(fitted, BITS);
writeFileSync(values.out, bytes);
console.log(`${values.out}: ${bytes.length} bytes`);

function readExamples(corpus: Scheme): Example[] {
  return readCorpus(join(values.data, "factuality", corpus, "train.jsonl")).flatMap(({ text, targets }) => {
    const prose = writeProse(text);
    const read = readText(prose.text, pack);
    const events = targets.map(({ span1: [first, end] }) =>
      headBetween(read, prose.start[first]!, prose.end[end - 1]!),
    );
    const features = describeEvents(read, events, pack);
    return targets.map(({ label }, index) => ({ label, weight: 1, features: [...new Set(features[index])] }));
  });
}
