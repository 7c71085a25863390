/** One voice that says yes and no. People and works are invented. */
import { checkFindings, type FindingRow } from "../../../test/check-findings.ts";

const ROWS: readonly FindingRow[] = [
  {
    why: "the article says in its own voice that she will, and that she will not",
    text: "Ines Okafor will return in Iron Lantern Season 2. The cast is large. Ines Okafor will not return in Iron Lantern Season 2.",
    evidence: ["will return in Iron Lantern Season 2", "will not return in Iron Lantern Season 2"],
  },
  {
    why: "one man says both",
    text: "Pavel Horn said that Ines Okafor will return in Iron Lantern Season 2. Horn said that she will not return in Iron Lantern Season 2.",
    evidence: ["will return in Iron Lantern Season 2", "will not return in Iron Lantern Season 2"],
    message: /Pavel Horn/u,
  },
  {
    why: "another season",
    text: "Ines Okafor will return in Iron Lantern Season 2. Ines Okafor will not return in Iron Lantern Season 3.",
  },
  {
    why: "another person",
    text: "Ines Okafor will return in Iron Lantern Season 2. Jonas Reed will not return in Iron Lantern Season 2.",
  },
  {
    why: "two people disagree",
    text: "Pavel Horn said that Ines Okafor will return in Iron Lantern Season 2. Jonas Reed said that Okafor will not return in Iron Lantern Season 2.",
  },
  {
    why: "a change of plan",
    text: "Ines Okafor was originally returning in Iron Lantern Season 2. Ines Okafor will not return in Iron Lantern Season 2.",
  },
  {
    why: "one of them is no commitment",
    text: "Ines Okafor may return in Iron Lantern Season 2. Ines Okafor will not return in Iron Lantern Season 2.",
  },
  {
    why: "nothing beside the subject tells that it is the same return",
    text: "Ines Okafor will return. Ines Okafor will not return.",
  },
  {
    why: "a description may stand for two",
    text: "The captain will return in Iron Lantern Season 2. The captain will not return in Iron Lantern Season 2.",
  },
];

checkFindings("contradiction", ROWS);
