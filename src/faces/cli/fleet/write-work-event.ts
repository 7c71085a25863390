/** An event of a worker as a line for people: "2025-06-21 09:30:00  failed   june.jsonl, line 12: … [input/published-invalid]". */
import type { WorkEvent } from "../../../desk/fleet/work-event.ts";
import { visible } from "../show/cells.ts";

/** Null for what is not worth a line: an article that was read. */
export function writeWorkEvent(event: WorkEvent): string | null {
  const told = tell(event);
  return told === null
    ? null
    : `${event.at.slice(0, 19).replace("T", " ")}  ${event.event.padEnd(WIDEST)}  ${visible(told)}`;
}

const WIDEST = "resumed".length;

function tell(event: WorkEvent): string | null {
  switch (event.event) {
    case "failed":
      return `${writeAbout(event)} Put aside after ${event.tries === 1 ? "one try" : `${event.tries} tries`}.`;
    case "retried":
      return `${writeAbout(event)} Tried ${event.tries === 1 ? "once" : `${event.tries} times`}; it comes again.`;
    case "waiting":
      return event.error === null
        ? `The ${event.for} is away; what is under way goes on, and the rest when it is back.`
        : `${event.error.message} [${event.error.code}] Waiting for it.`;
    case "mended":
      return "The queue had forgotten articles, as after a crash; all that are left come again.";
    case "resumed":
      return `The ${event.for} is there again.`;
    default:
      return null;
  }
}

function writeAbout({ name, document, error }: Extract<WorkEvent, { readonly event: "failed" | "retried" }>): string {
  // Of a fault of our own, the stack is for programs.
  const [sentence = ""] = error.message.split("\n");
  return `${name ?? (document || "a message of the queue")}: ${sentence} [${error.code}]`;
}
