/** How far a long run is, on standard error where that is a terminal: "1,240 articles, 310 a second". */

/** How often the line is rewritten. */
const EVERY_MS = 500;

export type Progress = {
  readonly advance: () => void;
  /** Writes a line of its own, above that of the progress. */
  readonly say: (line: string) => void;
  /** Leaves the line as it is at the end. */
  readonly finish: () => void;
};

export function startProgress(): Progress {
  const shown = process.stderr.isTTY;
  const startedMs = performance.now();
  let done = 0;
  let shownMs = startedMs;
  let isLineOpen = false;
  const rewrite = (end: string): void => {
    const perSecond = Math.round(done / Math.max(0.001, (performance.now() - startedMs) / 1000));
    const line = `${done.toLocaleString("en")} articles, ${perSecond.toLocaleString("en")} a second`;
    process.stderr.write(`\r\u001B[K${line}${end}`);
    isLineOpen = end === "";
  };
  return {
    advance: () => {
      done += 1;
      const nowMs = performance.now();
      if (!shown || nowMs - shownMs < EVERY_MS) return;
      shownMs = nowMs;
      rewrite("");
    },
    say: (line) => {
      process.stderr.write(isLineOpen ? `\r\u001B[K${line}\n` : `${line}\n`);
      isLineOpen = false;
    },
    finish: () => {
      if (shown) rewrite("\n");
    },
  };
}
