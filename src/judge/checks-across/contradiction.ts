/**
 * Two commitments in two articles that exclude each other: one voice that says yes here and no there within a day or two, or two
 * voices of equal rank within days. Who says otherwise later has changed the plan, which is no contradiction.
 */
import type { Finding } from "../../model/finding.ts";
import type { Pack } from "../../model/pack.ts";
import type { AcrossCheck } from "../across/check.ts";
import { isOneMatter, isToldTogether } from "../across/exclude.ts";
import { speaksOfFormer } from "../across/moves.ts";
import { areRivals, type Heard, lastWords } from "../across/rivals.ts";
import { type AcrossSlice, daysFrom, isTitle, quoteFrom } from "../across/slice.ts";
import { voiceOf } from "../across/voice.ts";
import type { Bear } from "../question/bear.ts";
import type { Weighed } from "../status/weigh.ts";

export const contradiction: AcrossCheck = {
  code: "contradiction",
  about: "Two articles have one voice, or two of equal rank, commit to a thing and to its opposite.",
  run: (slice, pack) => {
    if (slice.kind.dated) return [];
    const isWord = (one: Weighed): boolean => isCommitment(one, slice, pack);
    const inOne = findOfOneVoice(slice, isWord);
    return inOne.length > 0 ? inOne : findOfRivals(slice, isWord).slice(0, 1);
  },
};

function isCommitment({ bear, rank }: Weighed, { kind }: AcrossSlice, { frames, language }: Pack): boolean {
  if (bear.direction !== "yes" && bear.direction !== "no") return false;
  const frame = frames.frames.get(bear.bearing.frame);
  // A trailer that is not out yet is no "no" to whether it is made: only frames that are about the question itself.
  if (frame?.question !== kind.id || frame.embeds || bear.subject !== "same") return false;
  return bear.firmness >= (rank === "reports" ? 2 : 3) && !speaksOfFormer(bear, language.formerly);
}

/** A voice this many days later may have changed its mind. */
const SAME_BREATH_DAYS = 2;

function findOfOneVoice(slice: AcrossSlice, isWord: (one: Weighed) => boolean): Finding[] {
  const said = slice.weighed.flatMap((one): Heard[] => {
    const voice = isWord(one) && !isTitle(one.bear.recorded) ? voiceOf(one.bear.recorded, slice.kindred.merged) : null;
    return voice?.sort === "speaker" ? [{ one, voice }] : [];
  });
  return [...Map.groupBy(said, ({ voice }) => voice.key).values()].flatMap((heard) => {
    const pair = findPair(heard, slice, (a, b) => {
      const [one, other] = [a.one.bear, b.one.bear];
      if (one.recorded.document.id === other.recorded.document.id) return false;
      return Math.abs(daysFrom(one.day, other.day)) <= SAME_BREATH_DAYS && !areSaidApart(one, other);
    });
    return pair === null
      ? []
      : [report(pair, `${pair[0].voice.name} says both that it is so and that it is not, in two articles.`)];
  });
}

function findOfRivals(slice: AcrossSlice, isWord: (one: Weighed) => boolean): Finding[] {
  const pair = findPair(lastWords(slice, isWord), slice, (a, b) => areRivals(a, b, slice));
  if (pair === null) return [];
  const [a, b] = pair;
  const [yes, no] = a.one.bear.direction === "yes" ? [a, b] : [b, a];
  return [report(pair, `${yes.voice.name} says that it is so, ${no.voice.name} that it is not, and both are sure.`)];
}

/** The first two that exclude each other. */
function findPair(
  heard: readonly Heard[],
  slice: AcrossSlice,
  areMet: (a: Heard, b: Heard) => boolean,
): readonly [Heard, Heard] | null {
  for (const [index, a] of heard.entries()) {
    const b = heard.slice(index + 1).find((other) => areMet(a, other) && areOpposed(a.one.bear, other.one.bear, slice));
    if (b !== undefined) return [a, b];
  }
  return null;
}

function areOpposed(a: Bear, b: Bear, slice: AcrossSlice): boolean {
  if (a.direction === b.direction || !isOneMatter(a, b, slice)) return false;
  // "Appears" and "does not return" may both be so.
  if (a.bearing.frame !== b.bearing.frame && a.bearing.bears === b.bearing.bears) return false;
  return !isToldTogether(slice, agreesWith(a), agreesWith(b));
}

/** Who tells of both at once tells how it came about. */
function agreesWith({ direction, bearing }: Bear): (bear: Bear) => boolean {
  return (other) => other.direction === direction && other.firmness === 3 && other.bearing.frame === bearing.frame;
}

/** Whether the articles tell that the words were said on two different days. */
function areSaidApart(a: Bear, b: Bear): boolean {
  const [one, other] = [a.recorded.statement.saidAt, b.recorded.statement.saidAt];
  return (
    one !== null &&
    other !== null &&
    ((one.latest ?? "9") < (other.earliest ?? "") || (other.latest ?? "9") < (one.earliest ?? ""))
  );
}

function report([a, b]: readonly [Heard, Heard], message: string): Finding {
  const evidence = [...quoteFrom(b.one.bear.recorded), ...quoteFrom(a.one.bear.recorded)];
  return { code: contradiction.code, severity: "conflict", message, evidence, suggestion: null };
}
