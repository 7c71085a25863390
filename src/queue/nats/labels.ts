/** What is written beside an article in a message, in headers of one line of ASCII each. */
import { headers, type MsgHdrs } from "@nats-io/transport-node";
import type { Parcel, Why } from "../queue.ts";

/** Where an article lies that is too large for a message: the middle of its parts' subjects, and how many they are. */
export type Parts = { readonly key: string; readonly count: number };

export type Labels = Omit<Parcel, "body"> & { readonly queuedAt: string; readonly parts: Parts | null };

export type FailureLabels = Why & { readonly tries: number; readonly failedAt: string };

const ARTICLE = "Hearsay-Article";
const FAILURE = "Hearsay-Failure";

/** `failure`: of what was put aside. */
export function writeLabels(labels: Labels, failure: FailureLabels | null = null): MsgHdrs {
  const written = headers();
  written.set(ARTICLE, writeAscii(labels));
  if (failure !== null)
    written.set(FAILURE, writeAscii({ ...failure, message: failure.message.slice(0, MOST_MESSAGE) }));
  return written;
}

const MOST_MESSAGE = 4000;

/** Null for a message that somebody else wrote. */
export function readLabels(written: MsgHdrs | undefined): Labels | null {
  const labels: Labels | null = JSON.parse(jsonOf(written, ARTICLE));
  return typeof labels?.document === "string" && labels.document !== "" ? labels : null;
}

export function readFailure(written: MsgHdrs | undefined): FailureLabels | null {
  const failure: FailureLabels | null = JSON.parse(jsonOf(written, FAILURE));
  return failure;
}

function writeAscii(value: object): string {
  return JSON.stringify(value).replaceAll(/[^ -~]/gu, (char) =>
    char
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}

/** "null" where there is none, or none of ours. */
function jsonOf(written: MsgHdrs | undefined, name: string): string {
  const value = written?.get(name) || "null";
  try {
    JSON.parse(value);
    return value;
  } catch {
    return "null";
  }
}
