/** What every page is made from, and what it finds in its context. */
import type { Context } from "hono";
import type { html } from "hono/html";
import type { Desk } from "../../desk/desk.ts";
import type { Gate, Visit } from "../../desk/gate.ts";
import type { Fetcher } from "../../intake/fetch/fetcher.ts";
import type { QuestionBook } from "../../desk/question-book.ts";
import type { Assets } from "./assets.ts";
import type { Hold } from "./hold.ts";
import type { Sessions } from "./sessions.ts";

export type Site = {
  readonly desk: Desk;
  readonly gate: Gate;
  readonly book: QuestionBook;
  readonly assets: Assets;
  readonly hold: Hold;
  /** What takes long is made before anybody asks for it, where the server runs for others. */
  readonly early: (make: () => Promise<unknown>) => void;
  readonly sessions: Sessions;
  /** Null where no such faces are mounted. */
  readonly links: Links | null;
  /** Null where addresses are not fetched. */
  readonly fetcher: Fetcher | null;
};

/** Addresses of what other faces tell, for what is asked in these words; null for all. */
export type Links = {
  readonly feed: (words: string | null) => string;
  readonly calendar: (words: string | null) => string;
  readonly citation: (words: string) => string;
  /** What describes the desk to programs. */
  readonly api: string;
};

/** `csrf`: what forms send back, so that no page elsewhere can send them. */
export type Env = { readonly Variables: Visit & { readonly csrf: string; readonly signedIn: boolean } };
export type Page = (c: Context<Env>) => Promise<Response>;

/** Whatever `html` makes: escaped but for what is HTML of ours. */
export type Html = ReturnType<typeof html>;
