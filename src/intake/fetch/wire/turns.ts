/**
 * Who may ask when: one at a time of each host, with a pause between two, and never more than a fixed number at once
 * over all hosts. A host's queue is let go with its last pause, so that ten thousand hosts leave nothing behind.
 */

export type Turn = {
  readonly host: string;
  /** The pause since this host was last asked. */
  readonly gapMs: number;
  /** Whether it belongs to what was just asked, such as a redirect: next in all queues, and without a pause. */
  readonly ahead: boolean;
  /** Gives the place in the queue up. */
  readonly signal: AbortSignal;
};

export type Turns = {
  /** Waits for the turn, and resolves to what ends it. */
  readonly take: (turn: Turn) => Promise<() => void>;
  /** The hosts that somebody waits for or that rest: for measurement. */
  readonly hosts: () => number;
};

type Waiting = Turn & { readonly begin: () => void };
/** `gapMs` is the longest pause that anybody asked for: so long it is remembered when the host was last asked. */
type Lane = {
  busy: boolean;
  lastEnd: number;
  gapMs: number;
  timer: NodeJS.Timeout | null;
  readonly waiting: Waiting[];
};

/** `now` is in milliseconds, and no one may set it back. */
export function openTurns(connections: number, now: () => number = () => performance.now()): Turns {
  const lanes = new Map<string, Lane>();
  // What belongs to an answer that is held goes first: otherwise all answers would be held at once.
  const waitingForPlace = { ahead: [] as (() => void)[], others: [] as (() => void)[] };
  let places = connections;

  /** Lets the next one of a host go, or sets a clock for when it may. */
  function advance(host: string, lane: Lane): void {
    if (lane.busy) return;
    if (lane.timer !== null) clearTimeout(lane.timer);
    lane.timer = null;
    const next = lane.waiting[0];
    const gapMs = next === undefined ? lane.gapMs : next.ahead ? 0 : next.gapMs;
    const pause = lane.lastEnd + gapMs - now();
    if (pause > 0) {
      lane.timer = setTimeout(() => advance(host, lane), pause);
      // Only what somebody waits for may hold the process.
      if (next === undefined) lane.timer.unref();
    } else if (next === undefined) {
      lanes.delete(host);
    } else {
      lane.waiting.shift();
      lane.busy = true;
      next.begin();
    }
  }

  function end(host: string, lane: Lane): void {
    lane.busy = false;
    lane.lastEnd = now();
    advance(host, lane);
  }

  function waitForLane(turn: Turn): Promise<Lane> {
    const lane = lanes.get(turn.host) ?? { busy: false, lastEnd: -Infinity, gapMs: 0, timer: null, waiting: [] };
    lanes.set(turn.host, lane);
    lane.gapMs = Math.max(lane.gapMs, turn.gapMs);
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { ...turn, begin };
      function begin(): void {
        turn.signal.removeEventListener("abort", leave);
        resolve(lane);
      }
      function leave(): void {
        const index = lane.waiting.indexOf(waiting);
        if (index !== -1) lane.waiting.splice(index, 1);
        advance(turn.host, lane);
        reject(turn.signal.reason);
      }
      turn.signal.addEventListener("abort", leave, { once: true });
      if (turn.ahead) lane.waiting.unshift(waiting);
      else lane.waiting.push(waiting);
      advance(turn.host, lane);
    });
  }

  function waitForPlace({ ahead, signal }: Turn): Promise<void> {
    signal.throwIfAborted();
    if (places > 0) {
      places -= 1;
      return Promise.resolve();
    }
    const queue = ahead ? waitingForPlace.ahead : waitingForPlace.others;
    return new Promise((resolve, reject) => {
      function begin(): void {
        signal.removeEventListener("abort", leave);
        resolve();
      }
      function leave(): void {
        queue.splice(queue.indexOf(begin), 1);
        reject(signal.reason);
      }
      signal.addEventListener("abort", leave, { once: true });
      queue.push(begin);
    });
  }

  function leavePlace(): void {
    const next = waitingForPlace.ahead.shift() ?? waitingForPlace.others.shift();
    if (next === undefined) places += 1;
    else next();
  }

  return {
    take: async (turn) => {
      turn.signal.throwIfAborted();
      const lane = await waitForLane(turn);
      try {
        await waitForPlace(turn);
      } catch (error) {
        end(turn.host, lane);
        throw error;
      }
      return () => {
        leavePlace();
        end(turn.host, lane);
      };
    },
    hosts: () => lanes.size,
  };
}
