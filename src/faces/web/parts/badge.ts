/** A status as a mark that is read without its colour too. */
import { html } from "hono/html";
import { statusOf, writeValues } from "../../../desk/words/status.ts";
import type { Question, Status, Value } from "../../../model/answer.ts";
import type { Html } from "../site.ts";

export type Marked = {
  readonly status: Status;
  readonly value: readonly Value[];
  readonly question: Pick<Question, "asked" | "record">;
};

export function badge({ status, value, question }: Marked): Html {
  const { word } = statusOf(status, question);
  const given = status === "open" ? "" : writeValues(value);
  return html`<span class="badge ${status}">${word}</span>${given === "" ? "" : html` <span class="value">${given}</span>`}`;
}
