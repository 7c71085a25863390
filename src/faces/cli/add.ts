/** `hearsay add`: articles into a ledger. What cannot be read is told on standard error, and the rest goes on. */
import { type Added, addAll } from "../../desk/add.ts";
import { findArticles, type Source } from "../../desk/find-articles.ts";
import { tellError } from "../../desk/json-lines.ts";
import { untilStopped } from "../../desk/until-stopped.ts";
import type { Outcome } from "../../ledger/ledger.ts";
import { shownAddress } from "../../ledger/shown-address.ts";
import { loadPacks } from "../../pack/load.ts";
import { now } from "./as-of.ts";
import type { Call } from "./call.ts";
import { gatherFinding } from "./gather-finding.ts";
import { type Progress, startProgress } from "./progress.ts";
import { writeOut } from "./surroundings.ts";
import { withLedger } from "./with-ledger.ts";
import { withReach } from "./with-reach.ts";
import { type Beside, withThreads } from "./with-threads.ts";
import { writeFailure, writePlace } from "./write-failure.ts";

/** 0, or 1 where an article could not be read; 2 where it was the only one. */
export async function runAdd(call: Call): Promise<number> {
  const options = gatherFinding(call);
  const pack = loadPacks(call.settings.values.packs, { models: call.settings.values.model });
  return await withThreads(call, (beside) =>
    withLedger(call, { create: true }, (ledger) =>
      withReach(call, async (reach) => {
        const progress = startProgress();
        const items = untilStopped(findArticles(call.words, { ...options, reach }), beside.signal);
        const { threads } = beside;
        const all = addAll(ledger, items, now, pack, { onRead: progress.advance, threads });
        return await report(call, all, progress, beside);
      }),
    ),
  );
}

const STOPPED = "hearsay: Stopped. What was read is kept; the same call goes on with the rest.";

type Counts = { readonly [outcome in Outcome["outcome"] | "failed"]: number };

async function report(
  call: Call,
  all: AsyncIterable<Added<Source>>,
  progress: Progress,
  { signal }: Beside,
): Promise<number> {
  const counts = { added: 0, version: 0, known: 0, failed: 0 };
  const asJson = call.options["json"] === true;
  let last: Added<Source> | null = null;
  for await (const one of all) {
    last = one;
    counts[one.outcome?.outcome ?? "failed"] += 1;
    if (asJson) await writeOut(`${JSON.stringify(writeRow(one))}\n`);
    if (one.error !== null) progress.say(writeFailure(one.name, one.error));
  }
  progress.finish();
  if (signal.aborted) progress.say(STOPPED);
  // Of the only article an error says all, as for `read`; a program gets its line.
  const isAlone = last?.name.line === null && last.name.record === undefined;
  const isUnusable = !asJson && counts.failed === 1 && sum(counts) === 1 && isAlone;
  if (!asJson && !isUnusable) await writeOut(`${writeCounts(counts, shownAddress(call.settings.values.ledger))}\n`);
  if (counts.failed === 0) return 0;
  return isUnusable ? 2 : 1;
}

const sum = (counts: Counts): number => counts.added + counts.version + counts.known + counts.failed;

function writeRow({ name, outcome, error }: Added<Source>): object {
  return { ...writePlace(name), ...(error === null ? outcome : { error: tellError(error) }) };
}

/** "Added 27 articles to ./hearsay.db; 3 were there already. 1 could not be read." */
function writeCounts({ added, version, known, failed }: Counts, ledger: string): string {
  const parts = [
    `Added ${added + version} ${added + version === 1 ? "article" : "articles"} to ${ledger}`,
    version === 0 ? "" : `${version} of them ${version === 1 ? "is a new version" : "are new versions"} of one it has`,
    known === 0 ? "" : `${known} ${known === 1 ? "was" : "were"} there already`,
  ];
  return `${parts.filter(Boolean).join("; ")}.${failed === 0 ? "" : ` ${failed} could not be read.`}`;
}
