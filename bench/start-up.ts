/** From pressing return to the last line: `bin/hearsay read FILE`, and beside it a Node that does nothing. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Row } from "../eval/report/target.ts";
import { spreadOf } from "./median.ts";

const COMMAND = join(import.meta.dirname, "../bin/hearsay");
const RUNS = 15;

export function measureStartUp(file: string, log: (line: string) => void): Row[] {
  const readOne = (): number => secondsOf(COMMAND, ["read", file]);
  // Uncounted: the first run ever fills Node's cache of compiled sources, later ones use it.
  readOne();
  const runs = Array.from({ length: RUNS }, () => ({
    whole: readOne(),
    node: secondsOf(process.execPath, ["-e", "0"]),
  }));
  const whole = spreadOf(runs.map((run) => run.whole));
  const node = spreadOf(runs.map((run) => run.node));
  log(`start-up: ${whole.median.toFixed(3)} s, Node alone ${node.median.toFixed(3)} s`);
  return [
    {
      target: { measure: "reading one article, start to end", unit: "seconds", least: 0.6, aim: 0.3, isLimit: true },
      outcome: { value: whole.median, note: `${whole.least.toFixed(2)} to ${whole.most.toFixed(2)} in ${RUNS} runs` },
    },
    {
      target: { measure: "the same less Node's own start", unit: "seconds" },
      outcome: { value: whole.median - node.median, note: `Node ${node.median.toFixed(2)} s` },
    },
  ];
}

function secondsOf(command: string, args: readonly string[]): number {
  const began = performance.now();
  execFileSync(command, args, { stdio: ["ignore", "ignore", "inherit"] });
  return (performance.now() - began) / 1000;
}
