/** An event of following feeds as the log has it: how much it matters, and what belongs to it. */
import type { WatchEvent } from "../../../desk/watch/watch-event.ts";
import type { Monitoring } from "../call.ts";

const LEVELS: Readonly<Record<WatchEvent["event"], "warn" | "info" | "debug">> = {
  failed: "warn",
  gone: "warn",
  postponed: "info",
  passed: "info",
  article: "info",
  moved: "info",
  led: "info",
  checked: "debug",
};

export function logEvent(told: WatchEvent, { log }: Pick<Monitoring, "log">): void {
  const error = "error" in told ? { error: undefined, code: told.error.code, why: told.error.message } : {};
  // The log has its own clock, and says first what happened.
  log.tell(LEVELS[told.event], told.event, { ...told, ...error, at: undefined, event: undefined });
}
