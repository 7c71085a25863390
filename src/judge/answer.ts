/**
 * A question and what bears on it → the answer: status, value, trail, and the words that prove them.
 *
 * Pure: the same slice of the ledger and the same day give the same answer.
 */
import type { Answer, Named, Origin, Proof, Question, Status } from "../model/answer.ts";
import type { Day } from "../model/interval.ts";
import type { Pack } from "../model/pack.ts";
import type { QuestionKind } from "../model/question-kind.ts";
import type { Recorded } from "../model/record.ts";
import { checkAcross } from "./checks-across.ts";
import type { Edition } from "./edits/edition.ts";
import { type Kindred, relate } from "./entities/relate.ts";
import { entitiesOf } from "./entities/faces.ts";
import { type Bear, bearOn, type By, dayOf } from "./question/bear.ts";
import { speakerOf } from "./evidence.ts";
import { asksOfUnsettling, ofAsked, ofValue, valueAsked } from "./question/of-asked.ts";
import { identify } from "./question/identify.ts";
import { sayingsOn } from "./question/sayings.ts";
import { touchOn } from "./question/touch.ts";
import { answerOfRecord } from "./question/of-record.ts";
import { compareTimes } from "./status/compare.ts";
import { foldStatus, isSameValue, type State, sideOf } from "./status/fold.ts";
import { weigh, type Weighed, type Weights } from "./status/weigh.ts";

/** What the ledger has on a question. */
export type Slice = {
  readonly recorded: readonly Recorded[];
  readonly origins: readonly Origin[];
  /** Texts of the documents, where reasons are asked for. */
  readonly texts: ReadonlyMap<string, string>;
  /** What of it bears on the question and was known by the day; absent where nobody looked. */
  readonly bears?: readonly Bear[];
  /** Of each article with several versions these, in their order; absent where nobody looked. */
  readonly editions?: readonly (readonly Edition[])[];
  /** All that the documents which bear on it tell, where it is asked who had it first; else absent. */
  readonly around?: readonly Recorded[];
};

export type AsOf = { readonly asOf: Day; readonly by: By };

type Context = { readonly kindred: Kindred; readonly pack: Pack };

/** `beside`: what the ledger has on the other one, where two times are compared. */
export function answer(
  words: string,
  question: Question,
  slice: Slice,
  options: AsOf,
  context: Context,
  beside: Slice | null = null,
): Answer {
  const { asOf } = options;
  const { bears, weighed, told: own } = settle(question, slice, options, context);
  const other = otherOf(question);
  const isCompared = other !== null && beside !== null && question.than !== undefined;
  const told = isCompared ? compareTimes(own, settle(other, beside, options, context).told, question.than.order) : own;
  const support = told.support.length > 0 ? told.support : told.against;
  const { recorded, origins, texts, editions = [] } = slice;
  return {
    question: words,
    understood: question,
    asOf,
    status: told.status,
    established: told.status !== "open",
    value: told.value,
    confidence: confidenceOf(told, slice.origins),
    because: support.map(({ bear, rule }) => ({ statement: bear.recorded.statement.id, rule })),
    evidence: proofs(told, bears),
    origins: originsOf(support, slice.origins),
    trail: told.trail,
    findings: checkAcross(
      { question, asOf, recorded, bears, weighed, origins, texts, editions },
      context.kindred,
      context.pack,
    ),
    others: [],
  };
}

/** Of two that are compared the question for the time of the other one; null where nothing is compared. */
export function otherOf({ than, ...question }: Question): Question | null {
  if (than === undefined) return null;
  const { kind, scope, record, frame, source, roles } = question;
  return identify({ kind, subject: than.named, scope, asked: "when", record, frame, source, roles });
}

/** The status alone, and whether anything bears on the question: what else came near is told by no more. */
export function glance(
  question: Question,
  slice: Slice,
  options: AsOf,
  context: Context,
): { readonly status: Status; readonly isTold: boolean } {
  const { bears, told } = settle(question, slice, options, context);
  return { status: told.status, isTold: bears.length > 0 };
}

type Settled = { readonly bears: readonly Bear[]; readonly weighed: readonly Weighed[]; readonly told: State };

function settle(question: Question, slice: Slice, options: AsOf, context: Context): Settled {
  const kind = context.pack.questions.kinds.get(question.kind);
  const bears = bearsOf(question, slice, options, context);
  if (kind === undefined) return { bears, weighed: [], told: OPEN };
  const told = asksOfUnsettling(question, kind)
    ? ofAsked(question, bears, context.pack)
    : ofDeed(question, kind, bears);
  const weighed = weighAll(question, kind, withoutEchoes(told), slice, context);
  const judged = judge(question, kind, weighed, options.asOf, slice, context.kindred);
  const state = question.opposite === true ? turn(judged) : judged;
  const onRecord = ofValue(question, kind, bears);
  const answered = question.record === null ? state : answerOfRecord(question, state, onRecord, slice, context.pack);
  return { bears, weighed, told: answered };
}

/** What bears on the question of what was fetched for it: gathered once, where whoever fetched it has not. */
export function bearsOf(question: Question, slice: Slice, options: AsOf, context: Context): readonly Bear[] {
  return slice.bears ?? gather(question, slice.recorded, options, context);
}

/** Everything that bears on a question and was known by the end of the day. */
export function gather(
  question: Question,
  recorded: readonly Recorded[],
  { asOf, by }: AsOf,
  { kindred, pack }: Context,
): Bear[] {
  if (question.record === "what-said") {
    return sayingsOn(question, recorded, by, kindred).filter(
      ({ day, recorded: one }) => day <= asOf && isFrom(one, question),
    );
  }
  const bears: Bear[] = [];
  for (const one of recorded) {
    for (const bear of bearOn(question, one, kindred, pack, by)) {
      if (bear.day <= asOf && isFrom(one, question)) bears.push(bear);
    }
  }
  return bears;
}

/** The same with what only touches on it, of `passing`: in the order of days. */
export function gatherAll(
  question: Question,
  slice: Slice,
  passing: readonly Recorded[],
  options: AsOf,
  context: Context,
): readonly Bear[] {
  const bears = ofAsked(question, bearsOf(question, slice, options, context), context.pack);
  if (question.record === "what-said") return bears;
  const isOfRecord = question.record !== null && question.record !== "reason";
  const touching = isOfRecord
    ? []
    : touchOn(question, passing, bears, options.by, context).filter(
        (bear) => bear.day <= options.asOf && isFrom(bear.recorded, question),
      );
  return [...bears, ...touching].toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}

const OPEN: State = { status: "open", value: [], interval: null, support: [], against: [], trail: [] };

function weighAll(
  question: Question,
  kind: QuestionKind,
  bears: readonly Bear[],
  { recorded }: Slice,
  { kindred, pack }: Context,
): Weighed[] {
  const deciders = decidersIn(recorded, pack);
  return bears.map((bear) => weigh(asQuoted(bear, bears), question, kind, { kindred, deciders }));
}

function judge(
  question: Question,
  kind: QuestionKind,
  weighed: readonly Weighed[],
  asOf: Day,
  slice: Slice,
  kindred: Kindred,
): State {
  const originOf = indexOrigins(slice.origins);
  const around = { originOf, spokenOn: kind.dated ? daysSpoken(question, slice.recorded, kindred) : [] };
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

/** Days of articles in which something is told of the subject itself, and nothing put ahead. */
function daysSpoken({ subject }: Question, recorded: readonly Recorded[], kindred: Kindred): Day[] {
  if (subject === null) return [];
  const about = recorded.filter(({ statement: { proposition } }) =>
    Object.values(proposition?.roles ?? {}).some((role) =>
      entitiesOf(role).some((entity) => relate(subject.id, entity, kindred) === "same"),
    ),
  );
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

/** "Who writes it?" asks not who directs it: of those who do something for a work, those who do that. */
function ofDeed(
  { frame, asked }: Question,
  { bearings, single }: QuestionKind,
  bears: readonly Bear[],
): readonly Bear[] {
  const isDeed = bearings.some((one) => one.frame === frame && one.value !== null && !one.subject.includes(one.value));
  return asked === "who" && isDeed && !single ? bears.filter(({ bearing }) => bearing.frame === frame) : bears;
}

/** "Has it been cancelled?" is answered by whether it goes ahead, the other way round. */
function turn(state: State): State {
  const trail = state.trail.map((step) => ({ ...step, status: oppositeOf(step.status) }));
  return { ...state, status: oppositeOf(state.status), trail };
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

/** A headline says again what its article says: where the body bears on the question, the headline does not. */
function withoutEchoes(bears: readonly Bear[]): readonly Bear[] {
  const told = new Set(bears.filter((bear) => !isTitle(bear)).map(({ recorded }) => recorded.document.id));
  return bears.filter((bear) => !isTitle(bear) || !told.has(bear.recorded.document.id));
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

/** "According to X": X somewhere in the chain. */
function isFrom({ statement, document }: Recorded, { source }: Question): boolean {
  if (source === null) return true;
  const name = source.name.toLowerCase();
  return (
    statement.chain.some((link) => link.entity === source.id || link.name.toLowerCase() === name) ||
    document.outlet?.toLowerCase() === name
  );
}

function indexOrigins(origins: readonly Origin[]): (document: string) => string {
  const first = new Map(
    origins.flatMap(({ first: lead, followers }) => followers.map(({ document }) => [document, lead] as const)),
  );
  return (document) => first.get(document) ?? document;
}

/** The origins that the support goes back to. */
function originsOf(support: readonly Weighed[], origins: readonly Origin[]): Origin[] {
  const documents = new Set(support.map(({ bear }) => bear.recorded.document.id));
  const originOf = indexOrigins(origins);
  const firsts = new Set(Array.from(documents, originOf));
  return Array.from(firsts, (first) => ({
    first,
    followers: (origins.find((one) => one.first === first)?.followers ?? []).filter(({ document }) =>
      documents.has(document),
    ),
  }));
}

/** Of the origins that bear on it with some weight, the share that supports the status. */
function confidenceOf({ status, support, against }: State, origins: readonly Origin[]): number {
  if (status === "open") return 0;
  const originOf = indexOrigins(origins);
  const count = (some: readonly Weighed[]): number =>
    new Set(some.map(({ bear }) => originOf(bear.recorded.document.id))).size;
  const [pro, con] = [count(support), count(against)];
  // One more on either side than was seen: a single origin is no certainty.
  return Math.round(((pro + (sideOf(status) === 0 ? 0 : 0.5)) / (pro + con + 1)) * 100) / 100;
}

/** At most so many quotations. */
const PROOFS = 5;

/** What moved the status first, then what holds it; where nothing does, what was said and leaves it open. */
function proofs({ support, against }: State, bears: readonly Bear[]): Proof[] {
  const chosen = [...support, ...against].map(({ bear }) => bear);
  const listed = chosen.length > 0 ? chosen : bears.toSorted((a, b) => (a.day < b.day ? 1 : -1));
  const seen = new Set<string>();
  return listed
    .flatMap(({ recorded }) => {
      const proof = proofOf(recorded);
      const key = `${proof.document} ${proof.quote}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [proof];
    })
    .slice(0, PROOFS);
}

export function proofOf({ statement, document }: Recorded): Proof {
  const [first] = statement.evidence;
  return {
    statement: statement.id,
    document: document.id,
    title: document.title,
    outlet: document.outlet,
    url: document.url,
    published: document.published,
    speaker: statement.chain.findLast(({ role }) => role === "speaker")?.name ?? null,
    medium: statement.chain.findLast(({ role }) => role === "medium")?.name ?? null,
    manner: statement.manner,
    rendition: document.rendition,
    quote: first?.quote ?? "",
    start: first?.start ?? 0,
    end: first?.end ?? 0,
    part: first?.part ?? null,
  };
}
