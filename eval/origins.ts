/**
 * Measures by kind of pair which articles are taken to go back to one origin, beside two plain methods:
 *
 *     node eval/origins.ts [--show]
 *
 * `--show` lists the pairs of the tuning half that are judged wrongly; those of the other half are never shown.
 */
import { parseArgs } from "node:util";
import { loadPacks } from "../src/pack/load.ts";
import { byOrigins, byShingles, byText, type Half, type Method, readCorpus, scorePairs } from "./origins/score.ts";
import { alignTable } from "./report/table.ts";

const { values: flags } = parseArgs({ options: { show: { type: "boolean", default: false } } });
const pack = loadPacks();

for (const half of ["tune", "test"] as const) measureHalf(half);

function measureHalf(half: Half): void {
  const corpus = readCorpus(half);
  const { pairs } = corpus;
  const methods = [byOrigins(corpus, pack), byText(corpus), byShingles(corpus)] as const;
  const rightOf = (some: typeof pairs, method: Method): string =>
    `${some.length - scorePairs(some, method).wrong.length}`;
  const kinds = [...Map.groupBy(pairs, ({ same, kind }) => `${same ? "one" : "two"}: ${kind}`)].toSorted(
    ([one], [other]) => (one < other ? -1 : 1),
  );
  const rows = kinds.map(([kind, some]) => [kind, `${some.length}`, ...methods.map((method) => rightOf(some, method))]);
  const totals = methods.map((method) => scorePairs(pairs, method));
  rows.push(["precision", "", ...totals.map(({ precision }) => percent(precision))]);
  rows.push(["recall", "", ...totals.map(({ recall }) => percent(recall))]);
  console.log(`\n${half}\n${alignTable(["kind", "pairs", "origins", "same text", "half of 5-word runs"], rows)}`);
  if (!flags.show || half === "test") return;
  for (const { same, kind, a, b, note } of totals[0]!.wrong) {
    console.log(`${same ? "MISSED" : "WRONG"}  ${kind}  ${a}  ${b}: ${note}`);
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
