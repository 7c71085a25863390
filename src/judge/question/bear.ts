/**
 * Whether a statement bears on a question, how, and how far: gathering by entailment.
 *
 * A yes about a part answers the whole (in the second season, so in the series), a no about the whole answers the part;
 * nothing else follows. What names no scope bears on a question that has one, but only so far.
 */
import { splitAtoms } from "../../base/atoms.ts";
import type { Named, Question, Value } from "../../model/answer.ts";
import type { Day, Interval } from "../../model/interval.ts";
import { TRAIT } from "../../model/naming.ts";
import type { Pack } from "../../model/pack.ts";
import type { Bearing, QuestionKind } from "../../model/question-kind.ts";
import type { Recorded } from "../../model/record.ts";
import type { Role } from "../../model/statement.ts";
import { commitment, firmness, isNegative } from "../evidence.ts";
import { entitiesOf } from "../entities/faces.ts";
import { bareName, type Kindred, partOf, type Reach, wholeOfPart } from "../entities/relate.ts";
import { looksAhead } from "../tense.ts";
import { fitRoles } from "./fit-roles.ts";
import { notBefore } from "./not-before.ts";
import { tellsOfVersion } from "./version-told.ts";
import { beginsWith, names, reachOf, subjectOf } from "./subject-of.ts";

/** A statement as it bears on the question at hand. */
export type Bear = {
  readonly recorded: Recorded;
  /** The day by whose end it was known. */
  readonly day: Day;
  readonly bearing: Bearing;
  /** `unsettles`: what was said before holds no more, and nothing takes its place; `leaves-open`: takes no side. */
  readonly direction: "yes" | "no" | "unsettles" | "leaves-open";
  /** 3 certain, 2 probable, 1 possible, 0 none. */
  readonly firmness: number;
  /** `topic`: what the article is about, by its headline, where the statement itself leaves it open ("the premiere"). */
  readonly subject: Reach | "topic";
  /** Null where neither the question nor the statement has a scope, `absent` where only the statement has none. */
  readonly scope: Reach | "absent" | null;
  readonly value: Value | null;
  readonly interval: Interval | null;
  /** A time that held before and holds no more. */
  readonly former: Interval | null;
  /** Whether its words put it ahead of the day they were printed. */
  readonly isAhead: boolean;
};

/** How a statement is dated: by publication, or by when the ledger took it in. */
export type By = "reported" | "recorded";

export function bearOn(question: Question, recorded: Recorded, kindred: Kindred, pack: Pack, by: By): Bear[] {
  const { statement } = recorded;
  const { proposition } = statement;
  const kind = pack.questions.kinds.get(question.kind);
  if (proposition === null || kind === undefined || statement.realm !== "world") return [];
  if (!kind.bearings.some(({ frame }) => frame === proposition.frame)) return [];
  const day = by === "recorded" ? recorded.document.recordedAt.slice(0, 10) : dayOf(recorded);
  return kind.bearings.flatMap((bearing) => {
    if (bearing.frame !== proposition.frame || !isWanted(bearing, question)) return [];
    const fit = fitRoles(question, bearing, proposition.roles, kindred);
    // Of "will she return as Nightjar?" a return tells that leaves out as whom; what else she plays tells nothing.
    if (fit === "other" || (fit === "untold" && bearing.frame !== question.frame)) return [];
    const isVersion = bearing.scope.length > 0 && tellsOfVersion(question, bearing.subject, proposition.roles);
    if (bearing.ofVersion && !isVersion) return [];
    if (!meets(bearing, proposition.roles, kind, isVersion) && fit !== "told") return [];
    const around = { kindred, pack };
    const subject = isVersion
      ? "same"
      : (subjectOf(question, bearing, recorded, kind, around) ?? siblingOf(question, bearing, recorded, kind, around));
    const scope = isVersion ? "same" : scopeOf(question, bearing, recorded, kindred);
    const isShutOut =
      scope === "elsewhere" && bearing.scope.some((name) => shutsOut(proposition.roles[name], question));
    if (subject === null || (scope === "elsewhere" && !isShutOut)) return [];
    // Asked of one machine: what names none may be told of another.
    if (scope === "absent" && kind.scopeTypes.length > 0) return [];
    if (statement.tense === "past" && isOver(bearing, subject, scope)) return [];
    const filler = bearing.value === null ? undefined : proposition.roles[bearing.value];
    const former = bearing.former === null ? null : (proposition.roles[bearing.former]?.interval ?? null);
    const reach = scope === "elsewhere" ? "same" : scope;
    const bear = { recorded, day, bearing, subject, scope: reach, interval: filler?.interval ?? null, former };
    const way = directionOf(recorded, bearing, pack);
    if (isShutOut) {
      if (way.direction !== "yes") return [];
      return [{ ...bear, direction: "no", firmness: way.firmness, value: null, isAhead: false }];
    }
    if (canLift(kind, bearing, recorded, pack) && subject === "whole" && way.direction === "yes" && way.firmness === 3)
      return [{ ...bear, direction: "unsettles", firmness: 3, value: null, interval: null, isAhead: false }];
    const isInherited = kind.inherits && way.direction === "yes" && statement.tense !== "past";
    // Who said so is asked of whoever said it of any part.
    const isAnySaying = question.record === "who-denied" && reach === "part";
    const near = isInherited && subject === "whole" ? "same" : subject;
    if (!isAnySaying && !follows(way.direction, near, reach)) return [];
    if (way.direction === "no" && bearing.negated === "is-silent") return [];
    if (way.direction !== "no" && bearing.affirmed === "is-silent") return [];
    if (filler !== undefined && !canBeValue(filler, kind, pack)) return [];
    const bound = kind.dated && way.direction === "no" && filler?.interval != null ? notBefore(filler.interval) : null;
    if (filler !== undefined && bound !== null) {
      const value = { text: filler.text, entity: null, edtf: bound.edtf };
      return [{ ...bear, direction: "yes", firmness: way.firmness, interval: bound, value, isAhead: true }];
    }
    const isAhead =
      statement.tense === "ahead" || statement.evidence.some(({ quote }) => looksAhead(quote, pack.language));
    return valuesOf(filler, pack).map((value) => ({ ...bear, ...way, isAhead, value }));
  });
}

const isWanted = ({ frame, ofRecord, ifAsked }: Bearing, { record, frame: asked }: Question): boolean =>
  (!ofRecord || record === "when-first") && (!ifAsked || asked === frame);

/**
 * Where a part is asked about, and whether it goes ahead: another part of the same whole counts as the whole, since the whole goes on
 * by it ("renewed for a fourth season", of the fifth).
 */
function siblingOf(
  { subject }: Question,
  bearing: Bearing,
  recorded: Recorded,
  kind: QuestionKind,
  { kindred, pack }: { readonly kindred: Kindred; readonly pack: Pack },
): "whole" | null {
  if (subject === null || partOf(subject.id, kindred) === null || !canLift(kind, bearing, recorded, pack)) return null;
  const whole = wholeOfPart(subject.id, kindred);
  const name = bareName(subject.id, kindred);
  const roles = recorded.statement.proposition?.roles ?? {};
  return reachOf({ id: whole, name }, bearing.subject, roles, kindred) === null ? null : "whole";
}

/** Whether it tells that a work goes on, in words that ask for nothing else, and does not look back. */
function canLift(
  { id, single, dated, values }: QuestionKind,
  { frame, bears }: Bearing,
  one: Recorded,
  pack: Pack,
): boolean {
  const isOwn = pack.frames.frames.get(frame)?.question === id;
  return single && !dated && values.length === 0 && isOwn && bears === "yes" && one.statement.tense !== "past";
}

/** In the order of days, to sort with. */
export function byDay(a: Pick<Bear, "day">, b: Pick<Bear, "day">): number {
  return a.day === b.day ? 0 : a.day < b.day ? -1 : 1;
}

/** The day it was published, or the last one that its date allows; undated ones by the day they came in. */
export function dayOf({ document }: Pick<Recorded, "document">): Day {
  const { published, recordedAt } = document;
  if (published === null) return recordedAt.slice(0, 10);
  if (published.length >= 10) return published.slice(0, 10);
  if (published.length === 4) return `${published}-12-31`;
  const [year = "", month = ""] = published.split("-");
  return `${published}-${String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, "0")}`;
}

/** A yes about a part answers the whole, a no about the whole answers the part; nothing else follows, but that what leaves a part open is near. */
function follows(direction: Bear["direction"], subject: Bear["subject"], scope: Bear["scope"]): boolean {
  const isWhole = subject === "whole" || scope === "whole";
  const isPart = subject === "part" || scope === "part";
  if (direction === "yes" || direction === "unsettles") return !isWhole;
  return direction === "no" ? !isPart : !isWhole;
}

/** What was once is over: in another work, or in a part of the one that is asked about. */
function isOver({ past }: Bearing, subject: Bear["subject"], scope: ReturnType<typeof scopeOf>): boolean {
  return (past === "is-over" && scope !== "same") || (past === "part-is-over" && subject === "part");
}

/** "That day", where no day was told, is no time: it neither is there nor stands in the way. What is a version for a machine names that. */
function meets(
  { needs, lacks, value, scope }: Bearing,
  roles: { readonly [role: string]: Role },
  { dated }: QuestionKind,
  isVersion: boolean,
): boolean {
  const isThere = (name: string): boolean =>
    (isVersion && scope.includes(name)) ||
    (roles[name] !== undefined && !(dated && name === value && roles[name].interval === null));
  return needs.every(isThere) && !lacks.some(isThere);
}

function directionOf(
  { statement }: Recorded,
  { bears }: Bearing,
  { language }: Pack,
): Pick<Bear, "direction" | "firmness"> {
  const value = commitment(statement);
  const firm = firmness(value);
  const affirmed = !isNegative(value);
  if (firm === 0 || (!affirmed && bears === "yes" && isSoFar(statement, language)))
    return { direction: "leaves-open", firmness: 0 };
  if (bears === "unsettles") return { direction: affirmed ? "unsettles" : "yes", firmness: firm };
  return { direction: affirmed === (bears === "yes") ? "yes" : "no", firmness: firm };
}

/** "Has not renewed it so far", "has yet to": what is not may still come. */
function isSoFar({ evidence, tense }: Recorded["statement"], { soFar }: Pack["language"]): boolean {
  if (tense === "past" || tense === "ahead") return false;
  return evidence.some(({ quote }) => Array.from(soFar).some((phrase) => names(quote, phrase)));
}

/** "The actor" and "newcomers" name nobody, and neither a company nor a character plays a part. */
function canBeValue({ text, entity, interval }: Role, { values, dated }: QuestionKind, pack: Pack): boolean {
  if (values.length === 0) return dated || entity !== null || interval !== null || !isDescription(text, pack);
  if (entity === null) return !isDescription(text, pack) && (!values.includes("person") || /\p{Lu}/u.test(text));
  return NO_PEOPLE.every((kind) => values.includes(kind) || !entity.startsWith(`${kind}:`));
}

/** What else is called by a name where people are asked for: no reader takes it for one of them. */
const NO_PEOPLE = ["organization", "character"] as const;

/** With an article or a pronoun, and so no name. */
function isDescription(words: string, pack: Pack): boolean {
  return beginsWith(words, TRAIT.definite | TRAIT.indefinite | TRAIT.pronoun, pack);
}

function scopeOf(
  { scope }: Question,
  bearing: Bearing,
  { statement: { proposition, tense }, document }: Recorded,
  kindred: Kindred,
): Bear["scope"] | "elsewhere" {
  const roles = proposition?.roles ?? {};
  const fillers = bearing.scope.flatMap((name) => roles[name] ?? []);
  const isNamed = fillers.some((role) => entitiesOf(role).length > 0);
  // Asked of anywhere, each place is a part.
  if (scope === null) return isNamed ? "part" : null;
  if (!isNamed) {
    // An article is about what its headline names, unless it looks back.
    const title = document.title ?? "";
    const isTopic = tense !== "past" && names(title, scope.name) && !namesMainTitle(title, scope);
    return isTopic || fillers.some(({ text }) => names(text, scope.name)) ? "same" : "absent";
  }
  return reachOf(scope, bearing.scope, roles, kindred) ?? "elsewhere";
}

/** "Ember Vale and Ember Vale: Northlight dated": a headline on both of them leaves open which one is meant below. */
function namesMainTitle(title: string, { name }: Named): boolean {
  const colon = name.indexOf(": ");
  if (colon === -1) return false;
  const rest = ` ${splitAtoms(title).join(" ")} `.replaceAll(` ${splitAtoms(name).join(" ")} `, " ");
  return names(rest, name.slice(0, colon));
}

/** "On the console alone" says no to all others, but not to what goes by its name: a service of that console. */
function shutsOut(role: Role | undefined, { scope }: Question): boolean {
  if (role?.only !== true || scope === null) return false;
  return [role, ...(role.also ?? [])].every(({ text }) => !names(scope.name, text) && !names(text, scope.name));
}

/** Each of a row is a value of its own; without a filler there is one telling without value. */
function valuesOf(role: Role | undefined, pack: Pack): (Value | null)[] {
  if (role === undefined) return [null];
  const { text, entity, interval, also = [] } = role;
  const isWord = entity === null && interval === null;
  const first = { text: isWord ? inDigits(text, pack) : text, entity, edtf: interval?.edtf ?? null };
  const others = also.map((one) => ({ ...one, edtf: null }));
  return entity === null && others.length > 0 ? others : [first, ...others];
}

/** "eight" and "8" are one number; other words stay. */
function inDigits(text: string, { naming: { trie, counts } }: Pack): string {
  const atoms = splitAtoms(text);
  const atom = atoms.length === 1 ? trie.atoms.get(atoms[0]!) : undefined;
  const count = atom === undefined ? undefined : counts.get(trie.first[atom]!);
  return count?.kind === "cardinal" ? String(count.value) : text;
}
