/** `hearsay worker`: reads what waits in a queue, until it is told to stop; failures and waiting are lines of the log. */
import { availableParallelism } from "node:os";
import type { Patience } from "../../../desk/fleet/patience.ts";
import type { News, Tell, WorkEvent } from "../../../desk/fleet/work-event.ts";
import { work, type Working } from "../../../desk/fleet/work.ts";
import { patiently } from "../../../desk/fleet/patience.ts";
import { readHere } from "../../../desk/fleet/read-here.ts";
import { tell as observe } from "../../../desk/observe/tell.ts";
import { openThreads } from "../../../desk/threads/open-threads.ts";
import type { Threads } from "../../../desk/threads/threads.ts";
import type { Pack } from "../../../model/pack.ts";
import { openLedger } from "../../../ledger/open.ts";
import { shownAddress } from "../../../ledger/shown-address.ts";
import { loadPacks } from "../../../pack/load.ts";
import { parseAddress } from "../../../queue/address.ts";
import { openQueue } from "../../../queue/open.ts";
import { now } from "../as-of.ts";
import type { Call } from "../call.ts";
import { type Progress, startProgress } from "../progress.ts";
import { stopOnSignal } from "../stop-on-signal.ts";
import { logWork } from "./log-work.ts";
import { queueOptions } from "./with-queue.ts";
import { writeWorkEvent } from "./write-work-event.ts";

/** A ledger's server is waited for so long at a time; then the log tells that it is. */
const LEDGER_WAIT_MS = 5000;

export async function runWorker(call: Call): Promise<number> {
  const { queue: queueAddress, ledger: ledgerAddress, packs, model, tries } = call.settings.values;
  const { shown } = parseAddress(queueAddress);
  const monitoring = await call.faces.monitor(call.settings.values);
  const pack = loadPacks(packs, { models: model });
  const stop = stopOnSignal();
  const empty = new AbortController();
  const signal = AbortSignal.any([stop.signal, empty.signal]);
  const counts = { read: 0, known: 0, failed: 0 };
  const progress = startProgress((_, seconds) => writeCounts(counts, seconds));
  const write = openLog(call, counts, progress);
  const tell: Tell = (news) => {
    write(news);
    logWork(news, monitoring);
  };
  const patience: Patience = { tell, signal };
  const options = { ...queueOptions(call, "worker"), tell: (news: keyof typeof OF_QUEUE) => tell(OF_QUEUE[news]) };
  const queue = await patiently("queue", () => openQueue(queueAddress, options), patience);
  observe("queueing", { look: () => queue.state() });
  try {
    const open = () => openLedger(ledgerAddress, { create: true, waitMs: LEDGER_WAIT_MS });
    const ledger = await patiently("ledger", open, patience);
    monitoring.begin({ ledger, pack, settings: call.settings.values, now });
    const threads = threadsFor(call, pack);
    try {
      if (call.options["json"] !== true) {
        progress.say(`Reading from ${shown} into ${shownAddress(ledgerAddress)}; Ctrl-C ends it in good order.`);
      }
      const working: Working = { queue, ledger, pack, threads, tries, now, tell, signal };
      const isEmpty = call.options["untilEmpty"] === true ? endWhenEmpty(working, empty) : null;
      await work(working);
      await isEmpty;
    } finally {
      await threads.close();
      await ledger.close();
    }
  } finally {
    stop.forget();
    await queue.close();
    await monitoring.close();
    progress.finish();
  }
  if (call.options["json"] !== true) progress.say(`${stop.signal.aborted ? "Stopped: " : ""}${writeCounts(counts)}.`);
  return 0;
}

const OF_QUEUE = {
  away: { event: "waiting", for: "queue", error: null },
  back: { event: "resumed", for: "queue" },
  mended: { event: "mended" },
} as const satisfies Readonly<Record<string, News>>;

/** As many threads as there are cores, where nobody says how many. One is this one. */
function threadsFor({ settings }: Call, pack: Pack): Threads {
  const { threads, packs, model } = settings.values;
  const isOurs = threads === "auto" || settings.origins.threads === "default";
  const count = isOurs ? availableParallelism() : threads;
  return count === 1 ? readHere(pack) : openThreads({ count, after: 0, start: { packs, models: model } });
}

const EMPTY_MS = 500;

/** Until nothing waits and nobody has anything in hand. */
async function endWhenEmpty({ queue, signal }: Working, empty: AbortController): Promise<void> {
  while (!signal.aborted) {
    const { waiting, underWay } = await queue.state();
    if (waiting + underWay === 0) empty.abort();
    else {
      await new Promise((resolve) => {
        setTimeout(resolve, EMPTY_MS);
      });
    }
  }
}

type Counts = { read: number; known: number; failed: number };

function openLog(call: Call, counts: Counts, progress: Progress): Tell {
  const asJson = call.options["json"] === true;
  return (news) => {
    const event: WorkEvent = { at: now(), ...news };
    if (event.event === "added" || event.event === "version") counts.read += 1;
    if (event.event === "known") counts.known += 1;
    if (event.event === "failed") counts.failed += 1;
    const line = asJson ? JSON.stringify(event) : writeWorkEvent(event);
    if (line !== null) {
      progress.clear();
      process.stdout.write(`${line}\n`);
    }
    progress.advance();
  };
}

/** "1,240 articles read, 310 a second, 12 were there already, 1 failed" */
function writeCounts({ read, known, failed }: Counts, seconds: number | null = null): string {
  return [
    `${read.toLocaleString("en")} ${read === 1 ? "article" : "articles"} read`,
    seconds === null ? "" : `${Math.round(read / seconds).toLocaleString("en")} a second`,
    some(known, known === 1 ? "was there already" : "were there already"),
    some(failed, "failed"),
  ]
    .filter(Boolean)
    .join(", ");
}

const some = (count: number, words: string): string => (count === 0 ? "" : `${count.toLocaleString("en")} ${words}`);
