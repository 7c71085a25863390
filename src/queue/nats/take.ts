/**
 * A way out of the queue: asks the server for so many messages as there is room for here, and for more as they are taken. While nobody takes
 * any, no more come, and others get them.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { Consumer, ConsumerMessages, JsMsg } from "@nats-io/jetstream";
import type { Delivery, Taking } from "../queue.ts";
import { deliveryOf } from "./delivery.ts";
import type { Line } from "./line.ts";
import { openMending } from "./mend-readers.ts";
import { READERS } from "./streams.ts";

/** A request for messages stands so long; whoever stops waits so long for what is on its way. */
const ASK_MS = 2000;
/** One that was not answered in time is given up: the server went away amid it. */
const OVERDUE_MS = 5000;
/** Messages come one by one: so long after the last, those that are there are enough. */
const LINGER_MS = 5;
const FIRST_PAUSE_MS = 100;
const MAX_PAUSE_MS = 5000;

export async function openTaking(line: Line, most: number): Promise<Taking> {
  const consumer = await line.reach(() => line.client.consumers.get(line.names.queue, READERS));
  const here: Delivery[] = [];
  /** All of which nobody has said what became of it: the server is told from time to time that we have it. */
  const held = new Map<Delivery, JsMsg>();
  const timer = setInterval(() => {
    for (const message of held.values()) message.working();
  }, line.holdMs / 3);
  const closing = new AbortController();
  let ring = Promise.withResolvers<void>();
  const wake = (): void => {
    ring.resolve();
    ring = Promise.withResolvers();
  };
  const keep = (message: JsMsg): void => {
    const delivery = deliveryOf(message, line, (one) => held.delete(one));
    held.set(delivery, message);
    if (closing.signal.aborted) delivery.giveBack(0);
    else here.push(delivery);
    wake();
  };
  const mend = openMending(line);
  const run = async (): Promise<void> => {
    let pauseMs = FIRST_PAUSE_MS;
    while (!closing.signal.aborted) {
      if (here.length >= most) {
        await ring.promise;
        continue;
      }
      try {
        await ask(consumer, most - here.length, keep);
        pauseMs = FIRST_PAUSE_MS;
        await mend();
      } catch {
        // It is away, or somebody took its streams away: they are made again as soon as it can be.
        await pause(pauseMs);
        pauseMs = Math.min(2 * pauseMs, MAX_PAUSE_MS);
        await line.make().catch(() => {});
      }
    }
  };
  const running = run();
  return {
    next: async (count, signal) => {
      const stopped = new Promise<void>((resolve) => {
        signal.addEventListener("abort", () => resolve(), { once: true });
      });
      while (here.length === 0 && !signal.aborted) await Promise.race([ring.promise, stopped]);
      for (let before = 0; here.length > before && here.length < count; ) {
        before = here.length;
        await pause(LINGER_MS);
      }
      const taken = signal.aborted ? [] : here.splice(0, count);
      wake();
      return taken;
    },
    close: async () => {
      closing.abort();
      clearInterval(timer);
      for (const delivery of held.keys()) delivery.giveBack(0);
      wake();
      await running;
    },
  };
}

/** Resolves when all came that were asked for, or no more in time. */
async function ask(consumer: Consumer, count: number, keep: (message: JsMsg) => void): Promise<void> {
  const messages = await consumer.fetch({ max_messages: count, expires: ASK_MS });
  const overdue = setTimeout(() => messages.stop(new Error("The server did not answer.")), ASK_MS + OVERDUE_MS);
  try {
    for await (const message of messages satisfies ConsumerMessages) keep(message);
  } finally {
    clearTimeout(overdue);
  }
}
