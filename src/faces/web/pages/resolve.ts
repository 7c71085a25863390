/** How a question ended, entered by a person. */
import type { Context } from "hono";
import { html } from "hono/html";
import { settleOutcome } from "../../../desk/corrections/settle-outcome.ts";
import { may } from "../../../desk/gate.ts";
import { field, ownWord, reasonField, receiveForm, refuse } from "../parts/form.ts";
import { here } from "../parts/href.ts";
import { layOut } from "../parts/layout.ts";
import type { Env, Html, Page, Site } from "../site.ts";
import { keepAmendment } from "./correct.ts";

export function openResolve(site: Site): Page {
  return async (c) => {
    if (!may(c.get("caller"), "correct")) return refuse(site, c, "correct");
    const question = (c.req.query("question") ?? "").slice(0, 400);
    const body = showForm(question, site.desk.now().slice(0, 10), c);
    return c.html(layOut(site, { title: "How it ended", body, place: "/questions" }));
  };
}

export function makeResolve(site: Site): Page {
  const { ledger, pack, now } = site.desk;
  return async (c) => {
    const sent = await receiveForm(site, c, "correct");
    if (sent instanceof Response) return sent;
    const isVoid = sent.text("ended") === "void";
    const ended = {
      outcome: isVoid ? "void" : sent.text("ended") === "value" ? sent.text("value") : sent.text("ended"),
      knownAt: isVoid ? null : sent.text("known-at"),
      ambiguous: sent.text("ambiguous") !== "",
    };
    const options = { asOf: now().slice(0, 10), by: "reported" } as const;
    const { amendment } = await settleOutcome(ledger, sent.text("question"), ended, options, pack);
    return await keepAmendment(site, c, amendment, sent.text("reason"));
  };
}

function showForm(question: string, today: string, c: Context<Env>): Html {
  return html`<h1>How it ended</h1><p class="lead">From how questions ended it is told who was right before. It changes no status: that is what the record says.</p>
<form class="form" method="post" action="/resolve">${ownWord(c)}
${field({ name: "question", label: "The question", value: question, isRequired: true })}
<fieldset><legend>It ended</legend>
<div class="choice"><input type="radio" id="ended-yes" name="ended" value="yes" required><label for="ended-yes">with a yes</label></div>
<div class="choice"><input type="radio" id="ended-no" name="ended" value="no"><label for="ended-no">with a no</label></div>
<div class="choice"><input type="radio" id="ended-value" name="ended" value="value"><label for="ended-value">with a value</label></div>
${field({ name: "value", label: "The value", hint: "A day such as 2026-03-04, a name, a number." })}
<div class="choice"><input type="radio" id="ended-void" name="ended" value="void"><label for="ended-void">in nothing: nobody is judged by it</label></div>
<div class="choice"><input type="checkbox" id="ambiguous" name="ambiguous" value="yes"><label for="ambiguous">because its words leave open what would count</label></div></fieldset>
${field({ name: "known-at", label: "Known since", type: "date", value: today })}
${field(reasonField)}
<p><button>Enter</button> <a href="${here("/ask", null, { q: question })}">Leave it</a></p></form>`;
}
