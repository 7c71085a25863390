/**
 * Begins what comes while what came before is still under way, and gives it back in its order, each as soon as it is done and not later
 * because nothing follows: `begin` says when that is.
 */

/** `done` never rejects. `size` is counted against the limit. */
export type Begun = { readonly done: Promise<unknown>; readonly size: number };

export type Limits = {
  /** So many may be under way beside the one that is given back; with 0, nothing comes before that was taken. */
  readonly ahead: number;
  /** All that is under way is no larger, but for the last one. */
  readonly size: number;
};

export async function* overlap<One, Work extends Begun>(
  all: AsyncIterator<One, void>,
  begin: (one: One) => Promise<Work>,
  { ahead, size }: Limits,
): AsyncGenerator<Work> {
  const begun: Work[] = [];
  let next: Promise<IteratorResult<One, void>> | null = null;
  let isOver = false;
  try {
    for (;;) {
      const [oldest] = begun;
      const room = begun.length <= ahead && begun.reduce((sum, one) => sum + one.size, 0) < size;
      if (room && !isOver) next ??= all.next();
      const came = next === null ? null : await firstOf(next, oldest);
      if (came === null) {
        if (oldest === undefined) return;
        begun.shift();
        yield oldest;
        continue;
      }
      next = null;
      if (came.done === true) isOver = true;
      else begun.push(await begin(came.value));
    }
  } finally {
    await leave(all, next);
  }
}

/** What comes next, or null where the oldest is done before that. */
async function firstOf<One>(
  next: Promise<IteratorResult<One, void>>,
  oldest: Begun | undefined,
): Promise<IteratorResult<One, void> | null> {
  return await (oldest === undefined ? next : Promise.race([next, oldest.done.then(() => null)]));
}

/** What is still waited for may never come: it is not waited for any longer. */
async function leave<One>(all: AsyncIterator<One, void>, next: Promise<unknown> | null): Promise<void> {
  const left = all.return?.();
  if (next === null) await left;
  else void Promise.allSettled([next, left]);
}
