/**
 * The time that a fetch may take on the wire, over all its redirects; waiting for one's turn does not count. One signal
 * ends all that goes on: when time is up, when the caller gives up, when the fetcher is closed.
 */
import { showUrl } from "./address.ts";
import { FetchError } from "./fetch-error.ts";

export type Stopwatch = {
  readonly signal: AbortSignal;
  /** Runs on while `run` does. */
  readonly time: <Result>(url: URL, run: () => Promise<Result>) => Promise<Result>;
  /** Lets the other signals go, which live longer. */
  readonly end: () => void;
};

export function startStopwatch(totalMs: number, stops: readonly AbortSignal[]): Stopwatch {
  const controller = new AbortController();
  let leftMs = totalMs;

  function stop(this: AbortSignal): void {
    controller.abort(
      new FetchError("fetch/stopped", "The fetching was stopped before there was an answer.", { cause: this.reason }),
    );
  }
  for (const signal of stops) {
    if (signal.aborted) stop.call(signal);
    signal.addEventListener("abort", stop, { once: true });
  }

  return {
    signal: controller.signal,
    time: async (url, run) => {
      const message = `${showUrl(url)} took longer than ${totalMs / 1000} seconds. Try again later.`;
      const timer = setTimeout(() => controller.abort(new FetchError("fetch/timeout", message)), Math.max(1, leftMs));
      const start = performance.now();
      try {
        return await run();
      } finally {
        clearTimeout(timer);
        leftMs -= performance.now() - start;
      }
    },
    end: () => {
      for (const signal of stops) signal.removeEventListener("abort", stop);
    },
  };
}
