/** What became of an article → what the queue is told of it: that it is done, that it is to come again, or that it is put aside. */
import { HearsayError } from "../../base/error.ts";
import type { Why } from "../../queue/queue.ts";
import type { Tried } from "./finish-each.ts";
import { PASSING } from "./patience.ts";
import type { Tell } from "./work-event.ts";

export type Settling = { readonly tries: number; readonly tell: Tell };

const FIRST_PAUSE_MS = 1000;
const MAX_PAUSE_MS = 60_000;

/** What the queue is not told because it is away, it brings again. */
export async function settleDelivery(tried: Tried, settling: Settling): Promise<void> {
  try {
    await settle(tried, settling);
  } catch (error) {
    if (!isAway(error)) throw error;
  }
}

async function settle({ delivery, outcome, error, tries }: Tried, { tries: most, tell }: Settling): Promise<void> {
  const { document, name, queuedAt } = delivery;
  if (outcome !== null) {
    tell({ document: outcome.document, name, event: outcome.outcome, queuedAt });
    await delivery.done();
  } else if (isAway(error)) delivery.giveBack(FIRST_PAUSE_MS);
  else if (tries >= most || isFinal(error!)) {
    tell({ document, name, event: "failed", error: whyOf(error!), tries });
    await delivery.putAside(whyOf(error!), tries);
  } else {
    tell({ document, name, event: "retried", error: whyOf(error!), tries });
    await delivery.noteTries(tries);
    delivery.giveBack(Math.min(FIRST_PAUSE_MS * 4 ** (tries - 1), MAX_PAUSE_MS));
  }
}

const isAway = (error: unknown): boolean => error instanceof HearsayError && PASSING.has(error.code);

/** Another try would say the same. */
const isFinal = (error: Error): boolean => error instanceof HearsayError && /^(?:input|queue)\//u.test(error.code);

/** A fault of our own is told with its stack. */
function whyOf(error: Error): Why {
  return error instanceof HearsayError
    ? { code: error.code, message: error.message }
    : { code: "internal", message: error.stack ?? error.message };
}
