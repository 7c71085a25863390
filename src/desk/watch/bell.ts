/** Waiting until a time is over, or somebody rings. */

/** The most that a clock of Node takes. */
const LONGEST_MS = 2 ** 31 - 1;

export type Bell = {
  /** Ends the waiting, or the next one where nobody waits. */
  readonly ring: () => void;
  readonly wait: (ms: number) => Promise<void>;
};

export function makeBell(): Bell {
  let isRung = false;
  let wake: (() => void) | null = null;
  return {
    ring: () => {
      isRung = true;
      wake?.();
    },
    wait: async (ms) => {
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (isRung || ms <= 0) {
          resolve();
          return;
        }
        const timer = setTimeout(resolve, Math.min(ms, LONGEST_MS));
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      isRung = false;
    },
  };
}
