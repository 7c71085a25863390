/** Ctrl-C and `SIGTERM`: the first signal ends what is under way in good order; a second one ends the process, as if nobody listened. */

export type Stop = {
  /** Its reason is the name of the signal that came. */
  readonly signal: AbortSignal;
  readonly forget: () => void;
};

export function stopOnSignal(): Stop {
  const stopping = new AbortController();
  const stop = (name: NodeJS.Signals): void => {
    forget();
    stopping.abort(name);
  };
  const forget = (): void => {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return { signal: stopping.signal, forget };
}
