/** What can be done with a question: followed, kept in a calendar, cited, passed on, resolved. */
import { html } from "hono/html";
import { writeDate } from "../../../desk/words/dates.ts";
import { statusOf, writeValues } from "../../../desk/words/status.ts";
import type { Answer } from "../../../model/answer.ts";
import type { Html, Site } from "../site.ts";
import { here } from "./href.ts";

export function showLinks({ links }: Site, answer: Answer, path: string): Html {
  const { asOf, question } = answer;
  const fixed = `${path}${path.includes("?") ? "&" : "?"}as-of=${asOf}`;
  return html`<footer class="doings">
<ul>
${links === null ? "" : html`<li><a href="${links.feed(question)}" type="application/atom+xml">Feed</a></li><li><a href="${links.calendar(question)}" type="text/calendar">Calendar</a></li>`}
<li><a href="${fixed}" rel="bookmark">Link to this day’s answer</a></li>
<li><a href="${here("/posed", null, { question })}">Keep it in view</a></li>
<li><a href="${here("/resolve", null, { question })}">Enter how it ended</a></li>
</ul>
<details><summary>Cite</summary><pre class="citation" tabindex="0">${cite(answer)}</pre>${links === null ? "" : html`<p class="quiet"><a href="${links.citation(question)}">The same for a wiki</a></p>`}</details>
</footer>`;
}

/** “Will X return?” Confirmed as of 14 May 2025. “…” – Jonas Vael, Tidewater Screen, 13 May 2025, https://… */
function cite({ question, status, value, understood, asOf, evidence }: Answer): string {
  const given = writeValues(value);
  const head = `“${question}” ${statusOf(status, understood).word}${given === "" ? "" : `: ${given}`}, as of ${writeDate(asOf)}.`;
  const proofs = evidence.map(({ quote, speaker, outlet, published, url, rendition }) =>
    [
      rendition === "restated" ? `${quote} (restated)` : `“${quote.replaceAll(/^["“]|["”]$/gu, "")}”`,
      speaker,
      outlet,
      published === null ? null : writeDate(published),
      url,
    ]
      .filter((one) => one !== null)
      .join(", "),
  );
  return [head, ...proofs.map((proof) => `– ${proof}`)].join("\n");
}
