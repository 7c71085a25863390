/** Kinds of question against what a question names and evokes: which it may be, the likeliest first. */
import type { Asked, AskedOfRecord, Named } from "../../model/answer.ts";
import type { Pack } from "../../model/pack.ts";
import type { QuestionKind } from "../../model/question-kind.ts";
import type { QuestionName } from "./names.ts";
import type { QuestionTrigger } from "./triggers.ts";

export type Asking = {
  readonly asked: Asked | null;
  readonly record: AskedOfRecord | null;
  readonly isPast: boolean;
  readonly names: readonly QuestionName[];
  /** Whether it names a version for some machine. */
  readonly hasVersion: boolean;
  readonly triggers: readonly QuestionTrigger[];
  readonly lemmas: readonly string[];
  /** Its nouns, verbs and the like in lower case, with their tokens. */
  readonly content: readonly { readonly word: string; readonly at: number }[];
};

type Ranked = {
  readonly kind: string;
  readonly subject: Named | null;
  readonly scope: Named | null;
  readonly asked: Asked;
  readonly record: AskedOfRecord | null;
  readonly frame: string | null;
  readonly opposite?: true;
  /** Whose words are asked for, and which of them. */
  readonly source?: Named;
  readonly about?: readonly string[];
  readonly roles: { readonly [role: string]: Named };
};

/** What each sign weighs. A kind without anything to be about is none. */
const WEIGHTS = {
  frame: 3,
  filled: 1,
  own: 2,
  wish: 4,
  role: 2,
  maker: 4,
  longer: 1,
  cue: 2,
  asked: 2,
  scope: 1,
  narrow: 3,
  namesake: -3,
  unfit: -3,
  yields: -0.5,
} as const;

/** What lies further behind the best is no plausible reading. */
const NEAR = 2;

export function rankKinds(asking: Asking, { questions, world }: Pick<Pack, "questions" | "world">): Ranked[] {
  const typeOf: TypeOf = (id) => world.entities.get(id)?.type ?? null;
  return Array.from(questions.kinds.values(), (kind) => weighKind(kind, asking, typeOf))
    .filter((one) => one !== null)
    .toSorted((a, b) => b.weight - a.weight)
    .filter(({ weight }, _, all) => weight >= all[0]!.weight - NEAR)
    .map(({ ranked }) => ranked);
}

type Weighed = { readonly ranked: Ranked; readonly weight: number };

/** What packs call such a thing; null where they do not know it. */
type TypeOf = (id: string) => string | null;

function weighKind(kind: QuestionKind, asking: Asking, typeOf: TypeOf): Weighed | null {
  const frame = bestFrame(kind, asking.asked, asking.triggers);
  const record = recordFor(kind, frame, asking);
  const asked = record === null ? (asking.asked ?? "whether") : defaultFor(kind, record);
  // What somebody said is asked of whatever they spoke of, and of nothing that frames tell.
  const ofSaying = record === "what-said" || record === "told-to" ? record : null;
  if ((ofSaying !== null) !== (kind.bearings.length === 0)) return null;
  if (ofSaying !== null) return weighSaying(kind, ofSaying, asking);
  // What held before is asked of dates.
  if (record === "before" && !kind.dated) return null;
  const { subject, scope, roles, isOpen } = assign(kind, asked, record, asking.names, typeOf);
  if (subject === null && (scope === null || asked === "whether" || !isOpen)) return null;
  const at = asking.names.find(({ id }) => id === subject?.id)?.at ?? -1;
  const cue = kind.cues.filter((words) => hasWords(asking.lemmas, words, at)).map(({ length }) => length);
  if (frame === null && cue.length === 0) return null;
  const isFit = kind.words.some((way) => isFitting(way, asked, scope));
  if (!isFit) return null;
  const weight =
    (frame === null
      ? 0
      : WEIGHTS.frame +
        (frame.isFilled ? WEIGHTS.filled : 0) +
        (frame.frame.question === kind.id ? WEIGHTS.own : 0) +
        (isOfWish(kind, frame) ? WEIGHTS.wish : 0) +
        (frame.words - 1) * WEIGHTS.longer) +
    (cue.length === 0 ? 0 : WEIGHTS.cue + (Math.max(...cue) - 1) * WEIGHTS.longer) +
    (asked === kind.asked ? WEIGHTS.asked : WEIGHTS.asked / 2) +
    (subject === null ? WEIGHTS.unfit : 0) +
    (subject !== null && !isRead(subject, asking.names) ? WEIGHTS.namesake : 0) +
    (scope === null ? 0 : isRead(scope, asking.names) ? WEIGHTS.scope : WEIGHTS.namesake) +
    // What asks of certain machines alone is asked where one of them is named.
    (scope !== null && asksOfMachines(kind, asking) ? WEIGHTS.narrow : 0) +
    // Who plays somebody may as well be asked about; who makes something is named for nothing else.
    (Object.keys(roles).length === 0 ? 0 : kind.single ? WEIGHTS.role : WEIGHTS.maker) +
    (kind.yields ? WEIGHTS.yields : 0);
  return {
    ranked: {
      kind: kind.id,
      subject,
      scope,
      asked,
      record,
      frame: frame?.frame.id ?? null,
      ...(asked === "whether" && record === null && asksOpposite(kind, frame) ? { opposite: true } : {}),
      roles: { ...roles, ...rolesBeside(kind, frame, { subject, scope }, asking.names) },
    },
    weight,
  };
}

const asksOfMachines = ({ scopeTypes, bearings }: QuestionKind, { hasVersion }: Asking): boolean =>
  scopeTypes.length > 0 || (hasVersion && bearings.some(({ ofVersion }) => ofVersion));

/** "What did [she] say about [it]?": who speaks stands before what it is about; of what she says of "her return" it is about her. */
function weighSaying(
  { id, asked, subjects }: QuestionKind,
  record: "what-said" | "told-to",
  { names, content, triggers }: Asking,
): Weighed | null {
  const speaker = names.find(({ kind, isRead }) => isRead && SPEAKERS.has(kind));
  if (speaker === undefined) return null;
  const topic = names.find((one) => one.isRead && one.at > speaker.at && subjects.includes(one.kind)) ?? speaker;
  const ranked = {
    kind: id,
    subject: bare(topic),
    scope: null,
    asked: record === "told-to" ? ("who" as const) : asked,
    record,
    frame: null,
    roles: {},
  } as const;
  // The verb of saying stands right behind whoever speaks, and tells of nothing.
  const about = content.filter(({ at }) => at > speaker.at).map(({ word }) => word);
  const own = new Set(speaker.name.toLowerCase().split(" "));
  const isMeant = (word: string, index: number, all: readonly string[]): boolean =>
    !own.has(word) && index > all.findLastIndex((one) => own.has(one)) + 1;
  return {
    ranked: {
      ...ranked,
      source: bare(speaker),
      ...(record === "told-to" ? { about: about.filter(isMeant), frame: triggers.at(-1)?.frame.id ?? null } : {}),
    },
    weight: 0,
  };
}

const SPEAKERS: ReadonlySet<string> = new Set(["person", "organization", "outlet", "team"]);

/** "Does she want to be in it?" asks what she wants, which is a kind of its own. */
const isOfWish = ({ bearings }: QuestionKind, { frame }: QuestionTrigger): boolean =>
  frame.embeds && bearings.every((one) => one.frame === frame.id);

/** "Is it cancelled?" of whether it goes ahead, "has she left?" of whether she is in it. */
function asksOpposite({ bearings }: QuestionKind, trigger: QuestionTrigger | null): boolean {
  const bearing = bearings.find((one) => one.frame === trigger?.frame.id);
  if (bearing === undefined || bearing.bears === "unsettles") return false;
  return (bearing.bears === "no") !== (trigger?.polarity === "-");
}

/** "Will she return [as Nightjar]?": who else the frame names, in roles that could as well hold the subject. */
function rolesBeside(
  { bearings }: QuestionKind,
  trigger: QuestionTrigger | null,
  { subject, scope }: Pick<Ranked, "subject" | "scope">,
  names: readonly QuestionName[],
): Ranked["roles"] {
  const bearing = bearings.find((one) => one.frame === trigger?.frame.id);
  if (trigger === null || bearing === undefined) return {};
  const subjectAt = names.find(({ id }) => id === subject?.id)?.at;
  const beside = Array.from(trigger.fillers).flatMap(([role, at]) => {
    const name = names.find((one) => one.at === at && one.isRead);
    const isOther = name !== undefined && at !== subjectAt && name.id !== subject?.id && name.id !== scope?.id;
    return isOther && role !== bearing.value && bearing.subject.includes(role) ? [[role, bare(name)] as const] : [];
  });
  return Object.fromEntries(beside);
}

/** "Does it come out on …?" asks nothing without a platform. */
function isFitting(way: QuestionKind["words"][number], asked: Asked, scope: Named | null): boolean {
  return way.asked === asked && (scope === null ? way.alone : (way.within ?? way.alone)) !== null;
}

/**
 * "When was it cancelled?" asks the record, where that was first told; "when was it released?" asks for the date that statements give.
 */
function recordFor(
  kind: QuestionKind,
  frame: QuestionTrigger | null,
  { asked, record, isPast }: Asking,
): AskedOfRecord | null {
  if (record !== null || asked !== "when" || !isPast) return record;
  const isDone = kind.bearings.some((one) => one.frame === frame?.frame.id && one.bears === "unsettles");
  return kind.dated && !kind.yields && !isDone ? null : "when-first";
}

/** A question about the record ("when was it announced") asks the kind for what it is mostly asked for. */
const defaultFor = (kind: QuestionKind, record: AskedOfRecord): Asked =>
  record === "before" || record === "reason" || kind.asked !== "who" ? kind.asked : "who";

/** "Why was the premiere pushed back?" is asked of the delay, whatever else its words evoke. */
function bestFrame(
  { bearings }: QuestionKind,
  asked: Asking["asked"],
  triggers: readonly QuestionTrigger[],
): QuestionTrigger | null {
  const unsettles = ({ frame }: QuestionTrigger): number =>
    Number(bearings.some((bearing) => bearing.frame === frame.id && bearing.bears === "unsettles"));
  // "Who produces it?" asks for one of those without whom nothing is produced.
  const wants = ({ frame, needs }: QuestionTrigger): number =>
    Number(asked === "who" && bearings.some(({ frame: id, value }) => id === frame.id && needs.includes(value ?? "")));
  const own = triggers.filter(({ frame }) =>
    bearings.some((one) => one.frame === frame.id && !one.ofRecord && !one.ofVersion && one.affirmed !== "is-silent"),
  );
  const best = own.toSorted(
    (a, b) =>
      unsettles(b) - unsettles(a) ||
      wants(b) - wants(a) ||
      Number(b.isFilled) - Number(a.isFilled) ||
      b.words - a.words,
  );
  return best[0] ?? null;
}

/** In this order, others between; "{subject}" stands for the subject, a word or two behind the one before it. */
function hasWords(lemmas: readonly string[], words: readonly string[], subjectAt: number): boolean {
  let at = 0;
  let last = -1;
  for (const [token, lemma] of lemmas.entries()) {
    const isSubject = words[at] === "{subject}" && subjectAt > last && subjectAt <= last + 2;
    if (!isSubject && lemma !== words[at]) continue;
    at += 1;
    last = token;
  }
  return at === words.length;
}

/** The first that can be the subject; of the rest the first that can be the scope, or, with "who", fills the value. */
function assign(
  kind: QuestionKind,
  asked: Asked,
  record: AskedOfRecord | null,
  names: readonly QuestionName[],
  typeOf: TypeOf,
): {
  readonly subject: Named | null;
  readonly scope: Named | null;
  readonly roles: Ranked["roles"];
  /** Whether it may be asked without a subject, which is what it asks for: "who is in Ember Vale". */
  readonly isOpen: boolean;
} {
  const wantsSubject = asked !== "who" || kind.bearings.every(({ value, subject }) => !subject.includes(value ?? ""));
  const subject = wantsSubject ? pick(kind.subjects, names) : null;
  const rest = names.filter((one) => one.at !== subject?.at);
  const scope = pick(
    kind.scopes,
    rest.filter(({ id }) => kind.scopeTypes.length === 0 || kind.scopeTypes.includes(typeOf(id) ?? "")),
  );
  const value =
    kind.bearings.find((bearing) => bearing.value !== null && !bearing.subject.includes(bearing.value))?.value ?? null;
  const other = rest.find((one) => one.at !== scope?.at && kind.values.includes(one.kind));
  const roles =
    value === null || other === undefined || (asked !== "whether" && record !== "who-first" && record !== "who-says")
      ? {}
      : { [value]: bare(other) };
  return {
    subject: subject === null ? null : bare(subject),
    scope: scope === null ? null : bare(scope),
    roles,
    isOpen: !wantsSubject,
  };
}

const isRead = ({ id }: Named, names: readonly QuestionName[]): boolean =>
  names.some((one) => one.id === id && one.isRead);

/** In the order of what kinds there can be, so that "Daredevil in the series" is the character where characters can be asked about. */
function pick(kinds: readonly string[], names: readonly QuestionName[]): QuestionName | null {
  // "Does Ada Quill return as Nightjar?" asks about her: of people and parts the one named first.
  const somebody = names.filter((one) => one.isRead && isSomebody(one.kind) && kinds.includes(one.kind));
  if (somebody.length > 1 && kinds.includes("person") && kinds[0] === "character" && kinds.includes("team"))
    return somebody.toSorted((a, b) => a.at - b.at)[0]!;
  const read = names.toSorted((a, b) => Number(b.isRead) - Number(a.isRead));
  const fitting = kinds.flatMap((kind) => read.find((one) => one.kind === kind) ?? []);
  return fitting.find((one) => one.isRead) ?? fitting[0] ?? null;
}

const isSomebody = (kind: string): boolean => kind === "person" || kind === "character";

const bare = ({ id, name }: QuestionName): Named => ({ id, name });
