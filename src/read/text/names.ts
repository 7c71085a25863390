/**
 * Stretches of tokens that stand for one name each, found before the grammar is read: the parser takes each as one
 * proper noun, and the entity stage decides who or what is meant.
 */
import type { NameSense } from "../../model/naming.ts";

/** "Season 2", "Part II", "finale": which part of a work a name goes on to name. */
export type NamePart = {
  /** What packs call such a part: `season`, `episode`, `part`. */
  readonly type: string;
  /** The word for it, as it goes into the part's name: "volume". */
  readonly noun: string;
  /** Its piece of an id: "s2", "e4", "finale". */
  readonly label: string;
  readonly number: number | null;
  readonly firstToken: number;
  readonly endToken: number;
};

export type Name = {
  readonly firstToken: number;
  readonly endToken: number;
  /** One past the last token of the name without its parts; `firstToken` where only a part is named ("Season 2"). */
  readonly baseEnd: number;
  /** What packs call by the name without its parts: several where a film and its hero share it; empty where no pack has it. */
  readonly senses: readonly NameSense[];
  readonly parts: readonly NamePart[];
  /**
   * What gave it away: `known` from a pack, `capitals`, `title` (a colon between capitalised words, or quotation marks
   * around them), `part` (a part alone).
   */
  readonly by: "known" | "capitals" | "title" | "part";
};

/** What packs know of each form of a page (`Tokens.forms`): computed once, asked by every stage that deals with names. */
export type FormLookup = {
  /** By form: its atom in `Naming.trie`; 0 for one no pack has; -1 for a hyphen or apostrophe; `-2 - i` for `several[i]`. */
  readonly atom: Int32Array;
  /** Atoms of the forms that have more than one: "D'Onofrio". */
  readonly several: readonly (readonly number[])[];
  /** By form: the trie node of the word alone, 0 for none. */
  readonly node: Int32Array;
  /** By form: bits of `TRAIT` of that node. */
  readonly traits: Uint32Array;
  /** By form: how it is written, a `SHAPE` of `read/entity/lookup.ts`. */
  readonly shape: Uint8Array;
};

export type Names = {
  /** In the order of the text; no two overlap. */
  readonly list: readonly Name[];
  /** By token: index into `list` of the name that covers it, or -1. */
  readonly at: Int32Array;
  readonly lookup: FormLookup;
};
