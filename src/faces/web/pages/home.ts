/** The first page: what the ledger can be asked, the most spoken of first. */
import { html } from "hono/html";
import { listQuestions } from "../../../desk/lists/list-questions.ts";
import { here } from "../parts/href.ts";
import { layOut } from "../parts/layout.ts";
import { badge } from "../parts/badge.ts";
import type { Page, Site } from "../site.ts";

export function openHome(site: Site): Page {
  const { desk, book } = site;
  return async (c) => {
    const options = { asOf: desk.now().slice(0, 10), by: "reported" } as const;
    const { rows } = await listQuestions(desk.ledger, {}, options, { status: null, limit: 20 }, desk.pack);
    book.remember(rows.map(({ question }) => question));
    const body = html`<h1>What is known</h1>
<ul class="rows">${rows.map(
      ({ question, words, status, value }) =>
        html`<li><a href="${here("/q", question.id)}">${words}</a> ${badge({ status, value, question })}</li>`,
    )}</ul>`;
    return c.html(layOut(site, { title: null, body }));
  };
}
