/** What could not be done, in the words that name the remedy. */
import { html } from "hono/html";
import { layOut } from "../parts/layout.ts";
import type { Html, Site } from "../site.ts";

export function showTrouble(site: Site, message: string): Html {
  return layOut(site, {
    title: "Not done",
    body: html`<h1>That did not work</h1><p class="lead">${message}</p><p><a href="/">Back to the desk</a></p>`,
  });
}
