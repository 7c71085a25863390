/**
 * A quotation with all that a reader needs to judge it: who said it, in which medium, who printed it and when.
 *
 * Only words that someone used stand in quotation marks: of a text that we restated these are the words that stand in
 * such marks there, and the rest is shown without them.
 */
import { isSomeones, withoutMarks, writeOutlet } from "../../../desk/words/quote.ts";
import type { Proof } from "../../../model/answer.ts";
import type { Screen } from "../surroundings.ts";
import { writeLines, writeRows } from "./blocks.ts";
import { visible } from "./cells.ts";
import { type Run, run } from "./runs.ts";
import { writeDate } from "../../../desk/words/dates.ts";

export function showProof(proof: Proof, screen: Screen): string {
  const lines = [showQuote(proof, screen)];
  // In one piece, however long, so that it can be followed from the screen.
  if (proof.url !== null) lines.push(writeRows([[run(visible(proof.url), "quiet")]], screen.color, 5));
  return lines.join("\n");
}

/** The quotation and its source alone. */
export function showQuote(proof: Proof, screen: Screen): string {
  return `${writeLines(writeQuote(proof), screen)}\n${writeLines([run(describeSource(proof), "quiet")], screen, 5)}`;
}

/** “…” where the words are someone's; bare where they are ours. */
export function writeQuote(proof: Pick<Proof, "quote" | "manner" | "rendition" | "part">): Run[] {
  return [run(isSomeones(proof) ? `“${withoutMarks(proof.quote)}”` : proof.quote)];
}

/** "Jonas Vael in The Kinescope Post · restated by us from Tidewater Screen · 20 June 2025 · headline · document 3fa2b1c0". */
function describeSource({ speaker, medium, outlet, published, rendition, part, document }: Proof): string {
  const printed = writeOutlet({ outlet, rendition });
  const said = speaker ?? (medium === null ? "" : "told");
  const through = medium === null ? "" : ` ${said === "" ? "" : "in "}${medium}`;
  return [
    `${said}${through}`.trim(),
    printed,
    published === null ? "undated" : writeDate(published),
    part === "title" ? "headline" : "",
    `document ${document.slice(0, SHORT_ID)}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** So many digits of an id tell documents of one ledger apart. */
export const SHORT_ID = 8;
