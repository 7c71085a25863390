/**
 * What is too large for a message: deflated, cut, and put into a stream of its own under a key that one message names. So a worker that asks
 * for the next few dozen messages is never sent a few dozen books.
 *
 * A bucket of JetStream's object store would be the same with one more library and a record of its own for each object.
 */
import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";
import type { JetStreamClient, JetStreamManager } from "@nats-io/jetstream";
import { nuid } from "@nats-io/transport-node";
import { HearsayError } from "../../base/error.ts";
import type { Parts } from "./labels.ts";
import { type Names, subjectOf } from "./streams.ts";

const [deflate, inflate] = [promisify(deflateRaw), promisify(inflateRaw)];

export async function putParts(
  client: JetStreamClient,
  { parts }: Names,
  body: Uint8Array,
  size: number,
): Promise<Parts> {
  const packed = await deflate(body);
  const key = nuid.next();
  const count = Math.ceil(packed.length / size);
  for (let part = 0; part < count; part += 1) {
    await client.publish(`${subjectOf(parts)}.${key}.${part}`, packed.subarray(part * size, (part + 1) * size));
  }
  return { key, count };
}

/** Throws `queue/parts-missing`. */
export async function getParts(
  manager: JetStreamManager,
  { parts }: Names,
  { key, count }: Parts,
): Promise<Uint8Array> {
  const found: Uint8Array[] = [];
  for (let part = 0; part < count; part += 1) {
    const stored = await manager.streams.getMessage(parts, { last_by_subj: `${subjectOf(parts)}.${key}.${part}` });
    if (stored === null) {
      throw new HearsayError(
        "queue/parts-missing",
        `Part ${part + 1} of ${count} of an article is gone from the queue: enqueue the article again.`,
      );
    }
    found.push(stored.data);
  }
  return await inflate(Buffer.concat(found));
}

export async function dropParts(manager: JetStreamManager, { parts }: Names, { key }: Parts): Promise<void> {
  await manager.streams.purge(parts, { filter: `${subjectOf(parts)}.${key}.*` });
}
