/**
 * The time that a fetch may take on the wire, over all its redirects; waiting for one's turn does not count. One signal
 * ends all that goes on: when time is up, when the caller gives up, when the fetcher is closed.
 */
import { showUrl } from "../address.ts";
import { FetchError } from "../fetch-error.ts";
import { onAbort } from "./on-abort.ts";

export type Stopwatch = {
  readonly signal: AbortSignal;
  /** Runs on while `run` does. */
  readonly measure: <Result>(url: URL, run: () => Promise<Result>) => Promise<Result>;
  /** Stands still, and waits no longer than the signal allows. */
  readonly wait: <Result>(promise: Promise<Result>) => Promise<Result>;
};

export type Clock = {
  /** One stopwatch for one fetch, which the caller's signal stops too. */
  readonly time: <Result>(
    signal: AbortSignal | undefined,
    run: (stopwatch: Stopwatch) => Promise<Result>,
  ) => Promise<Result>;
  /** Stops all of them, and those to come. */
  readonly stop: () => void;
};

export function openClock(totalMs: number): Clock {
  const closing = new AbortController();
  return {
    time: async (signal, run) => {
      const controller = new AbortController();
      const stops = signal === undefined ? [closing.signal] : [closing.signal, signal];
      const leaves = stops.map((one) => onAbort(one, () => controller.abort(stopped(one.reason))));
      try {
        return await run(buildStopwatch(totalMs, controller));
      } finally {
        for (const leave of leaves) leave();
      }
    },
    stop: () => closing.abort(),
  };
}

function buildStopwatch(totalMs: number, controller: AbortController): Stopwatch {
  const { signal } = controller;
  let leftMs = totalMs;
  return {
    signal,
    measure: async (url, run) => {
      const message = `${showUrl(url)} took longer than ${totalMs / 1000} seconds. Try again later.`;
      const timeUp = (): void => controller.abort(new FetchError("fetch/timeout", message));
      const timer = setTimeout(timeUp, Math.max(1, leftMs));
      const start = performance.now();
      try {
        return await run();
      } finally {
        clearTimeout(timer);
        leftMs -= performance.now() - start;
      }
    },
    wait: async (promise) => {
      const { promise: stopping, reject } = Promise.withResolvers<never>();
      const stop = (): void => reject(signal.reason);
      signal.addEventListener("abort", stop, { once: true });
      if (signal.aborted) stop();
      try {
        return await Promise.race([promise, stopping]);
      } finally {
        signal.removeEventListener("abort", stop);
      }
    },
  };
}

function stopped(cause: unknown): FetchError {
  return new FetchError("fetch/stopped", "The fetching was stopped before there was an answer.", { cause });
}
