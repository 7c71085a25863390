/** All that was said on a question, in the order of days: the table behind its chart. */
import { html } from "hono/html";
import type { Dossier } from "../../../desk/dossier.ts";
import { writeValues } from "../../../desk/words/status.ts";
import { proofOf } from "../../../judge/proofs.ts";
import { type Dot, dotsOf, nameLevel } from "../charts/certainty-chart.ts";
import type { Html } from "../site.ts";
import { shortDay } from "./day.ts";
import { placeOf, quoted } from "./quotation.ts";

/** More rows than this make a page heavy; those of the last days say most. */
const MOST = 60;

export function tabulateSaid(dossier: Dossier): Html {
  const dots = dotsOf(dossier);
  const left = dots.length - MOST;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Everything said on it, as a table"><table class="everything">
<thead><tr><th scope="col">Day</th><th scope="col">Who, where</th><th scope="col">Says</th><th scope="col">In these words</th></tr></thead>
<tbody>${dots.slice(-MOST).map(row)}</tbody></table></div>
${left <= 0 ? "" : html`<p class="quiet">${left} earlier ones are left out.</p>`}`;
}

function row({ bear, level, isCopy }: Dot): Html {
  const proof = proofOf(bear.recorded);
  const value = bear.value === null ? "" : writeValues([bear.value]);
  const says = bear.direction === "unsettles" ? "puts it off" : nameLevel(level);
  return html`<tr><td>${shortDay(bear.day)}</td><td>${proof.speaker === null ? "" : html`<b>${proof.speaker}</b>, `}<a href="${placeOf(proof)}">${proof.outlet ?? "an article"}</a>${isCopy ? html` <span class="label">copy</span>` : ""}</td><td>${says}${value === "" ? "" : `: ${value}`}</td><td>${quoted(proof)}</td></tr>`;
}
