/** What a question is found by in a store: the last 32 bits of its id, with a sign. A few others share them, whose documents are looked at for nothing. */
import type { Id } from "../model/id.ts";

/** In one row for each document that was derived since questions are kept: whether all are is told by these. */
export const ANY_QUESTION = 0;

export function questionKey(id: Id<"Question">): number {
  return Number.parseInt(id.slice(-8), 16) | 0 || 1;
}
