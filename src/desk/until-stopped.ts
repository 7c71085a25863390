/** What comes, until somebody has enough: what is still waited for then is not waited for any longer. */

export async function* untilStopped<Item>(items: AsyncIterable<Item>, signal: AbortSignal): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  let onStop: (() => void) | null = null;
  const stop = (): void => onStop?.();
  signal.addEventListener("abort", stop);
  try {
    while (!signal.aborted) {
      const next = await new Promise<IteratorResult<Item, unknown> | null>((resolve, reject) => {
        onStop = () => resolve(null);
        iterator.next().then(resolve, reject);
      });
      if (next === null || next.done === true) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener("abort", stop);
    const closing = Promise.resolve(iterator.return?.());
    if (signal.aborted) closing.catch(() => {});
    else await closing;
  }
}
