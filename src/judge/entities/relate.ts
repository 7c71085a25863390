/**
 * How one entity stands to another: the same under another name, a part of it, or the whole of it.
 *
 * Packs tell it of those they know (a season is part of a series, a hero a member of a team). Of the rest their ids tell: they
 * are made from kind and name, and a part's from its whole's, so that `work:ember-vale-s2` is a part of `work:ember-vale`
 * and `person:reyne` may be `person:tomas-reyne`.
 */
import type { Id } from "../../model/id.ts";
import type { Pack } from "../../model/pack.ts";

/** What the other one is, seen from the one. */
export type Reach = "same" | "part" | "whole";

export type Kindred = {
  /** By part, its wholes. */
  readonly wholes: ReadonlyMap<string, readonly string[]>;
  /** Who plays whom, both ways. */
  readonly faces: ReadonlyMap<string, readonly string[]>;
  /** Letters that number a part in ids: "s" for seasons. */
  readonly marks: ReadonlySet<string>;
  /** Ids that people have made one, by each of them; and pairs that they have kept apart, as "a b". */
  readonly merged: ReadonlyMap<string, string>;
  readonly apart: ReadonlySet<string>;
  /** By "a b" how b stands to a, as far as it was found out for the question at hand; absent where nobody asks twice. */
  readonly found?: Map<string, Reach | null>;
};

const NOTHING: Pick<Kindred, "merged" | "apart"> = { merged: new Map(), apart: new Set() };

export function indexKindred(
  { world, naming }: Pick<Pack, "world" | "naming">,
  made: Pick<Kindred, "merged" | "apart"> = NOTHING,
): Kindred {
  const wholes = new Map<string, string[]>();
  const faces = new Map<string, string[]>();
  for (const { subject, relation, object } of world.relations) {
    // A team is more than its members: that one of them comes back says nothing of the team, nor the other way round.
    if (relation === "part-of") push(wholes, subject, object);
    if (relation === "plays") {
      push(faces, subject, object);
      push(faces, object, subject);
    }
  }
  const marks = new Set(Array.from(naming.works.values(), ({ mark }) => mark).filter((mark) => mark !== null));
  return { wholes, faces, marks, ...made };
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Null where nothing connects them. */
export function relate(one: Id<"Entity">, other: Id<"Entity">, kindred: Kindred): Reach | null {
  const { found } = kindred;
  if (found === undefined) return relateAnew(one, other, kindred);
  const key = `${one} ${other}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const reach = relateAnew(one, other, kindred);
  found.set(key, reach);
  return reach;
}

function relateAnew(one: Id<"Entity">, other: Id<"Entity">, kindred: Kindred): Reach | null {
  const [a, b] = [rootOf(one, kindred), rootOf(other, kindred)];
  if (a === b) return "same";
  if (kindred.apart.has(`${one} ${other}`) || kindred.apart.has(`${other} ${one}`)) return null;
  if (isInside(b, a, kindred)) return "part";
  if (isInside(a, b, kindred)) return "whole";
  return relateNames(a, b, kindred);
}

const rootOf = (id: string, { merged }: Kindred): string => merged.get(id) ?? id;

/** Whether packs know the one as part of the other, directly or through others. */
function isInside(part: string, whole: string, { wholes }: Kindred): boolean {
  const seen = new Set<string>();
  let layer = [part];
  while (layer.length > 0) {
    const next = layer.flatMap((id) => wholes.get(id) ?? []).filter((id) => !seen.has(id));
    if (next.includes(whole)) return true;
    for (const id of next) seen.add(id);
    layer = next;
  }
  return false;
}

function relateNames(one: string, other: string, kindred: Kindred): Reach | null {
  const [a, b] = [splitId(one, kindred.marks), splitId(other, kindred.marks)];
  if (groupOf(a.kind) !== groupOf(b.kind)) return null;
  if (!isSameName(a, b)) return null;
  const [inA, inB] = [a.parts, b.parts];
  const shared = inA.findIndex((part, index) => part !== inB[index]);
  const common = shared === -1 ? inA.length : shared;
  if (common === inA.length && common === inB.length) return "same";
  if (common === inA.length) return "part";
  return common === inB.length ? "whole" : null;
}

type Split = { readonly kind: string; readonly words: readonly string[]; readonly parts: readonly string[] };

/** Ids that were taken apart, by the marks that they were taken apart with: those of a subject are compared with many others. */
const SPLIT = new WeakMap<ReadonlySet<string>, Map<string, Split>>();
const MOST_SPLIT = 20_000;

function splitId(id: string, marks: ReadonlySet<string>): Split {
  const held = SPLIT.get(marks) ?? new Map<string, Split>();
  SPLIT.set(marks, held);
  const known = held.get(id);
  if (known !== undefined) return known;
  const split = takeApart(id, marks);
  if (held.size >= MOST_SPLIT) held.clear();
  held.set(id, split);
  return split;
}

/** "work:ember-vale-2031-s2-e3" → "ember vale", "s2", "e3"; the year that tells works of one name apart is left out. */
function takeApart(id: string, marks: ReadonlySet<string>): Split {
  const colon = id.indexOf(":");
  const kind = id.slice(0, colon);
  const words = id.slice(colon + 1).split("-");
  if (words[0] === "the" && words.length > 1) words.shift();
  if (kind !== "work") return { kind, words, parts: [] };
  const last = words.length - 1;
  if (last > 0) words[last] = ROMAN.get(words[last]!) ?? words[last]!;
  const parts: string[] = [];
  while (words.length > 1 && isPart(words.at(-1)!, marks)) parts.unshift(words.pop()!);
  if (words.length > 1 && YEAR.test(words.at(-1)!)) words.pop();
  return { kind, words, parts: parts.map(asSeason) };
}

const YEAR = /^(?:19|20)\d\d$/u;
const NUMBER = /^[2-9]$/u;

/** "VI" is 6: titles are numbered both ways. A single "I", "V" or "X" may be a word. */
const ROMAN: ReadonlyMap<string, string> = new Map([
  ["ii", "2"],
  ["iii", "3"],
  ["iv", "4"],
  ["vi", "6"],
  ["vii", "7"],
  ["viii", "8"],
  ["ix", "9"],
]);

/** "s2", and the bare number of "Ember Vale 2", which may be the second season or the second film: one part of one whole. */
function isPart(word: string, marks: ReadonlySet<string>): boolean {
  if (NUMBER.test(word)) return true;
  const mark = /^([a-z]+?)\d*$/u.exec(word)?.[1];
  return mark !== undefined && marks.has(mark) && (/\d$/u.test(word) || mark.length > 1);
}

const asSeason = (part: string): string => (NUMBER.test(part) ? `s${part}` : part);

/** The words of a name without what numbers a part: "ember vale" of `work:ember-vale-s2`. */
export function bareName(id: Id<"Entity">, { marks }: Kindred): string {
  return splitId(id, marks).words.join(" ");
}

/** What numbers the innermost part in an id: "s2" of `work:ember-vale-s2` and of `work:ember-vale-2`; null for a whole. */
export function partOf(id: Id<"Entity">, { marks }: Kindred): string | null {
  return splitId(id, marks).parts.at(-1) ?? null;
}

/** The work that a part belongs to, by its id: `work:ember-vale` of `work:ember-vale-s2`. */
export function wholeOfPart(id: Id<"Entity">, { marks }: Kindred): Id<"Entity"> {
  const { kind, words } = splitId(id, marks);
  return `${kind}:${words.join("-")}`;
}

/** A reader may take a character for a person, a film for something else. */
function groupOf(kind: string): string {
  if (kind === "person" || kind === "character") return "someone";
  if (kind === "organization" || kind === "outlet" || kind === "team") return "group";
  return kind;
}

/** The same words; of people also a family name or a given name alone. */
function isSameName(a: Split, b: Split): boolean {
  if (a.words.join("-") === b.words.join("-")) return true;
  if (groupOf(a.kind) !== "someone") return false;
  const [short, long] = a.words.length < b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (short.length === long.length) return false;
  const last = long.slice(-short.length).join("-");
  const first = long.slice(0, short.length).join("-");
  return short.join("-") === last || short.join("-") === first;
}
