/** As of which day a page tells: what was known by its end. */
import type { Context } from "hono";
import { html } from "hono/html";
import type { AskOptions } from "../../../desk/ask.ts";
import { asOfDay } from "../../../desk/days.ts";
import type { Env, Html } from "../site.ts";

/** Today without it. Throws `usage` for a day that is none. */
export function asOf(now: string, c: Context<Env>): AskOptions {
  const written = c.req.query("as-of")?.trim() || null;
  return { asOf: asOfDay(written, now, "as-of"), by: "reported" };
}

/** `path`: of the page itself, with what it asks for. */
export function showAsOf(path: string, day: string): Html {
  const [place = "", query = ""] = path.split("?");
  const kept = [...new URLSearchParams(query)];
  return html`<form class="as-of" action="${place}">${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<label for="as-of">As of</label> <input id="as-of" name="as-of" type="date" value="${day}"> <button class="small">Show</button></form>`;
}
