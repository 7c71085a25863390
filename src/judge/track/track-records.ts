/**
 * Who was right before: of each person and outlet that said something on questions that have ended, how often and how surely.
 *
 * Nobody is counted twice for one thing: a voice counts once a question, a statement in one question only, and a date that slipped once,
 * though it made several questions fail.
 */
import type { Day } from "../../model/interval.ts";
import type { Voice } from "../across/voice.ts";
import { type Kindred, relate } from "../entities/relate.ts";
import { type Ended, type Forecast, forecastsOn } from "./forecasts.ts";
import { type Score, scoreForecasts } from "./score.ts";

export type TrackRecord = Score & {
  readonly voice: Voice;
  /** By kind of question, where there are enough: `when-released`. */
  readonly topics: readonly (Score & { readonly kind: string })[];
};

/** Of questions whose end was known by that day. The most tried first; nobody with fewer than five. */
export function trackRecords(ended: readonly Ended[], asOf: Day, kindred: Kindred): TrackRecord[] {
  const known = ended.filter(({ knownAt }) => knownAt <= asOf).toSorted(byEnd);
  const forecasts = known.flatMap((question) => forecastsOn(question, kindred));
  const records = Array.from(Map.groupBy(forecasts, ({ voice }) => voice.key).values(), (said) =>
    recordOf(countOnce(said, kindred)),
  );
  return records
    .filter((record) => record !== null)
    .toSorted((a, b) => b.n - a.n || (a.voice.key < b.voice.key ? -1 : 1));
}

function byEnd(a: Ended, b: Ended): number {
  const [one, other] = [`${a.knownAt} ${a.question.id}`, `${b.knownAt} ${b.question.id}`];
  return one < other ? -1 : Number(one > other);
}

function recordOf(forecasts: readonly Forecast[]): TrackRecord | null {
  const score = scoreForecasts(forecasts);
  if (score === null) return null;
  const topics = Array.from(
    Map.groupBy(forecasts, ({ question }) => question.kind),
    ([kind, some]) => ({ kind, score: scoreForecasts(some) }),
  ).toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
  return {
    voice: forecasts[0]!.voice,
    ...score,
    topics: topics.flatMap((topic) => (topic.score === null ? [] : [{ kind: topic.kind, ...topic.score }])),
  };
}

function countOnce(said: readonly Forecast[], kindred: Kindred): Forecast[] {
  const counted: Forecast[] = [];
  for (const one of said) {
    const isKnown = counted.some(
      (other) => other.bear.recorded.statement.id === one.bear.recorded.statement.id || isSameSlip(other, one, kindred),
    );
    if (!isKnown) counted.push(one);
  }
  return counted;
}

/** The same date, missed, for a work and for a part of it. */
function isSameSlip(a: Forecast, b: Forecast, kindred: Kindred): boolean {
  const [one, other] = [a.question.subject, b.question.subject];
  if (a.happened || b.happened || one === null || other === null) return false;
  const edtf = a.bear.interval?.edtf;
  return edtf !== undefined && edtf === b.bear.interval?.edtf && relate(one.id, other.id, kindred) !== null;
}
