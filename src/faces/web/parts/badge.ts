/** A status as a mark that is read without its colour too, with the value it belongs to. */
import { html } from "hono/html";
import { plainStatusOf, statusOf, writeValues } from "../../../desk/words/status.ts";
import type { Question, Status, Value } from "../../../model/answer.ts";
import type { Html } from "../site.ts";

export type Marked = {
  readonly status: Status;
  readonly value: readonly Value[];
  readonly question?: Pick<Question, "asked" | "record">;
};

export function badge({ status, question }: Marked): Html {
  const { word } = question === undefined ? plainStatusOf(status) : statusOf(status, question);
  return html`<span class="badge ${status}">${word}</span>`;
}

export function badgeWithValue(marked: Marked): Html {
  const value = marked.status === "open" ? "" : writeValues(marked.value);
  return html`${badge(marked)}${value === "" ? "" : html` <span class="value">${value}</span>`}`;
}
