/** A connection to a server, with what all that goes over it needs. */
import type { JetStreamClient, JetStreamManager } from "@nats-io/jetstream";
import type { NatsConnection } from "@nats-io/transport-node";
import type { Names } from "./streams.ts";

export type Line = {
  readonly connection: NatsConnection;
  readonly client: JetStreamClient;
  readonly manager: JetStreamManager;
  readonly names: Names;
  /** Tries again while the server is away, and then throws `queue/…`. For what may be done twice. */
  readonly reach: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Makes what the queue is made of, where it is not there. */
  readonly make: () => Promise<void>;
  /** As long as the server waits for a word of what somebody has in hand. */
  readonly holdMs: number;
  /** The queue had forgotten articles, which come again. */
  readonly mended: () => void;
  /** UTC, to the millisecond. */
  readonly now: () => string;
};
