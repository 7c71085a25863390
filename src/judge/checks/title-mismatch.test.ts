/** Titles that have lost words or have a wrong one. The works are invented. */
import { checkFindings, type FindingRow } from "../../../test/check-findings.ts";

const ROWS: readonly FindingRow[] = [
  {
    why: "the second half is lost between the colon and the season",
    text: "Iron Lantern: Dark Tide Season 2 comes out in the spring. This follows the Iron Lantern: Season 1 finale.",
    evidence: ["Iron Lantern: Season 1 finale", "Iron Lantern: Dark Tide"],
    suggestion: "Iron Lantern: Dark Tide Season 1 finale",
  },
  {
    why: "a series that no pack knows",
    text: "His remarks follow Greywater: Season 1. Greywater: Afterlight Season 1 ran from January to March.",
    evidence: ["Greywater: Season 1", "Greywater: Afterlight"],
    suggestion: "Greywater: Afterlight Season 1",
  },
  {
    why: "a small word lost from a title that stands more often",
    text: "The series House of the Lanterns is back. Reed stars in the series House of Lanterns. The series House of the Lanterns ran for three seasons.",
    evidence: ["House of Lanterns", "House of the Lanterns"],
    suggestion: "House of the Lanterns",
  },
  {
    why: "a slip in a title that stands more often",
    text: "She directed the film “The Salt Road Homecoming”. The film “The Salt Road Homecaming” came out in May. The film “The Salt Road Homecoming” won a prize.",
    evidence: ["The Salt Road Homecaming", "The Salt Road Homecoming"],
    suggestion: "The Salt Road Homecoming",
  },
  {
    why: "two titles, each as frequent as the other",
    text: "The series House of the Lanterns is back. The series House of Lanterns is another one.",
  },
  {
    why: "the short form is a series of its own, named so twice",
    text: "Iron Lantern: Season 3 is the best. Iron Lantern: Season 2 was worse. Iron Lantern: Dark Tide Season 1 is something else.",
  },
  {
    why: "the short form is a series of its own, written without a colon elsewhere",
    text: "Greywater: Season 5 is near. Greywater season 4 was long. Greywater: First Light Part 1 is on stage.",
  },
  {
    why: "the longer title is no series: it has no parts",
    text: "Greywater: Season 5 is near. The play Greywater: First Light opens in May.",
  },
  { why: "nothing longer stands in the article", text: "Iron Lantern: Season 1 ran in March. Season 2 follows." },
  {
    why: "a colon that opens a list",
    text: "He made three: Season 1, Season 2 and Dark Tide. Three: The Movie Part 2 is next.",
  },
  {
    why: "numbers tell works apart",
    text: "The Night of Lanterns 2 was fun. The Night of Lanterns 3 was not. The Night of Lanterns 3 failed.",
  },
];

checkFindings("title-mismatch", ROWS);
