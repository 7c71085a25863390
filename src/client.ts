/**
 * A client for a desk's API, for programs elsewhere: every route as a function, lists as streams of rows, changes as they come about.
 *
 *     import { openClient } from "hearsay/client";
 *     const desk = openClient({ url: "https://desk.example", token: "hearsay_…" });
 *     const { status, value, evidence } = await desk.ask("When does Season 2 come out?");
 *     for await (const { words, status } of desk.changes()) console.log(words, status);
 *
 * It needs nothing but `fetch`, so that it runs in browsers too. What goes wrong is a `DeskError` with the code of the catalogue.
 */
import type { ListedCorrection } from "./desk/corrections/list-corrections.ts";
import type { ListedEntity } from "./desk/lists/list-entities.ts";
import type { QuestionRow } from "./desk/lists/list-questions.ts";
import type { Source } from "./desk/lists/list-sources.ts";
import type { TimelineRow } from "./desk/lists/list-timeline.ts";
import type { Received } from "./intake/received.ts";
import type { Outcome } from "./ledger/ledger.ts";
import type { Answer, Status } from "./model/answer.ts";
import type { Change } from "./model/change.ts";
import type { Correction } from "./model/correction.ts";
import type { Document } from "./model/document.ts";
import type { Reading } from "./model/reading.ts";
import type { Heading, RecordedFinding } from "./model/record.ts";
import type { Statement } from "./model/statement.ts";

export type {
  Answer,
  Change,
  Correction,
  Heading,
  ListedCorrection,
  ListedEntity,
  QuestionRow,
  Reading,
  Received,
  Source,
};

/** As RFC 9457 has it: `message` names the thing and the remedy. */
export class DeskError extends Error {
  override readonly name = "DeskError";
  /** Of HTTP; 0 where no answer came. */
  readonly status: number;
  /** Of the catalogue in docs/errors.md: `record/entity-unknown`; "" where something else answered. */
  readonly code: string;

  constructor(message: string, status: number, code: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
    this.code = code;
  }
}

export type ClientOptions = {
  /** Where the desk is: `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly token?: string;
  /** Another `fetch` than the one at hand: for tests, or to go through a proxy. */
  readonly fetch?: (url: string, init: Sending) => Promise<Response>;
};

/** What is asked of `fetch`. */
export type Sending = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
};

/** What was known by the end of a day, by publication or by when the ledger took it in. */
export type AsOf = { readonly asOf?: string; readonly by?: "reported" | "recorded" };

export type Narrowed = {
  readonly about?: string;
  readonly since?: string;
  readonly until?: string;
  readonly outlet?: string;
};

/** A way of correcting with what it takes: see `hearsay correct --help`. */
export type Putting = {
  readonly way: "link" | "merge" | "split" | "reject" | "relabel" | "dispute" | "undo";
  readonly words: readonly string[];
  readonly role?: string;
  readonly to?: string;
  readonly frame?: string;
  readonly certainty?: string;
  readonly reason: string;
};

export type Ending = {
  readonly question: string;
  /** yes, no, a value such as 2026-03-04, or void. */
  readonly outcome: string;
  readonly knownAt?: string;
  readonly ambiguous?: boolean;
  readonly reason: string;
};

export type Client = {
  readonly ask: (question: string, options?: AsOf) => Promise<Answer>;
  readonly read: (article: Received) => Promise<Reading>;
  readonly timeline: (question: string, options?: AsOf) => AsyncGenerator<TimelineRow>;
  readonly changes: (options?: Narrowed & AsOf) => AsyncGenerator<Change>;
  readonly questions: (options?: Narrowed & AsOf & { readonly status?: Status }) => AsyncGenerator<QuestionRow>;
  readonly documents: (options?: Narrowed) => AsyncGenerator<Heading>;
  readonly entities: (options?: Narrowed & { readonly kind?: string }) => AsyncGenerator<ListedEntity>;
  readonly sources: (options?: Narrowed & AsOf) => AsyncGenerator<Source>;
  readonly findings: (options?: Narrowed & { readonly code?: string }) => AsyncGenerator<RecordedFinding>;
  readonly corrections: () => AsyncGenerator<ListedCorrection>;
  readonly document: (id: string) => Promise<Document & Heading>;
  readonly statements: (document: string) => Promise<readonly Statement[]>;
  /** At most 100 at a time. */
  readonly add: (articles: readonly Received[]) => Promise<readonly Outcome[]>;
  readonly correct: (putting: Putting) => Promise<Correction>;
  readonly resolve: (ending: Ending) => Promise<Correction>;
  readonly pose: (question: string, reason?: string) => Promise<Correction>;
  readonly forget: (document: string, reason: string) => Promise<Heading>;
  /** Changes as they come about, until the signal ends it or the line breaks; `after`: the id of the last one that was taken. */
  readonly follow: (options?: { readonly signal?: AbortSignal; readonly after?: string }) => AsyncGenerator<Change>;
};

type Query = Readonly<Record<string, string | undefined>>;

export function openClient({ url, token, fetch = globalThis.fetch }: ClientOptions): Client {
  const base = `${url.replace(/\/+$/u, "")}/api`;
  const call = async (path: string, init: Sending = {}, query: Query = {}): Promise<Response> => {
    const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
    const search = given.length === 0 ? "" : `?${new URLSearchParams(given).toString()}`;
    const headers = { ...init.headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
    const response = await attempt(() => fetch(`${base}${path}${search}`, { ...init, headers }), base);
    if (response.ok) return response;
    throw await readProblem(response);
  };
  const get = async <Result>(path: string, query: Query = {}): Promise<Result> => parse(await call(path, {}, query));
  const send = async <Result>(path: string, body: unknown): Promise<Result> => {
    const headers = { "content-type": "application/json" };
    return parse(await call(path, { method: "POST", headers, body: JSON.stringify(body) }));
  };
  const list = async function* <Row>(path: string, query: Query = {}): AsyncGenerator<Row> {
    let cursor: string | undefined;
    do {
      const page: Page<Row> = await get(path, { ...query, limit: PAGE, cursor });
      yield* page.items;
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
  };
  return {
    ask: (question, options) => get("/ask", { question, ...options }),
    read: (article) => send("/read", article),
    timeline: (question, options) => list("/timeline", { question, ...options }),
    changes: (options) => list("/changes", options),
    questions: (options) => list("/questions", options),
    documents: (options) => list("/documents", options),
    entities: (options) => list("/entities", options),
    sources: (options) => list("/sources", options),
    findings: (options) => list("/findings", options),
    corrections: () => list("/corrections"),
    document: (id) => get(`/documents/${encodeURIComponent(id)}`),
    statements: (id) => get(`/documents/${encodeURIComponent(id)}/statements`),
    add: (articles) => send("/documents", articles),
    correct: (putting) => send("/corrections", putting),
    resolve: (ending) => send("/resolutions", ending),
    pose: (question, reason = "") => send("/posed", { question, reason }),
    forget: async (id, reason) =>
      parse(await call(`/documents/${encodeURIComponent(id)}`, { method: "DELETE" }, { reason })),
    follow: async function* ({ signal, after } = {}) {
      const headers = after === undefined ? {} : { "last-event-id": after };
      const response = await call("/events", { headers, ...(signal === undefined ? {} : { signal }) });
      for await (const data of readEvents(response)) yield JSON.parse(data);
    },
  };
}

/** As the API gives it. */
type Page<Row> = { readonly items: readonly Row[]; readonly next: string | null };

/** Rows a page: as many as the API gives. */
const PAGE = "200";

/** The API's description promises the shape, and a test of it holds it to that. */
async function parse<Result>(response: Response): Promise<Result> {
  const answer: Result = JSON.parse(await response.text());
  return answer;
}

async function attempt(work: () => Promise<Response>, base: string): Promise<Response> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Error && cause.name === "AbortError") throw cause;
    throw new DeskError(`There is no answer from ${base}. Is the desk open there?`, 0, "", { cause });
  }
}

async function readProblem(response: Response): Promise<DeskError> {
  const text = await response.text();
  try {
    const problem: unknown = JSON.parse(text);
    const { detail, code } = Object(problem);
    if (typeof detail === "string" && typeof code === "string") return new DeskError(detail, response.status, code);
  } catch {
    // Something in front of the desk answered, in words of its own.
  }
  return new DeskError(`${response.status}: ${text.slice(0, 200).trim()}`, response.status, "");
}

/** The data of each event named `change`. */
async function* readEvents({ body }: Response): AsyncGenerator<string> {
  if (body === null) return;
  const decoder = new TextDecoder();
  let rest = "";
  for await (const bytes of body) {
    const blocks = (rest + decoder.decode(bytes, { stream: true })).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const lines = block.split("\n").flatMap((line) => (line.startsWith("data: ") ? [line.slice(6)] : []));
      if (lines.length > 0) yield lines.join("\n");
    }
  }
}
