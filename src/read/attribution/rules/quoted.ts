/** Quotations as what a verb cites: "“I am,” he said", "he said: “I am.”", "“I am,” he said. “I was.”" */
import type { Stretch } from "../layouts.ts";
import { QUOTATION } from "../view.ts";
import { isMark, type Scene } from "./scene.ts";

/** Between the verb and a quotation behind it stand at most so many words: "told a reporter on Friday:". */
const MOST_BETWEEN = 12;

/**
 * The quotations that go with a cue and its source, which together cover `core`; `mayPrecede` is false in a relative clause
 * ("“I am,” Lind, [who saw] it, said").
 */
export function quotationsBeside(scene: Scene, core: Stretch, mayPrecede: boolean): Stretch[] {
  // "In “Dune,” he said that it was late": what is said stands behind.
  const goesOn = core.end < scene.end && scene.word(core.end) === "that";
  const before = goesOn || !mayPrecede ? null : quotationBefore(scene, core);
  const behind = quotationBehind(scene, core.end);
  if (before === null && behind === null) return [];
  return [...(before === null ? [] : [before]), ...(behind === null ? [] : [behind]), ...standingBehind(scene)];
}

/** "“I am,” [he said]": right before, marks aside; with the words it goes on from ("The film is “great,” he said"). */
function quotationBefore(scene: Scene, core: Stretch): Stretch | null {
  const { view, first, end } = scene;
  let unit = core.first - 1;
  while (unit >= first && isMark(view, unit)) unit -= 1;
  if (unit < first || view.upos[unit] !== QUOTATION) return null;
  let start = unit;
  while (start > first && view.stops[start] === view.stops[start - 1]) start -= 1;
  const isLast = core.end >= end || isMark(view, core.end);
  return start === unit || isLast ? { first: start, end: unit + 1 } : null;
}

/** "[he said]: “I am.”", "[he told] a reporter, “I am.”". */
function quotationBehind({ view, end }: Scene, core: number): Stretch | null {
  const last = Math.min(end, core + MOST_BETWEEN);
  for (let unit = core; unit < last; unit += 1) {
    if (view.upos[unit] !== QUOTATION) continue;
    const isSetOff = unit === core || isMark(view, unit - 1);
    return isSetOff ? { first: unit, end: unit + 1 } : null;
  }
  return null;
}

/** Quotations that stand for themselves in the same paragraph behind the cue's passage. */
function standingBehind({ view, end, to }: Scene): Stretch[] {
  const found: Stretch[] = [];
  for (let unit = end; unit < to; unit += 1)
    if (view.upos[unit] === QUOTATION) found.push({ first: unit, end: unit + 1 });
  return found;
}
