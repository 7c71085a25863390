/** When words were said, where the text tells it beside the cue. */
import type { Statement } from "../../model/statement.ts";
import { intervalOf } from "../../model/time.ts";
import type { Layers } from "../stage.ts";
import type { TextAttribution } from "../text/attributions.ts";
import { rangeOf } from "../text/token-range.ts";

type Have = Pick<Layers, "tokens" | "clauses" | "times">;

/** The time said beside the cue, outside the content: "said on Monday". */
export function saidAt(have: Have, attribution: TextAttribution | null): Statement["saidAt"] {
  if (attribution?.cue == null) return null;
  const { cue, content } = attribution;
  const inContent = (at: number): boolean => content.some(({ start, end }) => at >= start && at < end);
  const clause = have.clauses.list[have.clauses.at[rangeOf(have.tokens, cue).firstToken]!];
  if (clause === undefined) return null;
  const [from, to] = [have.tokens.start[clause.firstToken]!, have.tokens.end[clause.lastToken]!];
  for (let index = firstFrom(have.times, from); index < have.times.length; index += 1) {
    const time = have.times[index]!;
    if (time.start >= to) return null;
    if (!inContent(time.start)) return intervalOf(time);
  }
  return null;
}

/** Index of the first time that begins at or after the offset. */
function firstFrom(times: Layers["times"], offset: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
