/** Rows of the tables in `words/`, `roles/` and `models/` → entries of the naming draft, table by table. */
import { HearsayError } from "../../base/error.ts";
import { splitAtoms } from "../../base/atoms.ts";
import { MENTION_KINDS, type MentionKind } from "../../model/entity.ts";
import {
  type CountWord,
  type Gender,
  type GroupNoun,
  type NameSense,
  type PersonNoun,
  type Pronoun,
  TRAIT,
  type Title,
  type WorkNoun,
} from "../../model/naming.ts";
import { type Row, requireCell } from "../table.ts";
import { addPhrase, type TrieDraft } from "./phrase-trie.ts";

/** All that is gathered while the tables are read. */
export type NamingDraft = {
  readonly trie: TrieDraft;
  /** By node: bits of `TRAIT`. */
  readonly traits: number[];
  readonly names: Map<number, NameSense[]>;
  readonly people: Map<number, PersonNoun>;
  readonly works: Map<number, WorkNoun>;
  readonly groups: Map<number, GroupNoun>;
  readonly suffixes: Map<number, GroupNoun>;
  readonly titles: Map<number, Title>;
  readonly pronouns: Map<number, Pronoun>;
  readonly counts: Map<number, CountWord>;
  readonly nationalities: Map<number, string>;
  readonly nicknames: Map<string, readonly string[]>;
  readonly contexts: Map<string, MentionKind[]>;
  readonly antecedents: { features: string[]; somebody: number[]; thing: number[]; many: number[] };
};

/** Which table is read by which function: by its path within its pack. */
export const READERS: { readonly [path: string]: (draft: NamingDraft, row: Row, path: string) => void } = {
  "words/given-names.tsv": addGivenName,
  "words/nicknames.tsv": addNickname,
  "words/titles.tsv": addTitle,
  "words/common.tsv": addCommon,
  "words/pronouns.tsv": addPronoun,
  "words/numbers.tsv": addCount,
  "words/nationalities.tsv": addNationality,
  "roles/people.tsv": addPersonNoun,
  "roles/works.tsv": addWorkNoun,
  "roles/organizations.tsv": addGroupNoun,
  "roles/contexts.tsv": addContext,
  "models/antecedents.tsv": addAntecedent,
};

/** The node of a phrase, with a trait added. */
export function mark(draft: NamingDraft, phrase: string | readonly string[], trait: number): number {
  const node = addPhrase(draft.trie, typeof phrase === "string" ? splitAtoms(phrase) : phrase);
  draft.traits[node] = (draft.traits[node] ?? 0) | trait;
  return node;
}

function addGivenName(draft: NamingDraft, row: Row, path: string): void {
  const gender = requireCell(row, "gender", path);
  const traits = { f: TRAIT.female, m: TRAIT.male, u: TRAIT.female | TRAIT.male }[gender];
  if (traits === undefined) throw malformed(row, path, `gender "${gender}" must be f, m or u`);
  mark(draft, requireCell(row, "name", path), traits | (row.cells["word"] === "yes" ? TRAIT.doubtful : 0));
}

function addNickname(draft: NamingDraft, row: Row, path: string): void {
  const full = listCell(row, "full").map((name) => name.toLowerCase());
  draft.nicknames.set(requireCell(row, "short", path).toLowerCase(), full);
}

function addTitle(draft: NamingDraft, row: Row, path: string): void {
  const node = mark(draft, requireCell(row, "title", path), TRAIT.title);
  draft.titles.set(node, { gender: genderCell(row, path), role: row.cells["role"] || null });
}

function addCommon(draft: NamingDraft, row: Row, path: string): void {
  const kind = requireCell(row, "class", path);
  const trait = COMMON[kind];
  if (trait === undefined)
    throw malformed(row, path, `class "${kind}" must be one of ${Object.keys(COMMON).join(", ")}`);
  mark(draft, requireCell(row, "word", path), trait);
}

const COMMON: { readonly [kind: string]: number } = {
  word: TRAIT.common,
  definite: TRAIT.common | TRAIT.definite,
  indefinite: TRAIT.common | TRAIT.small | TRAIT.indefinite,
  calendar: TRAIT.calendar,
  particle: TRAIT.common | TRAIT.particle,
  link: TRAIT.common | TRAIT.particle | TRAIT.link,
  direction: TRAIT.direction,
  small: TRAIT.common | TRAIT.small,
  syllable: TRAIT.syllable,
};

function addPronoun(draft: NamingDraft, row: Row, path: string): void {
  const person = Number(requireCell(row, "person", path));
  const node = mark(draft, requireCell(row, "word", path), TRAIT.pronoun | TRAIT.common);
  draft.pronouns.set(node, {
    person: person === 1 ? 1 : person === 2 ? 2 : 3,
    number: requireOneOf(row, "number", ["one", "many", "either"], path),
    gender: genderCell(row, path),
    case: requireOneOf(row, "case", ["subject", "object", "either", "owner", "self", "relative", "any"], path),
  });
}

function addCount(draft: NamingDraft, row: Row, path: string): void {
  const kind = requireOneOf(row, "kind", ["cardinal", "ordinal", "roman", "next"], path);
  draft.counts.set(mark(draft, requireCell(row, "word", path), TRAIT.number), {
    value: Number(requireCell(row, "value", path)),
    kind,
  });
}

function addNationality(draft: NamingDraft, row: Row, path: string): void {
  const node = mark(draft, requireCell(row, "word", path), TRAIT.nationality);
  if (row.cells["place"]) draft.nationalities.set(node, row.cells["place"]);
}

function addPersonNoun(draft: NamingDraft, row: Row, path: string): void {
  const noun = requireCell(row, "role", path);
  const authority = row.cells["authority"] || null;
  const entry = {
    noun,
    gender: genderCell(row, path),
    authority:
      authority === null ? null : requireOneOf(row, "authority", ["decides", "takes-part", "reports", "opines"], path),
    of: listCell(row, "of").map((kind) => requireKind(kind, row, path)),
    sort: row.cells["sort"] ? requireOneOf(row, "sort", ["cast", "character", "kin", "source", "people"], path) : null,
  };
  const trait = TRAIT.person | (entry.sort === "people" ? TRAIT.nationality : 0);
  for (const [form, plural] of formsOf(row, noun)) {
    draft.people.set(mark(draft, form, trait), { ...entry, plural });
  }
}

function addWorkNoun(draft: NamingDraft, row: Row, path: string): void {
  const noun = requireCell(row, "noun", path);
  const entry = {
    noun,
    type: requireCell(row, "type", path),
    relation: requireOneOf(row, "relation", ["itself", "part", "follow-up", "version", "promotion"], path),
    mark: row.cells["mark"] || null,
    alone: row.cells["alone"] === "yes",
  };
  for (const [form, plural] of formsOf(row, noun)) {
    draft.works.set(mark(draft, form, TRAIT.work), { ...entry, plural });
  }
}

function addGroupNoun(draft: NamingDraft, row: Row, path: string): void {
  const noun = requireCell(row, "noun", path);
  const kind = requireKind(requireCell(row, "kind", path), row, path);
  const of = listCell(row, "of").map((one) => requireKind(one, row, path));
  const entry = { noun, kind, types: listCell(row, "type"), of };
  for (const [form, plural] of formsOf(row, noun)) {
    if (row.cells["suffix"] === "yes") draft.suffixes.set(mark(draft, form, TRAIT.suffix), { ...entry, plural });
    if (row.cells["alone"] !== "no") draft.groups.set(mark(draft, form, TRAIT.group), { ...entry, plural });
  }
}

function addContext(draft: NamingDraft, row: Row, path: string): void {
  const kind = requireKind(requireCell(row, "kind", path), row, path);
  const key = `${requireCell(row, "word", path)} ${requireCell(row, "slot", path)}`;
  draft.contexts.set(key, [...(draft.contexts.get(key) ?? []), kind]);
}

function addAntecedent({ antecedents }: NamingDraft, row: Row, path: string): void {
  const feature = requireCell(row, "feature", path);
  const known = antecedents.features.indexOf(feature);
  const place = known === -1 ? antecedents.features.push(feature) - 1 : known;
  for (const ruler of ["somebody", "thing", "many"] as const) {
    const weight = Number(requireCell(row, ruler, path));
    if (!Number.isFinite(weight)) throw malformed(row, path, `${ruler} must be a number`);
    antecedents[ruler][place] = weight;
  }
}

/** Singular and plural of a row's noun. A plural alike ("series") counts as singular. */
function formsOf(row: Row, noun: string): [form: string, plural: boolean][] {
  const plural = row.cells["plural"] || pluralOf(noun);
  return plural === noun
    ? [[noun, false]]
    : [
        [noun, false],
        [plural, true],
      ];
}

/** By rule: "boss" → "bosses", "deputy" → "deputies", "spokeswoman" → "spokeswomen", else with "s"; those in "s" already are plurals. */
function pluralOf(noun: string): string {
  if (/(?:s|\.)$/u.test(noun)) return noun.endsWith("ss") ? `${noun}es` : noun;
  if (/(?:^|[a-z])(?:wo)?man$/u.test(noun) && !/(?:ger|hu|ro)man$/u.test(noun)) return `${noun.slice(0, -3)}men`;
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:ch|sh|x|z)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}

const GENDERS: { readonly [letter: string]: Gender } = { f: "female", m: "male", n: "neuter" };

function genderCell(row: Row, path: string): Gender | null {
  const letter = row.cells["gender"] ?? "";
  if (letter === "") return null;
  const gender = GENDERS[letter];
  if (gender === undefined) throw malformed(row, path, `gender "${letter}" must be f, m, n or empty`);
  return gender;
}

function requireKind(word: string, row: Row, path: string): MentionKind {
  const kind = MENTION_KINDS.find((one) => one === word);
  if (kind === undefined) throw malformed(row, path, `"${word}" is none of ${MENTION_KINDS.join(", ")}`);
  return kind;
}

function requireOneOf<Word extends string>(row: Row, column: string, words: readonly Word[], path: string): Word {
  const cell = requireCell(row, column, path);
  const word = words.find((one) => one === cell);
  if (word === undefined) throw malformed(row, path, `${column} "${cell}" must be one of ${words.join(", ")}`);
  return word;
}

/** "a | b" → ["a", "b"]. */
export function listCell(row: Row, column: string): string[] {
  return (row.cells[column] ?? "")
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function malformed(row: Row, path: string, what: string): HearsayError {
  return new HearsayError("pack/malformed", `${path}:${row.line}: ${what}.`);
}
