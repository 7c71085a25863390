/** What every page is made from, and what it finds in its context. */
import { html } from "hono/html";
import type { Context } from "hono";
import type { Desk } from "../../desk/desk.ts";
import type { Gate, Visit } from "../../desk/gate.ts";
import type { QuestionBook } from "../../desk/question-book.ts";
import type { Assets } from "./assets.ts";

export type Site = {
  readonly desk: Desk;
  readonly gate: Gate;
  readonly book: QuestionBook;
  readonly assets: Assets;
};

export type Env = { readonly Variables: Visit };
export type Page = (c: Context<Env>) => Promise<Response>;

/** Whatever `html` makes: escaped but for what is HTML of ours. */
export type Html = ReturnType<typeof html>;
