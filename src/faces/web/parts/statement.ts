/** A statement in short: who says it, how surely, what, and in which words. */
import { html } from "hono/html";
import { writeInterval, writeShort } from "../../../desk/words/dates.ts";
import { authorsCertainty, speakersCertainty } from "../../../desk/words/certainty.ts";
import type { Link, Role, Statement } from "../../../model/statement.ts";
import type { Html } from "../site.ts";
import { here } from "./href.ts";

/** Through whom the words came, from the speaker outwards; the outlet itself is left out. */
export function showChain({ chain }: Statement, outlet: string | null): Html {
  const hands = chain.filter(({ role, name }) => role !== "outlet" || name !== outlet).toReversed();
  if (hands.length === 0) return html`<span class="narrated">the article itself</span>`;
  return html`${hands.map((link, index) => html`${index === 0 ? "" : html` <span class="via">${link.role === "speaker" ? "according to" : "in"}</span> `}${showHand(link, index === 0)}`)}`;
}

function showHand({ name, entity }: Link, isSpeaker: boolean): Html {
  const shown = entity === null ? html`${name}` : html`<a href="${here("/e", entity)}">${name}</a>`;
  return isSpeaker ? html`<b class="speaker">${shown}</b>` : shown;
}

/** How sure the speaker is; and what the article makes of it, where that is something else. */
export function showCertainty(statement: Statement): Html {
  const own = speakersCertainty(statement);
  const author = authorsCertainty(statement);
  return html`<span class="sure ${own.ink}">${own.word}</span>${author === null ? "" : html` <span class="differs">the article: <span class="sure ${author.ink}">${author.word}</span></span>`}`;
}

/** "release: Ember Vale, when March 2026". */
export function showProposition({ proposition }: Statement): Html {
  if (proposition === null) return html`<span class="quiet">outside what can be asked</span>`;
  return html`<span class="frame">${proposition.frame.replaceAll("-", " ")}</span> ${Object.entries(
    proposition.roles,
  ).map(
    ([name, role], index) =>
      html`${index === 0 ? "" : ", "}${name === "subject" ? "" : html`<span class="role">${name.replaceAll("-", " ")}</span> `}${showRole(role)}`,
  )}`;
}

function showRole({ text, entity, interval, also = [] }: Role): Html {
  const words = interval === null ? text : `${text} (${writeShort(interval)})`;
  const shown = interval !== null && text.toLowerCase() === writeInterval(interval).toLowerCase() ? text : words;
  const first = entity === null ? html`${shown}` : html`<a href="${here("/e", entity)}">${shown}</a>`;
  return html`${first}${also.map((one) => html`, ${one.entity === null ? one.text : html`<a href="${here("/e", one.entity)}">${one.text}</a>`}`)}`;
}
