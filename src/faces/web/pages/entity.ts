/** Someone or something: who plays what, what is open, what is said of it and by it. */
import { html } from "hono/html";
import { may } from "../../../desk/gate.ts";
import { type EntityPage, openEntity } from "../../../desk/open-entity.ts";
import { writeDate } from "../../../desk/words/dates.ts";
import { proofOf } from "../../../judge/proofs.ts";
import type { Relation } from "../../../model/entity.ts";
import type { Recorded } from "../../../model/record.ts";
import { shortDay } from "../parts/day.ts";
import { here } from "../parts/href.ts";
import { layOut } from "../parts/layout.ts";
import { placeOf, quoted } from "../parts/quotation.ts";
import { showCertainty, showChain } from "../parts/statement.ts";
import type { Html, Page, Site } from "../site.ts";
import { rowOf } from "./question.ts";
import { showTrouble } from "./trouble.ts";

/** So many of each sort are shown, the newest. */
const SHOWN = 25;

export function openEntityPage(site: Site): Page {
  const { desk, book, hold } = site;
  const find = hold((id: string, asOf: string) => openEntity(desk.ledger, id, { asOf, by: "reported" }, desk.pack));
  return async (c) => {
    const found = await find(c.req.param("id") ?? "", desk.now().slice(0, 10));
    if (found === null)
      return c.html(showTrouble(site, "Neither the ledger nor the packs know anybody or anything by that id."), 404);
    book.remember(found.questions.map(({ question }) => question));
    const body = showEntity(found, site, may(c.get("caller"), "correct"));
    return c.html(layOut(site, { title: found.known.name, body }));
  };
}

function showEntity(
  { known, entity, relations, about, by, questions }: EntityPage,
  { desk }: Site,
  mayCorrect: boolean,
): Html {
  const facts = desk.pack.world.facts.filter((fact) => fact.entity === known.id);
  return html`<article class="entity"><header class="head"><p class="label">${entity?.type ?? known.kind}</p><h1>${known.name}</h1>
${entity === null || entity.aliases.length === 0 ? "" : html`<p class="quiet">Also ${entity.aliases.join(", ")}</p>`}
<p class="quiet">Named in ${known.documents} ${known.documents === 1 ? "article" : "articles"}. <a href="${here("/articles", null, { about: known.id })}">Show them</a>${mayCorrect ? html` · <a href="${here("/correct", null, { entity: known.id })}">Put right who this is</a>` : ""}</p></header>
${relations.length + facts.length === 0 ? "" : html`<dl class="relations">${groupRelations(relations).map(([name, others]) => html`<div><dt>${name}</dt><dd>${others.map((other, index) => html`${index === 0 ? "" : ", "}<a href="${here("/e", other.id)}">${other.name}</a>`)}</dd></div>`)}${facts.map(({ property, value }) => html`<div><dt>${property}</dt><dd>${writeDate(value)}</dd></div>`)}</dl>`}
<div class="columns">
<div><section aria-labelledby="asked"><h2 id="asked">What can be asked</h2>${questions.length === 0 ? html`<p class="quiet">Nothing that the ledger can tell.</p>` : html`<ul class="rows">${questions.map((row) => html`<li>${rowOf(row)}</li>`)}</ul>`}</section>${showSaid("Said of", about)}</div>
<div>${showSaid("Said by", by)}</div>
</div></article>`;
}

function showSaid(title: string, recorded: readonly Recorded[]): Html | string {
  if (recorded.length === 0) return "";
  const shown = recorded.toReversed().slice(0, SHOWN);
  return html`<section class="said-list"><h2>${title}</h2><ul class="rows">${shown.map(showLine)}</ul>${recorded.length > SHOWN ? html`<p class="quiet">${recorded.length - SHOWN} earlier ones are left out.</p>` : ""}</section>`;
}

function showLine(one: Recorded): Html {
  const proof = proofOf(one);
  return html`<li><div class="moved">${quoted(proof)}<p class="source">${showChain(one.statement, one.document.outlet)} ${showCertainty(one.statement)} · <a href="${placeOf(proof)}">${proof.outlet ?? "the article"}</a>, ${shortDay(proof.published)}</p></div></li>`;
}

/** As it reads from this side, and from the other. */
const NAMES: Readonly<Record<Relation["relation"], readonly [subject: string, object: string]>> = {
  plays: ["Plays", "Played by"],
  "part-of": ["Part of", "Has the parts"],
  "member-of": ["Belongs to", "Members"],
  makes: ["Makes", "Made by"],
  carries: ["Carries", "Carried by"],
  "works-on": ["Works on", "Worked on by"],
};

function groupRelations(
  relations: EntityPage["relations"],
): (readonly [string, readonly EntityPage["relations"][number]["other"][]])[] {
  const groups = Map.groupBy(relations, ({ relation, isSubject }) => NAMES[relation][isSubject ? 0 : 1]);
  return Array.from(groups, ([name, some]) => [name, some.map(({ other }) => other)] as const);
}
