/** What narrows a list, as a form that asks for the same page again. */
import type { Context } from "hono";
import { html } from "hono/html";
import type { Narrowing } from "../../../desk/lists/narrow.ts";
import type { Env, Html } from "../site.ts";

export type Choice = { readonly name: string; readonly label: string; readonly words: readonly string[] };

/** As the address has it; null for what it leaves out. */
export type Wanted = { readonly [name: string]: string | null } & {
  readonly [Name in keyof Narrowing]-?: string | null;
};

export function wantedOf(c: Context<Env>, choices: readonly string[] = []): Wanted {
  const take = (name: string): string | null => c.req.query(name)?.trim().slice(0, 200) || null;
  const narrowing = { about: take("about"), since: take("since"), until: take("until"), outlet: take("outlet") };
  return { ...narrowing, ...Object.fromEntries(choices.map((name) => [name, take(name)])) };
}

export function showFilters(
  path: string,
  wanted: Wanted,
  fields: readonly ("about" | "outlet" | "since" | "until")[],
  choices: readonly Choice[] = [],
): Html {
  return html`<form class="filters" action="${path}">
${fields.map((name) => {
  const isDay = name === "since" || name === "until";
  return html`<div class="field"><label for="f-${name}">${LABELS[name]}</label><input id="f-${name}" name="${name}" type="${isDay ? "date" : "text"}" value="${wanted[name] ?? ""}"></div>`;
})}
${choices.map(({ name, label, words }) => html`<div class="field"><label for="f-${name}">${label}</label><select id="f-${name}" name="${name}"><option value="">any</option>${words.map((word) => html`<option value="${word}"${word === wanted[name] ? html` selected` : ""}>${word.replaceAll("-", " ")}</option>`)}</select></div>`)}
<button>Narrow</button></form>`;
}

const LABELS = { about: "About", outlet: "Outlet", since: "Since", until: "Until" } as const;
