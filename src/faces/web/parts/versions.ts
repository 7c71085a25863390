/** The versions of an article, and what changed since the one before. */
import { html } from "hono/html";
import type { Article } from "../../../desk/open-article.ts";
import type { Html } from "../site.ts";
import { compareSentences } from "./compare.ts";
import { shortDay } from "./day.ts";
import { here } from "./href.ts";

/** `isExcerpt`: sentences are not shown one by one where the text is not. */
export function showVersions(
  { versions, before, document, sentences, heading }: Article,
  isExcerpt: boolean,
): Html | string {
  if (versions.length < 2) return "";
  const parts =
    isExcerpt || before === null || sentences.length === 0
      ? null
      : compareSentences(cutSentences(before.document.text), cutSentences(document.text));
  return html`<section class="versions" aria-labelledby="versions"><h2 id="versions">Versions</h2>
<ol class="rows">${versions.map((one) => html`<li><a href="${here("/d", one.id)}"${one.id === document.id ? html` aria-current="page"` : ""}>Version ${one.version}</a> <span class="quiet">taken in ${shortDay(one.recordedAt.slice(0, 10))}${one.title === heading.title ? "" : html`, headline “${one.title}”`}</span></li>`)}</ol>
${
  before === null
    ? ""
    : html`<h3>Since the version before</h3>
${before.changes.length === 0 ? html`<p class="quiet">No date, name, quotation or certainty is told otherwise.</p>` : html`<ul class="changes-told">${before.changes.map(({ what, from, to }) => html`<li><span class="label">${what}</span> <del>${from}</del> <ins>${to}</ins></li>`)}</ul>`}
${parts === null || parts.every(({ what }) => what === "same") ? "" : html`<details><summary>Sentence by sentence</summary><div class="compared">${parts.map(({ what, words }) => (what === "gone" ? html`<p><del>${words}</del></p>` : what === "new" ? html`<p><ins>${words}</ins></p>` : ""))}</div></details>`}`
}
</section>`;
}

export function showCorrections({ corrections }: Article): Html | string {
  if (corrections.length === 0) return "";
  return html`<p class="quiet">${corrections.length === 1 ? "A correction was" : `${corrections.length} corrections were`} made to what was read here: <a href="/audit">see all</a>.</p>`;
}

const cutSentences = (text: string): string[] =>
  text
    .split(/\n+|(?<=[.!?]["”’)]?)\s+/u)
    .map((one) => one.trim())
    .filter((one) => one !== "");
