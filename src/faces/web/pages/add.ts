/**
 * Articles into the ledger: pasted, as files, by their address. Without scripts the page answers when all is read; with them it tells
 * how far it is, by server-sent events in the answer to the form itself.
 */
import type { Context } from "hono";
import { html } from "hono/html";
import { streamSSE } from "hono/streaming";
import { HearsayError } from "../../../base/error.ts";
import { may } from "../../../desk/gate.ts";
import { tellError } from "../../../desk/json-lines.ts";
import { type Handed, type Happening, takeIn } from "../../../desk/take-in.ts";
import type { Received } from "../../../intake/received.ts";
import { badge, badgeWithValue } from "../parts/badge.ts";
import { field, ownWord, receiveForm, refuse, type Sent } from "../parts/form.ts";
import { here } from "../parts/href.ts";
import { layOut } from "../parts/layout.ts";
import type { Env, Html, Page, Site } from "../site.ts";

export function openAdd(site: Site): Page {
  return async (c) => {
    if (!may(c.get("caller"), "add")) return refuse(site, c, "add");
    return c.html(layOut(site, { title: "Add", body: showForm(site, c), place: "/add" }));
  };
}

export function makeAdd(site: Site): Page {
  const { desk, fetcher, book } = site;
  return async (c) => {
    const sent = await receiveForm(site, c, "add");
    if (sent instanceof Response) return sent;
    const handed = await gather(sent, fetcher !== null);
    if (c.req.header("accept") === "text/event-stream") {
      return streamSSE(c, async (stream) => {
        for await (const happening of takeIn(desk, handed, fetcher, c.req.raw.signal)) {
          if (happening.what === "moved") book.remember(happening.changes.map(({ question }) => question));
          await stream.writeSSE({ event: happening.what, data: String(await tell(happening)) });
        }
        await stream.writeSSE({ event: "end", data: "" });
      });
    }
    const told: Html[] = [];
    for await (const happening of takeIn(desk, handed, fetcher, c.req.raw.signal)) {
      if (happening.what === "moved") book.remember(happening.changes.map(({ question }) => question));
      if (happening.what !== "fetching" && happening.what !== "reading") told.push(tell(happening));
    }
    const body = html`<h1>Added</h1><ol class="progress">${told}</ol><p><a href="/add">Add another</a></p>`;
    return c.html(layOut(site, { title: "Added", body, place: "/add" }));
  };
}

/** Throws `usage` for a form without anything. */
async function gather(sent: Sent, mayFetch: boolean): Promise<readonly Handed[]> {
  const facts = Object.fromEntries(
    (["title", "outlet", "published", "url"] as const).flatMap((name) =>
      sent.text(name) === "" ? [] : [[name, sent.text(name)]],
    ),
  );
  const known: Partial<Received> = sent.text("restated") === "" ? facts : { ...facts, rendition: "restated" };
  const handed: Handed[] = [];
  const text = sent.text("text");
  if (text !== "") handed.push({ name: "the pasted text", known, bytes: new TextEncoder().encode(text) });
  const files = sent.files("files").filter(({ size }) => size > 0);
  for (const file of files) {
    // What is said of one article holds for no other.
    const isOnly = files.length === 1 && text === "";
    handed.push({ name: file.name, known: isOnly ? known : {}, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  const address = sent.text("address");
  if (address !== "" && mayFetch) handed.push({ name: address, known: {}, url: address });
  if (handed.length > 0) return handed;
  throw new HearsayError("usage", "There is nothing to add: paste a text, choose a file or name an address.");
}

/** A line of what happens. */
function tell(happening: Happening): Html {
  switch (happening.what) {
    case "fetching":
      return html`<li>Fetching ${happening.name}</li>`;
    case "reading":
      return html`<li>Reading ${happening.title ?? happening.name}${happening.outlet === null ? "" : `, ${happening.outlet}`}${happening.published === null ? "" : `, ${happening.published}`}</li>`;
    case "kept":
      return html`<li class="kept"><a href="${here("/d", happening.document)}">${happening.title ?? happening.name}</a> ${OUTCOMES[happening.outcome]}: ${count(happening.statements)}, ${happening.findings} that do not add up.</li>`;
    case "failed":
      return html`<li class="failed">${happening.name}: ${tellError(happening.error).message}</li>`;
    default:
      return showMoved(happening.changes);
  }
}

const count = (statements: number): string => (statements === 1 ? "1 statement" : `${statements} statements`);

const OUTCOMES = { added: "was added", version: "was added as a new version", known: "was there already" } as const;

function showMoved(changes: Extract<Happening, { readonly what: "moved" }>["changes"]): Html {
  if (changes.length === 0) return html`<li class="moved-none">No question moved.</li>`;
  const latest = [...new Map(changes.toReversed().map((change) => [change.question.id, change])).values()];
  return html`<li class="moved-all"><h2>What moved</h2><ul class="rows">${latest.map(({ question, words, status, value, before }) => html`<li><a class="asked" href="${here("/q", question.id)}">${words}</a> ${before.status === status ? "" : html`${badge({ ...before, question })}<span class="arrow" role="img" aria-label="became"></span>`}${badgeWithValue({ status, value, question })}</li>`)}</ul></li>`;
}

function showForm({ fetcher }: Site, c: Context<Env>): Html {
  return html`<h1>Add an article</h1>
<p class="lead">It is kept as it is, and read: who says what, through whom, when and how surely.</p>
<form class="form" id="add" method="post" action="/add" enctype="multipart/form-data">${ownWord(c)}
<div class="field"><label for="text">Paste its text</label><textarea id="text" name="text" spellcheck="false"></textarea></div>
<div class="pair">${field({ name: "title", label: "Headline" })}${field({ name: "outlet", label: "Outlet" })}${field({ name: "published", label: "Published", hint: "2025-05-02; what is said of times counts from it.", placeholder: "2025-05-02" })}${field({ name: "url", label: "Where it stands", type: "url", placeholder: "https://" })}</div>
<div class="choice"><input type="checkbox" id="restated" name="restated" value="yes"><label for="restated">Restated: only what stands in quotation marks is anyone’s wording</label></div>
<div class="field"><label for="files">Or files</label><input id="files" name="files" type="file" multiple aria-describedby="files-hint"><span class="hint" id="files-hint">Text, Markdown, HTML.</span></div>
${fetcher === null ? "" : field({ name: "address", label: "Or an address", type: "url", hint: "A page; a feed or a list, with up to 30 pages that it leads to. Fetched by this machine.", placeholder: "https://" })}
<p><button>Read and keep</button></p></form>
<ol class="progress" id="progress" aria-live="polite" hidden></ol>`;
}
