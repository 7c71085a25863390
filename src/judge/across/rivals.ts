/**
 * Voices of equal rank that differ within days: neither is the other's correction. A contrary word after a longer time is news,
 * and where somebody weightier has spoken the lighter ones settle nothing.
 */
import { RANKS, type Weighed } from "../status/weigh.ts";
import { type AcrossSlice, daysFrom, isTitle } from "./slice.ts";
import { type Voice, voiceOf } from "./voice.ts";

export type Heard = { readonly one: Weighed; readonly voice: Voice };

/** Contrary words this many days apart are a change of plan. */
const RIVAL_DAYS = 14;

/** What each voice said last, of those whose word counts; headlines repeat their articles. */
export function lastWords(slice: AcrossSlice, isWord: (one: Weighed) => boolean): Heard[] {
  const last = new Map<string, Heard>();
  for (const one of slice.weighed) {
    if (one.rank === "opines" || one.bear.bearing.atMost !== null || isTitle(one.bear.recorded)) continue;
    const voice = isWord(one) ? voiceOf(one.bear.recorded, slice.kindred.merged) : null;
    if (voice === null) continue;
    // Set anew, it moves to the end: the order is that of days.
    last.delete(`${voice.key} ${one.rank}`);
    last.set(`${voice.key} ${one.rank}`, { one, voice });
  }
  return [...last.values()];
}

/** Equal rank, different voice, outlet and origin, within days, and nobody weightier has spoken. */
export function areRivals(a: Heard, b: Heard, slice: AcrossSlice): boolean {
  if (a.one.rank !== b.one.rank || a.voice.key === b.voice.key) return false;
  const [inA, inB] = [a.one.bear.recorded.document, b.one.bear.recorded.document];
  if (inA.id === inB.id || slice.originOf(inA.id) === slice.originOf(inB.id)) return false;
  if (Math.abs(daysFrom(a.one.bear.day, b.one.bear.day)) > RIVAL_DAYS) return false;
  const rank = RANKS.indexOf(a.one.rank);
  return !slice.weighed.some(({ rank: other, status }) => status !== null && RANKS.indexOf(other) > rank);
}
