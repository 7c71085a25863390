/** Which of two comes first, by what is known of the time of each. */
import type { Order, Status } from "../../model/answer.ts";
import type { State } from "./fold.ts";

/** Whether the one lies before, or after, the other; as sure as the less sure of both times. */
export function compareTimes(one: State, other: State, order: Order): State {
  const [early, late] = order === "before" ? [one, other] : [other, one];
  const status = comesFirst(early, late);
  const support = status === "open" ? [] : [...one.support.slice(0, MOST), ...other.support.slice(0, MOST)];
  const last = [...one.trail, ...other.trail].toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
  const trail = status === "open" || last === undefined ? [] : [{ ...last, status, value: [] }];
  return { status, value: [], interval: null, support, against: [], trail };
}

/** So many statements of each are shown. */
const MOST = 2;

function comesFirst(early: State, late: State): Status {
  const [a, b] = [early, late].map(({ interval }) => interval);
  const [isThere, isOtherThere] = [early.status === "happened", late.status === "happened"];
  if (isThere && !isOtherThere) return "happened";
  if (isOtherThere && !isThere) return "denied";
  // What has no time yet will hardly come before what has one.
  if (a != null && late.status === "open" && KNOWN.has(early.status)) return "likely";
  if (b != null && early.status === "open" && KNOWN.has(late.status)) return "unlikely";
  if (a == null || b == null || ![early, late].every(({ status }) => KNOWN.has(status))) return "open";
  const isSure = early.status !== "likely" && late.status !== "likely";
  if ((a.latest ?? "9999") < (b.earliest ?? "")) return isThere ? "happened" : isSure ? "confirmed" : "likely";
  if ((b.latest ?? "9999") < (a.earliest ?? "")) return isSure ? "denied" : "unlikely";
  return "open";
}

const KNOWN: ReadonlySet<Status> = new Set(["likely", "confirmed", "happened"]);
