/** What all lists share: what narrows them, how many are shown, as JSON or on a screen. */
import { HearsayError } from "../../../base/error.ts";
import { narrow } from "../../../desk/lists/narrow.ts";
import type { Filter, Ledger } from "../../../ledger/ledger.ts";
import type { Pack } from "../../../model/pack.ts";
import { loadPacks } from "../../../pack/load.ts";
import { type Call, optionOf } from "../call.ts";
import { limitOf } from "./limit.ts";
import { joinBlocks, writeLines } from "../show/blocks.ts";
import { run } from "../show/runs.ts";
import { type Screen, screenOf, writeOut } from "../surroundings.ts";
import { withLedger } from "../with-ledger.ts";

export type Listing = { readonly ledger: Ledger; readonly filter: Filter; readonly pack: Pack };

/** `show`: the rows on a screen, without the count of those left out. */
export type ListOf<Row> = {
  readonly rows: readonly Row[];
  /** How many more there are; those beyond the limit of `rows` are counted anyway. */
  readonly left?: number;
  /** Where rows are of several sorts, which: the limit holds for each. */
  readonly sortOf?: (row: Row) => string;
  /** What they are called: "articles". */
  readonly noun: string;
  readonly show: (rows: readonly Row[], screen: Screen) => string;
};

export async function runList<Row>(call: Call, gather: (listing: Listing) => Promise<ListOf<Row>>): Promise<number> {
  const limit = limitOf(call);
  const { rows, left = 0, noun, show, sortOf = () => "" } = await openListing(call, gather);
  const shown = limit === null ? rows : firstOfEach(rows, sortOf, limit);
  if (call.options["json"] === true) {
    await writeOut(`${JSON.stringify(shown, null, 2)}\n`);
    return 0;
  }
  const screen = screenOf(call.settings.values);
  if (shown.length === 0) {
    await writeOut(joinBlocks([writeLines([run(`The ledger has no ${noun} of this sort.`, "quiet")], screen)]));
    return 0;
  }
  const more = rows.length - shown.length + left;
  const rest = more === 0 ? "" : `… and ${more.toLocaleString("en")} more: --limit ${rows.length + left} shows all.`;
  await writeOut(joinBlocks([show(shown, screen), rest === "" ? "" : writeLines([run(rest, "quiet")], screen)]));
  return 0;
}

function firstOfEach<Row>(rows: readonly Row[], sortOf: (row: Row) => string, limit: number): Row[] {
  const counts = new Map<string, number>();
  return rows.filter((row) => {
    const sort = sortOf(row);
    const count = (counts.get(sort) ?? 0) + 1;
    counts.set(sort, count);
    return count <= limit;
  });
}

async function openListing<Result>(call: Call, gather: (listing: Listing) => Promise<Result>): Promise<Result> {
  const { packs, model } = call.settings.values;
  return await withLedger(call, { create: false }, async (ledger) => {
    const pack = loadPacks(packs, { models: model });
    const narrowing = {
      about: optionOf(call, "about"),
      since: optionOf(call, "since"),
      until: optionOf(call, "until"),
      outlet: optionOf(call, "outlet"),
    };
    return await gather({ ledger, filter: await narrow(ledger, narrowing, pack), pack });
  });
}

/** An option that is one of a few words. Throws `usage`. */
export function choiceOf<Word extends string>(call: Call, name: string, words: readonly Word[]): Word | null {
  const written = optionOf(call, name);
  if (written === null) return null;
  const word = words.find((one) => one === written.toLowerCase());
  if (word !== undefined) return word;
  throw new HearsayError("usage", `--${name} takes ${words.join(", ")}, not "${written}".`);
}
