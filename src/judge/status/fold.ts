/**
 * Weighed statements, day by day → the status as of a day, with its trail.
 *
 * No hindsight: each day is judged by what was known at its end. A later word of the same or a weightier authority replaces
 * an earlier one; a status stays until something new bears on the same question.
 */
import type { Status, Step, Value } from "../../model/answer.ts";
import type { Day, Interval } from "../../model/interval.ts";
import type { QuestionKind } from "../../model/question-kind.ts";
import type { RuleId } from "./rules.ts";
import { isTold, isToldUndated } from "./told-as-past.ts";
import { RANKS, type Weighed } from "./weigh.ts";

export type State = {
  readonly status: Status;
  readonly value: readonly Value[];
  readonly interval: Interval | null;
  /** What the status rests on: the statement that moved it first, then those that said the same since. */
  readonly support: readonly Weighed[];
  /** Against it, and not outweighed. */
  readonly against: readonly Weighed[];
  readonly trail: readonly Step[];
};

export type Surroundings = {
  /** Which documents go back to one. */
  readonly originOf: (document: string) => string;
  /** Days of articles on the subject that put nothing ahead. */
  readonly spokenOn: readonly Day[];
};

export function foldStatus(
  weighed: readonly Weighed[],
  asOf: Day,
  kind: QuestionKind,
  { originOf, spokenOn }: Surroundings,
): State {
  const known = weighed.filter(({ bear }) => bear.day <= asOf);
  const days = Map.groupBy(known, ({ bear }) => bear.day);
  let state: State = { status: "open", value: [], interval: null, support: [], against: [], trail: [] };
  for (const day of Array.from(days.keys()).toSorted()) {
    state = passDays(state, day, kind, spokenOn);
    for (const one of (days.get(day) ?? []).toSorted(byWeight)) state = take(state, one, kind, originOf);
  }
  return passDays(state, asOf, kind, spokenOn);
}

/** Of one day the weightiest first, so that lighter words of that day cannot move what they say; but what an article was changed to last. */
function byWeight(a: Weighed, b: Weighed): number {
  return (
    RANKS.indexOf(b.rank) - RANKS.indexOf(a.rank) ||
    a.bear.recorded.document.version - b.bear.recorded.document.version ||
    b.bear.firmness - a.bear.firmness ||
    Number(b.interval !== null) - Number(a.interval !== null) ||
    (a.bear.recorded.statement.id < b.bear.recorded.statement.id ? -1 : 1)
  );
}

/**
 * By `day` the last day of what was expected may have passed. A day that was settled and is spoken of afterwards without anything being put
 * ahead has come about; else nothing tells that it did.
 */
function passDays(state: State, day: Day, { dated }: QuestionKind, spokenOn: readonly Day[]): State {
  const latest = state.interval?.latest ?? null;
  if (!dated || latest === null || latest >= day) return state;
  if (state.status !== "confirmed" && state.status !== "likely" && state.status !== "lapsed") return state;
  const { value, interval } = state;
  const isSettled = (state.status === "confirmed" || state.status === "lapsed") && interval?.earliest === latest;
  const after = isSettled ? spokenOn.find((one) => one > latest && one <= day) : undefined;
  if (after !== undefined) return move(state, { status: "happened", value, interval }, null, "told-as-past", after);
  if (state.status === "lapsed") return state;
  return move(state, { status: "lapsed", value, interval }, null, "day-passed", nextDay(latest));
}

function nextDay(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

type Position = Pick<State, "status" | "value" | "interval">;

function take(state: State, one: Weighed, kind: QuestionKind, originOf: (document: string) => string): State {
  if (one.bear.direction === "unsettles" && !kind.dated) return lift(state, one);
  if (one.bear.direction === "unsettles" && one.interval === null) return unsettle(state, one);
  if (one.status === null) return state;
  if (kind.dated || one.value !== null) return takeValue(state, one, kind);
  return takeSide(state, one, originOf);
}

/** "Delayed", and no word until when: the time that was expected holds no more. */
function unsettle(state: State, one: Weighed): State {
  if (one.bear.firmness < 2 || one.rank === "opines" || state.value.length === 0) return state;
  const isOver = state.status === "happened" || (state.interval?.latest ?? "9") < one.bear.day;
  // The new time was given that very day.
  const isDated = state.support.some(({ bear, interval }) => bear.day === one.bear.day && interval !== null);
  if (isOver || isDated) return state;
  return move(state, { status: "open", value: [], interval: null }, one, "postponed", one.bear.day);
}

/** "Renewed for a fourth season": that the series had ended ends the fifth no more. */
function lift(state: State, one: Weighed): State {
  const isOfWhole = state.support.length > 0 && state.support.every(({ bear }) => bear.subject === "whole");
  if (sideOf(state.status) >= 0 || !isOfWhole || one.rank === "opines") return state;
  return move(state, { status: "open", value: [], interval: null }, one, "lifted", one.bear.day);
}

function takeValue(state: State, one: Weighed, kind: QuestionKind): State {
  const { interval, value } = one;
  const { day, direction, firmness, isAhead } = one.bear;
  if (!kind.dated) return takeThing(state, one);
  if (direction === "no") return denyValue(state, one);
  const isPast = interval?.latest != null && interval.latest <= day;
  if (interval === null) {
    if (state.status === "happened" || !(isTold(state, one) || isToldUndated(state, one))) return state;
    return move(state, { ...state, status: "happened" }, one, "told-as-past", day);
  }
  if (isPast && (firmness < 3 || isAhead)) return state;
  // "remained unconfirmed until this week": what lies in the past cannot be dated ahead.
  if (!isPast && firmness === 3 && one.bear.recorded.statement.tense === "past") return state;
  const position = { status: isPast ? ("happened" as const) : one.status!, value: [value!], interval };
  if (isPast) return tellPast(state, one, position);
  if (state.status === "happened")
    return isUndone(state, one) || isOfLater(state, one) ? move(state, position, one, "moved", day) : state;
  if (state.interval === null || state.status === "lapsed" || state.status === "open")
    return move(state, position, one, one.rule, day);
  // The second part comes later: the whole comes with its first.
  const isLaterPart = one.bear.subject === "part" && (state.interval.earliest ?? "") <= (interval.earliest ?? "");
  if (isLaterPart && state.status === position.status && !isWithin(interval, state.interval)) return uphold(state, one);
  if (isWithin(interval, state.interval) && isWithin(state.interval, interval)) return agree(state, one, position);
  if (isWithin(interval, state.interval)) return refine(state, one, position);
  if (isWithin(state.interval, interval)) return widen(state, one, position);
  return isOutweighed(state, one)
    ? { ...state, against: [...state.against, one] }
    : move(state, position, one, "moved", day);
}

/** What came about was only what comes before it: sold unfinished, and now dated as a whole. */
function isOfLater({ support }: State, { bear: { bearing, firmness } }: Weighed): boolean {
  return !bearing.isEarly && firmness >= 2 && support.length > 0 && support.every((one) => one.bear.bearing.isEarly);
}

/** What one article alone told as past, and a later one of no less weight expects, has not happened. */
function isUndone({ support }: State, one: Weighed): boolean {
  const documents = new Set(support.map(({ bear }) => bear.recorded.document.id));
  const best = Math.max(...support.map(({ rank }) => RANKS.indexOf(rank)));
  return documents.size <= 1 && RANKS.indexOf(one.rank) >= best && one.bear.firmness >= 2;
}

/** A past time of something else, an earlier part or a trailer, does not undo a time that is still to come. */
function tellPast(state: State, one: Weighed, position: Position): State {
  const isAwaited = state.interval?.earliest != null && state.interval.earliest > one.bear.day;
  if (isAwaited || one.bear.subject !== "same" || one.rank === "reports") return state;
  if (state.status === "happened") return uphold(state, one);
  const keeps = state.interval !== null && isWithin(state.interval, position.interval!);
  return move(
    state,
    keeps ? { ...position, value: state.value, interval: state.interval } : position,
    one,
    "told-as-past",
    one.bear.day,
  );
}

function agree(state: State, one: Weighed, position: Position): State {
  return isFirmer(position.status, state.status)
    ? move(state, { ...position, value: state.value }, one, one.rule, one.bear.day)
    : uphold(state, one);
}

/** More precise, from one whose word does not count less than "likely" over "confirmed". */
function refine(state: State, one: Weighed, position: Position): State {
  if (state.status === "confirmed" && position.status === "likely" && isOutweighed(state, one))
    return uphold(state, one);
  return move(state, position, one, "refined", one.bear.day);
}

/** What is settled is the wider time, where the narrower one was only likely: "a launch in 2025 is confirmed" after "expected in March". */
function widen(state: State, one: Weighed, position: Position): State {
  const isSettled = position.status === "confirmed" && state.status === "likely" && one.bear.subject === "same";
  return isSettled && !isOutweighed(state, one)
    ? move(state, position, one, "settled", one.bear.day)
    : uphold(state, one);
}

function denyValue(state: State, one: Weighed): State {
  // "There is no date yet" takes nothing back.
  const holds = state.interval !== null && one.interval !== null && isWithin(state.interval, one.interval);
  if (!holds || isOutweighed(state, one) || one.bear.firmness < 2) return state;
  return move(state, { status: "open", value: [], interval: null }, one, "value-denied", one.bear.day);
}

/** Someone or a number: one holds at a time. */
function takeThing(state: State, one: Weighed): State {
  const position = { status: one.status!, value: one.value === null ? [] : [one.value], interval: null };
  const isSame = state.value.some((value) => isSameValue(value, one.value));
  const isNo = one.bear.direction === "no";
  if (isNo)
    return isSame && !isOutweighed(state, one) ? move(state, position, one, "value-denied", one.bear.day) : state;
  if (state.status === "open" || state.value.length === 0) return move(state, position, one, one.rule, one.bear.day);
  if (isSame) return agree(state, one, position);
  return isOutweighed(state, one) || isVaguer(state, one)
    ? { ...state, against: [...state.against, one] }
    : move(state, position, one, "moved", one.bear.day);
}

/** What leaves its subject to the headline takes nothing from one that was told of by name that day. */
function isVaguer({ support }: State, { bear }: Weighed): boolean {
  return bear.subject === "topic" && support.some((one) => one.bear.subject !== "topic" && one.bear.day === bear.day);
}

export function isSameValue(a: Value, b: Value | null): boolean {
  if (b === null) return false;
  return a.entity !== null && b.entity !== null ? a.entity === b.entity : a.text.toLowerCase() === b.text.toLowerCase();
}

/** Yes or no. */
function takeSide(state: State, one: Weighed, originOf: (document: string) => string): State {
  const status = one.status!;
  const { day } = one.bear;
  const position = { status, value: [], interval: null };
  if (state.status === "open" || sideOf(state.status) === 0) return move(state, position, one, one.rule, day);
  if (sideOf(state.status) === sideOf(status))
    return isFirmer(status, state.status) ? move(state, position, one, one.rule, day) : uphold(state, one);
  if (!isOutweighed(state, one)) {
    if (isRival(state, one, originOf)) return contest(state, one);
    return move(state, position, one, one.rule, day);
  }
  // Who is weightier has spoken; a firm word of someone else against it leaves the matter contested.
  return isFirm(status) || one.rank === "reports"
    ? contestIfSure(state, one)
    : { ...state, against: [...state.against, one] };
}

function contestIfSure(state: State, one: Weighed): State {
  const isDecided = state.support.some(({ rank }) => rank === "decides" || rank === "record");
  return isDecided ? { ...state, against: [...state.against, one] } : contest(state, one);
}

/** Somebody else of the same rank, of another origin, within days: neither is the other's correction. */
function isRival(state: State, one: Weighed, originOf: (document: string) => string): boolean {
  const last = state.support.at(-1);
  if (last === undefined || last.rank !== one.rank || last.holder === one.holder) return false;
  if (originOf(last.bear.recorded.document.id) === originOf(one.bear.recorded.document.id)) return false;
  return daysBetween(last.bear.day, one.bear.day) <= RIVAL_DAYS;
}

/** A contrary word after a longer time is news, not a quarrel. */
const RIVAL_DAYS = 14;

function contest(state: State, one: Weighed): State {
  if (state.status === "contested") return { ...state, against: [...state.against, one] };
  const moved = move(
    state,
    { status: "contested", value: state.value, interval: state.interval },
    one,
    "equals-differ",
    one.bear.day,
  );
  return { ...moved, support: state.support, against: [...state.against, one] };
}

/**
 * Whether what holds rests on a weightier word than this one: a lighter one does not undo a firm one, nor one of its own day. What an
 * article tells flatly long after is news, whoever has decided otherwise before.
 */
function isOutweighed(state: State, one: Weighed): boolean {
  const best = Math.max(-1, ...state.support.map(({ rank }) => RANKS.indexOf(rank)));
  const last =
    state.support
      .map(({ bear }) => bear.day)
      .toSorted()
      .at(-1) ?? one.bear.day;
  const isNews = one.rank === "record" && isFirm(one.status ?? "open") && daysBetween(last, one.bear.day) > RIVAL_DAYS;
  // What an article told flatly of somebody ends with their own word.
  const isOwn = one.rule === "participant-commits" && last < one.bear.day && best === RANKS.indexOf("record");
  const isSameDay = state.support.some(({ bear }) => bear.day === one.bear.day);
  return (isFirm(state.status) || isSameDay) && !isNews && !isOwn && RANKS.indexOf(one.rank) < best;
}

const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const isFirm = (status: Status): boolean => status === "confirmed" || status === "denied" || status === "happened";

const STRENGTH: { readonly [status in Status]: number } = {
  open: 0,
  lapsed: 0,
  contested: 0,
  likely: 1,
  unlikely: -1,
  confirmed: 2,
  denied: -2,
  happened: 3,
};

export const sideOf = (status: Status): number => Math.sign(STRENGTH[status]);

function isFirmer(status: Status, than: Status): boolean {
  return Math.abs(STRENGTH[status]) > Math.abs(STRENGTH[than]);
}

function isWithin(inner: Interval, outer: Interval): boolean {
  return (outer.earliest ?? "") <= (inner.earliest ?? "") && (inner.latest ?? "9999") <= (outer.latest ?? "9999");
}

function uphold(state: State, one: Weighed): State {
  return { ...state, support: [...state.support, one] };
}

function move(state: State, to: Position, one: Weighed | null, rule: RuleId, date: Day): State {
  const step = { date, status: to.status, value: to.value, statement: one?.bear.recorded.statement.id ?? null, rule };
  return { ...to, support: one === null ? state.support : [one], against: [], trail: [...state.trail, step] };
}
