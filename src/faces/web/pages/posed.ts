/** Questions kept in view: what is known of each today, the form that takes one more, and the way back. */
import type { Context } from "hono";
import { html } from "hono/html";
import { ask } from "../../../desk/ask.ts";
import { authorOf } from "../../../desk/corrections/author-of.ts";
import { findPosed, poseQuestion, type Posed } from "../../../desk/corrections/pose-question.ts";
import { may } from "../../../desk/gate.ts";
import type { Answer } from "../../../model/answer.ts";
import { shortDay } from "../parts/day.ts";
import { field, ownWord, receiveForm, reasonField } from "../parts/form.ts";
import { layOut } from "../parts/layout.ts";
import type { Env, Html, Page, Site } from "../site.ts";
import { rowOf } from "./question.ts";

/** `/posed`, and `/posed?question=…` with the form filled in. */
export function openPosed(site: Site): Page {
  const { desk, book, hold } = site;
  const list = hold(async (asOf: string): Promise<readonly Row[]> => {
    const rows: Row[] = [];
    for (const posed of await findPosed(desk.ledger)) {
      rows.push({ posed, answer: await ask(desk.ledger, posed.words, { asOf, by: "reported" }, desk.pack) });
    }
    return rows;
  });
  return async (c) => {
    const rows = await list(desk.now().slice(0, 10));
    book.remember(rows.map(({ answer }) => answer.understood));
    const question = (c.req.query("question") ?? "").slice(0, LONGEST);
    const body = html`<h1>Kept in view</h1>
<p class="lead">Questions that somebody posed, with what is known of each today, whether or not anything is said on them yet.</p>
${rows.length === 0 ? html`<p class="quiet">None yet.</p>` : html`<ul class="rows wide">${rows.map((row) => showRow(row, c))}</ul>`}
${may(c.get("caller"), "correct") ? showForm(question, c) : html`<p class="quiet">To pose one takes a token with the scope “correct”.</p>`}`;
    return c.html(layOut(site, { title: "Kept in view", body, place: "/questions" }));
  };
}

/** What the form says → a question that is kept in view. */
export function makePosed(site: Site): Page {
  const { ledger, pack, settings, now } = site.desk;
  return async (c) => {
    const sent = await receiveForm(site, c, "correct");
    if (sent instanceof Response) return sent;
    const author = c.get("caller").name ?? authorOf(settings);
    const maker = { author, reason: sent.text("reason"), madeAt: now() };
    const words = sent.text("question").slice(0, LONGEST);
    await poseQuestion(ledger, words, { asOf: now().slice(0, 10), by: "reported" }, maker, pack);
    return c.redirect("/posed", 303);
  };
}

type Row = { readonly posed: Posed; readonly answer: Answer };

/** Longer questions are cut. */
const LONGEST = 400;

function showRow({ posed: { correction }, answer }: Row, c: Context<Env>): Html {
  const { question: words, understood, status, value, trail } = answer;
  const changed = trail.at(-1)?.date ?? null;
  return html`<li>${rowOf({ words, question: understood, status, value })}<span class="count">${changed === null ? "nothing moved it yet" : html`since ${shortDay(changed)}`} · posed by ${correction.author}</span>
${may(c.get("caller"), "correct") ? html`<details><summary>Keep it no longer</summary><form class="filters" method="post" action="/correct">${ownWord(c)}<input type="hidden" name="way" value="undo"><input type="hidden" name="correction" value="${correction.id}"><div class="field"><label for="r-${correction.id}">Why</label><input id="r-${correction.id}" name="reason" type="text" required></div><button>Take back</button></form></details>` : ""}</li>`;
}

function showForm(question: string, c: Context<Env>): Html {
  return html`<form class="form" method="post" action="/posed"><h2>Keep a question in view</h2>${ownWord(c)}
${field({ name: "question", label: "The question", value: question, isRequired: true })}
${field({ ...reasonField, hint: "For whoever reads the record later; it may be left out.", isRequired: false })}
<p><button>Keep it in view</button></p></form>`;
}
