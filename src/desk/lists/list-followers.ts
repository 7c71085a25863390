/** Who has it from whom: which outlets copy or rewrite which, and whom they credit, over the newest articles. */
import { compareMoments } from "../../judge/origins/moment.ts";
import { outletKey } from "../../judge/origins/outlet-key.ts";
import type { Filter, Ledger } from "../../ledger/ledger.ts";

export type Following = {
  readonly outlet: string;
  readonly follows: string;
  /** Articles that copy, that rewrite, and that credit one of the other's. */
  readonly copies: number;
  readonly rewrites: number;
  readonly credits: number;
};

type Count = { outlet: string; follows: string; copies: number; rewrites: number; readonly crediting: Set<string> };

/** Those that follow most often first. */
export async function listFollowers(ledger: Ledger, filter: Filter): Promise<readonly Following[]> {
  const recorded = await ledger.statements(filter);
  const headings = new Map((await ledger.headings(filter)).map((heading) => [heading.id, heading]));
  const counts = new Map<string, Count>();
  const count = (outlet: string, follows: string): Count | null => {
    const key = `${outletKey(outlet)} ${outletKey(follows)}`;
    if (outletKey(outlet) === outletKey(follows)) return null;
    const held = counts.get(key) ?? { outlet, follows, copies: 0, rewrites: 0, crediting: new Set<string>() };
    counts.set(key, held);
    return held;
  };
  for (const { a, b, kind } of await ledger.kinships([...headings.keys()])) {
    const [one, other] = [headings.get(a), headings.get(b)];
    if (one?.outlet == null || other?.outlet == null) continue;
    const [first, later] = compareMoments(one, other) <= 0 ? [one, other] : [other, one];
    const pair = count(later.outlet!, first.outlet!);
    if (pair !== null) pair[kind === "copy" ? "copies" : "rewrites"] += 1;
  }
  for (const { statement, document } of recorded) {
    if (document.outlet === null) continue;
    for (const { role, name, entity } of statement.chain) {
      if (role === "speaker" || entity?.startsWith("outlet:") !== true) continue;
      count(document.outlet, name)?.crediting.add(document.id);
    }
  }
  return Array.from(counts.values(), ({ crediting, ...pair }) => ({ ...pair, credits: crediting.size })).toSorted(
    (a, b) => weight(b) - weight(a) || (a.outlet + a.follows < b.outlet + b.follows ? -1 : 1),
  );
}

const weight = ({ copies, rewrites, credits }: Following): number => copies + rewrites + credits;
