/**
 * Finds the times a page speaks of: "last May", "Q3 FY26", "a year later".
 *
 * Wide, then narrow, then in the calendar: `candidates.ts` finds what the grammar of the pack allows and its surroundings
 * bear out, `resolve.ts` counts it from the dateline, from what was told before, and by tense.
 */
import type { Holiday, TimeFeatures } from "../../model/time-grammar.ts";
import type { Time } from "../../model/time.ts";
import type { Stage } from "../stage.ts";
import { type Anchors, type Dateline, datelineDays, type Tense, type Told } from "./anchor.ts";
import { type Candidate, findCandidates } from "./candidates.ts";
import { firstDay, type Period } from "./period.ts";
import { linkRanges } from "./ranges.ts";
import { openInterval } from "./relation.ts";
import { resolve, type Resolved } from "./resolve.ts";
import { isBehind, isFollowed, type Scene, sentenceOf } from "./scene.ts";
import { tenseAt } from "./tense.ts";

export const findTimes: Stage<"page" | "tokens" | "sentences" | "syntax" | "dateline", "times"> = (have, pack) => {
  const scene: Scene = { ...have, grammar: pack.times, speech: pack.language.speech };
  const dateline = datelineDays(have.dateline);
  const times: Time[] = [];
  let story: Story = { told: [], toldToken: 0, quarter: null, quarterToken: 0 };
  let begin: Period | null = null;
  for (const { candidate, begins, ends } of linkRanges(scene, findCandidates(scene))) {
    const memory = remember(scene, story, candidate, dateline);
    const tense = tenseAt(scene, candidate) ?? memory.sentenceTense;
    const anchors = { dateline, ...memory, tense, notBefore: ends ? begin : null };
    const resolved = resolve(withDistance(scene, candidate, tense), anchors, pack.times.holidays);
    begin = begins ? (resolved?.period ?? null) : null;
    if (resolved === null || resolved.value === NO_TIME) continue;
    times.push(buildTime(scene, candidate, placeDistance(scene, candidate, resolved, anchors, pack.times.holidays)));
    story = goOn(scene, story, candidate, resolved);
  }
  return times;
};

/** What was told so far: the last few periods, latest first, and the last quarter with its place. */
type Story = {
  readonly told: readonly Told[];
  /** One past the last token of the period last told. */
  readonly toldToken: number;
  readonly quarter: Told | null;
  readonly quarterToken: number;
};

/** What of the story so far an expression may count from. */
function remember(
  scene: Scene,
  { told, toldToken, quarter, quarterToken }: Story,
  { firstToken }: Candidate,
  dateline: Dateline | null,
): Pick<Anchors, "told" | "toldQuarter" | "sentenceDay" | "sentenceYear"> & { readonly sentenceTense: Tense } {
  const toldQuarter = firstToken - quarterToken > QUARTER_REACH ? null : quarter;
  const isSentenceOn = toldToken > (sentenceOf(scene, firstToken)?.firstToken ?? 0);
  const last = isSentenceOn ? (told[0] ?? null) : null;
  const isAhead = last !== null && dateline !== null && firstDay(last.period) > dateline.last;
  return {
    told,
    toldQuarter,
    sentenceDay: last?.period.unit === "day" ? last : null,
    sentenceYear: isAhead && last.period.unit === "year" ? last : null,
    sentenceTense: isAhead ? 1 : null,
  };
}

/** The value of rows that know words to be no time: "Friday the 13th". */
const NO_TIME = "NONE";

/** How many periods back "that day" may reach. */
const TOLD_REACH = 6;

function goOn({ page }: Scene, story: Story, candidate: Candidate, { period }: Resolved): Story {
  if (period === null || isComparison(candidate)) return story;
  const told = { period, text: page.text.slice(candidate.start, candidate.end) };
  const all = [told, ...story.told.slice(0, TOLD_REACH - 1)];
  const next = { ...story, told: all, toldToken: candidate.endToken };
  return period.unit === "quarter" ? { ...next, quarter: told, quarterToken: candidate.endToken } : next;
}

/** "in five to seven weeks", said of what is to come, is a distance from the dateline and no duration. */
function withDistance(scene: Scene, { features, firstToken }: Candidate, tense: Tense): TimeFeatures {
  const { num, to, unit = "", mayCount, approximate } = features;
  const isAmount = num !== undefined && mayCount === 1 && approximate !== 2 && "DWMYE".includes(unit);
  if (!isAmount || tense !== 1 || !isBehind(scene, "distance", firstToken)) return features;
  return to === undefined
    ? { ...features, shift: num, from: "dct", toward: 1 }
    : { ...features, shift: num, shiftTo: to, from: "dct", toward: 1 };
}

/** "is [five years] away": a length of time that says when, too, roughly and from the dateline on. */
function placeDistance(
  scene: Scene,
  { features, endToken }: Candidate,
  resolved: Resolved,
  anchors: Anchors,
  holidays: ReadonlyMap<string, Holiday>,
): Resolved {
  const { num, unit = "", open, approximate } = features;
  // "less than a month away" has no first day.
  const isAmount = num !== undefined && "DWMYE".includes(unit) && (approximate !== 2 || open === 1);
  if (!isAmount || resolved.type !== "DURATION" || !isFollowed(scene, "away", endToken)) return resolved;
  // Of weeks the whole week: nobody named a day.
  const placed = resolve({ unit, shift: num, from: "dct", toward: 1, approximate: 1 }, anchors, holidays);
  if (placed?.edtf == null) return resolved;
  const { edtf, earliest, latest, anchor } = placed;
  return { ...resolved, edtf: open === 1 ? edtf.replace("~", "") : edtf, earliest, latest, anchor };
}

/** How many tokens on a quarter is still the one that "a year earlier" compares with: some paragraphs. */
const QUARTER_REACH = 250;

/** "a year earlier", "the year-ago quarter" compare; what is told goes on from the time before them. */
function isComparison({ features: { shift = 0, num, toward, from } }: Candidate): boolean {
  return shift < 0 && (from === "quarter" || (num !== undefined && toward === -1));
}

function buildTime(scene: Scene, candidate: Candidate, resolved: Resolved): Time {
  const { start, end } = candidate;
  const { type, value, earliest, latest, anchor } = resolved;
  const edtf = resolved.edtf === null ? null : openInterval(scene, candidate, resolved.edtf);
  return { start, end, text: scene.page.text.slice(start, end), type, value, edtf, earliest, latest, anchor };
}
