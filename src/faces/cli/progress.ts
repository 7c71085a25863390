/** How far a long run is, on standard error where that is a terminal: "1,240 articles, 310 a second". */
import { visibleLines } from "./show/cells.ts";

/** How often the line is rewritten. */
const EVERY_MS = 500;

export type Progress = {
  readonly advance: () => void;
  /** Takes the line away, so that another can be written where it was. */
  readonly clear: () => void;
  /** Writes a line of its own, above that of the progress. */
  readonly say: (line: string) => void;
  /** Leaves the line as it is at the end. */
  readonly finish: () => void;
};

/** `describe`: what the line says of so many things done in so many seconds. */
export function startProgress(describe: (done: number, seconds: number) => string = describeArticles): Progress {
  const shown = process.stderr.isTTY;
  const startedMs = performance.now();
  let done = 0;
  let shownMs = startedMs;
  let isLineOpen = false;
  const rewrite = (end: string): void => {
    const seconds = Math.max(0.001, (performance.now() - startedMs) / 1000);
    process.stderr.write(`\r\u001B[K${describe(done, seconds)}${end}`);
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
    clear: () => {
      if (isLineOpen) process.stderr.write("\r\u001B[K");
      isLineOpen = false;
    },
    say: (line) => {
      process.stderr.write(`${isLineOpen ? "\r\u001B[K" : ""}${visibleLines(line)}\n`);
      isLineOpen = false;
    },
    finish: () => {
      if (shown) rewrite("\n");
    },
  };
}

function describeArticles(done: number, seconds: number): string {
  return `${done.toLocaleString("en")} articles, ${Math.round(done / seconds).toLocaleString("en")} a second`;
}
