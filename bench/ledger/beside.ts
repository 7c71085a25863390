/**
 * Asks two ledgers of the same reports the same questions in turns, so that what else the machine does slows both alike:
 *
 *     npm run bench:ledger -- --reports 5000 --ledger reports.db
 *     hearsay copy reports.db postgres://desk@127.0.0.1/reports
 *     node bench/ledger/beside.ts reports.db postgres://desk@127.0.0.1/reports [QUESTIONS]
 *
 * Answers must be the same; each that is not is counted.
 */
import { ask } from "../../src/desk/ask.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { shownAddress } from "../../src/ledger/shown-address.ts";
import { loadPacks } from "../../src/pack/load.ts";
import { questionsOf, SEED, WARM } from "./ledger-bench.ts";
import { timesOf } from "./measure-asking.ts";
import { makeWorld } from "./world.ts";

const [one = "", other = "", count = "300"] = process.argv.slice(2);
const addresses = [one, other];
const ledgers = await Promise.all(addresses.map((address) => openLedger(address, { create: false })));
const pack = loadPacks();
const times: readonly number[][] = addresses.map(() => []);
let different = 0;
for (const [index, { words, asOf }] of questionsOf(makeWorld(SEED.world), Number(count)).entries()) {
  const answers: string[] = [];
  for (const place of index % 2 === 0 ? [0, 1] : [1, 0]) {
    const began = performance.now();
    const answer = await ask(ledgers[place]!, words, { asOf, by: "reported" }, pack);
    if (index >= WARM) times[place]!.push(performance.now() - began);
    answers[place] = JSON.stringify(answer);
  }
  if (answers[0] !== answers[1]) different += 1;
}
for (const ledger of ledgers) await ledger.close();
const [first, second] = times.map((each) => timesOf(each));
for (const [place, { p50, p95, most }] of [first!, second!].entries()) {
  const line = [p50, p95, most].map((value) => `${value.toFixed(1)} ms`).join(", ");
  process.stdout.write(
    `${shownAddress(addresses[place]!)}: half within, nineteen of twenty within, the longest: ${line}\n`,
  );
}
process.stdout.write(
  `the second in times the first: ${(second!.p50 / first!.p50).toFixed(2)}, ${(second!.p95 / first!.p95).toFixed(2)}; other answers: ${different}\n`,
);
