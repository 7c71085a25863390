/**
 * Words firmer than those they rest on: "confirmed Season 2 will not include a reunion" over "a full-fledged reunion, I don't
 * know about that"; a headline firmer than its article; a lede that tells as settled what the only one quoted leaves open.
 *
 * Both sides must be about the same question: same frame, same subject, and no scope or time that only the quotation has.
 * A quotation about another season, or about "some day", is no contradiction to what is said about this one.
 */
import type { Finding } from "../../model/finding.ts";
import type { Pack } from "../../model/pack.ts";
import type { Reading } from "../../model/reading.ts";
import type { Statement } from "../../model/statement.ts";
import type { ReadingCheck } from "../check.ts";
import { agree, commitment, firmness, hasNamedSubject, isNegative, namedSpeakerOf, speakerOf } from "../evidence.ts";
import { looksAhead } from "../tense.ts";

export const overstated: ReadingCheck = {
  code: "overstated",
  about: "A paraphrase is firmer than the quotation it rests on, or a headline firmer than its article.",
  run: (reading, pack) => {
    const statements = reading.statements.filter((statement) => isComparable(statement, pack));
    const scene = { reading, pack, statements, body: statements.filter((statement) => !isTitle(statement)) };
    const paraphrases = findFirmerParaphrases(scene);
    const told = new Set(paraphrases.flatMap(({ evidence }) => evidence));
    const isTold = ({ evidence }: Statement): boolean => evidence.some((one) => told.has(one));
    return [
      ...paraphrases,
      ...findFirmerHeadlines(scene).filter(({ evidence }) => !evidence.some((one) => told.has(one))),
      ...findFirmerTellings(scene, isTold),
    ];
  },
};

type Scene = {
  readonly reading: Reading;
  readonly pack: Pack;
  readonly statements: readonly Statement[];
  readonly body: readonly Statement[];
};

/** Of wishes and talks only those that tell what for: "wants it" and "wants to go" are two. */
function isComparable(statement: Statement, { frames }: Pack): boolean {
  const { proposition, realm } = statement;
  if (proposition === null || realm !== "world" || !hasNamedSubject(statement)) return false;
  return frames.frames.get(proposition.frame)?.embeds !== true || Object.keys(proposition.roles).length > 1;
}

const isTitle = ({ evidence }: Statement): boolean => evidence[0]?.part === "title";
const isQuoted = ({ manner }: Statement): boolean => manner === "direct" || manner === "mixed";
const isFirm = (statement: Statement): boolean => firmness(commitment(statement)) === 3;

/** Where the same person is quoted on the same question, and less sure in all they are quoted with. */
function findFirmerParaphrases(scene: Scene): Finding[] {
  const { reading, statements, body } = scene;
  const findings: Finding[] = [];
  for (const paraphrase of body) {
    const speaker = namedSpeakerOf(paraphrase);
    if (speaker === null || isQuoted(paraphrase) || !isFirm(paraphrase)) continue;
    const own = body.filter((other) => isQuoted(other) && speakerOf(other) === speaker);
    const firmest = findFirmest(own.filter((other) => bearsOn(reading, other, paraphrase)));
    if (firmest === null || firmness(commitment(firmest)) > 1) continue;
    const headlines = statements.filter((other) => isTitle(other) && repeats(scene, other, paraphrase));
    const told = isNegative(commitment(paraphrase)) ? "rule it out" : "confirm it";
    findings.push({
      ...report([paraphrase, ...headlines], firmest),
      message: `The article has ${speaker} ${told}, but the words it quotes ${leave(firmest)}.`,
    });
  }
  return findings;
}

/** A headline that states flatly what every statement of the article on the same question leaves in doubt. */
function findFirmerHeadlines({ reading, statements, body }: Scene): Finding[] {
  return statements.filter(isTitle).flatMap((headline) => {
    if (!isFirm(headline)) return [];
    const below = body.filter((other) => isSameVoice(headline, other) && bearsOn(reading, other, headline));
    const firmest = findFirmest(below);
    if (firmest === null || firmness(commitment(firmest)) > 1) return [];
    const whose = speakerOf(firmest) === null ? "the article" : `what the article has from ${speakerOf(firmest) ?? ""}`;
    return [
      {
        ...report([headline], firmest),
        severity: "doubt",
        message: `The headline puts it as settled, but ${whose} ${leaves(firmest)}.`,
      },
    ];
  });
}

/** What the article tells as coming, in its own voice, where all whom it quotes on the same question are less sure. */
function findFirmerTellings(scene: Scene, isTold: (one: Statement) => boolean): Finding[] {
  const { reading, pack, statements, body } = scene;
  const tellings = body.filter(
    (one) => one.manner === "narrated" && isFirm(one) && looksAhead(one.evidence[0]?.quote ?? "", pack.language),
  );
  return tellings.flatMap((telling) => {
    const cited = body.filter((other) => speakerOf(other) !== null && bearsOn(reading, other, telling));
    const firmest = findFirmest(cited);
    if (firmest === null || firmness(commitment(firmest)) > 1 || !isQuoted(firmest) || isTold(firmest)) return [];
    const headlines = statements.filter((other) => isTitle(other) && repeats(scene, other, telling));
    return [
      {
        ...report([telling, ...headlines], firmest),
        severity: "doubt",
        message: `The article tells it as settled, but the words of ${speakerOf(firmest) ?? ""} that it quotes ${leave(firmest)}.`,
      },
    ];
  });
}

/** A headline that names who says it is set against what that person says. */
function isSameVoice(headline: Statement, other: Statement): boolean {
  const voice = headline.chain.findLast(({ role }) => role === "speaker");
  return voice === undefined || voice.entity === null || voice.name === speakerOf(other);
}

/** The surest; among equals what is quoted whole before what is quoted in part or retold. */
function findFirmest(statements: readonly Statement[]): Statement | null {
  return statements.toSorted((a, b) => rankOf(b) - rankOf(a))[0] ?? null;
}

function rankOf(one: Statement): number {
  return 2 * firmness(commitment(one)) + (one.manner === "direct" ? 1 : one.manner === "mixed" ? 0.5 : 0);
}

/** Whether the one speaks to the same question as the other, which is firm. */
function bearsOn(reading: Reading, one: Statement, firm: Statement): boolean {
  if (one.proposition?.frame !== firm.proposition?.frame || !agree(one, firm, "subject")) return false;
  const isNarrower = (role: string): boolean => one.proposition?.roles[role] !== undefined && !agree(one, firm, role);
  return !isNarrower("scope") && !isNarrower("when") && !(isBound(firm) && speaksOfSomeDay(reading, one));
}

/** Whether it is told of a work, or a time, in particular. */
function isBound({ proposition }: Statement): boolean {
  return proposition?.roles["scope"] !== undefined || proposition?.roles["when"] !== undefined;
}

/** "I may come back one day" answers nothing about the next season. */
function speaksOfSomeDay({ times }: Reading, { evidence }: Statement): boolean {
  return times.some(
    ({ value, start, end, part }) =>
      value === "FUTURE_REF" && evidence.some((one) => one.part === part && start >= one.start && end <= one.end),
  );
}

/** Whether the headline commits to the same, as far as it tells; another frame may put the same question: "include", "reunite". */
function repeats({ pack }: Scene, headline: Statement, firm: Statement): boolean {
  const question = ({ proposition }: Statement): string | null =>
    pack.frames.frames.get(proposition?.frame ?? "")?.question ?? null;
  if (question(headline) === null || question(headline) !== question(firm) || !isFirm(headline)) return false;
  return agree(headline, firm, "subject") && isNegative(commitment(headline)) === isNegative(commitment(firm));
}

/** The firm side first; the message is the caller's. */
function report(firm: readonly Statement[], open: Statement): Omit<Finding, "message"> {
  const evidence = [...firm, open].flatMap((one) => one.evidence);
  return { code: overstated.code, severity: "conflict", evidence, suggestion: null };
}

const leave = (open: Statement): string =>
  firmness(commitment(open)) === 0 ? "leave it open" : "only call it possible";
const leaves = (open: Statement): string =>
  firmness(commitment(open)) === 0 ? "leaves it open" : "only calls it possible";
