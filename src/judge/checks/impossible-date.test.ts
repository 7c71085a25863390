/** Days already past that are still to come. People and works are invented; the dateline is 2 May 2031 where a row has none. */
import { checkFindings, type FindingRow } from "../../../test/check-findings.ts";

const ROWS: readonly FindingRow[] = [
  {
    why: "expected for a month that is over; the same month of the next year is still ahead",
    text: "Iron Lantern Season 2 is expected to be released sometime in March 2031.",
    evidence: ["is expected to be released sometime in March 2031"],
    suggestion: "2032-03",
    message: /^“March 2031” was already past when this was printed \(2031-05-02\)/u,
  },
  {
    why: "now expected for a month that is over",
    text: "Iron Lantern Season 2 is now expected for March 2031.",
    evidence: ["Iron Lantern Season 2 is now expected for March 2031"],
    suggestion: "2032-03",
  },
  {
    why: "will come out on a day that is over",
    text: "Dark Tide will be released on April 3, 2031.",
    evidence: ["will be released on April 3, 2031"],
    suggestion: "2032-04-03",
  },
  {
    why: "retold from somebody's words",
    text: "Mara Ilves said that Glass Orchard will be released in January 2031.",
    evidence: ["will be released in January 2031"],
  },
  {
    why: "so long ago that no year is safe to suggest",
    text: "Dark Tide is set to be released in March 2027.",
    evidence: ["is set to be released in March 2027"],
  },
  { why: "still ahead", text: "Iron Lantern Season 2 is expected to be released sometime in March 2032." },
  {
    why: "the month of the dateline is not over",
    text: "Iron Lantern Season 2 is expected to be released in May 2031.",
  },
  { why: "the year of the dateline is not over", text: "Iron Lantern Season 2 is expected to be released in 2031." },
  {
    why: "it was expected then, and that is history",
    text: "Iron Lantern Season 2 was expected to be released in March 2031.",
  },
  { why: "it came out then", text: "Iron Lantern Season 2 was released in March 2031." },
  {
    why: "a month without its year may be the next one",
    text: "Iron Lantern Season 2 is expected to be released in March.",
  },
  {
    why: "someone's own words may be old",
    text: "“Dark Tide will be released in March 2031,” Mara Ilves said a year ago.",
  },
  {
    why: "two clauses: the past one has the past date",
    text: "Iron Lantern Season 1 was released in March 2029, and Season 2 is expected to be released in March 2032.",
  },
  { why: "printed in time", published: "2031-02-01", text: "Dark Tide will be released on April 3, 2031." },
];

checkFindings("impossible-date", ROWS);
