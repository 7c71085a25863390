/** Connects to a server of NATS, or to one of a cluster, and makes the streams of a queue where they are not there. */
import { setTimeout as pause } from "node:timers/promises";
import { JetStreamApiError, jetstream, jetstreamManager } from "@nats-io/jetstream";
import { connect, type NatsConnection, type NodeConnectionOptions } from "@nats-io/transport-node";
import { HearsayError } from "../../base/error.ts";
import { retry } from "../../base/retry.ts";
import type { Place } from "../address.ts";
import type { QueueOptions } from "../open.ts";
import type { Parcel, Queue, QueueState } from "../queue.ts";
import { dropFailure, listFailures, requeueFailure } from "./failures.ts";
import { failureOf } from "./failure.ts";
import { writeLabels } from "./labels.ts";
import type { Line } from "./line.ts";
import { putParts } from "./parts.ts";
import { makeStreams, namesOf, READERS, subjectOf, USUAL_HOLD_MS } from "./streams.ts";
import { openTaking } from "./take.ts";

/** Larger articles go in parts, whatever the server would take: so a worker's dozens of messages are no great weight. */
const INLINE_BYTES = 256_000;
/** Of the largest message that the server takes, so much is left for what stands beside the article. */
const LABEL_BYTES = 16_000;

const REQUEST_MS = 5000;
const FIRST_PAUSE_MS = 100;
const MAX_PAUSE_MS = 2000;

export async function openNats(place: Place, options: QueueOptions): Promise<Queue> {
  let connection: NatsConnection | null = null;
  try {
    connection = await connect(connectionOptions(place, options));
    return await queueOver(connection, place, options);
  } catch (error) {
    await connection?.close();
    throw failureOf(error, place.shown);
  }
}

function connectionOptions({ servers, tls, user, password }: Place, { client }: QueueOptions): NodeConnectionOptions {
  const login = user === null ? { token: password ?? "" } : { user, pass: password ?? "" };
  return {
    servers: [...servers],
    name: client,
    timeout: REQUEST_MS,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 500,
    pingInterval: 10_000,
    ...(password === null ? {} : login),
    ...(tls ? { tls: {} } : {}),
  };
}

async function queueOver(connection: NatsConnection, place: Place, options: QueueOptions): Promise<Queue> {
  const names = namesOf(place.name);
  const { tell = () => {} } = options;
  const manager = await jetstreamManager(connection, { timeout: REQUEST_MS });
  const line: Line = {
    connection,
    client: jetstream(connection, { timeout: REQUEST_MS }),
    manager,
    names,
    reach: (work) => reach(options.waitMs, place.shown, work),
    make: () => makeStreams(manager, names, options),
    holdMs: options.holdMs ?? USUAL_HOLD_MS,
    mended: () => tell("mended"),
    now: () => new Date().toISOString(),
  };
  await line.make();
  void follow(connection, tell);
  return {
    put: (parcel) => put(line, parcel),
    take: (most) => openTaking(line, most),
    state: () => line.reach(() => stateOf(line)),
    failures: () => listFailures(line),
    requeue: (id) => requeueFailure(line, id),
    drop: (id) => dropFailure(line, id),
    close: () => closeSoon(connection),
  };
}

async function put(line: Line, { document, name, body }: Parcel): Promise<void> {
  const { client, connection, names } = line;
  const size = Math.min(INLINE_BYTES, (connection.info?.max_payload ?? 1_000_000) - LABEL_BYTES);
  const isLarge = body.length > size;
  const parts = isLarge ? await line.reach(() => putParts(client, names, body, size)) : null;
  const headers = writeLabels({ document, name, queuedAt: line.now(), parts });
  // Without an id: the server would leave out, without a word, an article that is enqueued again because it failed.
  await line.reach(() => client.publish(subjectOf(names.queue), isLarge ? "" : body, { headers }));
}

async function stateOf({ manager, names }: Line): Promise<QueueState> {
  const [{ state }, failed, readers] = await Promise.all([
    manager.streams.info(names.queue),
    manager.streams.info(names.failed),
    manager.consumers.info(names.queue, READERS).catch(unlessRemade),
  ]);
  // While a worker makes it anew (`mend-readers.ts`), nobody has anything in hand.
  const inHand = readers?.num_ack_pending ?? 0;
  return {
    // What a server has after a crash and its consumer knows nothing of waits too.
    waiting: Math.max(readers?.num_pending ?? 0, state.messages - inHand),
    underWay: inHand,
    again: readers?.num_redelivered ?? 0,
    failed: failed.state.messages,
    settled: state.last_seq - state.messages,
    oldest: state.messages === 0 ? null : new Date(state.first_ts).toISOString(),
    bytes: state.bytes,
  };
}

function unlessRemade(error: unknown): null {
  if (error instanceof JetStreamApiError && error.code === NO_CONSUMER) return null;
  throw error;
}

/** Of https://github.com/nats-io/nats-server/blob/main/server/errors.json. */
const NO_CONSUMER = 10_014;

async function follow(connection: NatsConnection, tell: (news: "away" | "back") => void): Promise<void> {
  for await (const { type } of connection.status()) {
    if (type === "disconnect") tell("away");
    if (type === "reconnect") tell("back");
  }
}

/** What was acknowledged is sent first; a server that is not there is not waited for. */
async function closeSoon(connection: NatsConnection): Promise<void> {
  const timer = new AbortController();
  const late = pause(REQUEST_MS, null, { signal: timer.signal }).catch(() => {});
  await Promise.race([connection.drain().catch(() => {}), late]);
  timer.abort();
  await connection.close();
}

/** Tries again while the server is away. */
async function reach<Result>(waitMs: number, server: string, work: () => Promise<Result>): Promise<Result> {
  const tried = async (): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw failureOf(error, server);
    }
  };
  return await retry(tried, { firstPauseMs: FIRST_PAUSE_MS, maxPauseMs: MAX_PAUSE_MS, waitMs, mayPass: isAway });
}

/** One that was just started knows nothing of JetStream for a moment. */
function isAway(error: unknown): boolean {
  return error instanceof HearsayError && /^queue\/(?:unreachable|no-jetstream)$/u.test(error.code);
}
