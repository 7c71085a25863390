/** Reports with nobody behind them. People and works are invented. */
import { checkFindings, type FindingRow } from "../../../test/check-findings.ts";

const ROWS: readonly FindingRow[] = [
  {
    why: "confirmed by nobody",
    text: "It has been confirmed that Ines Okafor will return to Iron Lantern.",
    evidence: ["It has been confirmed that"],
  },
  {
    why: "in the middle of a sentence",
    text: "On Friday it was announced that Glass Orchard has been renewed.",
    evidence: ["it was announced that"],
  },
  {
    why: "a rumour",
    text: "It is rumored that Jonas Reed has left Iron Lantern.",
    evidence: ["It is rumored that"],
  },
  { why: "by whom", text: "It was confirmed by Northlight Pictures that Ines Okafor will return to Iron Lantern." },
  { why: "a channel, if nobody in person", text: "Via the fan club it was announced that Glass Orchard will end." },
  { why: "according to whom", text: "It was announced that Glass Orchard has been renewed, according to Mara Ilves." },
  {
    why: "behind it stands who says so",
    text: "It was confirmed that Glass Orchard will end, Mara Ilves explained.",
  },
  { why: "somebody says it", text: "Northlight Pictures has confirmed that Ines Okafor will return to Iron Lantern." },
  {
    why: "the one who confirmed to return is the subject",
    text: "Ines Okafor has confirmed to fans that she will return to Iron Lantern.",
  },
  { why: "a common hedge claims no source", text: "Iron Lantern Season 2 is expected to be released in March 2032." },
  {
    why: "a participle in passing tells of a thing known, not of a report",
    text: "Confirmed to return for a third season, Iron Lantern is a success.",
  },
  { why: "confirmed as a description", text: "Glass Orchard is a confirmed success." },
];

checkFindings("unattributed", ROWS);
