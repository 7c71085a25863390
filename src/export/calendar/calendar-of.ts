/** Answers → an iCalendar (RFC 5545), made by ical-generator: all-day events, none of them on a day that nobody said. */
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import type { Answer } from "../../model/answer.ts";
import type { Day } from "../../model/interval.ts";
import { writeSource } from "../words/write-source.ts";
import { writeStatus } from "../words/write-status.ts";
import { printedWords } from "../words/said-words.ts";
import { type Event, eventsOf } from "./events.ts";

export type CalendarHeading = {
  readonly title: string;
  /** Where questions have pages, without a slash at its end; null where they have none. */
  readonly site: string | null;
};

export type Calendar = CalendarHeading & { readonly answers: readonly Answer[] };

/** One event for each answer that is, or was, a day. */
export function calendarOf(answers: readonly Answer[], { title, site }: CalendarHeading): string {
  const calendar = ical({
    name: title,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Hearsay", product: "Hearsay", language: "EN" },
  });
  const seen = new Set<string>();
  for (const answer of answers) {
    if (seen.has(answer.understood.id)) continue;
    seen.add(answer.understood.id);
    for (const [slot, event] of eventsOf(answer).entries()) calendar.createEvent(writeEvent(answer, event, slot, site));
  }
  // The standard ends every line with both, the last one too.
  return `${calendar.toString()}\r\n`;
}

const STATES = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

function writeEvent(answer: Answer, { first, last, state, sequence, step }: Event, slot: number, site: string | null) {
  const { understood, question } = answer;
  return {
    id: `${understood.id}${slot === 0 ? "" : `-${slot + 1}`}@hearsay`,
    sequence,
    // The day that made it what it is: whoever writes the calendar again writes the same.
    stamp: midnight(step.date),
    start: midnight(first),
    end: midnight(dayAfter(last)),
    allDay: true,
    status: STATES[state],
    transparency: ICalEventTransparency.TRANSPARENT,
    summary: plain(`${understood.subject?.name ?? question} (${step.status})`),
    description: describe(answer),
    ...(site === null ? {} : { url: `${site}/q/${understood.id}` }),
  };
}

/** The question, what is known of it, and the first words that prove it. */
function describe(answer: Answer): string {
  const [proof] = answer.evidence;
  const words = proof === undefined ? [] : printedWords(proof).map((text) => `“${text}”`);
  const lines = [answer.question, writeStatus(answer), ...words, ...(proof === undefined ? [] : [writeSource(proof)])];
  return lines.map(plain).join("\n");
}

/** On one line, without control characters, which no calendar may hold. */
const plain = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, " ");

const midnight = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** The end of an all-day event is the day after it. */
function dayAfter(day: Day): Day {
  return new Date(midnight(day).getTime() + 86_400_000).toISOString().slice(0, 10);
}
