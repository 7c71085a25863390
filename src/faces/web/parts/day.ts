/** A day as people write it, and as machines do. */
import { html } from "hono/html";
import { writeDate, writeShortDate } from "../../../desk/words/dates.ts";
import type { Html } from "../site.ts";

/** `edtf`: null for one that nobody knows. */
export function day(edtf: string | null): Html {
  return edtf === null ? html`<span class="undated">undated</span>` : timed(edtf, writeDate(edtf));
}

/** With months by their first letters. */
export function shortDay(edtf: string | null): Html {
  return edtf === null ? html`<span class="undated">undated</span>` : timed(edtf, writeShortDate(edtf));
}

/** Only what a machine reads as a date is marked as one: "2025-23" is none. */
function timed(edtf: string, words: string): Html {
  const date = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?(?=T|$)/u.exec(edtf)?.[0];
  return date === undefined ? html`<span class="day">${words}</span>` : html`<time datetime="${date}">${words}</time>`;
}
