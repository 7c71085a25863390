/**
 * The verb "ask": a question in plain English, answered from the ledger as of a day.
 *
 * What the ledger names is looked up first, so that the question is read with the names of its own articles; then what bears
 * on it is fetched and judged. What was never said is not answered.
 */
import { splitAtoms } from "../base/atoms.ts";
import { answer, type AsOf, gather, type Slice } from "../judge/answer.ts";
import { indexKindred, type Kindred, relate } from "../judge/entities/relate.ts";
import { findCredits } from "../judge/origins/credit.ts";
import { resolveOrigins } from "../judge/origins/resolve-origins.ts";
import type { Bear } from "../judge/question/bear.ts";
import { identify, wordQuestion } from "../judge/question/identify.ts";
import type { Filter, Ledger } from "../ledger/ledger.ts";
import type { Answer, Named, Origin, Question } from "../model/answer.ts";
import type { Entity } from "../model/entity.ts";
import type { Id } from "../model/id.ts";
import type { Pack } from "../model/pack.ts";
import type { KnownEntity, Recorded } from "../model/record.ts";
import { nearest } from "./nearest.ts";
import { knowNames } from "../pack/know-names.ts";
import { type Understanding, understandQuestion } from "../read/question.ts";

export type AskOptions = AsOf;

/** Throws what the ledger throws, and nothing else: a question that nobody understands is answered as not established. */
export async function ask(ledger: Ledger, words: string, options: AskOptions, pack: Pack): Promise<Answer> {
  const { looked, about, context: knowing } = await look(ledger, words, options, pack);
  const answers = looked.map(({ question, slice, context }) => answer(words, question, slice, options, context));
  const [best = nothing(words, options), ...rest] = answers;
  if (!best.established)
    return { ...best, others: await nearest(ledger, { about, kind: best.understood.kind }, options, knowing) };
  const others = rest.filter(isAnswered).map(({ understood, status }) => ({
    question: understood,
    words: wordQuestion(understood, pack.questions),
    status,
  }));
  return { ...best, others };
}

/** All that bears on a question, as it is understood best, in the order of days: the verb "timeline". */
export async function timeline(
  ledger: Ledger,
  words: string,
  options: AskOptions,
  pack: Pack,
): Promise<readonly Bear[]> {
  const [best] = (await look(ledger, words, options, pack)).looked;
  if (best === undefined) return [];
  const bears = gather(best.question, best.slice.recorded, options, best.context);
  return bears.toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}

type Looked = {
  readonly question: Question;
  readonly slice: Slice;
  readonly context: { readonly kindred: Kindred; readonly pack: Pack };
};

/** The likeliest readings of a question, each with what the ledger has on it. */
async function look(
  ledger: Ledger,
  words: string,
  options: AskOptions,
  pack: Pack,
): Promise<{
  readonly looked: readonly Looked[];
  /** Whatever the question names, with its other names and parts. */
  readonly about: readonly Id<"Entity">[];
  readonly context: Looked["context"];
}> {
  const { pack: knowing, words: written, names } = await readWithNames(ledger, words, pack);
  const kindred = kindredOf(pack);
  const ways = understandQuestion(written, options.asOf, knowing).map(complete);
  const looked: Looked[] = [];
  for (const way of ways.slice(0, MOST_WAYS)) {
    const question = await settle(ledger, way, knowing);
    const slice = await fetchSlice(ledger, question, options, kindred, knowing);
    looked.push({ question, slice, context: { kindred, pack: knowing } });
  }
  const subjects = looked.flatMap(({ question: { subject, scope } }) => subject ?? scope ?? []);
  const around = (subjects.length > 0 ? subjects : names).slice(0, MOST_NAMED);
  const about = await Promise.all(around.map((one) => gatherIds(ledger, one, kindred)));
  return { looked, about: [...new Set(about.flat())], context: { kindred, pack: knowing } };
}

/** The ledger's names add nothing to it, so that it holds for all questions to a pack. */
function kindredOf(pack: Pack): Kindred {
  const known = KINDRED.get(pack) ?? indexKindred(pack);
  KINDRED.set(pack, known);
  return known;
}

const KINDRED = new WeakMap<Pack, Kindred>();

/** So many of the names in a question are looked around. */
const MOST_NAMED = 3;

/** So many readings of a question are looked into. */
const MOST_WAYS = 2;

/** Whether anything at all bears on the question as it was understood. */
const isAnswered = ({ established, evidence }: Answer): boolean => established || evidence.length > 0;

function complete({ interval: _, ...way }: Understanding): Question {
  return identify(way);
}

function nothing(words: string, { asOf }: AskOptions): Answer {
  const understood = identify({
    kind: "",
    subject: null,
    scope: null,
    asked: "whether",
    record: null,
    frame: null,
    source: null,
    roles: {},
  });
  return {
    question: words,
    understood,
    asOf,
    status: "open",
    established: false,
    value: [],
    confidence: 0,
    because: [],
    evidence: [],
    origins: [],
    trail: [],
    findings: [],
    others: [],
  };
}

/** The pack with the ledger's names that stand in the question, and the question with these names in capitals. */
async function readWithNames(
  ledger: Ledger,
  words: string,
  pack: Pack,
): Promise<{ pack: Pack; words: string; names: readonly Named[] }> {
  const spans = spansOf(words);
  const known = await ledger.entitiesCalled(spans.map(({ text }) => text));
  const byName = Map.groupBy(known, ({ name }) => splitAtoms(name).join(" "));
  let written = words;
  for (const { text, start } of spans) {
    if (!byName.has(splitAtoms(text).join(" "))) continue;
    written = written.slice(0, start) + capitalize(text) + written.slice(start + text.length);
  }
  const names = Array.from(byName.values(), onePerKind).flat();
  return { pack: knowNames(pack, names), words: written, names };
}

/** Of those called alike the one named most of each kind, for a hero and the film about him share a name; the ledger lists it first. */
function onePerKind(alike: readonly KnownEntity[]): Entity[] {
  return Array.from(Map.groupBy(alike, ({ kind }) => kind).values(), ([most]) => asEntity(most!));
}

const asEntity = ({ id, kind, name }: KnownEntity): Entity => ({ id, kind, name, aliases: [], type: null, year: null });

/** Runs of up to eight words, the longest first; a single word that nobody would take for a name is left out. */
function spansOf(words: string): { readonly text: string; readonly start: number }[] {
  const marks = Array.from(words.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.:&-]*/gu), ({ 0: text, index }) => ({
    start: index,
    end: index + text.replace(/(?:['’]s|[.:])$/u, "").length,
  }));
  const spans = marks.flatMap((first, at) =>
    marks.slice(at, at + 8).map((last) => ({ text: words.slice(first.start, last.end), start: first.start })),
  );
  return spans.filter(({ text }) => text.length > 2).toSorted((a, b) => b.text.length - a.text.length);
}

const capitalize = (text: string): string =>
  text.replaceAll(/(?<![\p{L}\p{N}'’])\p{Ll}/gu, (letter) => letter.toUpperCase());

/** Names that neither packs nor the ledger know as they stand: the ledger's that hold the same words, or are spelt nearly so. */
async function settle(ledger: Ledger, question: Question, pack: Pack): Promise<Question> {
  const [subject, scope] = [question.subject, question.scope];
  const found = { subject: await settleName(ledger, subject, pack), scope: await settleName(ledger, scope, pack) };
  return found.subject === subject && found.scope === scope ? question : identify({ ...question, ...found });
}

async function settleName(ledger: Ledger, named: Named | null, { world }: Pack): Promise<Named | null> {
  if (named === null || world.entities.has(named.id)) return named;
  if ((await ledger.entities([named.id])).length > 0) return named;
  const [held] = await ledger.entitiesNamed(named.name, 1);
  const [like] = held === undefined ? await ledger.entitiesLike(named.name, 1) : [held];
  return like === undefined ? named : { id: like.id, name: like.name };
}

async function fetchSlice(
  ledger: Ledger,
  question: Question,
  { asOf, by }: AskOptions,
  kindred: Kindred,
  pack: Pack,
): Promise<Slice> {
  const kind = pack.questions.kinds.get(question.kind);
  if (kind === undefined) return { recorded: [], origins: [], texts: new Map() };
  const kinds = new Set(kind.bearings.flatMap(({ frame }) => pack.frames.frames.get(frame)?.question ?? []));
  const about = await gatherIds(ledger, question.subject ?? question.scope, kindred);
  const time: Filter = by === "recorded" ? { recordedUntil: `${asOf}T23:59:59.999Z` } : {};
  // That a day came about may be told by whatever is said of the work afterwards.
  const recorded = await ledger.statements({ about, kinds: kind.dated ? null : [...kinds], ...time });
  const bears = gather(question, recorded, { asOf, by }, { kindred, pack }).map((bear) => bear.recorded);
  const origins = await fetchOrigins(ledger, bears, recorded);
  const texts = question.record === "reason" ? await fetchTexts(ledger, bears) : new Map<string, string>();
  return { recorded, origins, texts };
}

/** Where the documents that bear on the question go back to, among all that were fetched for it. */
async function fetchOrigins(
  ledger: Ledger,
  bears: readonly Recorded[],
  recorded: readonly Recorded[],
): Promise<readonly Origin[]> {
  if (bears.length === 0) return [];
  const documents = [...new Set([...bears.toReversed(), ...recorded].map(({ document }) => document.id))];
  const some = documents.slice(0, MOST_TRACED);
  const kinships = await ledger.kinships(some);
  // Who had it first often stands in a statement of its own, outside every frame.
  const told = await ledger.statements({ documents: some });
  return resolveOrigins(findCredits(told), kinships);
}

/**
 * So many documents are looked through for whom they credit: those that bear on the question and are the newest before the others. What
 * is older counts as an origin of its own.
 */
const MOST_TRACED = 60;

/** Everything that a question about this one may be told by: its other names, its parts, its wholes, who plays it. */
async function gatherIds(ledger: Ledger, named: Named | null, kindred: Kindred): Promise<Id<"Entity">[]> {
  if (named === null) return [];
  const words = named.id
    .slice(named.id.indexOf(":") + 1)
    .replace(/^the-/u, "")
    .replace(/(?:-(?:[a-z]{1,2}\d+|\d+|[ivx]+))+$/u, "")
    .replaceAll("-", " ");
  // People are known by their last names too; works that end alike are many, and have nothing to do with each other.
  const isSomeone = /^(?:person|character):/u.test(named.id);
  const short = isSomeone ? await ledger.entitiesCalled([words.split(" ").at(-1) ?? words]) : [];
  const alike = [...(await ledger.entitiesNamed(words, MOST_ALIKE)), ...short];
  const ids = new Set([named.id, ...alike.map(({ id }) => id).filter((id) => relate(named.id, id, kindred) !== null)]);
  for (const [part, wholes] of kindred.wholes) {
    if (relate(named.id, part, kindred) !== null) ids.add(part);
    for (const whole of wholes) if (relate(named.id, whole, kindred) !== null) ids.add(whole);
  }
  for (const id of Array.from(ids)) for (const face of kindred.faces.get(id) ?? []) ids.add(face);
  return [...ids];
}

const MOST_ALIKE = 200;

async function fetchTexts(ledger: Ledger, recorded: readonly Recorded[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const { document } of recorded) {
    if (texts.has(document.id)) continue;
    texts.set(document.id, (await ledger.document(document.id))?.document.text ?? "");
  }
  return texts;
}
