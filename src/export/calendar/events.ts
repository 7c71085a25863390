/**
 * The trail of an answer → the events of a calendar: one for each day, or run of days, that was given.
 *
 * Only days that were said make an event: "March 2026", "late 2026" and "about 4 March" make none. An event that is moved stays the same event
 * with a higher sequence; one whose day no longer holds is cancelled, where it last was, and comes back if a day is given again.
 */
import type { Answer, Status, Step } from "../../model/answer.ts";
import type { Day } from "../../model/interval.ts";

export type Event = {
  /** First and last day, inclusive. */
  readonly first: Day;
  readonly last: Day;
  readonly state: "tentative" | "confirmed" | "cancelled";
  /** How often it has changed. */
  readonly sequence: number;
  /** The step that made it what it is. */
  readonly step: Step;
};

/** In the order of their days when they came up. Most answers have one at most; several where several days are contested. */
export function eventsOf({ trail }: Pick<Answer, "trail">): readonly Event[] {
  let events: readonly Event[] = [];
  for (const step of trail) {
    const days = HOLDS_NONE.has(step.status)
      ? []
      : step.value.flatMap(({ edtf }) => daysOf(edtf) ?? []).toSorted(byDay);
    const slots = Math.max(events.length, days.length);
    events = Array.from({ length: slots }, (_, slot) => advance(events[slot], days[slot], step));
  }
  return events;
}

type Days = Pick<Event, "first" | "last">;

/** What was open or denied holds no day. */
const HOLDS_NONE: ReadonlySet<Status> = new Set(["open", "denied"]);

const CONFIRMED: ReadonlySet<Status> = new Set(["confirmed", "happened"]);

function advance(event: Event | undefined, days: Days | undefined, step: Step): Event {
  if (days === undefined) {
    return event!.state === "cancelled"
      ? event!
      : { ...event!, state: "cancelled", sequence: event!.sequence + 1, step };
  }
  const state = CONFIRMED.has(step.status) ? "confirmed" : "tentative";
  if (event === undefined) return { ...days, state, sequence: 0, step };
  const isSame = event.first === days.first && event.last === days.last && event.state === state;
  // What its summary says of it is part of it.
  return isSame && event.step.status === step.status ? event : { ...days, state, sequence: event.sequence + 1, step };
}

const byDay = (a: Days, b: Days): number => (a.first < b.first ? -1 : Number(a.first > b.first));

/** The days that an EDTF string names beyond doubt of their number: "2026-03-04", "2026-03-04?", "2026-03-04/2026-03-06"; else null. */
export function daysOf(edtf: string | null): Days | null {
  const [from = "", to = from, ...more] = (edtf ?? "").split("/");
  const [first, last] = [dayIn(from), dayIn(to)];
  return first === null || last === null || last < first || more.length > 0 ? null : { first, last };
}

function dayIn(edtf: string): Day | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T[^~%]*)?\??$/u.exec(edtf)?.[1];
  if (day === undefined) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : day;
}
