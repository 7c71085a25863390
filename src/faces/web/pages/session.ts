/** Who sits in front of the browser: a token shown once opens a session, and ends with it. */
import { html } from "hono/html";
import { field, ownWord, receiveForm } from "../parts/form.ts";
import { layOut } from "../parts/layout.ts";
import type { Page, Site } from "../site.ts";

export function openSession(site: Site): Page {
  return async (c) => {
    const { name, scopes } = c.get("caller");
    const to = c.req.query("to") ?? "/";
    const may = scopes.length === 0 ? "nothing without a token" : scopes.join(", ");
    const who = c.get("signedIn")
      ? html`<p>You hold the token “${name ?? ""}”. You may: ${may}.</p>
<form method="post" action="/session/end">${ownWord(c)}<button>End the session</button></form>`
      : html`<p>You show no token. You may: ${may}.</p>
${scopes.includes("admin") ? html`<p class="quiet">This desk has no tokens: it is heard on this machine alone, and whoever sits at it may do everything.</p>` : html`<form class="form" method="post" action="/session">${ownWord(c)}<input type="hidden" name="to" value="${to}">${field({ name: "token", label: "Token", type: "password", hint: "hearsay token make prints one. It is remembered for twelve hours.", isRequired: true })}<p><button>Show it</button></p></form>`}`;
    return c.html(layOut(site, { title: "Who I am", body: html`<h1>Who I am</h1>${who}` }));
  };
}

export function beginSession(site: Site): Page {
  return async (c) => {
    const sent = await receiveForm(site, c, null);
    if (sent instanceof Response) return sent;
    if (await site.sessions.begin(c, sent.text("token"))) return c.redirect(ownPath(sent.text("to")), 303);
    const body = html`<h1>Who I am</h1><p class="notice bad" role="alert">Nobody holds this token.</p><p><a href="/session">Try again</a></p>`;
    return c.html(layOut(site, { title: "Who I am", body }), 401);
  };
}

export function endSession(site: Site): Page {
  return async (c) => {
    const sent = await receiveForm(site, c, null);
    if (sent instanceof Response) return sent;
    site.sessions.end(c);
    return c.redirect("/", 303);
  };
}

/** A path of the desk and nothing else: "//elsewhere.example" and "/\elsewhere" would lead away. */
function ownPath(to: string): string {
  const base = "http://desk.invalid";
  const url = to.startsWith("/") ? URL.parse(to, base) : null;
  return url !== null && url.origin === base ? url.pathname + url.search : "/";
}
