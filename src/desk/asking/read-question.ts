/**
 * A question read with the names of the ledger: those that stand in it are known to the reader as packs know theirs, and a name that
 * nobody knows as it stands is settled on the ledger's that is meant.
 */
import { splitAtoms } from "../../base/atoms.ts";
import { nodeOf } from "../../base/walk-trie.ts";
import { callsItSo, describedFollowUp } from "../../judge/question/described-work.ts";
import { identify } from "../../judge/question/identify.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Named, Question } from "../../model/answer.ts";
import type { Entity } from "../../model/entity.ts";
import type { Pack } from "../../model/pack.ts";
import type { KnownEntity } from "../../model/record.ts";
import { knowNames } from "../../pack/know-names.ts";

/** The pack with the ledger's names that stand in the question, and the question with these names in capitals. */
export async function readWithNames(
  ledger: Ledger,
  words: string,
  pack: Pack,
): Promise<{ pack: Pack; words: string; names: readonly Named[] }> {
  const spans = spansOf(words);
  const known = await ledger.entitiesCalled(spans.map(({ text }) => text));
  const byName = Map.groupBy(known, ({ name }) => splitAtoms(name).join(" "));
  let written = words;
  for (const { text, start } of spans) {
    const held = byName.get(splitAtoms(text).join(" "));
    // Packs know how theirs are written.
    if (held === undefined || held.every(({ id }) => pack.world.entities.has(id))) continue;
    written = written.slice(0, start) + capitalize(text, pack) + written.slice(start + text.length);
  }
  const names = [
    ...Array.from(byName.values(), onePerKind).flat(),
    ...(await somebodyShort(ledger, spans, byName, pack)),
    ...(await worksInShort(ledger, spans, byName, pack)),
  ];
  return { pack: knowingOf(pack, names), words: written, names };
}

/** "Reyne" of a ledger that has a Tomas Reyne and nobody who goes by the one name alone: whoever is named most. */
async function somebodyShort(
  ledger: Ledger,
  spans: readonly { readonly text: string; readonly start: number }[],
  byName: ReadonlyMap<string, unknown>,
  { naming }: Pack,
): Promise<Entity[]> {
  const held = spans.filter(({ text }) => byName.has(splitAtoms(text).join(" ")));
  const isInside = (start: number): boolean =>
    held.some((one) => one.start <= start && start < one.start + one.text.length);
  const short = spans.filter(
    ({ text, start }) =>
      /^\p{Lu}[\p{L}’']+$/u.test(text) && !isInside(start) && nodeOf(naming.trie, splitAtoms(text)) === 0,
  );
  const found: Entity[] = [];
  for (const { text } of short.slice(0, MOST_SHORT)) {
    const [most] = await ledger.entitiesNamed(text, 1);
    if (most?.kind === "person" || most?.kind === "character") found.push({ ...asEntity(most), aliases: [text] });
  }
  return found;
}

const MOST_SHORT = 4;

/** "Northlight" of a ledger that has "Ember Vale: Northlight", or "Ember Vale" of one that has only that: the work named most. */
async function worksInShort(
  ledger: Ledger,
  spans: readonly { readonly text: string; readonly start: number }[],
  byName: ReadonlyMap<string, unknown>,
  { naming, world }: Pack,
): Promise<Entity[]> {
  const found: Entity[] = [];
  const taken: { readonly start: number; readonly end: number }[] = [];
  const isUnknown = (text: string): boolean =>
    /^\p{Lu}/u.test(text) && !byName.has(splitAtoms(text).join(" ")) && nodeOf(naming.trie, splitAtoms(text)) === 0;
  for (const { text, start } of spans.filter((one) => isUnknown(one.text)).slice(0, MOST_TITLES)) {
    if (taken.some((one) => one.start <= start && start < one.end)) continue;
    const words = splitAtoms(text).join(" ");
    const alike = await ledger.entitiesNamed(text, MOST_ALIKE);
    const work = alike.find(({ kind, name }) => kind === "work" && partsOfTitle(name).includes(words));
    if (work === undefined || world.entities.has(work.id)) continue;
    taken.push({ start, end: start + text.length });
    found.push({ ...asEntity(work), aliases: [text] });
  }
  return found;
}

/** What stands before and behind the first colon of a title. */
function partsOfTitle(name: string): string[] {
  const colon = name.indexOf(": ");
  return colon === -1 ? [] : [name.slice(0, colon), name.slice(colon + 2)].map((part) => splitAtoms(part).join(" "));
}

/** So many runs of words are looked for among titles, and so many titles that hold them. */
const MOST_TITLES = 12;
const MOST_ALIKE = 8;

/** A pack that knows the names takes a millisecond to make, and who is asked about is asked about again. */
function knowingOf(pack: Pack, names: readonly Entity[]): Pack {
  const held = KNOWING.get(pack) ?? new Map<string, Pack>();
  KNOWING.set(pack, held);
  const key = JSON.stringify(names.map(({ id, name, aliases }) => [id, name, aliases]));
  const knowing = held.get(key) ?? knowNames(pack, names);
  held.delete(key);
  held.set(key, knowing);
  if (held.size > MOST_KNOWING) held.delete(held.keys().next().value!);
  return knowing;
}

const KNOWING = new WeakMap<Pack, Map<string, Pack>>();
const MOST_KNOWING = 8;

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
  // Nobody names anything behind so many words.
  const spans = marks
    .slice(0, MOST_WORDS)
    .flatMap((first, at) =>
      marks.slice(at, at + 8).map((last) => ({ text: words.slice(first.start, last.end), start: first.start })),
    );
  return spans.filter(({ text }) => text.length > 2).toSorted((a, b) => b.text.length - a.text.length);
}

const MOST_WORDS = 80;

/** But "the Defenders" keeps its article: "The Defenders" would be the series about them. */
function capitalize(text: string, { language }: Pack): string {
  return text.replaceAll(/(?<![\p{L}\p{N}'’])\p{Ll}[\p{L}'’]*/gu, (word) =>
    language.functionWords.has(word) ? word : word[0]!.toUpperCase() + word.slice(1),
  );
}

/** Names that neither packs nor the ledger know as they stand: the ledger's that hold the same words, or are spelt nearly so. */
export async function settle(ledger: Ledger, question: Question, pack: Pack): Promise<Question> {
  const [subject, scope] = [question.subject, question.scope];
  const found = { subject: await settleName(ledger, subject, pack), scope: await settleName(ledger, scope, pack) };
  const other = await settleName(ledger, question.than?.named ?? null, pack);
  const than = question.than === undefined || other === null ? {} : { than: { ...question.than, named: other } };
  const isSettled = found.subject === subject && found.scope === scope && other === (question.than?.named ?? null);
  return isSettled ? question : identify({ ...question, ...found, ...than });
}

async function settleName(ledger: Ledger, named: Named | null, pack: Pack): Promise<Named | null> {
  if (named === null || pack.world.entities.has(named.id)) return named;
  if ((await ledger.entities([named.id])).length > 0) return named;
  const called = await settleFollowUp(ledger, named, pack);
  if (called !== null) return called;
  // "The pre-orders": of one work, if they are of any.
  if (named.id.startsWith(ALONE)) {
    const [only, ...more] = await ledger.entitiesNamed(named.name, 2);
    return only === undefined || more.length > 0 ? named : { id: only.id, name: only.name };
  }
  const [held] = await ledger.entitiesNamed(named.name, 1);
  const [like] = held === undefined ? await ledger.entitiesLike(named.name, 1) : [held];
  // "Ember Vale 3" is no other spelling of "Ember Vale 2".
  return like === undefined || numbersIn(like.name) !== numbersIn(named.name) || isOfAnother(like.id, named.id)
    ? named
    : { id: like.id, name: like.name };
}

/** "The Afterlight expansion", where an article of the ledger says of Afterlight that it is one. */
async function settleFollowUp(ledger: Ledger, named: Named, pack: Pack): Promise<Named | null> {
  const described = describedFollowUp(named, pack);
  if (described === null) return null;
  const name = described.whole.join(" ");
  const [held] = await ledger.entitiesCalled([name, `the ${name}`]);
  if (held?.kind !== "work") return null;
  const told = await ledger.statements({ about: [held.id] });
  const isSuch = told.some(({ statement }) =>
    statement.evidence.some(({ quote }) => callsItSo(quote, described, pack)),
  );
  return isSuch ? { id: held.id, name: held.name } : null;
}

/** What goes with a work, pre-orders or a version of it, is told by its id; who asks for it says so. */
const isOfAnother = (like: string, asked: string): boolean =>
  ["-presale", "-version"].some((ending) => like.endsWith(ending) && !asked.endsWith(ending));

const numbersIn = (name: string): string => (name.match(/\d+/gu) ?? []).join();

/** How the id of a part begins whose whole the question does not name. */
const ALONE = "work:-";
