/** What a worker has in hand: it tells the queue so from time to time, so that nobody else gets it meanwhile. */
import type { Delivery } from "../../queue/queue.ts";

export type InHand = {
  readonly take: (deliveries: readonly Delivery[]) => void;
  /** Whatever became of it. */
  readonly letGo: (delivery: Delivery) => void;
  /** Gives back what is still in hand. */
  readonly close: () => void;
};

/** `holdMs`: as long as the queue waits for a word. */
export function holdInHand(holdMs: number): InHand {
  const held = new Set<Delivery>();
  const timer = setInterval(() => {
    for (const delivery of held) delivery.hold();
  }, holdMs / 3);
  return {
    take: (deliveries) => {
      for (const delivery of deliveries) held.add(delivery);
    },
    letGo: (delivery) => void held.delete(delivery),
    close: () => {
      clearInterval(timer);
      for (const delivery of held) delivery.giveBack(0);
      held.clear();
    },
  };
}
