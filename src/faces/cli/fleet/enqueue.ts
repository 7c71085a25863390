/** `hearsay enqueue`: articles into a queue. What is no article is told on standard error, and the rest goes on. */
import { findArticles } from "../../../desk/find-articles.ts";
import { type Enqueued, enqueueAll } from "../../../desk/fleet/enqueue.ts";
import { tellError } from "../../../desk/json-lines.ts";
import { parseAddress } from "../../../queue/address.ts";
import type { Call } from "../call.ts";
import { gatherFinding } from "../gather-finding.ts";
import { startProgress } from "../progress.ts";
import { writeOut } from "../surroundings.ts";
import { withReach } from "../with-reach.ts";
import { writeFailure, writePlace } from "../write-failure.ts";
import { withQueue } from "./with-queue.ts";

/** 0, or 1 where something was no article. */
export async function runEnqueue(call: Call): Promise<number> {
  const options = gatherFinding(call);
  const { shown } = parseAddress(call.settings.values.queue);
  return await withQueue(call, "enqueue", (queue) =>
    withReach(call, async (reach) => {
      const progress = startProgress();
      const counts = { queued: 0, failed: 0 };
      const asJson = call.options["json"] === true;
      for await (const one of enqueueAll(queue, findArticles(call.words, { ...options, reach }))) {
        counts[one.error === null ? "queued" : "failed"] += 1;
        if (asJson) await writeOut(`${JSON.stringify(writeRow(one))}\n`);
        if (one.error !== null) progress.say(writeFailure(one.name, one.error));
        progress.advance();
      }
      progress.finish();
      if (!asJson) await writeOut(`${writeCounts(counts, shown)}\n`);
      return counts.failed === 0 ? 0 : 1;
    }),
  );
}

function writeRow({ name, value, error }: Enqueued): object {
  return { ...writePlace(name), ...(error === null ? { document: value } : { error: tellError(error) }) };
}

/** "Put 27 articles into nats://127.0.0.1:4222. 1 could not be read." */
function writeCounts({ queued, failed }: { readonly queued: number; readonly failed: number }, queue: string): string {
  const count = `${queued.toLocaleString("en")} ${queued === 1 ? "article" : "articles"}`;
  return `Put ${count} into ${queue}.${failed === 0 ? "" : ` ${failed.toLocaleString("en")} could not be read.`}`;
}
