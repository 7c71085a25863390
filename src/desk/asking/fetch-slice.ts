/** What the ledger has on a question, as people have put it right: the statements about it, and where they go back to. */
import { type AsOf, bearsOf, gather, type Slice } from "../../judge/question/gather.ts";
import { applyCorrections } from "../../judge/corrections/apply-corrections.ts";
import { entitiesMade } from "../../judge/corrections/entities-made.ts";
import { indexKindred, type Kindred, relate } from "../../judge/entities/relate.ts";
import { goesBy, isSomeone, lastWord } from "../../judge/entities/someone.ts";
import { asksOfSayings } from "../../judge/question/sayings.ts";
import { isMadeAnew } from "../../judge/question/made-anew.ts";
import { describedWork, wholeOf } from "../../judge/question/described-work.ts";
import { hasNumberedScope, withoutOtherParts } from "../../judge/question/other-part.ts";
import { dayOf } from "../../judge/question/bear.ts";
import { isVersion } from "../../judge/question/version-told.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Named, Question } from "../../model/answer.ts";
import type { Correction } from "../../model/correction.ts";
import type { Id } from "../../model/id.ts";
import type { Pack } from "../../model/pack.ts";
import type { Heading, Recorded } from "../../model/record.ts";
import { fetchEditions } from "../fetch-editions.ts";
import { fetchOrigins } from "./fetch-origins.ts";
import { fetchRecorded, knownBy } from "./fetch-recorded.ts";

/** What holds for all questions that are asked of a ledger together. */
export type Known = {
  readonly kindred: Kindred;
  readonly pack: Pack;
  readonly corrections: readonly Correction[];
  /** By an id what else a question about it may be told by, once it was looked for. */
  readonly around: Map<Id<"Entity">, Promise<readonly Id<"Entity">[]>>;
};

/** Of a pack that the question was read with: the ledger's names add nothing to who is kin to whom. */
export async function known(ledger: Ledger, pack: Pack, reading: Pack = pack): Promise<Known> {
  const corrections = await ledger.corrections();
  const packs = kindredOf(pack);
  return {
    kindred: { ...packs, ...entitiesMade(corrections), found: new Map() },
    pack: reading,
    corrections,
    around: new Map(),
  };
}

/** Holds for all questions to a pack. */
function kindredOf(pack: Pack): Kindred {
  const held = KINDRED.get(pack) ?? indexKindred(pack);
  KINDRED.set(pack, held);
  return held;
}

const KINDRED = new WeakMap<Pack, Kindred>();

export async function fetchSlice(ledger: Ledger, question: Question, options: AsOf, context: Known): Promise<Slice> {
  const slice = await fetchBare(ledger, question, options, context);
  const bears = bearsOf(question, slice, options, context);
  const bearing = bears.map(({ recorded }) => recorded);
  const urls = [...new Set(bearing.flatMap(({ document }) => document.url ?? []))];
  return {
    ...slice,
    bears,
    origins: await fetchOrigins(ledger, bearing, slice.recorded),
    ...(question.record === "who-first" ? { around: await fetchAround(ledger, bearing) } : {}),
    editions: await fetchEditions(ledger, urls, (heading) => isKnownBy(heading, options)),
  };
}

/** All that the first documents on it tell. */
async function fetchAround(ledger: Ledger, bears: readonly Recorded[]): Promise<readonly Recorded[]> {
  const documents = [...new Set(bears.map(({ document }) => document.id))].slice(0, MOST_TEXTS);
  return documents.length === 0 ? [] : await ledger.statements({ documents });
}

/** By the end of the day asked for: as it was published, or as the ledger took it in. */
function isKnownBy(document: Heading, { asOf, by }: AsOf): boolean {
  return (by === "recorded" ? document.recordedAt.slice(0, 10) : dayOf({ document })) <= asOf;
}

/** The same with each document as its own origin: for what is told in passing. */
export async function fetchBare(ledger: Ledger, question: Question, options: AsOf, context: Known): Promise<Slice> {
  const { pack, corrections } = context;
  const kind = pack.questions.kinds.get(question.kind);
  if (kind === undefined) return { recorded: [], origins: [], texts: new Map() };
  const kinds = new Set(kind.bearings.flatMap(({ frame }) => pack.frames.frames.get(frame)?.question ?? []));
  if (asksOfSayings(question)) return await fetchSayings(ledger, question, options, context);
  const topic = question.subject ?? question.scope;
  const described = topic === null ? null : describedWork(topic, pack);
  const around = await gatherIds(ledger, topic, context);
  const versions = await findVersions(ledger, question, context);
  // "The Ember Vale film" is told of as Ember Vale, too.
  const about = [...around, ...versions, ...(described === null ? [] : [wholeOf(described)])];
  // That a day came about may be told by whatever is said of the work afterwards, and that a work is made anew by whatever is said of it.
  const isAnew = [question.subject, question.scope].some((one) => one !== null && isMadeAnew(one, pack));
  const wanted = { about, kinds: kind.dated || isAnew ? null : [...kinds] };
  const named = await fetchRecorded(ledger, wanted, options, FROM_FIRST.has(question.record));
  const found = await withTopics(ledger, question, named, { kinds: [...kinds], options, context });
  const right = await putRight(ledger, found, corrections);
  const recorded = hasNumberedScope(question, context.kindred)
    ? withoutOtherParts(question, right, await fetchAround(ledger, right), context)
    : right;
  if (question.record !== "reason") return { recorded, origins: [], texts: new Map() };
  const bears = gather(question, recorded, options, context);
  const texts = await fetchTexts(
    ledger,
    bears.slice(-MOST_TEXTS).map((bear) => bear.recorded),
  );
  return { recorded, origins: [], bears, texts };
}

/** Of what comes to a machine its versions for that machine, which are called after both. */
async function findVersions(
  ledger: Ledger,
  { subject, scope }: Question,
  { kindred }: Known,
): Promise<readonly Id<"Entity">[]> {
  if (subject === null || scope === null || !subject.id.startsWith("work:")) return [];
  const alike = await ledger.entitiesNamed(goesBy(subject.id, kindred), MOST_ALIKE);
  return alike.map(({ id }) => id).filter((id) => isVersion(id, subject, scope));
}

/** All that the newest articles which name the matter tell: who spoke of it is told apart from it. */
async function fetchSayings(ledger: Ledger, question: Question, options: AsOf, context: Known): Promise<Slice> {
  const subject = question.record === "told-to" ? question.source : question.subject;
  const found = subject === null ? [] : await fetchNaming(ledger, goesBy(subject.id, context.kindred), options);
  return { recorded: await putRight(ledger, found, context.corrections), origins: [], texts: new Map() };
}

/** All that the newest articles tell which hold the words; no words find nothing. */
export async function fetchNaming(ledger: Ledger, words: string, options: AsOf): Promise<readonly Recorded[]> {
  const articles = words === "" ? [] : await ledger.headings({ words, newest: MOST_TEXTS, ...knownBy(options) });
  return articles.length === 0 ? [] : await ledger.statements({ documents: articles.map(({ id }) => id) });
}

/**
 * With what the newest articles that hold the name tell of that kind: "who is in it?" is told by sentences that name nobody but who is, and "the
 * next film" of a hero by a description that nobody resolved. Of a work that many articles name in so many words, they tell enough.
 */
async function withTopics(
  ledger: Ledger,
  { kind, subject, scope }: Question,
  named: readonly Recorded[],
  { kinds, options, context }: { readonly kinds: readonly string[]; readonly options: AsOf; readonly context: Known },
): Promise<readonly Recorded[]> {
  const topic = subject ?? scope;
  // "In talks for the part" is told of who may play it, and names the character elsewhere.
  const isPlayed = subject !== null && isSomeone(subject.id) && asksForValue(kind, context);
  if (topic === null || (!topic.id.startsWith("work:") && !isPlayed)) return named;
  if (subject !== null && new Set(named.map(({ document }) => document.id)).size >= ENOUGH) return named;
  // All that these few tell: a ledger that is asked for the kind as well goes through all that it has of it.
  const described = describedWork(topic, context.pack);
  const words = described === null ? goesBy(topic.id, context.kindred) : described.whole.join(" ");
  const all = await fetchNaming(ledger, words, options);
  if (all.length === 0) return named;
  const { frames } = context.pack.frames;
  const told = all.filter(({ statement: { proposition } }) =>
    kinds.includes(frames.get(proposition?.frame ?? "")?.question ?? ""),
  );
  const isTitle = isPlayed && (await sharesName(ledger, topic));
  const bearing = isTitle
    ? told.filter(({ statement }) => statement.proposition?.roles["role"]?.entity === null)
    : told;
  return [...new Map([...named, ...bearing].map((one) => [one.statement.id, one])).values()];
}

/** Whether a work is called so too: its headlines name it, and not who is played. */
async function sharesName(ledger: Ledger, { id }: Named): Promise<boolean> {
  return (await ledger.entities([`work:${id.slice(id.indexOf(":") + 1)}`])).length > 0;
}

/** Whether statements of the kind give somebody or something for what is asked about: who plays them. */
const asksForValue = (kind: string, { pack }: Known): boolean =>
  pack.questions.kinds.get(kind)?.bearings.some(({ value, subject }) => value !== null && !subject.includes(value)) ===
  true;

/** Articles that name a work in so many words: what describes it besides is left to them. */
const ENOUGH = 8;

/** What only the first who told of it can answer, or what held before. */
const FROM_FIRST: ReadonlySet<Question["record"]> = new Set(["who-first", "when-first", "before"]);

/** A reason is looked for in the newest of what bears on the question. */
const MOST_TEXTS = 60;

/** With the statements of corrected documents, which may have become statements on this question. */
async function putRight(
  ledger: Ledger,
  found: readonly Recorded[],
  corrections: readonly Correction[],
): Promise<readonly Recorded[]> {
  if (corrections.length === 0) return found;
  const documents = corrections.flatMap(({ amendment }) => ("anchor" in amendment ? [amendment.anchor.document] : []));
  const others = documents.length === 0 ? [] : await ledger.statements({ documents });
  const all = new Map([...found, ...others].map((one) => [one.statement.id, one]));
  return applyCorrections([...all.values()], corrections).recorded;
}

/** Everything that a question about this one may be told by: its other names, its parts, its wholes, who plays it. */
export async function gatherIds(
  ledger: Ledger,
  named: Named | null,
  { kindred, around }: Known,
): Promise<readonly Id<"Entity">[]> {
  if (named === null) return [];
  const ids = around.get(named.id) ?? findAround(ledger, named, kindred);
  around.set(named.id, ids);
  return await ids;
}

async function findAround(ledger: Ledger, named: Named, kindred: Kindred): Promise<Id<"Entity">[]> {
  const words = named.id
    .slice(named.id.indexOf(":") + 1)
    .replace(/^the-/u, "")
    .replace(/(?:-(?:[a-z]{1,2}\d+|\d+|[ivx]+))+$/u, "")
    .replaceAll("-", " ");
  // People are known by their last names too; works that end alike are many, and have nothing to do with each other.
  const short = isSomeone(named.id) ? await ledger.entitiesCalled([lastWord(words)]) : [];
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
