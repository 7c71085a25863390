/** A statement that was misread, or someone taken for somebody else: what it is instead, and why. */
import type { Context } from "hono";
import { html } from "hono/html";
import { amend, type Details, FACTUALITY } from "../../../desk/corrections/amend.ts";
import { authorOf } from "../../../desk/corrections/author-of.ts";
import { makeCorrection } from "../../../desk/corrections/make-correction.ts";
import { placeInText } from "../../../desk/corrections/place-in-text.ts";
import { may } from "../../../desk/gate.ts";
import { certaintyOf } from "../../../desk/words/certainty.ts";
import { HearsayError } from "../../../base/error.ts";
import { proofOf } from "../../../judge/proofs.ts";
import type { Amendment } from "../../../model/correction.ts";
import type { Recorded } from "../../../model/record.ts";
import { field, ownWord, reasonField, receiveForm, refuse, select } from "../parts/form.ts";
import { here } from "../parts/href.ts";
import { layOut } from "../parts/layout.ts";
import { quotation } from "../parts/quotation.ts";
import { showCertainty, showChain, showProposition } from "../parts/statement.ts";
import type { Env, Html, Page, Site } from "../site.ts";

/** The form: `/correct?document=…&statement=…` or `/correct?entity=…`. */
export function openCorrect(site: Site): Page {
  const { ledger } = site.desk;
  return async (c) => {
    if (!may(c.get("caller"), "correct")) return refuse(site, c, "correct");
    const entity = c.req.query("entity");
    if (entity !== undefined) {
      const [known] = await ledger.entities([entity]);
      const body = showEntityForm(entity, known?.name ?? entity, c);
      return c.html(layOut(site, { title: "Put right", body }));
    }
    const one = await findStatement(site, c.req.query("document") ?? "", c.req.query("statement") ?? "");
    return c.html(layOut(site, { title: "Put right", body: showStatementForm(one, site, c) }));
  };
}

/** What a form says → a correction that is kept. */
export function makeCorrect(site: Site): Page {
  const { ledger, pack } = site.desk;
  return async (c) => {
    const sent = await receiveForm(site, c, "correct");
    if (sent instanceof Response) return sent;
    const way = sent.text("way");
    const orNull = (name: string): string | null => sent.text(name) || null;
    const details: Details = {
      role: orNull("role"),
      to: orNull("to"),
      frame: orNull("frame"),
      certainty: orNull("certainty"),
    };
    const amendment = await amend(ledger, way, wordsOf(way, sent.text), details, pack);
    return await keepAmendment(site, c, amendment, sent.text("reason"));
  };
}

function wordsOf(way: string, text: (name: string) => string): string[] {
  if (way === "merge" || way === "split") return [text("entity"), text("other")];
  return way === "undo" || way === "dispute" ? [text("correction")] : [text("document"), text("place")];
}

/** Then to where it stands among all, from where it can be taken back. Throws `usage` without a reason. */
export async function keepAmendment(
  site: Site,
  c: Context<Env>,
  amendment: Amendment,
  reason: string,
): Promise<Response> {
  const { ledger, settings, now } = site.desk;
  if (reason === "") throw new HearsayError("usage", "Say why, for whoever reads the record later.");
  const author = c.get("caller").name ?? authorOf(settings);
  const correction = makeCorrection(amendment, { author, reason, madeAt: now() });
  await ledger.correct(correction);
  return c.redirect(`${here("/audit", null, { made: correction.id })}#c-${correction.id}`, 303);
}

async function findStatement({ desk }: Site, document: string, statement: string): Promise<Recorded> {
  const recorded = /^[\da-f]{32}$/u.test(document) ? await desk.ledger.statements({ documents: [document] }) : [];
  const found = recorded.find((one) => one.statement.id === statement);
  if (found !== undefined && placeInText(found.statement) !== null) return found;
  throw new HearsayError(
    "record/words-unknown",
    "There is no such statement that can be put right: those of headlines cannot.",
  );
}

function showStatementForm(recorded: Recorded, { desk }: Site, c: Context<Env>): Html {
  const { statement, document } = recorded;
  const frames = [...desk.pack.frames.frames.keys()]
    .toSorted()
    .map((frame) => [frame, frame.replaceAll("-", " ")] as const);
  const certainties = FACTUALITY.map((value) => [value, `${certaintyOf(value).word} (${value})`] as const);
  const roles = [
    ...new Set([...Object.keys(statement.proposition?.roles ?? {}), ...statement.chain.map(({ role }) => role)]),
  ].map((role) => [role, role.replaceAll("-", " ")] as const);
  const same = [["", "as it was read"]] as const;
  return html`<h1>Put a statement right</h1>
<div class="verdict"><p>${showChain(statement, document.outlet)} ${showCertainty(statement)}</p><p>${showProposition(statement)}</p>${quotation(proofOf(recorded))}</div>
<form class="form" method="post" action="/correct">${ownWord(c)}<input type="hidden" name="document" value="${document.id}"><input type="hidden" name="place" value="${placeInText(statement) ?? ""}">
<fieldset><legend>What is wrong</legend>
<div class="choice"><input type="radio" id="way-reject" name="way" value="reject" required><label for="way-reject">It was not said: it counts for nothing</label></div>
<div class="choice"><input type="radio" id="way-relabel" name="way" value="relabel"><label for="way-relabel">It says something else, or is firmer or less firm</label></div>
<div class="choice"><input type="radio" id="way-link" name="way" value="link"><label for="way-link">Someone else is meant, or speaks</label></div></fieldset>
<fieldset><legend>Says something else</legend><div class="pair">${select("frame", "What it says", [...same, ...frames])}${select("certainty", "How surely", [...same, ...certainties])}</div></fieldset>
<fieldset><legend>Someone else</legend><div class="pair">${select("role", "In which part", [["", "choose"], ...roles])}${field({ name: "to", label: "Who or what it is", hint: "A name, or an id such as person:jonas-vael." })}</div></fieldset>
${field(reasonField)}
<p><button>Put right</button> <a href="${here("/d", document.id)}">Leave it</a></p></form>`;
}

function showEntityForm(entity: string, name: string, c: Context<Env>): Html {
  return html`<h1>Put right who ${name} is</h1><p class="quiet">${entity}</p>
<form class="form" method="post" action="/correct">${ownWord(c)}<input type="hidden" name="entity" value="${entity}">
<fieldset><legend>What is wrong</legend>
<div class="choice"><input type="radio" id="way-merge" name="way" value="merge" required><label for="way-merge">It is the same as</label></div>
<div class="choice"><input type="radio" id="way-split" name="way" value="split"><label for="way-split">It is not the same as</label></div>
${field({ name: "other", label: "The other one", hint: "A name, or an id such as person:jonas-vael.", isRequired: true })}</fieldset>
${field(reasonField)}
<p><button>Put right</button> <a href="${here("/e", entity)}">Leave it</a></p></form>`;
}
