/**
 * What a queue is made of in JetStream, for the queue called "hearsay":
 *
 *     hearsay-queue   hearsay.queue        articles to be read; an article that was acknowledged is gone
 *     hearsay-parts   hearsay.parts.*.*    what is too large for one message, cut
 *     hearsay-tries   hearsay.tries.*      how often one was tried in vain, by its place in the queue
 *     hearsay-failed  hearsay.failed.*     what was put aside, one for each document, with its error
 *
 * All workers share one consumer of the first, "readers".
 */
import { AckPolicy, type JetStreamManager, RetentionPolicy, type StreamConfig } from "@nats-io/jetstream";
import type { QueueOptions } from "../open.ts";

export type Names = {
  readonly queue: string;
  readonly parts: string;
  readonly tries: string;
  readonly failed: string;
};

/** Subjects begin with it. */
export function namesOf(name: string): Names {
  return { queue: `${name}-queue`, parts: `${name}-parts`, tries: `${name}-tries`, failed: `${name}-failed` };
}

/** "hearsay-parts" → "hearsay.parts". */
export function subjectOf(stream: string): string {
  return stream.replace(/-(?=[a-z]+$)/u, ".");
}

export const READERS = "readers";

/** What all workers together may have in hand; what one has is limited by what it asks for. */
const MOST_IN_HAND = 20_000;

const DAY_NS = 86_400_000_000_000;

/** Makes what is not there. What is there stays as it is; but how long an article is held is what the last worker says. */
export async function makeStreams(
  manager: JetStreamManager,
  names: Names,
  { replicas, holdMs }: Pick<QueueOptions, "replicas" | "holdMs">,
): Promise<void> {
  const one = { max_msgs_per_subject: 1 } as const;
  const streams: readonly (readonly [name: string, subjects: string, more: Partial<StreamConfig>])[] = [
    [names.queue, "", { retention: RetentionPolicy.Workqueue }],
    [names.parts, ".*.*", { ...one, allow_direct: true }],
    // Marks that nobody took away say nothing about an article of next week.
    [names.tries, ".*", { ...one, allow_direct: true, max_age: 7 * DAY_NS }],
    [names.failed, ".*", { ...one, allow_direct: true }],
  ];
  const there = new Set<string>();
  for await (const name of manager.streams.names()) there.add(name);
  for (const [name, subjects, more] of streams) {
    if (there.has(name)) continue;
    await manager.streams.add({ name, subjects: [subjectOf(name) + subjects], num_replicas: replicas, ...more });
  }
  await makeConsumer(manager, names, holdMs);
}

export const USUAL_HOLD_MS = 30_000;

async function makeConsumer(manager: JetStreamManager, { queue }: Names, holdMs: number | null): Promise<void> {
  const holdNs = (holdMs ?? USUAL_HOLD_MS) * 1_000_000;
  for await (const { name, config } of manager.consumers.list(queue)) {
    if (name !== READERS) continue;
    const isOther = holdMs !== null && config.ack_wait !== holdNs;
    if (isOther) await manager.consumers.update(queue, READERS, { ...config, ack_wait: holdNs });
    return;
  }
  await manager.consumers.add(queue, {
    durable_name: READERS,
    ack_policy: AckPolicy.Explicit,
    ack_wait: holdNs,
    // How often an article is tried is counted by workers: one that was in the hands of somebody who was killed is not at fault.
    max_deliver: -1,
    max_ack_pending: MOST_IN_HAND,
  });
}
