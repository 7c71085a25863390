/**
 * Opens what lies at many addresses, several hosts at once and one at a time of each, and gives it back in the order in which it was named. How long
 * a host is left alone between two requests is the fetcher's to know (`turns.ts`); here it is only seen to that a slow host does not hold up others.
 */
import { hostOf } from "../../intake/fetch/address.ts";

/** Hosts that are asked at the same time. */
const MOST_AT_ONCE = 6;

/** How far it runs ahead of what was taken: what is opened waits in memory. */
const AHEAD = 24;

export type Opening<One, Opened> = {
  readonly one: One;
  /** May reject: whoever takes it says what that means. */
  readonly opened: Promise<Opened>;
};

/** `nameHost`: of equal hosts no two are opened at once. */
export async function* openInOrder<One, Opened>(
  all: readonly One[],
  nameHost: (one: One) => string,
  open: (one: One) => Promise<Opened>,
): AsyncGenerator<Opening<One, Opened>> {
  const slots = all.map(() => Promise.withResolvers<Opened>());
  const begun = new Set<number>();
  const busy = new Set<string>();
  let [place, isOver] = [0, false];

  function begin(): void {
    const end = isOver ? 0 : Math.min(all.length, place + AHEAD);
    for (let at = place; at < end && busy.size < MOST_AT_ONCE; at += 1) {
      const [one, slot] = [all[at]!, slots[at]!];
      const host = nameHost(one);
      if (begun.has(at) || busy.has(host)) continue;
      begun.add(at);
      busy.add(host);
      // Whoever stops taking must not leave a failure behind that nobody hears.
      slot.promise.catch(() => {});
      slot.resolve(open(one).finally(() => leave(host)));
    }
  }

  function leave(host: string): void {
    busy.delete(host);
    begin();
  }

  try {
    for (; place < all.length; place += 1) {
      begin();
      yield { one: all[place]!, opened: slots[place]!.promise };
    }
  } finally {
    isOver = true;
  }
}

/** As the fetcher tells hosts apart; what is no address is its own host. */
export function hostOfAddress(address: string): string {
  const url = URL.parse(address);
  return url === null ? address : hostOf(url);
}
