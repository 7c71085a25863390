/**
 * Characters a second in one process: the whole reader beside wink-nlp's full pipe and compromise.
 *
 * The texts are dealt into rounds; in each round all three read the same texts, taking turns at being first, and the ratio
 * is taken within the round: what else the machine does then falls on all of them. The first rounds,
 * a million characters of a large corpus, are left out: the engine is still compiling.
 */
import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Row } from "../eval/report/target.ts";
import { read } from "../src/desk/read.ts";
import type { Pack } from "../src/model/pack.ts";
import { type Spread, spreadOf } from "./median.ts";

const ROUNDS = 15;
const WARM_UP = 4;
const NAMES = ["hearsay", "wink", "compromise"] as const;
type Name = (typeof NAMES)[number];
type Rates = { readonly [name in Name]: number };

export function measureSpeed(texts: readonly string[], pack: Pack, log: (line: string) => void): Row[] {
  const nlp = winkNLP(model);
  const readers: { readonly [name in Name]: (text: string) => unknown } = {
    hearsay: (text) => read({ text }, pack),
    wink: (text) => nlp.readDoc(text),
    compromise: (text) => compromise(text),
  };
  const rounds = dealRounds(texts).map((some, round): Rates => {
    const rates: { [name in Name]: number } = { hearsay: 0, wink: 0, compromise: 0 };
    for (let turn = 0; turn < NAMES.length; turn += 1) {
      const name = NAMES[(round + turn) % NAMES.length]!;
      rates[name] = charactersPerSecond(some, readers[name]);
    }
    log(`round ${round + 1} of ${ROUNDS}: ${NAMES.map((name) => `${name} ${Math.round(rates[name])}`).join(", ")}`);
    return rates;
  });
  return rowsOf(rounds.slice(WARM_UP));
}

/** Each round gets every fifteenth text, so that all rounds are alike. */
function dealRounds(texts: readonly string[]): string[][] {
  return Array.from({ length: ROUNDS }, (_, round) => texts.filter((_text, index) => index % ROUNDS === round));
}

function charactersPerSecond(texts: readonly string[], readOne: (text: string) => unknown): number {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const began = performance.now();
  for (const text of texts) readOne(text);
  return (characters * 1000) / (performance.now() - began);
}

function rowsOf(rounds: readonly Rates[]): Row[] {
  const rate = (name: Name): Spread => spreadOf(rounds.map((rates) => rates[name]));
  const ratio = (name: Name): Spread => spreadOf(rounds.map((rates) => rates.hearsay / rates[name]));
  const ratioRow = (measure: string, goals: { least: number; aim?: number }, { median, least, most }: Spread): Row => ({
    target: { measure, unit: "ratio", ...goals },
    outcome: { value: median, note: `${least.toFixed(2)} to ${most.toFixed(2)} in ${rounds.length} rounds` },
  });
  return [
    rateRow("characters a second: Hearsay, everything on", rate("hearsay")),
    rateRow("characters a second: wink-nlp, full pipe", rate("wink")),
    rateRow("characters a second: compromise", rate("compromise")),
    ratioRow("times as fast as wink-nlp's full pipe", { least: 0.7, aim: 1.5 }, ratio("wink")),
    ratioRow("times as fast as compromise", { least: 5 }, ratio("compromise")),
  ];
}

function rateRow(measure: string, { median, least, most }: Spread): Row {
  return {
    target: { measure, unit: "rate" },
    outcome: { value: median, note: `${million(least)} to ${million(most)}` },
  };
}

function million(value: number): string {
  return (value / 1e6).toFixed(2);
}
