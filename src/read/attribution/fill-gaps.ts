/**
 * Quotations that the model gave to nobody, where a rule tells who cites them: "Calling that part “half fun,” he noted that …".
 */
import type { CueLexicon } from "../../model/cue.ts";
import type { Layers } from "../stage.ts";
import type { Layout } from "./layouts.ts";
import { excludes } from "./resolve-layouts.ts";
import { applyRules } from "./rules/apply-rules.ts";
import { QUOTATION, type View } from "./view.ts";

/** A rule less sure than this fills no gap. */
const LEAST = 2;

type Have = Pick<Layers, "tokens" | "quotations" | "syntax">;

export function fillGaps(layouts: readonly Layout[], view: View, cues: CueLexicon, have: Have): Layout[] {
  const open = countOpen(layouts, view, have);
  const hasOpen = (first: number, end: number): boolean => open[end]! > open[first]!;
  const found = applyRules(view, cues, have, ({ first, end }) => hasOpen(first, end));
  const all = [...layouts];
  for (const layout of found) {
    const fills = layout.score >= LEAST && layout.contents.some(({ first, end }) => hasOpen(first, end));
    if (fills && !all.some((other) => excludes(other, layout))) all.push(layout);
  }
  return all;
}

/** How many quotations that belong to nobody stand before each unit. */
function countOpen(layouts: readonly Layout[], { units, upos }: View, { quotations }: Have): Int32Array {
  const isCovered = new Uint8Array(units.count);
  for (const { contents } of layouts) for (const { first, end } of contents) isCovered.fill(1, first, end);
  const open = new Int32Array(units.count + 1);
  for (let unit = 0; unit < units.count; unit += 1) {
    const isOpen =
      upos[unit] === QUOTATION && isCovered[unit] === 0 && quotations[units.quotation[unit]!]!.marks === "double";
    open[unit + 1] = open[unit]! + Number(isOpen);
  }
  return open;
}
