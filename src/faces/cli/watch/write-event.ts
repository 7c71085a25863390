/** An event of following feeds as a line for people: when, what, where. "2025-06-21 09:30:00  added   Greywater returns, https://…". */
import type { WatchEvent } from "../../../desk/watch/watch-event.ts";
import { visible } from "../show/cells.ts";

/** Null for what is not worth a line: a feed that had nothing new. */
export function writeEvent(event: WatchEvent): string | null {
  const told = tell(event);
  if (told === null) return null;
  const [what, ...words] = told;
  return `${writeMoment(event.at)}  ${what.padEnd(WIDEST)}  ${visible(words.join(" "))}`;
}

/** UTC, as all moments of a ledger, to the second. */
export function writeMoment(at: string): string {
  return at.slice(0, 19).replace("T", " ");
}

const WIDEST = "postponed".length;

function tell(event: WatchEvent): readonly [what: string, ...words: string[]] | null {
  switch (event.event) {
    case "checked":
      if (event.added === 0) return null;
      return ["checked", `${event.title ?? event.feed}: ${writeCount(event.added)}; next ${writeMoment(event.due)}`];
    case "article":
      return [
        event.outcome === "version" ? "changed" : "added",
        [event.outlet, event.title].filter((part) => part !== null).join(": "),
        event.url ?? `in ${event.feed}`,
      ];
    case "passed":
      return ["passed", `${withPlace(event.error.message, event.url)} [${event.error.code}]`];
    case "postponed":
      return ["postponed", `${withPlace(event.error.message, event.url)} [${event.error.code}]`];
    case "failed":
      return [
        "failed",
        `${withPlace(event.error.message, event.feed)} [${event.error.code}]`,
        `Tried ${event.failures === 1 ? "once" : `${event.failures} times`}; next ${writeMoment(event.due)}`,
      ];
    case "moved":
      return ["moved", `${event.feed} lives at ${event.to} now`];
    case "gone":
      return ["gone", `${event.feed} is followed no longer: its host says that it is gone for good (410)`];
    default:
      return ["led", `${event.feed} leads to ${writeLed(event.to)}`];
  }
}

function writeLed(to: readonly string[]): string {
  const [first = ""] = to;
  return to.length === 1 ? `${first}, which is followed instead` : `${to.length} others, which are followed instead`;
}

const writeCount = (articles: number): string => `${articles} ${articles === 1 ? "article" : "articles"}`;

/** Most sentences name what they are about; the others are told it. */
function withPlace(message: string, place: string): string {
  return message.includes(place) ? message : `${place}: ${message}`;
}
