/** From what was fetched for a question to what bears on it and was known by the day. */
import type { Origin, Question } from "../../model/answer.ts";
import type { Day } from "../../model/interval.ts";
import type { Pack } from "../../model/pack.ts";
import type { Recorded } from "../../model/record.ts";
import type { Edition } from "../edits/edition.ts";
import type { Kindred } from "../entities/relate.ts";
import { type Bear, bearOn, type By, byDay } from "./bear.ts";
import { askAnew } from "./made-anew.ts";
import { ofAsked } from "./of-asked.ts";
import { asksOfSayings, sayingMeant, sayingsOn } from "./sayings.ts";
import { touchOn } from "./touch.ts";

/** What the ledger has on a question. */
export type Slice = {
  readonly recorded: readonly Recorded[];
  readonly origins: readonly Origin[];
  /** Texts of the documents, where reasons are asked for. */
  readonly texts: ReadonlyMap<string, string>;
  /** What of it bears on the question and was known by the day; absent where nobody looked. */
  readonly bears?: readonly Bear[];
  /** Of each article with several versions these, in their order; absent where nobody looked. */
  readonly editions?: readonly (readonly Edition[])[];
  /** All that the documents which bear on it tell, where it is asked who had it first; else absent. */
  readonly around?: readonly Recorded[];
};

export type AsOf = { readonly asOf: Day; readonly by: By };

export type Context = { readonly kindred: Kindred; readonly pack: Pack };

/** What bears on the question of what was fetched for it: gathered once, where whoever fetched it has not. */
export function bearsOf(question: Question, slice: Slice, options: AsOf, context: Context): readonly Bear[] {
  return slice.bears ?? gather(question, slice.recorded, options, context);
}

/** Everything that bears on a question and was known by the end of the day. */
export function gather(
  question: Question,
  recorded: readonly Recorded[],
  { asOf, by }: AsOf,
  { kindred, pack }: Context,
): Bear[] {
  if (asksOfSayings(question)) {
    return sayingsOn(question, recorded, by, kindred).filter(
      ({ day, recorded: one }) => day <= asOf && isFrom(one, question),
    );
  }
  const bears: Bear[] = [];
  const askOf = askAnew(question, recorded, pack);
  for (const one of recorded) {
    for (const bear of bearOn(askOf(one), one, kindred, pack, by)) {
      if (bear.day <= asOf && isFrom(one, question)) bears.push(bear);
    }
  }
  return bears;
}

/** The same with what only touches on it, of `passing`: in the order of days. */
export function gatherAll(
  question: Question,
  slice: Slice,
  passing: readonly Recorded[],
  options: AsOf,
  context: Context,
): readonly Bear[] {
  // That the whole goes on by another part tells nothing of the part by itself.
  const own = bearsOf(question, slice, options, context).filter(
    ({ direction, bearing }) => direction !== "unsettles" || bearing.bears === "unsettles",
  );
  const bears = ofAsked(question, own, context.pack);
  if (question.record === "told-to") return [sayingMeant(question, bears)].filter((bear) => bear !== null);
  if (asksOfSayings(question)) return bears;
  const isOfRecord = question.record !== null && question.record !== "reason";
  const touching = isOfRecord
    ? []
    : touchOn(question, passing, bears, options.by, context).filter(
        (bear) => bear.day <= options.asOf && isFrom(bear.recorded, question),
      );
  return [...bears, ...touching].toSorted(byDay);
}

/** "According to X": X somewhere in the chain. */
function isFrom({ statement, document }: Recorded, { source }: Question): boolean {
  if (source === null) return true;
  const name = source.name.toLowerCase();
  return (
    statement.chain.some((link) => link.entity === source.id || link.name.toLowerCase() === name) ||
    document.outlet?.toLowerCase() === name
  );
}
