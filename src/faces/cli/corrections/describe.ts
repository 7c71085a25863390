/** A correction that was kept, in words. */
import { describeAmendment, short } from "../../../desk/words/amendment.ts";
import type { Correction } from "../../../model/correction.ts";
import { visible } from "../show/cells.ts";

/** What was done, and how to take it back. */
export function confirm({ id, author, amendment }: Correction, words: string | null): string {
  const undo = `hearsay correct undo ${short(id)} --reason "…"`;
  return `${short(id)} by ${visible(author)}: ${visible(describeAmendment(amendment, words))}\nTo take it back: ${undo}\n`;
}
