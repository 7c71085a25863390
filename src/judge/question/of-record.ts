/**
 * Questions about the record itself: who said it first, when it was known, what held before, which reason was given, who says so.
 * They are answered from the same statements; their status is that of the record: `confirmed` where it tells, else `open`.
 */
import type { Question, Value } from "../../model/answer.ts";
import type { Pack } from "../../model/pack.ts";
import type { Recorded } from "../../model/record.ts";
import type { Link } from "../../model/statement.ts";
import type { Weighed } from "../status/weigh.ts";
import { isSameValue, type State } from "../status/fold.ts";
import { type Bear, byDay } from "./bear.ts";
import { withoutEchoes } from "../status/judge.ts";
import { findReason } from "./reason.ts";
import { sayingMeant } from "./sayings.ts";

/** What the answer may be taken from besides the statements themselves. */
type Known = { readonly texts: ReadonlyMap<string, string>; readonly around?: readonly Recorded[] };

export function answerOfRecord(
  question: Question,
  state: State,
  bears: readonly Bear[],
  { texts, around = [] }: Known,
  pack: Pack,
): State {
  const told = ofFrame(
    question,
    bears.filter(({ direction }) => direction !== "leaves-open"),
    pack,
  );
  const inOrder = told.toSorted(byDay);
  switch (question.record) {
    case "who-first":
      return fromFirst(state, saidBySomebody(question, bears, wayAsked(question, pack)), (bear) => ({
        ...firstVoice(bear.recorded, around),
        edtf: null,
      }));
    case "when-first":
      return whenFirst(state, withoutEchoes(madeKnown(inOrder.filter(isAnnounced), bears)));
    case "who-says":
      return whoSays(state, wayAsked(question, pack), bears);
    case "who-denied":
      return whoSays({ ...state, support: [] }, oppositeOf(wayAsked(question, pack)), bears);
    case "before":
      // Of a date that moved the delays tell, whatever the question calls it.
      return before(state, bears.toSorted(byDay));
    case "reason":
      return reason(question, state, bears, texts, pack);
    case "what-said":
      return listSayings(state, bears);
    case "told-to":
      return toldTo(question, state, bears);
    case null:
      return state;
    default:
      return question.record satisfies never;
  }
}

/** In the order of days, those that somebody is cited for and stands for; where nobody is, those that articles tell themselves. */
function saidBySomebody({ frame }: Question, bears: readonly Bear[], way: Bear["direction"]): readonly Bear[] {
  // "Who first said that she was considered?" asks for no more than that.
  const isAsked = (bear: Bear): boolean => bear.firmness >= 2 || bear.bearing.frame === frame;
  const told = bears.filter((bear) => bear.direction === way && isAsked(bear));
  const cited = told.filter(({ recorded }) => recorded.statement.chain.some(({ role }) => role !== "outlet"));
  return (cited.length > 0 ? cited : told).toSorted(byDay);
}

/** "Who first reported that it was cancelled?" asks for the no of whether it goes ahead, "the delay" for what unsettles its date. */
function wayAsked({ frame, kind }: Question, { questions }: Pack): Bear["direction"] {
  return questions.kinds.get(kind)?.bearings.find((bearing) => bearing.frame === frame)?.bears ?? "yes";
}

const oppositeOf = (way: Bear["direction"]): Bear["direction"] => (way === "yes" ? "no" : "yes");

/** Of what the answer rests on, and else of what says so, the first that somebody is cited for by name; where nobody is, the article itself. */
function whoSays(state: State, way: Bear["direction"], bears: readonly Bear[]): State {
  const resting = state.support.map(({ bear }) => bear);
  const saying = bears.filter(({ direction, firmness }) => direction === way && firmness >= 2).toSorted(byDay);
  const all = [...resting, ...saying];
  const cited = all.filter(({ recorded }) => voiceOf(recorded).entity !== null);
  return fromFirst(state, cited.length > 0 ? cited.slice(0, 1) : all.slice(0, 1), (bear) => ({
    ...voiceOf(bear.recorded),
    edtf: null,
  }));
}

/** "When was it cancelled?" asks for the words of cancelling, whatever else bears on the matter. */
function ofFrame({ frame, kind }: Question, bears: readonly Bear[], { questions }: Pack): readonly Bear[] {
  const isOwn = questions.kinds.get(kind)?.bearings.some((bearing) => bearing.frame === frame) === true;
  return isOwn ? bears.filter(({ bearing }) => bearing.frame === frame) : bears;
}

function fromFirst(state: State, bears: readonly Bear[], valueOf: (bear: Bear) => Value): State {
  // Of one day who has a name, before "a report".
  const day = bears[0]?.day;
  const first = bears.find((bear) => bear.day === day && valueOf(bear).entity !== null) ?? bears[0];
  return first === undefined ? { ...state, status: "open", value: [] } : tell(state, [valueOf(first)], first);
}

/** Whoever is named for it; where nobody is, the reporter or outlet that the article has it from, and only then its own. */
function firstVoice(recorded: Recorded, around: readonly Recorded[]): Pick<Value, "text" | "entity"> {
  const own = voiceOf(recorded);
  if (own.entity !== null) return own;
  const reporters = around
    .filter(({ document }) => document.id === recorded.document.id)
    .flatMap(({ statement }) =>
      statement.chain.filter(({ role, entity, authority }) => isReporter(role, entity, authority)),
    )
    // Whoever wrote it, before what it was written on.
    .toSorted((a, b) => Number(b.role === "speaker") - Number(a.role === "speaker"));
  const [first] = reporters;
  return first === undefined ? own : { text: first.name, entity: first.entity };
}

const isReporter = (role: Link["role"], entity: string | null, authority: Link["authority"]): boolean =>
  role !== "outlet" && entity !== null && (entity.startsWith("outlet:") || authority === "reports");

/** Who is heard in it: who is cited by name, else who had it, else who printed it. */
function voiceOf({ statement, document }: Recorded): Pick<Value, "text" | "entity"> {
  const link =
    statement.chain.findLast(({ role, entity }) => role === "speaker" && entity !== null) ??
    statement.chain.findLast(({ role }) => role === "medium");
  return link === undefined ? { text: document.outlet ?? "", entity: null } : { text: link.name, entity: link.entity };
}

/** What somebody says, or the article tells flatly: not what is merely expected. */
const isAnnounced = ({ firmness }: Bear): boolean => firmness >= 2;

/**
 * Where nothing says that a work was announced: what whoever decides first told of its making, or of its date, unless others had told of it
 * before, for then it was known.
 */
function madeKnown(announced: readonly Bear[], bears: readonly Bear[]): readonly Bear[] {
  if (announced.some(({ bearing }) => !bearing.ofRecord)) return announced.filter(({ bearing }) => !bearing.ofRecord);
  const told = bears.filter((bear) => bear.direction === "yes" && isAnnounced(bear)).toSorted(byDay);
  if (!told.some(({ bearing }) => bearing.ofRecord)) return announced;
  const first = told[0]?.day;
  return told.filter(({ recorded, bearing, day, firmness }) => {
    const { tense, chain } = recorded.statement;
    const heard = chain.findLast(({ role }) => role !== "outlet");
    // An article that tells it flatly tells what was made known to all.
    const isTheirs = heard === undefined ? firmness === 3 : heard.authority === "decides" || isCompany(heard);
    const isDecided = isTheirs && tense !== "past";
    return isDecided && (!bearing.needs.includes("when") || day === first);
  });
}

const isCompany = ({ role, entity }: Link): boolean =>
  role === "speaker" && entity?.startsWith("organization:") === true;

/** The first that tell of it as news; what looks back, "unveiled in May", is asked for its own date. */
function whenFirst(state: State, bears: readonly Bear[]): State {
  const [first] = bears;
  const isNews = first !== undefined && first.recorded.statement.tense !== "past";
  const dated = isNews
    ? // Of one day, what tells when it was said.
      bears.filter(({ day, recorded }) => day === first.day && recorded.statement.saidAt !== null)
    : bears.filter((bear) => whenDone(bear) !== null);
  return fromFirst(state, dated.length > 0 ? dated : bears, (bear) => whenDone(bear) ?? whenSaid(bear));
}

/** A past time that the words give for what is asked about. */
function whenDone({ recorded, bearing, day }: Bear): Value | null {
  // "Delayed to May" is dated by what comes of it.
  if (bearing.bears === "unsettles") return null;
  const when = recorded.statement.proposition?.roles["when"];
  const interval = when?.interval ?? null;
  if (when === undefined || interval?.latest == null) return null;
  const isOver = interval.latest <= day || (interval.earliest ?? "") <= day;
  return isOver ? { text: when.text, edtf: interval.edtf, entity: null } : null;
}

/** The day of the words where the article tells it, else its own. */
function whenSaid({ recorded, day }: Bear): Value {
  const edtf = recorded.statement.saidAt?.edtf ?? day;
  return { text: edtf, edtf, entity: null };
}

/** What an article itself says held before, or what held before the last move. */
function before(state: State, bears: readonly Bear[]): State {
  const values = state.trail.filter(({ value }) => value.length > 0);
  // What was put off, and no new time given, has nothing after it.
  const now = state.value.length === 0 ? undefined : values.at(-1);
  const isOther = (value: Value | undefined): boolean =>
    value !== undefined && !isSame(value, now?.value[0]) && !refines(now?.value[0], value);
  const told = bears.findLast((bear) => formerOf(bear) !== null && isOther(formerOf(bear)!));
  if (told !== undefined) return tell(state, [formerOf(told)!], told);
  const earlier = values.findLast(({ value }) => isOther(value[0]));
  const bear = bears.find(({ recorded }) => recorded.statement.id === earlier?.statement);
  return earlier === undefined || bear === undefined
    ? { ...state, status: "open", value: [] }
    : tell(state, earlier.value, bear);
}

/** "Delayed [from March]"; "had been due [in May]", told in the past of a time that was not over. */
function formerOf({ former, interval, recorded, day, direction }: Bear): Value | null {
  const isLost =
    recorded.statement.tense === "past" && direction === "yes" && interval?.latest != null && interval.latest > day;
  const held = former ?? (isLost ? interval : null);
  return held === null ? null : { text: held.edtf, edtf: held.edtf, entity: null };
}

/** Times by what they mean, all else by its words. */
function isSame(one: Value, other: Value | undefined): boolean {
  return other !== undefined && (one.edtf === null ? isSameValue(one, other) : one.edtf === other.edtf);
}

/** "March 4" said of what was "March": the same date, more precisely. */
function refines(now: Value | undefined, then: Value | undefined): boolean {
  return now?.edtf != null && then?.edtf != null && now.edtf.startsWith(then.edtf);
}

function reason(
  question: Question,
  state: State,
  bears: readonly Bear[],
  texts: ReadonlyMap<string, string>,
  pack: Pack,
): State {
  const about = bears.filter(({ bearing }) => question.frame === null || bearing.frame === question.frame);
  // Why it is late is told beside that it is, and not where its first date was.
  const documents = new Set(about.map(({ recorded }) => recorded.document.id));
  const beside = about.length === 0 ? bears : bears.filter(({ recorded }) => documents.has(recorded.document.id));
  for (const bear of [...about.toReversed(), ...beside.toReversed()]) {
    const words = findReason(bear.recorded, texts, pack);
    if (words !== null) return tell(state, [{ text: words, edtf: null, entity: null }], bear);
  }
  return { ...state, status: "open", value: [] };
}

/** Who had it from them: the outlet that the article has it from, else its own. */
function toldTo(question: Question, state: State, bears: readonly Bear[]): State {
  const meant = sayingMeant(question, bears);
  if (meant === null) return { ...state, status: "open", value: [] };
  const { statement, document } = meant.recorded;
  const medium = statement.chain.findLast(({ role }) => role === "medium");
  return tell(
    state,
    [{ text: medium?.name ?? document.outlet ?? "", edtf: null, entity: medium?.entity ?? null }],
    meant,
  );
}

/** What names the matter before what stands near it, their own words before what is told of them, the newest first. */
function listSayings(state: State, bears: readonly Bear[]): State {
  const listed = bears
    .filter(({ value }, index) => bears.findIndex((one) => one.value?.text === value?.text) === index)
    .toSorted((a, b) => placeOf(a) - placeOf(b) || byDay(b, a))
    .slice(0, MOST_SAYINGS);
  const [first] = listed;
  if (first === undefined) return { ...state, status: "open", value: [] };
  const told = tell(
    state,
    listed.flatMap(({ value }) => value ?? []),
    first,
  );
  return { ...told, support: listed.map((bear) => settled(bear, bear.value)) };
}

const placeOf = ({ subject, recorded }: Bear): number =>
  Number(subject === "topic") * 2 + Number(recorded.statement.manner !== "direct");

const MOST_SAYINGS = 5;

function tell(state: State, value: readonly Value[], bear: Bear): State {
  const { id } = bear.recorded.statement;
  return {
    ...state,
    status: "confirmed",
    value,
    support: [settled(bear, value[0] ?? null)],
    against: [],
    trail: [{ date: bear.day, status: "confirmed", value, statement: id, rule: "record" }],
  };
}

const settled = (bear: Bear, value: Value | null): Weighed => ({
  bear,
  rank: "record",
  holder: null,
  status: "confirmed",
  rule: "record",
  value,
  interval: null,
});
