/** What bears on a question → its status: each statement weighed, and folded by what is asked: a yes or no, one value, or several. */
import type { Named, Question, Status } from "../../model/answer.ts";
import type { Day } from "../../model/interval.ts";
import type { Pack } from "../../model/pack.ts";
import type { QuestionKind } from "../../model/question-kind.ts";
import type { Recorded } from "../../model/record.ts";
import { entitiesOf } from "../entities/faces.ts";
import { relate } from "../entities/relate.ts";
import { speakerOf } from "../evidence.ts";
import { indexOrigins } from "../proofs.ts";
import { type Bear, dayOf } from "../question/bear.ts";
import type { Context, Slice } from "../question/gather.ts";
import { askAnew } from "../question/made-anew.ts";
import { asksOfUnsettling, valueAsked } from "../question/of-asked.ts";
import { foldStatus, isSameValue, type State } from "./fold.ts";
import { weigh, type Weighed, type Weights } from "./weigh.ts";

export const OPEN: State = { status: "open", value: [], interval: null, support: [], against: [], trail: [] };

export function judge(
  question: Question,
  kind: QuestionKind,
  weighed: readonly Weighed[],
  asOf: Day,
  slice: Slice,
  { kindred, pack }: Context,
): State {
  const originOf = indexOrigins(slice.origins);
  const around = { originOf, spokenOn: kind.dated ? daysSpoken(question, slice.recorded, { kindred, pack }) : [] };
  const fold = (some: readonly Weighed[], as: QuestionKind): State => foldStatus(some, asOf, as, around);
  if (question.asked === "whether") {
    const wanted = valueAsked(question, kind);
    if (wanted !== null) return fold(onlyWith(wanted, kind, weighed), { ...kind, dated: false });
    if (!kind.dated) return fold(weighed.map(withoutValue), kind);
    if (asksOfUnsettling(question, kind)) return fold(onlyOf(question.frame, weighed), { ...kind, dated: false });
    return withinAsked(fold(weighed, kind), question);
  }
  if (kind.single) return fold(weighed, kind);
  return together(
    Array.from(groupByValue(weighed), (group) => fold(group.map(withoutValue), kind)),
    weighed,
  );
}

export function weighAll(
  question: Question,
  kind: QuestionKind,
  bears: readonly Bear[],
  { recorded }: Slice,
  { kindred, pack }: Context,
): Weighed[] {
  const deciders = decidersIn(recorded, pack);
  return bears.map((bear) => weigh(asQuoted(bear, bears), question, kind, { kindred, deciders }));
}

/** "Has it been cancelled?" is answered by whether it goes ahead, the other way round. */
export function turn(state: State): State {
  const trail = state.trail.map((step) => ({ ...step, status: oppositeOf(step.status) }));
  return { ...state, status: oppositeOf(state.status), trail };
}

/** Days of articles in which something is told of the subject itself, and nothing put ahead. */
function daysSpoken(question: Question, recorded: readonly Recorded[], { kindred, pack }: Context): Day[] {
  if (question.subject === null) return [];
  const askOf = askAnew(question, recorded, pack);
  const about = recorded.filter((one) => {
    const { subject } = askOf(one);
    return Object.values(one.statement.proposition?.roles ?? {}).some((role) =>
      entitiesOf(role).some((entity) => subject !== null && relate(subject.id, entity, kindred) === "same"),
    );
  });
  const byDocument = Map.groupBy(about, ({ document }) => document.id);
  return Array.from(byDocument.values())
    .filter((some) => !some.some(({ statement: { tense } }) => tense === "ahead"))
    .map(([first]) => dayOf(first!))
    .toSorted();
}

/** Organisations whose word decides: packs know them, or some statement has them make or carry something. */
function decidersIn(recorded: readonly Recorded[], { world }: Pack): Weights["deciders"] {
  const acting = new Set<string | null>();
  for (const { statement } of recorded) {
    const roles = statement.proposition?.roles;
    if (roles?.["agent"] !== undefined) acting.add(roles["agent"].entity);
    if (roles?.["platform"] !== undefined) acting.add(roles["platform"].entity);
  }
  const decides = (id: string): boolean =>
    acting.has(id) ||
    world.entities.get(id)?.kind === "organization" ||
    acting.values().some((one) => isShortFor(id, one)) ||
    world.entities.keys().some((one) => isShortFor(id, one));
  // A few speak again and again, and whoever is not known is looked for among all.
  const found = new Map<string, boolean>();
  return {
    has: (id) => {
      const known = found.get(id) ?? decides(id);
      found.set(id, known);
      return known;
    },
  };
}

/** "Orbit" stands for Orbit Studios. */
const isShortFor = (id: string, one: string | null): boolean => one?.startsWith(`${id}-`) === true;

const withoutValue = (one: Weighed): Weighed => ({ ...one, value: null, interval: null });

/** "Does it come out in 2032?": what is known of its date is a yes where it lies in that time, and a no where it lies elsewhere. */
function withinAsked(state: State, { interval: asked }: Question): State {
  const { interval, status } = state;
  if (asked === undefined || interval === null) return state;
  if ((interval.earliest ?? "") >= (asked.earliest ?? "") && (interval.latest ?? "9") <= (asked.latest ?? "9"))
    return state;
  const isElsewhere =
    (interval.earliest ?? "") > (asked.latest ?? "9") || (interval.latest ?? "9") < (asked.earliest ?? "");
  if (!isElsewhere) return { ...state, status: status === "confirmed" ? "likely" : status };
  return { ...state, status: status === "happened" ? "denied" : (OPPOSITE[status] ?? status) };
}

/** What names that value says yes or no; where only one can hold, another one says no. */
function onlyWith({ id, name }: Named, { single }: QuestionKind, weighed: readonly Weighed[]): Weighed[] {
  return weighed.flatMap((one) => {
    if (one.value === null) return [];
    if (isSameValue(one.value, { text: name, edtf: null, entity: id })) return [withoutValue(one)];
    // That somebody else is talked of excludes nobody.
    const isTalk = one.bear.bearing.atMost === "likely";
    return single && !isTalk && one.bear.direction === "yes" ? [withoutValue(flip(one))] : [];
  });
}

/** "Has it been delayed?": of all that bears on the date, the delays alone, as a yes or no. */
function onlyOf(frame: string | null, weighed: readonly Weighed[]): Weighed[] {
  return weighed.flatMap((one) => {
    if (one.bear.bearing.frame !== frame) return [];
    const isYes = one.bear.direction === "unsettles";
    return [withoutValue(isYes ? { ...one, bear: { ...one.bear, direction: "yes" } } : flip(one))];
  });
}

const oppositeOf = (status: Status): Status => OPPOSITE[status] ?? status;

const OPPOSITE: Partial<Record<Status, Status>> = {
  likely: "unlikely",
  confirmed: "denied",
  unlikely: "likely",
  denied: "confirmed",
};

function flip(one: Weighed): Weighed {
  const status = one.status === null ? null : (OPPOSITE[one.status] ?? one.status);
  return { ...one, status, bear: { ...one.bear, direction: one.bear.direction === "no" ? "yes" : "no" } };
}

function groupByValue(weighed: readonly Weighed[]): Weighed[][] {
  const groups: Weighed[][] = [];
  for (const one of weighed) {
    if (one.value === null) continue;
    const group = groups.find(([first]) => first !== undefined && isSameValue(first.value!, one.value));
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups;
}

/** Several hold at once: all of the firmest status that any of them has. */
function together(states: readonly State[], weighed: readonly Weighed[]): State {
  const order: readonly Status[] = ["happened", "confirmed", "likely", "contested"];
  const best = order.find((status) => states.some((state) => state.status === status));
  if (best === undefined) return { ...OPEN, against: weighed };
  const chosen = states.filter(({ status }) => status === best);
  const value = chosen.flatMap(({ support }) => weighed.find(({ bear }) => bear === support[0]?.bear)?.value ?? []);
  return {
    status: best,
    value,
    interval: null,
    support: chosen.flatMap(({ support }) => support),
    against: [],
    trail: chosen.flatMap(({ trail }) => trail).toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))),
  };
}

/** A headline says again what its article says: where the body bears on the question, and gives a value if the headline does, the headline does not. */
export function withoutEchoes(bears: readonly Bear[]): readonly Bear[] {
  const body = bears.filter((bear) => !isTitle(bear));
  const told = Map.groupBy(body, ({ recorded }) => recorded.document.id);
  return bears.filter((bear) => {
    if (!isTitle(bear)) return true;
    const own = told.get(bear.recorded.document.id) ?? [];
    // "Orbit+ cancels Ember Vale", over an article that only asks who may save it.
    if (bear.direction === "no")
      return !own.some(({ bearing, direction }) => bearing.frame === bear.bearing.frame || direction !== "leaves-open");
    return !own.some(({ value }) => bear.value === null || value !== null);
  });
}

const isTitle = ({ recorded }: Bear): boolean => recorded.statement.evidence[0]?.part === "title";

/** Where an article quotes someone less sure than it has them say, the quotation counts. */
function asQuoted(bear: Bear, bears: readonly Bear[]): Bear {
  const { statement, document } = bear.recorded;
  const speaker = speakerOf(statement);
  if (speaker === null || statement.manner === "direct") return bear;
  const quoted = bears.filter(
    ({ recorded }) =>
      recorded.document.id === document.id &&
      recorded.statement.manner === "direct" &&
      speakerOf(recorded.statement) === speaker,
  );
  if (quoted.length === 0) return bear;
  const firmness = Math.min(bear.firmness, Math.max(...quoted.map((one) => one.firmness)));
  return { ...bear, firmness, direction: firmness === 0 ? "leaves-open" : bear.direction };
}
