/** The queue that a call names, open while something is done with it. Loaded only then. */
import type { Call } from "../call.ts";
import type { Queue } from "../../../queue/queue.ts";
import type { QueueOptions } from "../../../queue/open.ts";

/** A server that goes away meanwhile is waited for. */
const WAIT_MS = 30_000;

export async function withQueue<Result>(
  call: Call,
  client: string,
  work: (queue: Queue) => Promise<Result>,
): Promise<Result> {
  const { openQueue } = await import("../../../queue/open.ts");
  const queue = await openQueue(call.settings.values.queue, { ...queueOptions(call, client), holdMs: null });
  try {
    return await work(queue);
  } finally {
    await queue.close();
  }
}

export function queueOptions({ settings }: Call, client: string): QueueOptions {
  const { hold, replicas } = settings.values;
  return { client: `hearsay ${client}`, waitMs: WAIT_MS, replicas, holdMs: hold * 1000 };
}
