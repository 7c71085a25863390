/** Which corrections are in force: what an `undo` took back is not, unless that undo was itself taken back. */
import type { Correction } from "../../model/correction.ts";

/** Given in the order in which they were made, and given back in it, without the undoings themselves. */
export function liveCorrections(corrections: readonly Correction[]): Correction[] {
  const undone = new Set<string>();
  const live: Correction[] = [];
  // Only a later one can undo: from the last to the first, each is known to be undone or not when its turn comes.
  for (const correction of corrections.toReversed()) {
    if (undone.has(correction.id)) continue;
    if (correction.amendment.kind === "undo") undone.add(correction.amendment.correction);
    else live.push(correction);
  }
  return live.toReversed();
}
