/** Something that does not add up: a sentence, both sides, and what was probably meant. */
import { html } from "hono/html";
import type { Finding } from "../../../model/finding.ts";
import type { Heading } from "../../../model/record.ts";
import type { Html } from "../site.ts";
import { writeOutlet } from "../../../desk/words/quote.ts";
import { day } from "./day.ts";
import { here } from "./href.ts";

/** `document`: the article it stands in; null where it lies between several. */
export function showFinding(
  { code, severity, message, evidence, suggestion }: Finding,
  document: Heading | null,
): Html {
  const isOurs = document?.rendition === "restated";
  return html`<article class="finding ${severity}">
<p class="message">${message}</p>
${evidence.length === 0 ? "" : html`<ul class="sides">${evidence.map(({ quote, part }) => html`<li>${part === "title" ? html`<span class="label">Headline</span> ` : ""}${isOurs ? html`<span class="ours">${quote}</span>` : html`<q>${quote}</q>`}</li>`)}</ul>`}
${suggestion === null ? "" : html`<p class="meant"><span class="label">Probably meant</span> ${suggestion}</p>`}
<p class="source"><a href="${here("/findings", null, { code })}">${nameCode(code)}</a>${document === null ? "" : html` · ${writeOutlet(document)}, ${day(document.published)} · <a href="${here("/d", document.id)}">the article</a>`}</p>
</article>`;
}

export const nameCode = (code: string): string => code.replaceAll("-", " ");
