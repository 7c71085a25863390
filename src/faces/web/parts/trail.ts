/** How a status came about: each change with its day, the rule that made it and the words that moved it. */
import { html } from "hono/html";
import type { Dossier } from "../../../desk/dossier.ts";
import { aboutRule } from "../../../desk/words/answer.ts";
import { proofOf } from "../../../judge/proofs.ts";
import type { Html } from "../site.ts";
import { badgeWithValue } from "./badge.ts";
import { day } from "./day.ts";
import { placeOf, quoted } from "./quotation.ts";

export function showTrail({ answer, bears }: Dossier): Html {
  const recorded = new Map(bears.map((bear) => [bear.recorded.statement.id, bear.recorded]));
  return html`<ol class="trail">${answer.trail.map((step) => {
    const mover = step.statement === null ? undefined : recorded.get(step.statement);
    const proof = mover === undefined ? null : proofOf(mover);
    return html`<li><p class="step">${day(step.date)} ${badgeWithValue(step)}</p>
<p class="rule">${aboutRule(step.rule)}</p>
${proof === null ? "" : html`<div class="moved">${quoted(proof)}<p class="source">${proof.speaker ?? proof.outlet ?? "an article"} · <a href="${placeOf(proof)}">${proof.outlet ?? "the article"}</a></p></div>`}</li>`;
  })}</ol>`;
}
