/**
 * One log for all that goes on by itself: what serves, what follows feeds, what reads for others. A line of JSON for each thing on
 * standard error, and where that is a terminal a line for people. A path tells what was looked at; queries, cookies, tokens and what was
 * sent are never told, and `hide-secrets.ts` sees to what errors quote.
 */
import { destination, pino } from "pino";
import type { LogLevel, Settings } from "../settings.ts";
import { hideSecrets } from "./hide-secrets.ts";
import { tell } from "./tell.ts";
import { writeLogLine } from "./write-log-line.ts";

export type Log = {
  /** `what` in some words, with what belongs to it. */
  readonly tell: (level: Exclude<LogLevel, "silent">, what: string, about?: Readonly<Record<string, unknown>>) => void;
  /** A fault of our own, under the number by which it can be found. */
  readonly fail: (error: Error, requestId: string) => void;
};

export type LogPlace = {
  readonly write: (line: string) => void;
  /** Whether people read it as it comes. */
  readonly isTerminal?: boolean;
};

/** `place`: where lines go; standard error where it is not given. */
export function openLog(level: Settings["log"], place?: LogPlace): Log {
  const isTerminal = place === undefined ? process.stderr.isTTY : place.isTerminal === true;
  const logger = pino(
    {
      level,
      base: null,
      timestamp: () => `,"at":"${new Date().toISOString()}"`,
      messageKey: "what",
      formatters: { level: (label) => ({ level: label }) },
      hooks: { streamWrite: (line) => hideSecrets(isTerminal ? writeLogLine(line) : line) },
    },
    // What is written later would be lost where the process is ended at once.
    place ?? destination({ fd: 2, sync: true }),
  );
  return {
    tell: (at, what, about = {}) => logger[at](about, what),
    fail: (error, requestId) => {
      tell("failure", { code: "internal" });
      logger.error({ requestId, error: error.stack ?? error.message }, "a fault in Hearsay");
    },
  };
}
