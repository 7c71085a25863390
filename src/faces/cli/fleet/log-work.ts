/** What happens while a worker works, as the log has it: how much it matters, and what belongs to it. */
import type { News } from "../../../desk/fleet/work-event.ts";
import type { Monitoring } from "../call.ts";

const LEVELS: Readonly<Record<News["event"], "warn" | "info" | "debug">> = {
  waiting: "warn",
  resumed: "warn",
  mended: "warn",
  failed: "warn",
  retried: "info",
  added: "debug",
  version: "debug",
  known: "debug",
};

export function logWork(told: News, { log }: Pick<Monitoring, "log">): void {
  const { error } = "error" in told ? told : { error: null };
  const why = error === null ? {} : { code: error.code, why: error.message };
  // The log says first what happened.
  log.tell(LEVELS[told.event], told.event, { ...told, ...why, error: undefined, event: undefined });
}
