/** Amounts of time as TIMEX3 durations: `P2Y`, `PT5H30M`, `PXM` ("a few months"). */
import type { TimeFeatures } from "../../model/time-grammar.ts";

/** Decades and centuries count in years, and half years in months. */
const IN_SMALLER: { readonly [unit: string]: readonly [factor: number, unit: string] } = {
  E: [10, "Y"],
  C: [100, "Y"],
  L: [1000, "Y"],
  HY: [6, "M"],
  SE: [3, "M"],
};

/** A half of each unit, where it is said in a smaller one: half an hour is PT30M. */
const HALVES: { readonly [unit: string]: string } = { MI: "30S", H: "30M", D: "T12H", Y: "6M" };

/** Null without unit, or without any amount. */
export function durationValue({ unit, num, vague, plus, plusUnit }: TimeFeatures): string | null {
  if (unit === undefined) return null;
  if (plus !== undefined && num !== undefined && plusUnit !== undefined) return joinAmounts(unit, num, plusUnit, plus);
  if (vague === 1 || num === undefined) return vagueValue(unit);
  const [factor, smaller] = IN_SMALLER[unit] ?? [1, unit];
  const amount = num * factor;
  const whole = Math.floor(amount);
  if (whole === amount) return ofClock(smaller) ? `PT${amount}${letterOf(smaller)}` : `P${amount}${letterOf(smaller)}`;
  const half = amount - whole === 0.5 ? HALVES[smaller] : undefined;
  const count = whole === 0 && half !== undefined ? "" : half === undefined ? String(amount) : String(whole);
  const head = count === "" ? "" : `${count}${letterOf(smaller)}`;
  return `${ofClock(smaller) ? "PT" : "P"}${head}${half ?? ""}`;
}

function vagueValue(unit: string): string {
  if (unit === "WE") return "PXWE";
  if (unit === "MI" || unit === "S" || unit === "H") return `PTX${letterOf(unit)}`;
  return `PX${unit === "HY" ? "M" : unit}`;
}

const ofClock = (unit: string): boolean => unit === "H" || unit === "MI" || unit === "S";
const letterOf = (unit: string): string => (unit === "MI" ? "M" : unit);

/** "two hours and 15 minutes" is PT2H15M, "a day and six hours" P1DT6H. */
function joinAmounts(unit: string, num: number, plusUnit: string, plus: number): string {
  const first = durationValue({ unit, num }) ?? "P";
  const second = (durationValue({ unit: plusUnit, num: plus }) ?? "P").slice(1);
  return first.includes("T") && second.startsWith("T") ? first + second.slice(1) : first + second;
}
