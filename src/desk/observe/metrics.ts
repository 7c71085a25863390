/**
 * Counts what the desk tells of itself (`tell.ts`), as Prometheus reads it: few numbers, each for a question that whoever runs a desk asks.
 * No label takes a value that a caller can make up. Loaded only where something is to be scraped: the library takes 80 ms.
 */
import { setTimeout } from "node:timers/promises";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { ERROR_CODES } from "../../base/error.ts";
import { readerOf } from "../entry.ts";
import type { Desk } from "../desk.ts";
import { listen, type Queued, type Request, STAGES, type Waiting } from "./tell.ts";

export type Metrics = {
  /** What `/metrics` answers, and how it is called: the text format of Prometheus. */
  readonly write: () => Promise<string>;
  readonly mediaType: string;
  /** For whoever has more to count; its names begin with `hearsay_`. */
  readonly registry: Registry;
  /** Tells with what it reads, once that is loaded. */
  readonly name: (desk: Pick<Desk, "pack">) => void;
  readonly close: () => void;
};

/** From a page that was held to an article of a hundred thousand words, in seconds. */
const STEPS = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30];

/** `version`: that of Hearsay. */
export function openMetrics(version: string, nowMs: () => number = Date.now): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const build = new Gauge({
    name: "hearsay_build_info",
    help: HELP.build,
    labelNames: ["version", "reader"],
    registers,
  });
  build.set({ version, reader: "" }, 1);
  const ends = [
    countWork(registers),
    countRequests(registers),
    showReadiness(registers),
    showFeeds(registers),
    showQueue(registers, nowMs),
  ];
  return {
    write: () => registry.metrics(),
    mediaType: registry.contentType,
    registry,
    name: ({ pack }) => {
      build.reset();
      build.set({ version, reader: readerOf(pack) }, 1);
    },
    close: () => {
      for (const end of ends.flat()) end();
      registry.clear();
    },
  };
}

const HELP = {
  build: "1, for this version of Hearsay and what it reads with (hash of packs and reader)",
  articles: "Articles that were handed in, by what became of them",
  stages: "Seconds of each stage: fetch, extract, read of an article, write of a batch, ask of a question",
  failures: "What could not be done, by the code of docs/errors.md",
  questions: "Questions asked in words, by whether the ledger established an answer",
  requests: "Requests answered, by the pattern of their address",
  took: "Seconds until an answer began, by the pattern of its address",
  ready: "1 where it can answer, 0 where its ledger or packs are missing",
  feeds: "Feeds that are followed",
  due: "Feeds whose time has come and that were not looked at since",
  lag: "Seconds for which the first feed that is due has been due",
  waiting: "Articles in the queue that nobody has",
  underWay: "Articles that workers have in hand",
  aside: "Articles that were put aside, since they could not be read",
  queueLag: "Seconds since the oldest article was put in that is not done with",
};

type Registers = Registry[];
type End = () => void;

function countWork(registers: Registers): readonly End[] {
  const articles = new Counter({
    name: "hearsay_articles_total",
    help: HELP.articles,
    labelNames: ["outcome"],
    registers,
  });
  const failures = new Counter({
    name: "hearsay_failures_total",
    help: HELP.failures,
    labelNames: ["code"],
    registers,
  });
  const questions = new Counter({
    name: "hearsay_questions_total",
    help: HELP.questions,
    labelNames: ["established"],
    registers,
  });
  const stages = new Histogram({
    name: "hearsay_stage_seconds",
    help: HELP.stages,
    labelNames: ["stage"],
    buckets: STEPS,
    registers,
  });
  // What has not happened yet is 0 and not absent, so that a first time is seen as a rise.
  for (const outcome of ["added", "version", "known", "failed"]) articles.inc({ outcome }, 0);
  for (const established of ["true", "false"]) questions.inc({ established }, 0);
  for (const stage of STAGES) stages.zero({ stage });
  failures.inc({ code: "internal" }, 0);
  return [
    listen("article", ({ outcome }) => articles.inc({ outcome })),
    listen("failure", ({ code }) => failures.inc({ code: code in ERROR_CODES ? code : "internal" })),
    listen("question", ({ established }) => questions.inc({ established: String(established) })),
    listen("stage", ({ stage, seconds }) => stages.observe({ stage }, seconds)),
  ];
}

function countRequests(registers: Registers): readonly End[] {
  const labelNames = ["method", "route"] as const;
  const answered = new Counter({
    name: "hearsay_http_requests_total",
    help: HELP.requests,
    labelNames: [...labelNames, "status"],
    registers,
  });
  const took = new Histogram({
    name: "hearsay_http_request_seconds",
    help: HELP.took,
    labelNames,
    buckets: STEPS,
    registers,
  });
  const count = ({ method, route, status, seconds }: Request): void => {
    const labels = { method: METHODS.has(method) ? method : "other", route };
    answered.inc({ ...labels, status });
    took.observe(labels, seconds);
  };
  return [listen("request", count)];
}

/** Those that a route of ours answers; a client may send any of thirty others. */
const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"]);

function showReadiness(registers: Registers): readonly End[] {
  const gauges: Gauges<readonly unknown[]> = [["hearsay_ready", HELP.ready, (lacks) => (lacks.length === 0 ? 1 : 0)]];
  return [listen("readiness", ({ look }) => showState(look, gauges, registers))];
}

/** Looked at when somebody asks for it; absent where no feeds are followed. */
function showFeeds(registers: Registers): readonly End[] {
  const gauges: Gauges<Waiting> = [
    ["hearsay_feeds", HELP.feeds, ({ followed }) => followed],
    ["hearsay_feeds_due", HELP.due, ({ due }) => due],
    ["hearsay_feeds_lag_seconds", HELP.lag, ({ lagSeconds }) => lagSeconds],
  ];
  return [listen("following", ({ look }) => showState(async () => look(), gauges, registers))];
}

/** The same of a queue, which is asked over the network: where it does not answer, its numbers are absent. */
function showQueue(registers: Registers, nowMs: () => number): readonly End[] {
  const lagOf = ({ oldest }: Queued): number =>
    oldest === null ? 0 : Math.max(0, nowMs() - Date.parse(oldest)) / 1000;
  const gauges: Gauges<Queued> = [
    ["hearsay_queue_waiting", HELP.waiting, ({ waiting }) => waiting],
    ["hearsay_queue_under_way", HELP.underWay, ({ underWay }) => underWay],
    ["hearsay_queue_failed", HELP.aside, ({ failed }) => failed],
    ["hearsay_queue_lag_seconds", HELP.queueLag, lagOf],
  ];
  return [listen("queueing", ({ look }) => showState(look, gauges, registers))];
}

type Gauges<State> = readonly (readonly [name: string, help: string, of: (state: State) => number])[];

const PATIENCE_MS = 2000;

function showState<State>(look: () => Promise<State>, gauges: Gauges<State>, registers: Registers): void {
  let looking: Promise<State | null> | null = null;
  // All gauges of one answer tell of one look.
  const lookOnce = (): Promise<State | null> => {
    looking ??= Promise.race([look(), setTimeout(PATIENCE_MS, null, { ref: false })])
      .catch(() => null)
      .finally(() => {
        looking = null;
      });
    return looking;
  };
  for (const [name, help, of] of gauges) {
    for (const registry of registers) registry.removeSingleMetric(name);
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers,
      collect: async () => {
        const state = await lookOnce();
        if (state === null) gauge.remove();
        else gauge.set(of(state));
      },
    });
  }
}
