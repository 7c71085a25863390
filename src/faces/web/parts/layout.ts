/** What stands around every page: head, the way about, the box that asks, the foot. */
import { html } from "hono/html";
import type { Html, Site } from "../site.ts";
import { here } from "./href.ts";

export type Shown = {
  /** In the window's title, in front of the desk's name; null for the home page. */
  readonly title: string | null;
  readonly body: Html;
  /** Which of the places in `PLACES` it belongs to. */
  readonly place?: string;
  /** What stands in the box that asks. */
  readonly asked?: string;
};

const PLACES: readonly (readonly [path: string, name: string])[] = [
  ["/questions", "Questions"],
  ["/articles", "Articles"],
  ["/findings", "Findings"],
  ["/sources", "Sources"],
  ["/calendar", "Calendar"],
  ["/add", "Add"],
];

export function layOut({ assets, links }: Site, { title, body, place = "", asked = "" }: Shown): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title === null ? "Hearsay" : `${title} · Hearsay`}</title>
<link rel="icon" href="${assets.addressOf("icon.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${assets.addressOf("desk.css")}">
${links === null ? "" : html`<link rel="alternate" type="application/atom+xml" title="What changed" href="${links.feed(null)}">`}
<script src="${assets.addressOf("desk.js")}" defer></script>
</head>
<body>
<a class="skip" href="#main">To the content</a>
<header class="top">
<a class="brand" href="/">Hearsay</a>
<form class="ask" action="/ask" role="search">
<label class="unseen" for="q">Ask a question</label>
<input id="q" name="q" type="search" value="${asked}" placeholder="Ask: when does Season 2 come out?" autocomplete="off" required>
<button>Ask</button>
</form>
<nav aria-label="Places"><ul>${PLACES.map(
    ([path, name]) =>
      html`<li><a href="${here(path)}"${path === place ? html` aria-current="page"` : ""}>${name}</a></li>`,
  )}</ul></nav>
</header>
<main id="main" tabindex="-1">${body}</main>
<footer class="foot"><p>Who said what, through whom, when, and how surely. <a href="/audit">Corrections</a> · <a href="/session">Who I am</a>${links === null ? "" : html` · <a href="${links.feed(null)}">Feed</a> · <a href="${links.calendar(null)}">Calendar file</a> · <a href="${links.api}">For programs</a>`}</p></footer>
</body>
</html>`;
}
