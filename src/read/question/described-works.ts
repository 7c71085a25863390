/**
 * Works that a question describes instead of naming them: "season 3", "a sequel to Ember Vale", "an American Ember Vale series". A part
 * belongs to the work it is named with, else to the one that the question names at all; another work is called after the one it comes of.
 */
import { splitAtoms } from "../../base/atoms.ts";
import { nodeOf } from "../../base/walk-trie.ts";
import type { Id } from "../../model/id.ts";
import type { Pack } from "../../model/pack.ts";
import { type Naming, TRAIT, type WorkNoun } from "../../model/naming.ts";
import type { Layers } from "../stage.ts";
import type { TextMention } from "../text/mentions.ts";

type Work = { readonly id: Id<"Entity">; readonly name: string };
type Place = { readonly at: number; readonly endToken: number };
type Have = Pick<Layers, "tokens" | "mentions" | "syntax">;

/** `named`: the works that the question names, and heroes that works may be named after. */
export function describedWorks(
  have: Have,
  named: readonly Work[],
  { naming, frames }: Pick<Pack, "naming" | "frames">,
): readonly (Work & Place)[] {
  const standIns = named.length === 0 ? NOTHING : standInNouns(have, frames);
  return have.mentions.list.flatMap((mention) => {
    const { kind, entity, form, about, firstToken, endToken, headToken } = mention;
    if (kind !== "work" || form === "pronoun" || isVersion(mention, have)) return [];
    if (entity === null && standIns.has(have.syntax.lemma[headToken]!)) return [];
    const words = have.tokens.lower.slice(firstToken, endToken);
    const noun = nounOf(words, naming);
    // "The Ember Vale revival" is told of as Ember Vale, and asked for as what comes back.
    if (entity !== null && (form !== "description" || noun?.relation !== "version")) return [];
    const near = about === null ? null : have.mentions.list[about]!.entity;
    const whole = asWork(named.find(({ id }) => id === near) ?? named[0]);
    // "When does the series premiere?": a verb that the tree took for the last noun.
    const isVerb =
      noun?.relation === "part" &&
      endToken + 1 >= have.tokens.count &&
      frames.triggers.get(noun.noun.split(" ").at(-1)!)?.some(({ pos }) => pos === "verb");
    if (noun === null || isVerb === true) return [];
    const work = whole === undefined ? describeAlone(words, noun, naming) : describe(words, noun, whole, naming);
    return work === null ? [] : [{ ...work, at: firstToken, endToken }];
  });
}

/** "Who wrote [the script] of Ember Vale?": nouns that stand for whose they are, with the verbs that the question has. */
export function standInNouns(
  { syntax: { lemma } }: Pick<Layers, "syntax">,
  { triggers }: Pack["frames"],
): ReadonlySet<string> {
  const evoked = lemma.flatMap((word) => triggers.get(word) ?? []);
  return new Set(evoked.flatMap(({ roles }) => roles.flatMap(({ through }) => through)));
}

const NOTHING: ReadonlySet<string> = new Set();

/** Of a hero the work that is called so. */
function asWork(one: Work | undefined): Work | undefined {
  return one === undefined ? undefined : { id: `work:${one.id.slice(one.id.indexOf(":") + 1)}`, name: one.name };
}

/** The longest noun for works that the words hold, the last of its length: "season" of "the third season", "season 3". */
function nounOf(words: readonly string[], { trie, works }: Naming): WorkNoun | null {
  const atoms = words.flatMap(splitAtoms);
  for (let length = MOST_WORDS; length > 0; length -= 1) {
    for (let end = atoms.length; end >= length; end -= 1) {
      const noun = works.get(nodeOf(trie, atoms.slice(end - length, end)));
      if (noun !== undefined) return noun;
    }
  }
  return null;
}

const MOST_WORDS = 3;

function describe(words: readonly string[], noun: WorkNoun, whole: Work, naming: Naming): Work | null {
  const { relation, mark, type } = noun;
  const isAnother = (traitsOf(words[0] ?? "", naming) & TRAIT.indefinite) !== 0;
  switch (relation) {
    case "part": {
      if (mark === null) return null;
      const number = words.map((word) => numberOf(word, naming)).find((one) => one !== null) ?? null;
      const isNumbered = mark.length === 1 || mark.endsWith("-");
      return isNumbered === (number === null) ? null : called(whole, `${mark}${number ?? ""}`, noun.noun, number);
    }
    // "the series" is the one that is named; "a series" is another.
    case "itself":
      return isAnother ? another(words, noun, whole, naming) : null;
    case "follow-up":
    case "version":
      return called(whole, noun.noun, noun.noun, null);
    case "promotion":
      return called(whole, type, type, null);
    default:
      return relation satisfies never;
  }
}

/** "The pre-orders" of a question that names no work: the ledger may have those of one alone. */
function describeAlone(words: readonly string[], noun: WorkNoun, naming: Naming): Work | null {
  if (noun.relation !== "part" && noun.relation !== "promotion") return null;
  const part = describe(words, noun, { id: "work:", name: "" }, naming);
  return part === null ? null : { id: part.id, name: part.name.trim() };
}

/** "A fifth Ember Vale film" is "Ember Vale 5". */
function another(words: readonly string[], { noun }: WorkNoun, whole: Work, naming: Naming): Work {
  const number = words.map((word) => numberOf(word, naming)).find((one) => one !== null && one > 1);
  return number === undefined
    ? called(whole, noun, noun, null)
    : { id: `${whole.id}-${number}`, name: `${whole.name} ${number}` };
}

function called(whole: Work, label: string, noun: string, number: number | null): Work {
  const title = number === null ? noun : `${noun[0]!.toUpperCase()}${noun.slice(1)} ${number}`;
  return { id: `${whole.id}-${splitAtoms(label).join("-")}`, name: `${whole.name} ${title}` };
}

export function traitsOf(word: string, { trie, traits }: Naming): number {
  return traits[nodeOf(trie, splitAtoms(word))] ?? 0;
}

/** "third", "three", "3". */
function numberOf(word: string, { trie, counts }: Naming): number | null {
  if (/^\d{1,2}$/u.test(word)) return Number.parseInt(word, 10);
  const count = counts.get(nodeOf(trie, splitAtoms(word)));
  return count === undefined || count.kind === "next" ? null : count.value;
}

/** "The Orbit Station version": what is asked about is the work, and what it comes to. */
export function isVersion({ entity }: TextMention, { mentions }: Pick<Layers, "mentions">): boolean {
  return entity !== null && mentions.entities.get(entity)?.type === "version";
}
