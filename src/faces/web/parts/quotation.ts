/** Words that prove something, with all that a reader needs to judge them: who, in which medium, printed where and when, and where in it. */
import { html } from "hono/html";
import { isSomeones, withoutMarks, writeOutlet } from "../../../desk/words/quote.ts";
import type { Proof } from "../../../model/answer.ts";
import type { Html } from "../site.ts";
import { day } from "./day.ts";
import { elsewhere, here } from "./href.ts";

export function quotation(proof: Proof): Html {
  const { speaker, medium, published, part, manner } = proof;
  const who = speaker ?? (medium === null ? null : "told");
  const said = [who, medium === null ? null : `in ${medium}`].filter((one) => one !== null).join(" ");
  return html`<figure class="quotation">
<blockquote>${quoted(proof)}</blockquote>
<figcaption>${said === "" ? "" : html`<b class="speaker">${said}</b> · `}${writeOutlet(proof)} · ${day(published)}${part === "title" ? " · headline" : ""}${MANNERS[manner]} · <a href="${placeOf(proof)}">in the article</a>${original(proof.url)}</figcaption>
</figure>`;
}

/** “…” where the words are someone's; as ours where they are ours. */
export function quoted(proof: Pick<Proof, "quote" | "manner" | "rendition" | "part">): Html {
  if (!isSomeones(proof)) return html`<p class="ours">${proof.quote}</p>`;
  return html`<p><q>${withoutMarks(proof.quote)}</q></p>`;
}

const MANNERS: Readonly<Record<Proof["manner"], string>> = {
  direct: " · word for word",
  mixed: " · partly word for word",
  indirect: " · in the article’s words",
  narrated: "",
};

/** Where a statement stands, on the page of its article. */
export function placeOf({ document, statement }: Pick<Proof, "document" | "statement">): string {
  return `${here("/d", document)}#${wordsOf(statement)}`;
}

/** Its words in the text, and what is told about it beside them. */
export const wordsOf = (statement: string): string => `w-${statement.slice(0, 12)}`;
/** So many digits tell statements of one article apart. */
export const anchorOf = (statement: string): string => `s-${statement.slice(0, 12)}`;

export function original(url: string | null): Html | string {
  const to = elsewhere(url);
  return to === null
    ? ""
    : html` · <a href="${to}" rel="noopener noreferrer nofollow external">where it was published</a>`;
}
