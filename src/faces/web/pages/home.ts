/** The first page: what changed lately with the words that moved it, what is open, what does not add up. */
import { html } from "hono/html";
import { listChanges } from "../../../desk/changes.ts";
import { listQuestions, type QuestionRow } from "../../../desk/lists/list-questions.ts";
import { aboutRule } from "../../../desk/words/answer.ts";
import type { Counts } from "../../../ledger/ledger.ts";
import type { Change } from "../../../model/change.ts";
import type { RecordedFinding } from "../../../model/record.ts";
import { badge, badgeWithValue } from "../parts/badge.ts";
import { day } from "../parts/day.ts";
import { showFinding } from "../parts/finding.ts";
import { here } from "../parts/href.ts";
import { layOut } from "../parts/layout.ts";
import { placeOf, quoted } from "../parts/quotation.ts";
import type { Html, Page, Site } from "../site.ts";
import { rowOf } from "./question.ts";
import { newestFirst } from "../../../desk/lists/list-documents.ts";

const CHANGES = 12;
const OPEN = 8;
const FINDINGS = 4;
/** What is shown first is told by so many of the newest articles. */
const NEWEST = 200;
/** So long is waited for what is new, where something was shown before. */
const PATIENCE_MS = 1500;
/** So many questions are answered to find open ones among them. */
const LOOKED_AT = 40;

export function openHome(site: Site): Page {
  const { desk, hold } = site;
  const show = hold((today: string) => gather(site, today), PATIENCE_MS);
  site.early(() => show(desk.now().slice(0, 10)));
  return async (c) => {
    const body = await show(desk.now().slice(0, 10));
    return c.html(layOut(site, { title: null, body }));
  };
}

async function gather(site: Site, today: string): Promise<Awaited<Html>> {
  const { ledger, pack } = site.desk;
  const options = { asOf: today, by: "reported" } as const;
  const counts = await ledger.counts();
  if (counts.documents === 0) return await showEmpty();
  const changes = await listChanges(ledger, {}, options, CHANGES * 3, pack);
  const { rows } = await listQuestions(ledger, { newest: NEWEST }, options, { status: null, limit: LOOKED_AT }, pack);
  const found = newestFirst(await ledger.findings({ newest: NEWEST }), ({ document }) => document.published);
  site.book.remember([...changes, ...rows].map(({ question }) => question));
  return await showHome(onePerMove(changes).slice(0, CHANGES), rows, found.slice(0, FINDINGS), counts);
}

/** What one sentence moved in several questions at once is told once, and the others beside it. */
function onePerMove(changes: readonly Change[]): { readonly change: Change; readonly also: readonly Change[] }[] {
  const groups = Map.groupBy(changes, ({ statement, id }) => statement ?? id);
  return Array.from(groups.values(), ([change, ...also]) => ({ change: change!, also }));
}

const UNSETTLED: ReadonlySet<string> = new Set(["open", "likely", "unlikely", "contested"]);

function showHome(
  moves: ReturnType<typeof onePerMove>,
  rows: readonly QuestionRow[],
  findings: readonly RecordedFinding[],
  { documents, statements }: Counts,
): Html {
  const open = rows.filter(({ status }) => UNSETTLED.has(status)).slice(0, OPEN);
  return html`<div class="home">
<section class="lately" aria-labelledby="lately"><h1 id="lately">What changed lately</h1>
<ol class="changes">${moves.map(showMove)}</ol></section>
<div class="aside">
<section aria-labelledby="open"><h2 id="open">Still open</h2>${open.length === 0 ? html`<p class="quiet">Nothing that the newest articles speak of.</p>` : html`<ul class="rows">${open.map((row) => html`<li>${rowOf(row)}<span class="count">${row.statements} said, ${row.origins} ${row.origins === 1 ? "origin" : "origins"}</span></li>`)}</ul>`}<p><a href="/questions">All questions</a></p></section>
<section aria-labelledby="odd"><h2 id="odd">Does not add up</h2>${findings.map(({ finding, document }) => showFinding(finding, document))}<p><a href="/findings">All findings</a></p></section>
<p class="quiet">${documents.toLocaleString("en")} articles, ${statements.toLocaleString("en")} statements.</p>
</div></div>`;
}

function showMove({ change, also }: ReturnType<typeof onePerMove>[number]): Html {
  const { date, words, question, before, status, value, proof } = change;
  const isNew = before.status !== status;
  return html`<li class="change"><p class="when">${day(date)}</p>
<h2><a href="${here("/q", question.id)}">${words}</a></h2>
<p class="moved-to">${isNew ? html`${badge({ ...before, question })}<span class="arrow" role="img" aria-label="became"></span>` : ""}${badgeWithValue({ status, value, question })}</p>
${proof === null ? html`<p class="quiet">${aboutRule(change.rule)}</p>` : html`<div class="moved">${quoted(proof)}<p class="source">${proof.speaker === null ? "" : html`<b class="speaker">${proof.speaker}</b> · `}<a href="${placeOf(proof)}">${proof.outlet ?? "the article"}</a></p></div>`}
${also.length === 0 ? "" : html`<p class="also">Moved as well: ${also.slice(0, 3).map((one, index) => html`${index === 0 ? "" : " · "}<a href="${here("/q", one.question.id)}">${one.words}</a>`)}</p>`}
</li>`;
}

function showEmpty(): Html {
  return html`<div class="empty"><h1>The ledger is empty</h1>
<p class="lead">Hearsay reads news and keeps the record of who said what, through whom, when and how surely; from that record it answers what is known.</p>
<p><a class="button" href="/add">Add the first article</a></p></div>`;
}
