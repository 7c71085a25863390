/** What forms share: fields, the word that shows that a form is the desk's own, and what is read of one that comes back. */
import type { Context } from "hono";
import { html } from "hono/html";
import { may } from "../../../desk/gate.ts";
import type { Scope } from "../../../model/token.ts";
import type { Env, Html, Site } from "../site.ts";
import { showTrouble } from "../pages/trouble.ts";
import { here } from "./href.ts";

export function ownWord(c: Context<Env>): Html {
  return html`<input type="hidden" name="csrf" value="${c.get("csrf")}">`;
}

export type Field = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly type?: "text" | "url" | "date" | "password";
  readonly isRequired?: boolean;
  readonly placeholder?: string;
};

export function field({
  name,
  label,
  hint = "",
  value = "",
  type = "text",
  isRequired = false,
  placeholder = "",
}: Field): Html {
  return html`<div class="field"><label for="${name}">${label}</label><input id="${name}" name="${name}" type="${type}" value="${value}" placeholder="${placeholder}"${isRequired ? html` required` : ""}${hint === "" ? "" : html` aria-describedby="${name}-hint"`}>${hint === "" ? "" : html`<span class="hint" id="${name}-hint">${hint}</span>`}</div>`;
}

export function select(
  name: string,
  label: string,
  words: readonly (readonly [value: string, shown: string])[],
  chosen = "",
): Html {
  return html`<div class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}">${words.map(([value, shown]) => html`<option value="${value}"${value === chosen ? html` selected` : ""}>${shown}</option>`)}</select></div>`;
}

export const reasonField: Field = {
  name: "reason",
  label: "Why",
  hint: "For whoever reads the record later.",
  isRequired: true,
};

/** Fields as text; files apart. */
export type Sent = { readonly text: (name: string) => string; readonly files: (name: string) => readonly File[] };

/** What a form sent, or why it is not heard: who sends it may not, or it is no form of this session. */
export async function receiveForm(site: Site, c: Context<Env>, scope: Scope | null): Promise<Sent | Response> {
  if (scope !== null && !may(c.get("caller"), scope)) return refuse(site, c, scope);
  const body = await c.req.parseBody({ all: true });
  const all = (name: string): readonly (string | File)[] => [body[name] ?? []].flat();
  if (!site.sessions.isOwn(c, all("csrf")[0])) {
    return c.html(
      showTrouble(site, "This form is out of date. Go back, load its page again and send it once more."),
      403,
    );
  }
  return {
    text: (name) => {
      const [first] = all(name);
      return typeof first === "string" ? first.trim() : "";
    },
    files: (name) => all(name).filter((one) => typeof one !== "string"),
  };
}

/** Who shows no token is asked for one; whose token does not go so far is told. */
export function refuse(site: Site, c: Context<Env>, scope: Scope): Response | Promise<Response> {
  if (!c.get("signedIn") && c.req.method === "GET") {
    const url = new URL(c.req.url);
    return c.redirect(here("/session", null, { to: url.pathname + url.search }), 303);
  }
  return c.html(showTrouble(site, `That takes a token with the scope “${scope}”.`), 403);
}
