/** Every correction with who made it, why, and what became of it; and the way back. */
import type { Context } from "hono";
import { html } from "hono/html";
import { type ListedCorrection, listCorrections } from "../../../desk/corrections/list-corrections.ts";
import { may } from "../../../desk/gate.ts";
import { describeAmendment, short } from "../../../desk/words/amendment.ts";
import { day } from "../parts/day.ts";
import { ownWord } from "../parts/form.ts";
import { here } from "../parts/href.ts";
import { layOut } from "../parts/layout.ts";
import { cutPage, showPager } from "../parts/pager.ts";
import type { Env, Html, Page, Site } from "../site.ts";

const SIZE = 50;

export function openAudit(site: Site): Page {
  const list = site.hold(() => listCorrections(site.desk.ledger));
  return async (c) => {
    const all = await list();
    const made = all.find(({ id }) => id === c.req.query("made"));
    const paged = cutPage(all.toReversed(), c.req.query("page"), SIZE);
    const body = html`<h1>Corrections</h1>
${made === undefined ? "" : html`<p class="notice" role="status">Kept: ${describeAmendment(made.amendment, made.words)}.</p>`}
<p class="lead">What people put right. Nothing is overwritten: what is taken back stays, with what took it back.</p>
${paged.rows.length === 0 ? html`<p class="quiet">Nothing was put right yet. Each statement of an article has a link for it.</p>` : html`<ol class="audit">${paged.rows.map((one) => showOne(one, c))}</ol>`}
${showPager(paged, "/audit", {})}`;
    return c.html(layOut(site, { title: "Corrections", body }));
  };
}

const STATES: Readonly<Record<ListedCorrection["state"], string>> = {
  holds: "holds",
  undone: "taken back",
  orphan: "finds no place any more",
};

function showOne(
  { id, madeAt, author, amendment, reason, state, undoneBy, words }: ListedCorrection,
  c: Context<Env>,
): Html {
  const document = "anchor" in amendment ? amendment.anchor.document : null;
  return html`<li id="c-${id}" class="${state}"><p>${describeAmendment(amendment, words)}</p>
<p class="source">${day(madeAt.slice(0, 10))} by <b class="speaker">${author}</b>${reason === "" ? "" : html`: ${reason}`} · <span class="label">${STATES[state]}</span>${undoneBy === null ? "" : html` by <a href="#c-${undoneBy}">${short(undoneBy)}</a>`}${document === null ? "" : html` · <a href="${here("/d", document)}">the article</a>`}</p>
${state === "undone" || !may(c.get("caller"), "correct") ? "" : html`<details><summary>Take it back</summary><form class="filters" method="post" action="/correct">${ownWord(c)}<input type="hidden" name="way" value="undo"><input type="hidden" name="correction" value="${id}"><div class="field"><label for="r-${id}">Why</label><input id="r-${id}" name="reason" type="text" required></div><button>Take back</button></form></details>`}</li>`;
}
