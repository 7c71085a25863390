/** Names of people in two spellings. All of them are invented. */
import { checkFindings, type FindingRow } from "../../../test/check-findings.ts";

const ROWS: readonly FindingRow[] = [
  {
    why: "a letter changed in one of three places",
    text: "Mario Tellan left the show. A week later Marco Tellan was back. “I never left,” Marco Tellan said.",
    evidence: ["Mario Tellan", "Marco Tellan"],
    suggestion: "Marco Tellan",
  },
  {
    why: "two letters changed places, and none of the two is more frequent",
    text: "The house belongs to Abdulhadi Yilmar. It was sold by Adbulhadi Yilmar last year.",
    evidence: ["Abdulhadi Yilmar", "Adbulhadi Yilmar"],
  },
  {
    why: "another letter doubled",
    text: "Corinne Vale is leaving the studio. Corrine Vale joined it in 2019. “It was time,” Corinne Vale said.",
    evidence: ["Corrine Vale", "Corinne Vale"],
    suggestion: "Corinne Vale",
  },
  {
    why: "a headline in capitals that the body corrects",
    title: "Game Director Corrine Vale Reportedly Leaving Northlight",
    text: "Corinne Vale is leaving Northlight Pictures, she said on Friday. Vale joined the studio in 2019.",
    evidence: ["Corrine Vale", "Corinne Vale"],
  },
  {
    why: "known from a pack under another spelling",
    text: "Actor Jonnas Reed is back, the studio said on Friday.",
    evidence: ["Jonnas Reed"],
    suggestion: "Jonas Reed",
  },
  {
    why: "an accent left out is no other spelling",
    title: "Francois Hollard leaves the stage",
    text: "François Hollard left the stage on Friday. “It was time,” François Hollard said.",
  },
  {
    why: "the writer has marked the slip",
    text: "She wrote of “Angela Correm [sic]”. Angela Corem is a lawyer. Angela Corem did not answer.",
  },
  {
    why: "a people in the singular and in the plural",
    text: "Sorran American voters stayed home. The party courts Sorran Americans, and Sorran Americans know it.",
  },
  {
    why: "a brother whose name differs by more",
    text: "Martin Tellan left. His brother Morten Tellan stayed. Martin Tellan said so, and Morten Tellan agreed.",
  },
  {
    why: "two people, each named more than once",
    text: "Marina Vale and Marine Vale are sisters. Marina Vale sings, Marine Vale dances. Marina Vale and Marine Vale agreed.",
  },
  {
    why: "short names are other names",
    text: "Jon Reeve came. Jan Reeve went. Jan Reeve had a train to catch.",
  },
  {
    why: "another first letter is another name",
    text: "Ronald Tellan came. Donald Tellan went. Donald Tellan had a train to catch.",
  },
];

checkFindings("name-mismatch", ROWS);
