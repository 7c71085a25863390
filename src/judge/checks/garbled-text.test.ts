/** Words that were mangled on their way into print, and odd words that were not. */
import { checkFindings, type FindingRow } from "../../../test/check-findings.ts";

const ROWS: readonly FindingRow[] = [
  {
    why: "letters and a digit struck into a word; cut out, they leave a word of the same text before the same neighbour",
    text: "Fans waited a long time. Mara Ilves has been eager to return for a lonaqss1wqg time.",
    evidence: ["lonaqss1wqg"],
    suggestion: "long",
  },
  {
    why: "a digit amid letters that nobody can speak",
    text: "Mara Ilves has been looking forrqwx7ward to another season.",
    evidence: ["forrqwx7ward"],
  },
  { why: "a digit that splits a word", text: "The wait will be a week lo9nger, she said.", evidence: ["lo9nger"] },
  {
    why: "letters in an order that no English word has",
    text: "The series will return in the spring, the qwrtzp said.",
    evidence: ["qwrtzp"],
  },
  {
    why: "an apostrophe read in the wrong encoding",
    text: "The studio doesnâ€™t know, Mara Ilves said.",
    evidence: ["â€™"],
    suggestion: "’",
  },
  {
    why: "one finding for many letters read in the wrong encoding",
    text: "AndrÃ© Vell and RenÃ© Dahl met at the cafÃ©.",
    evidence: ["Ã©"],
    suggestion: "é",
  },
  {
    why: "names of formats and models",
    text: "It runs on win32api, playstation5pro and html5page, with sha256sum beside.",
  },
  {
    why: "words that begin with digits",
    text: "The 4k80fps stream and the 2nd one were b2b offers on mp3player sites.",
  },
  { why: "hard words", text: "Strengths, rhythms, latchstring and catchphrase are words; so is borschts." },
  { why: "a made-up word that stands twice was meant", text: "The qwrtzp sang. Nobody had heard a qwrtzp before." },
  { why: "a name in capitals", text: "The drone QWRTZP and the robot Qwrtzp are new." },
  { why: "a piece of an address", text: "See example.com/lonaqss1wqg or write to forrqwx7ward@example.com." },
  { why: "accents where they belong", text: "André Vell ate a crème brûlée in Düren; Ángel did not." },
  { why: "a word of another language in Latin letters", text: "He shouted gwrthrychol and przystanek, then left." },
];

checkFindings("garbled-text", ROWS);
