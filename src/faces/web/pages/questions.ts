/** All that the ledger can be asked, the most spoken of first. */
import { html } from "hono/html";
import { listQuestions } from "../../../desk/lists/list-questions.ts";
import { narrow } from "../../../desk/lists/narrow.ts";
import { STATUSES } from "../../../model/answer.ts";
import { shortDay } from "../parts/day.ts";
import { showFilters, type Wanted, wantedOf } from "../parts/filters.ts";
import { layOut } from "../parts/layout.ts";
import type { Page, Site } from "../site.ts";
import { rowOf } from "./question.ts";

/** So many are answered for one page. */
const SHOWN = 40;
/** Without a narrower wish they are those of so many of the newest articles: a list of all would answer thousands of questions. */
const NEWEST = 1000;

export function openQuestions(site: Site): Page {
  const { desk, book, hold } = site;
  const { ledger, pack } = desk;
  const list = hold(async (wanted: Wanted, asOf: string) => {
    const status = STATUSES.find((one) => one === wanted["status"]) ?? null;
    const filter = { newest: NEWEST, ...(await narrow(ledger, wanted, pack)) };
    return await listQuestions(ledger, filter, { asOf, by: "reported" }, { status, limit: SHOWN }, pack);
  });
  return async (c) => {
    const wanted = wantedOf(c, ["status"]);
    const { rows, left } = await list(wanted, desk.now().slice(0, 10));
    book.remember(rows.map(({ question }) => question));
    const body = html`<h1>Questions</h1>
<p class="lead">What the newest articles can tell something about, the most spoken of first. Those that somebody wants to hear of are <a href="/posed">kept in view</a>.</p>
${showFilters("/questions", wanted, ["about", "outlet", "since", "until"], [{ name: "status", label: "Status", words: STATUSES }])}
${rows.length === 0 ? html`<p class="quiet">No question of this sort.</p>` : html`<ul class="rows wide">${rows.map((row) => html`<li>${rowOf(row)}<span class="count">${row.statements} said, ${row.origins} ${row.origins === 1 ? "origin" : "origins"}, last ${shortDay(row.last)}</span></li>`)}</ul>`}
${left === 0 ? "" : html`<p class="quiet">${left.toLocaleString("en")} more are less spoken of: narrow the list, or ask for them in words.</p>`}`;
    return c.html(layOut(site, { title: "Questions", body, place: "/questions" }));
  };
}
