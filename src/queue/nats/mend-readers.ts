/**
 * A server that was killed may have articles of which its consumer believes that they were handed out and acknowledged, or that somebody has
 * them in hand: they would lie there for ever. A consumer made anew begins with all that is there; what was read already is known then.
 */
import type { ConsumerInfo } from "@nats-io/jetstream";
import type { Line } from "./line.ts";
import { READERS } from "./streams.ts";

/** So often it is looked at. */
const LOOK_MS = 2000;
/** So many looks in a row must find articles that the consumer does not know of: one alone may have come amid something. */
const LOOKS = 3;
/** Or, with nothing that moves for so many looks, articles that somebody is said to have in hand: five minutes. */
const STILL_LOOKS = 150;

/** To be called often: looks from time to time. */
export function openMending({ manager, names, make, mended }: Line): () => Promise<void> {
  let [lookedMs, odd, still, last] = [performance.now(), 0, 0, ""];
  return async () => {
    if (performance.now() - lookedMs < LOOK_MS) return;
    lookedMs = performance.now();
    const before = await manager.consumers.info(names.queue, READERS);
    const { state } = await manager.streams.info(names.queue);
    const after = await manager.consumers.info(names.queue, READERS);
    // Between two questions some may come or go, but not both ways at once.
    const unknown = state.messages - Math.max(countKnown(before), countKnown(after));
    odd = unknown > 0 ? odd + 1 : 0;
    const now = [state.last_seq, state.messages, after.delivered.consumer_seq, after.num_pending].join(" ");
    still = state.messages > 0 && now === last ? still + 1 : 0;
    last = now;
    if (odd < LOOKS && still < STILL_LOOKS) return;
    [odd, still] = [0, 0];
    await manager.consumers.delete(names.queue, READERS);
    await make();
    mended();
  };
}

const countKnown = ({ num_pending, num_ack_pending }: ConsumerInfo): number => num_pending + num_ack_pending;
