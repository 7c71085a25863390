/** How far a long run is, on standard error where that is a terminal: "1,240 articles, 310 a second". */

/** How often the line is rewritten. */
const EVERY_MS = 500;

export type Progress = { readonly advance: () => void; readonly finish: (failed: number) => void };

export function startProgress(): Progress {
  const shown = process.stderr.isTTY;
  const startedMs = performance.now();
  let done = 0;
  let shownMs = startedMs;
  const describe = (): string => {
    const perSecond = Math.round(done / Math.max(0.001, (performance.now() - startedMs) / 1000));
    return `${done.toLocaleString("en")} articles, ${perSecond.toLocaleString("en")} a second`;
  };
  return {
    advance: () => {
      done += 1;
      const nowMs = performance.now();
      if (!shown || nowMs - shownMs < EVERY_MS) return;
      shownMs = nowMs;
      process.stderr.write(`\r\u001B[K${describe()}`);
    },
    finish: (failed) => {
      if (shown) process.stderr.write(`\r\u001B[K${describe()}\n`);
      if (failed > 0) process.stderr.write(`hearsay: ${failed} of ${done} lines could not be read; each says why.\n`);
    },
  };
}
