/**
 * What voices said on a question before it ended, each as a probability with whether it came true.
 *
 * A voice counts once a question, by its first word that takes a side: the last one, the day before, would make everybody right.
 * Words are dated by publication, never by when the ledger took them in; what is undated was said on no day before anything.
 */
import type { Origin, Question } from "../../model/answer.ts";
import type { Day, Interval } from "../../model/interval.ts";
import { isTitle } from "../across/slice.ts";
import { type Voice, voiceOf } from "../across/voice.ts";
import { type Kindred, relate } from "../entities/relate.ts";
import { outletKey } from "../origins/outlet-key.ts";
import { type Bear, dayOf } from "../question/bear.ts";
import { isSameValue } from "../status/fold.ts";
import type { Ending, Outcome } from "./ended.ts";

/** A question that ended, with all that bore on it. */
export type Ended = Ending & {
  readonly question: Question;
  readonly bears: readonly Bear[];
  readonly origins: readonly Origin[];
};

export type Forecast = {
  readonly voice: Voice;
  readonly question: Question;
  readonly bear: Bear;
  readonly day: Day;
  /** Of what the statement is about, a yes or the value that it gives: .95, .75, .5, .25 or .05. */
  readonly probability: number;
  readonly happened: boolean;
};

/** One for each voice, in the order in which they spoke. */
export function forecastsOn({ question, outcome, knownAt, bears, origins }: Ended, kindred: Kindred): Forecast[] {
  const last = cutOff(outcome, knownAt);
  const echoes = new Set(origins.flatMap(({ followers }) => followers.map(({ document }) => document)));
  const all = bears.flatMap((bear): Forecast[] => {
    const voice = forecasterOf(bear, kindred, echoes);
    const day = dayOf(bear.recorded);
    const happened = cameTrue(bear, outcome, knownAt, kindred);
    if (voice === null || happened === null || bear.recorded.document.published === null || day >= last) return [];
    return [{ voice, question, bear, day, probability: probabilityOf(bear), happened }];
  });
  return Array.from(Map.groupBy(all.toSorted(byDay), ({ voice }) => voice.key).values(), pickOne).toSorted(byDay);
}

/** Before it was known, and before the first day on which it happened. */
function cutOff(outcome: Outcome, knownAt: Day): Day {
  const first = outcome.kind === "value" ? (outcome.interval?.earliest ?? knownAt) : knownAt;
  return first < knownAt ? first : knownAt;
}

/**
 * Who is judged by it: who is named; of what an outlet tells itself or has from its sources, the outlet, unless it passes on what
 * another one reported. What fans hope for, or somebody without a name says, is nobody's.
 */
function forecasterOf({ recorded }: Bear, { merged }: Kindred, echoes: ReadonlySet<string>): Voice | null {
  const { statement, document } = recorded;
  const voice = voiceOf(recorded, merged);
  if (voice === null || isTitle(recorded)) return null;
  if (voice.sort === "speaker") return voice;
  const speaker = statement.chain.findLast(({ role }) => role === "speaker");
  if (speaker !== undefined && speaker.authority !== "reports") return null;
  return isOwn(voice, document.outlet) && echoes.has(document.id) ? null : voice;
}

const isOwn = ({ key }: Voice, outlet: string | null): boolean => key === `outlet ${outletKey(outlet ?? "")}`;

/** The first that takes a side, else the first; of an outlet what it prints itself before what others credit it with. */
function pickOne(said: readonly Forecast[]): Forecast {
  const own = said.filter(({ voice, bear }) => isOwn(voice, bear.recorded.document.outlet));
  const counted = own.length > 0 ? own : said;
  return counted.find(({ probability }) => probability !== 0.5) ?? counted[0]!;
}

function byDay(a: Forecast, b: Forecast): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  const [one, other] = [a.bear.recorded.statement.id, b.bear.recorded.statement.id];
  return one < other ? -1 : Number(one > other);
}

/** By firmness: none, possible, probable, certain. */
const PROBABILITIES = [0.5, 0.5, 0.75, 0.95] as const;

function probabilityOf({ firmness, direction }: Bear): number {
  const yes = PROBABILITIES[firmness] ?? 0.5;
  return direction === "no" ? Math.round((1 - yes) * 100) / 100 : yes;
}

/** Null for what commits to nothing that the outcome decides, and for what is not yet due. */
function cameTrue(bear: Bear, outcome: Outcome, knownAt: Day, kindred: Kindred): boolean | null {
  const { firmness, direction, subject, bearing, interval } = bear;
  // Talks on a part are no word on whether it comes to anything.
  if (firmness === 0 || direction === "leaves-open" || subject !== "same" || bearing.atMost !== null) return null;
  if (outcome.kind === "lapsed") return interval?.latest != null && interval.latest < knownAt ? false : null;
  if (outcome.kind === "value") return gaveRight(bear, outcome, kindred);
  if (interval !== null) return outcome.kind === "no" ? false : null;
  return direction === "unsettles" ? null : outcome.kind === "yes";
}

function gaveRight(
  { value, interval, direction }: Bear,
  outcome: Extract<Outcome, { readonly kind: "value" }>,
  kindred: Kindred,
): boolean | null {
  if (outcome.interval !== null) return interval === null ? null : isInside(outcome.interval, interval);
  if (value === null || direction === "unsettles") return null;
  const [one, other] = [value.entity, outcome.value.entity];
  if (one !== null && other !== null) return relate(one, other, kindred) === "same";
  return isSameValue(outcome.value, value);
}

/** At the precision in which it was said; null where the outcome is known less precisely than that. */
function isInside(actual: Interval, said: Interval): boolean | null {
  const [start, end] = [said.earliest ?? "", said.latest ?? "9999"];
  const [first, last] = [actual.earliest ?? "", actual.latest ?? "9999"];
  if (start <= first && last <= end) return true;
  return end < first || last < start ? false : null;
}
