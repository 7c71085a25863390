/** How long questions take, one after another, in one process that has answered some before: by the clock, and of processor time. */
import { ask } from "../../src/desk/ask.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import type { Pack } from "../../src/model/pack.ts";
import type { Asked } from "./questions.ts";

export type Asking = {
  readonly asked: number;
  /** With words that bear on them, or a status. */
  readonly answered: number;
  readonly clock: Times;
  readonly processor: Times;
  /** The five that took longest. */
  readonly slowest: readonly string[];
};

/** Milliseconds. */
export type Times = { readonly p50: number; readonly p95: number; readonly most: number };

/** The first `warm` are not counted: the engine is still compiling. */
export async function measureAsking(
  ledger: Ledger,
  questions: readonly Asked[],
  warm: number,
  pack: Pack,
): Promise<Asking> {
  const times: { readonly words: string; readonly clock: number; readonly processor: number }[] = [];
  let answered = 0;
  for (const [index, { words, asOf }] of questions.entries()) {
    const [began, spent] = [performance.now(), process.cpuUsage()];
    const answer = await ask(ledger, words, { asOf, by: "reported" }, pack);
    const { user, system } = process.cpuUsage(spent);
    if (index < warm) continue;
    times.push({ words, clock: performance.now() - began, processor: (user + system) / 1000 });
    if (answer.established || answer.evidence.length > 0) answered += 1;
  }
  const slowest = times.toSorted((a, b) => b.processor - a.processor).slice(0, 5);
  return {
    asked: times.length,
    answered,
    clock: timesOf(times.map(({ clock }) => clock)),
    processor: timesOf(times.map(({ processor }) => processor)),
    slowest: slowest.map(({ words, processor }) => `${words} ${processor.toFixed(0)} ms`),
  };
}

export function timesOf(values: readonly number[]): Times {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
}
