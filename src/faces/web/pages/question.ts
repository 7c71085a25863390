/** A question: what is known, since when, why, and in whose words. */
import { html } from "hono/html";
import { lastDay } from "../../../desk/days.ts";
import { askForDossier, type Dossier, openDossier } from "../../../desk/dossier.ts";
import { writeWhy } from "../../../desk/words/answer.ts";
import { badge } from "../parts/badge.ts";
import { layOut } from "../parts/layout.ts";
import type { Html, Page, Site } from "../site.ts";

/** `/q/ID`. */
export function openQuestion(site: Site): Page {
  const { desk, book } = site;
  return async (c) => {
    const question = await book.find(c.req.param("id") ?? "");
    if (question === null) return c.notFound();
    const dossier = await openDossier(desk.ledger, question, asOf(desk.now(), c.req.query("as-of")), desk.pack);
    return c.html(layOut(site, { title: dossier.answer.question, body: showDossier(dossier) }));
  };
}

/** `/ask?q=…`: a question in words. */
export function openAnswer(site: Site): Page {
  const { desk } = site;
  return async (c) => {
    const words = (c.req.query("q") ?? "").trim();
    if (words === "") return c.redirect("/");
    const dossier = await askForDossier(desk.ledger, words, asOf(desk.now(), c.req.query("as-of")), desk.pack);
    return c.html(layOut(site, { title: words, body: showDossier(dossier), asked: words }));
  };
}

function asOf(now: string, written: string | undefined): { readonly asOf: string; readonly by: "reported" } {
  return { asOf: written ? lastDay(written, "as-of") : now.slice(0, 10), by: "reported" };
}

function showDossier({ answer }: Dossier): Html {
  const { question, understood, status, value } = answer;
  return html`<h1>${question}</h1><p>${badge({ status, value, question: understood })}</p><p>${writeWhy(answer)}</p>`;
}
