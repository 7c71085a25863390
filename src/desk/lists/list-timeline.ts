/** The verb "timeline": all that bears on a question in the order of days, each with what it says to it and how firmly. */
import { proofOf } from "../../judge/proofs.ts";
import type { Bear } from "../../judge/question/bear.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Proof, Value } from "../../model/answer.ts";
import type { Day } from "../../model/interval.ts";
import type { Pack } from "../../model/pack.ts";
import { type AskOptions, timeline } from "../ask.ts";

export type TimelineRow = Proof & {
  /** The day by whose end it was known. */
  readonly date: Day;
  readonly direction: Bear["direction"];
  readonly firmness: "certain" | "probable" | "possible" | "none";
  readonly value: Value | null;
};

const FIRMNESS: readonly TimelineRow["firmness"][] = ["none", "possible", "probable", "certain"];

export async function listTimeline(
  ledger: Ledger,
  words: string,
  options: AskOptions,
  pack: Pack,
): Promise<readonly TimelineRow[]> {
  return (await timeline(ledger, words, options, pack)).map(rowOf);
}

export function rowOf({ recorded, day, direction, firmness, value }: Bear): TimelineRow {
  return { date: day, direction, firmness: FIRMNESS[firmness] ?? "none", value, ...proofOf(recorded) };
}
