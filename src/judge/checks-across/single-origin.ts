/**
 * Three outlets or more, and one origin: what looks like many reports is one. A note, for there is nothing wrong with it; but it
 * is no corroboration.
 */
import type { Finding } from "../../model/finding.ts";
import type { AcrossCheck } from "../across/check.ts";
import { type AcrossSlice, isTitle, quoteFrom } from "../across/slice.ts";
import { outletKey } from "../origins/outlet-key.ts";
import type { Bear } from "../question/bear.ts";

export const singleOrigin: AcrossCheck = {
  code: "single-origin",
  about: "Three outlets or more tell it, and all go back to one.",
  run: (slice) => {
    const bears = slice.bears.filter(({ direction, recorded }) => direction !== "leaves-open" && !isTitle(recorded));
    const origins = new Set(bears.map(({ recorded }) => slice.originOf(recorded.document.id)));
    const byOutlet = Map.groupBy(
      bears.filter(({ recorded }) => recorded.document.outlet !== null),
      ({ recorded }) => outletKey(recorded.document.outlet ?? ""),
    );
    const [origin] = origins;
    if (origin === undefined || origins.size > 1 || byOutlet.size < FEWEST) return [];
    return [
      report(
        origin,
        [...byOutlet.values()].map(([first]) => first!),
        slice,
      ),
    ];
  },
};

const FEWEST = 3;

function report(origin: string, bears: readonly Bear[], { recorded }: AcrossSlice): Finding {
  const first = recorded.find(({ document }) => document.id === origin)?.document.outlet ?? "one article";
  const inOrder = bears.toSorted((a, b) => Number(isOf(b, origin)) - Number(isOf(a, origin)));
  return {
    code: singleOrigin.code,
    severity: "note",
    message: `${bears.length} outlets tell it, and all of it goes back to ${first}: that is one source, not ${bears.length}.`,
    evidence: inOrder.flatMap(({ recorded: one }) => quoteFrom(one).slice(0, 1)),
    suggestion: null,
  };
}

const isOf = ({ recorded }: Bear, document: string): boolean => recorded.document.id === document;
