/** A takedown: an article's text goes for good; its hash, the day and the reason stay. */
import type { Context } from "hono";
import { html } from "hono/html";
import { HearsayError } from "../../../base/error.ts";
import { findDocument } from "../../../desk/corrections/find-document.ts";
import { may } from "../../../desk/gate.ts";
import { writeOutlet } from "../../../desk/words/quote.ts";
import type { Heading } from "../../../model/record.ts";
import { day } from "../parts/day.ts";
import { field, ownWord, reasonField, receiveForm, refuse } from "../parts/form.ts";
import { here } from "../parts/href.ts";
import { layOut } from "../parts/layout.ts";
import type { Env, Html, Page, Site } from "../site.ts";

/** The form: `/forget?document=…`. */
export function openForget(site: Site): Page {
  return async (c) => {
    if (!may(c.get("caller"), "admin")) return refuse(site, c, "admin");
    const heading = await findDocument(site.desk.ledger, c.req.query("document") ?? "");
    return c.html(layOut(site, { title: "Remove a text", body: showForm(heading, c), place: "/articles" }));
  };
}

export function makeForget(site: Site): Page {
  const { ledger, now } = site.desk;
  return async (c) => {
    const sent = await receiveForm(site, c, "admin");
    if (sent instanceof Response) return sent;
    const reason = sent.text("reason");
    if (reason === "") throw new HearsayError("usage", "Say why: the reason is all that stays to be read.");
    const { id } = await findDocument(ledger, sent.text("document"));
    await ledger.forget(id, reason, now());
    return c.redirect(here("/d", id), 303);
  };
}

function showForm(heading: Heading, c: Context<Env>): Html {
  return html`<h1>Remove a text</h1>
<p class="lead">“${heading.title ?? "Without a headline"}”, ${writeOutlet(heading)}, ${day(heading.published)}: its text and all that was read of it go, for good. The hash of the text, the day and the reason stay, so that the same article is not taken in again.</p>
<form class="form" method="post" action="/forget">${ownWord(c)}<input type="hidden" name="document" value="${heading.id}">
${field({ ...reasonField, hint: "Who asked for it, and on what ground." })}
<p><button>Remove it for good</button> <a href="${here("/d", heading.id)}">Leave it</a></p></form>`;
}
