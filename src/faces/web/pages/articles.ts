/** The articles of the ledger, the newest first. */
import { html } from "hono/html";
import { listDocuments } from "../../../desk/lists/list-documents.ts";
import { narrow } from "../../../desk/lists/narrow.ts";
import type { Heading } from "../../../model/record.ts";
import { shortDay } from "../parts/day.ts";
import { showFilters, type Wanted, wantedOf } from "../parts/filters.ts";
import { here } from "../parts/href.ts";
import { layOut } from "../parts/layout.ts";
import { cutPage, showPager } from "../parts/pager.ts";
import type { Html, Page, Site } from "../site.ts";

const SIZE = 60;
/** Older ones are found by what narrows the list. */
const NEWEST = 3000;

export function openArticles(site: Site): Page {
  const { desk, hold } = site;
  const { ledger, pack } = desk;
  const list = hold(async (wanted: Wanted) =>
    listDocuments(ledger, { newest: NEWEST, ...(await narrow(ledger, wanted, pack)), words: wanted["words"] ?? null }),
  );
  return async (c) => {
    const wanted = wantedOf(c, ["words"]);
    const all = await list(wanted);
    const paged = cutPage(all, c.req.query("page"), SIZE);
    const body = html`<h1>Articles</h1>
<form class="filters" action="/articles"><div class="field"><label for="words">Words in them</label><input id="words" name="words" type="search" value="${wanted["words"] ?? ""}"></div><button>Find</button></form>
${showFilters("/articles", wanted, ["about", "outlet", "since", "until"])}
${paged.rows.length === 0 ? html`<p class="quiet">No article of this sort.</p>` : html`<ul class="rows wide">${paged.rows.map(row)}</ul>`}
${showPager(paged, "/articles", wanted)}`;
    return c.html(layOut(site, { title: "Articles", body, place: "/articles" }));
  };
}

function row({ id, title, outlet, published, rendition, version, forgotten }: Heading): Html {
  const notes = [
    rendition === "original" ? "" : rendition,
    version === 1 ? "" : `version ${version}`,
    forgotten === null ? "" : "forgotten",
  ].filter(Boolean);
  return html`<li><a class="asked" href="${here("/d", id)}">${title ?? "Without a headline"}</a> <span class="count flush">${outlet ?? "outlet not told"}, ${shortDay(published)}${notes.length === 0 ? "" : ` · ${notes.join(", ")}`}</span></li>`;
}
