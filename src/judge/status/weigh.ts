/**
 * What a statement by itself would make of a question: whose word it is, how firm it is, and how far it reaches.
 */
import type { Question, Status, Value } from "../../model/answer.ts";
import type { QuestionKind } from "../../model/question-kind.ts";
import type { Interval } from "../../model/interval.ts";
import type { Kindred } from "../entities/relate.ts";
import { relateFaces } from "../entities/faces.ts";
import { type Bear } from "../question/bear.ts";
import type { RuleId } from "./rules.ts";

/** Whose word it is, the weightiest first. `record`: the article's own, as a fact or a schedule. */
export const RANKS = ["opines", "reports", "takes-part", "record", "decides"] as const;
export type Rank = (typeof RANKS)[number];

/** A statement with the status it argues for. */
export type Weighed = {
  readonly bear: Bear;
  readonly rank: Rank;
  /** Whoever commits to it; null for the article itself. */
  readonly holder: string | null;
  /** Null where it moves nothing by itself. */
  readonly status: Status | null;
  readonly rule: RuleId;
  readonly value: Value | null;
  readonly interval: Interval | null;
};

export function weigh(bear: Bear, question: Question, kind: QuestionKind, { kindred, deciders }: Weights): Weighed {
  const speaker = bear.recorded.statement.chain.findLast(({ role }) => role === "speaker") ?? null;
  const own = speaker !== null && isOwn(speaker, bear, question, kindred);
  const rank = rankOf(bear, speaker, own, { deciders, kind });
  const proposed = propose(bear, rank, own, kind);
  // "Sources" of one outlet are not those of another.
  const holder =
    speaker === null ? null : (speaker.entity ?? `${speaker.name} of ${bear.recorded.document.outlet ?? ""}`);
  return { bear, rank, holder, ...limit(proposed, bear, question), ...timeOf(bear, kind) };
}

/** Whoever speaks of the part they have themselves: of the one that is asked about, or of what is told here. */
function isOwn({ entity }: Speaker, { recorded }: Bear, { subject }: Question, kindred: Kindred): boolean {
  if (entity === null) return false;
  const told = recorded.statement.proposition?.roles["subject"]?.entity ?? null;
  return told === entity || (subject !== null && relateFaces(subject.id, entity, kindred) === "same");
}

type Speaker = Bear["recorded"]["statement"]["chain"][number];
type Proposal = { readonly status: Status | null; readonly rule: RuleId };

/** `deciders`: organisations that packs know, or that make or carry something in the slice; others may be outlets nobody knows. */
export type Weights = { readonly kindred: Kindred; readonly deciders: Pick<ReadonlySet<string>, "has"> };

function rankOf(
  { recorded }: Bear,
  speaker: Speaker | null,
  own: boolean,
  { deciders, kind }: Pick<Weights, "deciders"> & { readonly kind: QuestionKind },
): Rank {
  const { chain, proposition } = recorded.statement;
  if (speaker === null) {
    if (chain.some(({ role }) => role === "medium")) return "reports";
    // "The network has renewed the show": the article tells it, but as the deed of who decides.
    return proposition?.roles["agent"]?.entity?.startsWith("organization:") === true ? "decides" : "record";
  }
  if (own) return "takes-part";
  const isCompany = speaker.entity?.startsWith("organization:") === true;
  // Of how many there are of a thing a company tells what it has counted.
  if (isCompany && (deciders.has(speaker.entity) || kind.asked === "how-many")) return "decides";
  const isReader = speaker.authority === "opines" || speaker.authority === "reports";
  if (kind.asked === "how-many" && speaker.entity?.startsWith("person:") === true && !isReader) return "decides";
  // Somebody whom the article only describes, "a newsletter", passes on what others know.
  return speaker.authority ?? (speaker.entity?.startsWith("person:") === true ? "takes-part" : "reports");
}

function propose(bear: Bear, rank: Rank, own: boolean, kind: QuestionKind): Proposal {
  const { firmness, direction, interval, isAhead } = bear;
  const isYes = direction === "yes" || direction === "unsettles";
  if (direction === "leaves-open") return { status: null, rule: "participant-hedges" };
  const sure: Status = isYes ? "confirmed" : "denied";
  const leaning: Status = isYes ? "likely" : "unlikely";
  // A company that dates a thing commits to it, "slated for March"; a person who "expects March" does not.
  const isPerson = bear.recorded.statement.chain.at(-1)?.entity?.startsWith("person:") === true;
  switch (rank) {
    case "decides":
      if (firmness === 3 || (firmness === 2 && interval !== null && !isPerson))
        return { status: sure, rule: "decider-commits" };
      return { status: firmness === 2 ? leaning : null, rule: "decider-plans" };
    case "takes-part":
      if (own && firmness === 3) return { status: sure, rule: "participant-commits" };
      return { status: firmness >= 2 || own ? leaning : null, rule: "participant-hedges" };
    case "record": {
      const isSchedule = kind.dated && interval !== null && (firmness === 3 || isDay(interval));
      const isRecord = bear.bearing.flat === "record" || !isAhead;
      if (firmness === 3 ? isRecord || isSchedule : isSchedule && firmness === 2)
        return { status: sure, rule: "record" };
      return { status: firmness >= 2 ? leaning : null, rule: "narrated-future" };
    }
    case "reports":
      return { status: firmness >= 2 ? leaning : null, rule: "sourced-report" };
    case "opines":
      return { status: null, rule: "sourced-report" };
    default:
      return rank satisfies never;
  }
}

const isDay = ({ earliest, latest }: Interval): boolean => earliest !== null && earliest === latest;

/** The value it gives. A new time for what was put off lies ahead, whatever else the words name. */
function timeOf({ bearing, value, interval, day }: Bear, { dated }: QuestionKind): Pick<Weighed, "value" | "interval"> {
  const isOver = dated && bearing.bears === "unsettles" && interval?.latest != null && interval.latest <= day;
  return isOver ? { value: null, interval: null } : { value, interval };
}

/** What follows only loosely makes likely. */
function limit(
  { status, rule }: Proposal,
  { bearing, scope, subject, direction }: Bear,
  { frame }: Question,
): Proposal {
  if (status === null) return { status, rule };
  // "Has she turned it down?" asks for no more than such words tell.
  const isShort = bearing.atMost === "likely" && bearing.frame !== frame;
  const isLoose = scope === "absent" || isWide(direction, subject) || isShort;
  if (!isLoose || (status !== "confirmed" && status !== "denied")) return { status, rule };
  return {
    status: status === "confirmed" ? "likely" : "unlikely",
    rule: scope === "absent" || isWide(direction, subject) ? "unscoped" : rule,
  };
}

/** Told of what the article is about, or of the whole of what is asked about. */
const isWide = (direction: Bear["direction"], subject: Bear["subject"]): boolean =>
  subject === "topic" || (direction === "yes" && subject === "whole");
