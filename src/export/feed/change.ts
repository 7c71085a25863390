/** A change of what is known of a question, with what moved it, as an item of a feed. */
import type { Proof } from "../../model/answer.ts";
import type { Change } from "../../model/change.ts";
import { urnOf } from "../urn.ts";
import { linkOf } from "../words/link-of.ts";
import { printedWords } from "../words/said-words.ts";
import { writeSource } from "../words/write-source.ts";
import { writeStatus } from "../words/write-status.ts";
import type { FeedItem, Paragraph } from "./feed.ts";

export function itemOfChange(change: Change, site: string | null): FeedItem {
  const { id, question, words, date, before, proof, rule } = change;
  const [now, then] = [writeStatus(change), writeStatus(before)];
  const via = linkOf(proof?.url ?? null);
  return {
    id: urnOf(id),
    title: `${words} ${now}`,
    day: date,
    link: site === null ? via : `${site}/q/${question.id}`,
    via,
    author: proof?.outlet ?? null,
    paragraphs: [
      { sort: "text", text: now === then ? `${now}.` : `${now}. Before: ${then}.` },
      ...(proof === null ? [] : quote(proof)),
    ],
    tags: [change.status, question.kind, rule],
  };
}

/** With its source below it. What was restated stands there as text, but for the words in it that are someone's. */
function quote(proof: Proof): Paragraph[] {
  const words = printedWords(proof);
  const quoted: readonly Paragraph[] =
    words.length === 0 ? [{ sort: "text", text: proof.quote }] : words.map((text) => ({ sort: "quotation", text }));
  return [...quoted, { sort: "text", text: writeSource(proof) }];
}
