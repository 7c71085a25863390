/**
 * Two values that exclude each other and both still hold: one outlet has it in March, another in June, and neither corrects
 * the other. A change of plan is none: contrary words weeks apart, a delay that anybody tells of, an article that gives both.
 */
import type { Finding } from "../../model/finding.ts";
import type { Pack } from "../../model/pack.ts";
import type { AcrossCheck } from "../across/check.ts";
import { excludeValues, isOneMatter, isToldTogether } from "../across/exclude.ts";
import { isMoveTold } from "../across/moves.ts";
import { areRivals, type Heard, lastWords } from "../across/rivals.ts";
import { type AcrossSlice, daysFrom, quoteFrom } from "../across/slice.ts";
import type { Bear } from "../question/bear.ts";
import type { Weighed } from "../status/weigh.ts";

export const conflictingValues: AcrossCheck = {
  code: "conflicting-values",
  about: "Two values of equal rank and different origin exclude each other, and neither corrects the other.",
  run: (slice, pack) => {
    const heard = lastWords(slice, isValue).filter((one) => isLive(one, slice));
    const told = new Set<string>();
    return heard.flatMap((a, index) =>
      heard.slice(index + 1).flatMap((b) => {
        const key = pairOf(textOf(a), textOf(b));
        if (told.has(key) || !areRivals(a, b, slice) || !areConflicting(a.one.bear, b.one.bear, slice, pack)) return [];
        told.add(key);
        return [report(a, b)];
      }),
    );
  },
};

function isValue({ bear }: Weighed): boolean {
  if (bear.value === null || bear.firmness < 2 || bear.subject !== "same") return false;
  return bear.direction === "yes" || (bear.direction === "unsettles" && bear.interval !== null);
}

/** A time that has passed meanwhile is nobody's word any more. */
function isLive({ one: { bear } }: Heard, { kind, asOf }: AcrossSlice): boolean {
  if (!kind.dated) return true;
  const latest = bear.interval?.latest ?? null;
  return latest !== null && (latest >= asOf || latest < bear.day);
}

/** Two reports of a delay so near to each other are of one delay. */
const MOVE_DAYS = 2;

function areConflicting(a: Bear, b: Bear, slice: AcrossSlice, pack: Pack): boolean {
  if (!excludeValues(a, b, slice) || !isOneMatter(a, b, slice)) return false;
  // Who played whom, and who does: without a work they are two stories.
  if (!slice.kind.dated && slice.kind.scopes.length > 0 && a.scope === "absent") return false;
  if (slice.kind.dated && isPast(a) !== isPast(b)) return false;
  const [from, to] = a.day <= b.day ? [a, b] : [b, a];
  const isOneMove =
    from.direction === "unsettles" && to.direction === "unsettles" && daysFrom(from.day, to.day) <= MOVE_DAYS;
  if (!isOneMove && (isMoveTold(slice, from, to, pack) || isMoveTold(slice, to, from, pack))) return false;
  const agrees = (with_: Bear) => (other: Bear) => other.value !== null && !excludeValues(with_, other, slice);
  return !isToldTogether(
    slice,
    (bear) => agrees(a)(bear) && excludeValues(b, bear, slice),
    (bear) => agrees(b)(bear) && excludeValues(a, bear, slice),
  );
}

const isPast = ({ interval, day }: Bear): boolean => interval?.latest != null && interval.latest < day;

/** The same whichever comes first. */
const pairOf = (one: string, other: string): string => (one < other ? `${one}\n${other}` : `${other}\n${one}`);

const textOf = ({ one }: Heard): string => one.value?.text ?? "";

function report(a: Heard, b: Heard): Finding {
  return {
    code: conflictingValues.code,
    severity: "conflict",
    message: `${b.voice.name} gives ${textOf(b)}, ${a.voice.name} ${textOf(a)}: only one can be right, and neither corrects the other.`,
    evidence: [...quoteFrom(b.one.bear.recorded), ...quoteFrom(a.one.bear.recorded)],
    suggestion: null,
  };
}
