/** Effects dated before their causes. People and works are invented. */
import { checkFindings, type FindingRow } from "../../../test/check-findings.ts";

const ROWS: readonly FindingRow[] = [
  {
    why: "the second season comes out before the first",
    text: "Iron Lantern Season 1 was released in June 2030. Iron Lantern Season 2 was released in March 2029.",
    evidence: ["Season 2 was released in March 2029", "Season 1 was released in June 2030"],
  },
  {
    why: "out before it is filmed",
    text: "Dark Tide was released in March 2030. Dark Tide was filmed in Thule in October 2030.",
    evidence: ["Dark Tide was released in March 2030", "Dark Tide was filmed in Thule in October 2030"],
  },
  {
    why: "a delay to an earlier day",
    text: "Northlight has delayed Dark Tide from October 2031 to June 2031.",
    evidence: ["delayed Dark Tide from October 2031 to June 2031"],
  },
  {
    why: "in their order",
    text: "Iron Lantern Season 1 was released in June 2029. Iron Lantern Season 2 was released in March 2030.",
  },
  {
    why: "in the same year, which tells no order",
    text: "Iron Lantern Season 1 was released in 2030. Iron Lantern Season 2 was released in March 2030.",
  },
  {
    why: "both on one day",
    text: "Iron Lantern Season 1 was released on June 5, 2030. Iron Lantern Season 2 was released on June 5, 2030.",
  },
  {
    why: "parts of different series",
    text: "Iron Lantern Season 1 was released in June 2030. Glass Orchard Season 2 was released in March 2029.",
  },
  {
    why: "filmed first",
    text: "Dark Tide was filmed in Thule in October 2029. Dark Tide was released in March 2030.",
  },
  {
    why: "the first was never meant to come out then",
    text: "Iron Lantern Season 1 was not released in June 2030. Iron Lantern Season 2 was released in March 2029.",
  },
  { why: "a delay to a later day", text: "Northlight has delayed Dark Tide from June 2031 to October 2031." },
  {
    why: "a date that is impossible by itself needs no second finding",
    text: "Iron Lantern Season 1 was released in June 2030. Iron Lantern Season 2 is expected to be released in March 2029.",
  },
];

checkFindings("impossible-order", ROWS);
