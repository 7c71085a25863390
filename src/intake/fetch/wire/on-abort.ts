/**
 * Many who listen to one signal: an `AbortSignal` searches through all its listeners for each that comes or goes, which ten
 * thousand fetches under one signal would spend their time on. Here the signal has one listener, and it knows the rest.
 */

const listening = new WeakMap<AbortSignal, Set<() => void>>();

/** Calls `stop` when the signal aborts, at once where it has; what is returned takes that back. */
export function onAbort(signal: AbortSignal, stop: () => void): () => void {
  if (signal.aborted) {
    stop();
    return () => {};
  }
  const stops = listening.get(signal) ?? new Set();
  if (!listening.has(signal)) {
    listening.set(signal, stops);
    signal.addEventListener("abort", () => stops.forEach((one) => one()), { once: true });
  }
  stops.add(stop);
  return () => void stops.delete(stop);
}
