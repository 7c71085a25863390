/** A question: what is known, since when, why, in whose words, and how it came to that. */
import { html } from "hono/html";
import type { AskOptions } from "../../../desk/ask.ts";
import { known } from "../../../desk/asking/fetch-slice.ts";
import { askForDossier, type Dossier, openDossier } from "../../../desk/dossier.ts";
import { wordUnderstood, writeOrigins, writeWhy } from "../../../desk/words/answer.ts";
import { writeValues } from "../../../desk/words/status.ts";
import type { Answer } from "../../../model/answer.ts";
import type { RecordedFinding } from "../../../model/record.ts";
import { drawCertainty } from "../charts/certainty-chart.ts";
import { asOf, showAsOf } from "../parts/as-of.ts";
import { badge, badgeWithValue } from "../parts/badge.ts";
import { day } from "../parts/day.ts";
import { showFinding } from "../parts/finding.ts";
import { here } from "../parts/href.ts";
import { layOut } from "../parts/layout.ts";
import { showLinks } from "../parts/links.ts";
import { quotation } from "../parts/quotation.ts";
import { tabulateSaid } from "../parts/said.ts";
import { showTrail } from "../parts/trail.ts";
import type { Html, Page, Site } from "../site.ts";
import { showTrouble } from "./trouble.ts";

/** `/q/ID`. */
export function openQuestion(site: Site): Page {
  const { desk, book, hold } = site;
  const show = hold(async (id: string, options: AskOptions): Promise<Shown | null> => {
    const question = await book.find(id);
    if (question === null) return null;
    const dossier = await openDossier(desk.ledger, question, options, await known(desk.ledger, desk.pack));
    return { title: dossier.answer.question, body: await showDossier(site, dossier, here("/q", id)) };
  });
  return async (c) => {
    const shown = await show(c.req.param("id") ?? "", asOf(desk.now(), c));
    if (shown === null) return c.html(showTrouble(site, "The ledger can tell nothing about such a question."), 404);
    return c.html(layOut(site, { ...shown, place: "/questions" }));
  };
}

/** `/ask?q=…`: a question in words. */
export function openAnswer(site: Site): Page {
  const { desk, book, hold } = site;
  const show = hold(async (words: string, options: AskOptions): Promise<Shown> => {
    const dossier = await askForDossier(desk.ledger, words, options, desk.pack);
    book.remember([dossier.answer.understood, ...dossier.answer.others.map(({ question }) => question)]);
    return { title: words, body: await showDossier(site, dossier, here("/ask", null, { q: words })) };
  });
  return async (c) => {
    const words = (c.req.query("q") ?? "").trim().slice(0, LONGEST);
    if (words === "") return c.redirect("/");
    const shown = await show(words, asOf(desk.now(), c));
    return c.html(layOut(site, { ...shown, asked: words, place: "/questions" }));
  };
}

type Shown = { readonly title: string; readonly body: Awaited<Html> };

/** Longer questions are cut. */
const LONGEST = 400;

async function showDossier(site: Site, dossier: Dossier, path: string): Promise<Awaited<Html>> {
  const { answer } = dossier;
  const { evidence, findings, others, trail, understood } = answer;
  const within = await findHeadlines(site, dossier);
  const chart = await drawCertainty(dossier);
  return await html`<article class="question">
${showHead(site, answer, path)}
${showVerdict(answer)}
${chart === "" ? "" : html`<section aria-labelledby="over-time"><h2 id="over-time">Certainty over time</h2><figure class="chart-box">${chart}<figcaption class="legend"><span class="key said">a statement</span><span class="key decided">of whoever decides it</span><span class="key copy">follows another article</span><span class="key line">status</span></figcaption></figure></section>`}
<div class="columns">
<section aria-labelledby="words"><h2 id="words">${answer.established ? "In these words" : "What came nearest"}</h2>${evidence.length === 0 ? html`<p class="quiet">Nothing in the ledger bears on it.</p>` : evidence.map(quotation)}</section>
${trail.length === 0 || understood.record !== null ? "" : html`<section aria-labelledby="trail"><h2 id="trail">How it came to this</h2>${showTrail(dossier)}</section>`}
</div>
${findings.length + within.length === 0 ? "" : html`<section aria-labelledby="odd"><h2 id="odd">What does not add up</h2><div class="findings">${findings.map((finding) => showFinding(finding, null))}${within.map(({ finding, document }) => showFinding(finding, document))}</div></section>`}
${dossier.bears.length === 0 ? "" : html`<section aria-labelledby="all"><details class="all-said"><summary><h2 id="all">Everything said on it (${new Set(dossier.bears.map(({ recorded }) => recorded.statement.id)).size})</h2></summary>${tabulateSaid(dossier)}</details></section>`}
${others.length === 0 ? "" : html`<section aria-labelledby="others"><h2 id="others">${answer.established ? "What the question may also have meant" : "What can be told instead"}</h2><ul class="rows">${others.map(({ question, words, status }) => html`<li><a href="${here("/q", question.id)}">${words}</a> ${badge({ status, value: [], question })}</li>`)}</ul></section>`}
${showLinks(site, answer, path)}
</article>`;
}

function showHead({ desk }: Site, { question, understood, asOf: date }: Answer, path: string): Html {
  const words = wordUnderstood(understood, desk.pack.questions);
  return html`<header class="head">
<h1>${question}</h1>
${words === null || words === question ? "" : html`<p class="quiet">Understood as: ${words}</p>`}
${showAsOf(path, date)}
</header>`;
}

function showVerdict(answer: Answer): Html {
  const { established, status, understood, value, trail } = answer;
  if (!established) {
    const why =
      understood.kind === ""
        ? "Nothing that the ledger speaks of was found in these words."
        : answer.evidence.length > 0
          ? "What was said bears on it, but takes no side that counts."
          : "Nothing in the ledger bears on it.";
    return html`<div class="verdict"><p class="answer">${badge({ status, value: [] })} <span class="value">Not established</span></p><p class="why">${why}</p></div>`;
  }
  const since = trail.at(-1)?.date ?? null;
  const given = writeValues(value);
  return html`<div class="verdict">
<p class="answer">${badge({ status, value, question: understood })}${given === "" ? "" : html` <span class="value">${given}</span>`}${since === null || understood.record !== null ? "" : html` <span class="since">since ${day(since)}</span>`}</p>
<p class="why">${writeWhy(answer)}</p>
<p class="quiet">${writeOrigins(answer)}</p>
</div>`;
}

/** Headlines that say more than what their articles quote, in the articles that bear on the question. */
async function findHeadlines({ desk }: Site, { bears, answer }: Dossier): Promise<readonly RecordedFinding[]> {
  const documents = [...new Set(bears.map(({ recorded }) => recorded.document.id))].slice(-MOST);
  if (documents.length === 0) return [];
  const told = new Set(answer.findings.map(({ message }) => message));
  const found = await desk.ledger.findings({ documents });
  return found.filter(({ finding }) => finding.code === "overstated" && !told.has(finding.message)).slice(0, 5);
}

/** So many articles are looked through for their headlines, the newest. */
const MOST = 60;

/** In lists: the question with what is known of it. */
export function rowOf(row: {
  readonly words: string;
  readonly question: Answer["understood"];
  readonly status: Answer["status"];
  readonly value: Answer["value"];
}): Html {
  const { question, words } = row;
  return html`<a class="asked" href="${here("/q", question.id)}">${words}</a> <span class="known">${badgeWithValue(row)}</span>`;
}
