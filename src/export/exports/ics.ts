/** iCalendar (RFC 5545): an event for each question whose answer is a day. */
import type { CalendarExport } from "../export.ts";

export const ics: CalendarExport = {
  name: "ics",
  about: "iCalendar: an event for each question whose answer is a day, tentative or confirmed.",
  mediaType: "text/calendar; charset=utf-8",
  over: "questions",
  write: async ({ answers, ...heading }) => (await import("../calendar/calendar-of.ts")).calendarOf(answers, heading),
};
