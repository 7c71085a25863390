/**
 * What packs know of each word of a page, by form: its atoms, the trie node it reaches alone, and how it is written.
 * Forms are few where tokens are many, so that every later question costs two array reads.
 */
import { splitAtoms } from "../../base/atoms.ts";
import { childOf } from "../../base/walk-trie.ts";
import { type Naming, type PhraseTrie, TRAIT } from "../../model/naming.ts";
import type { FormLookup } from "../text/names.ts";
import type { Page } from "../text/page.ts";
import type { Tokens } from "../text/tokens.ts";

/** How a form is written. */
export const SHAPE = { mark: 0, lower: 1, capital: 2, shouted: 3, digits: 4 } as const;

/** A given name, of whomever. */
export const GIVEN: number = TRAIT.female | TRAIT.male;

export type Lookup = FormLookup & { readonly page: Page; readonly tokens: Tokens; readonly naming: Naming };

const SKIPPED = -1;
const SEVERAL = -2;

export function lookUpForms({ forms }: Tokens, naming: Naming): FormLookup {
  const atom = new Int32Array(forms.count);
  const node = new Int32Array(forms.count);
  const traits = new Uint32Array(forms.count);
  const shape = new Uint8Array(forms.count);
  const several: number[][] = [];
  const { trie } = naming;
  for (let form = 0; form < forms.count; form += 1) {
    const lower = forms.lower[form]!;
    shape[form] = shapeOf(forms.text[form]!, lower);
    const whole = trie.atoms.get(lower);
    if (whole !== undefined) {
      atom[form] = whole;
      node[form] = trie.first[whole]!;
    } else if (shape[form] === SHAPE.mark || !isPlain(lower)) {
      const atoms = splitAtoms(lower).map((word) => trie.atoms.get(word) ?? 0);
      atom[form] = atoms.length === 0 ? SKIPPED : atoms.length === 1 ? atoms[0]! : SEVERAL - several.length;
      if (atoms.length > 1) several.push(atoms);
      node[form] = atoms.length === 0 ? 0 : walkAtoms(trie, 0, atoms);
    }
    traits[form] = naming.traits[node[form]!]!;
  }
  return { atom, several, node, traits, shape };
}

/** "Mrs Harrow": whether a title stands right before a name that begins at the token, and is written like one. */
export function isTitled(lookup: Lookup, first: number): boolean {
  return first > 0 && isCapital(lookup, first - 1) && (traitsAt(lookup, first - 1) & TRAIT.title) !== 0;
}

/** The node one token further; 0 where the trie has none. A hyphen or apostrophe stays at the node. */
export function step(lookup: Lookup, from: number, token: number): number {
  const atom = lookup.atom[lookup.tokens.form[token]!]!;
  if (atom > 0) return childOf(lookup.naming.trie, from, atom);
  if (atom === SKIPPED) return from;
  return atom === 0 ? 0 : walkAtoms(lookup.naming.trie, from, lookup.several[SEVERAL - atom]!);
}

function walkAtoms(trie: PhraseTrie, from: number, atoms: readonly number[]): number {
  let node = from;
  for (const atom of atoms) {
    if (atom === 0) return 0;
    node = childOf(trie, node, atom);
    if (node === 0) return 0;
  }
  return node;
}

/** A noun or title of one or more words. */
export type Phrase = { readonly endToken: number; readonly node: number };

/** The longest phrase with one of these traits that begins at a token and ends before `limit`; null for none. */
export function longestPhrase(lookup: Lookup, token: number, limit: number, trait: number): Phrase | null {
  const { tokens, naming } = lookup;
  const form = tokens.form[token]!;
  let node = lookup.node[form]!;
  if (node === 0) return null;
  let found: Phrase | null = (naming.traits[node]! & trait) === 0 ? null : { endToken: token + 1, node };
  for (let at = token + 1; at < limit && (naming.traits[node]! & TRAIT.inner) !== 0; at += 1) {
    node = step(lookup, node, at);
    if (node === 0) break;
    if ((naming.traits[node]! & trait) !== 0 && lookup.atom[tokens.form[at]!] !== SKIPPED)
      found = { endToken: at + 1, node };
  }
  return found;
}

export function traitsAt(lookup: Lookup, token: number): number {
  return lookup.traits[lookup.tokens.form[token]!]!;
}

export function shapeAt(lookup: Lookup, token: number): number {
  return lookup.shape[lookup.tokens.form[token]!]!;
}

/** One character: an initial, a mark. */
export function isSingle(lookup: Lookup, token: number): boolean {
  return lookup.tokens.end[token]! - lookup.tokens.start[token]! < 2;
}

/** A word that begins with a capital. */
export function isCapital(lookup: Lookup, token: number): boolean {
  const shape = shapeAt(lookup, token);
  return shape === SHAPE.capital || shape === SHAPE.shouted;
}

/** The trie node of the word alone, for the maps of `Naming`; 0 for none. */
export function nodeAt(lookup: Lookup, token: number): number {
  return lookup.node[lookup.tokens.form[token]!]!;
}

function shapeOf(text: string, lower: string): number {
  const code = text.charCodeAt(0);
  if (code >= 0x2000 && code <= 0x206f) return text.length > 1 ? SHAPE.lower : SHAPE.mark;
  if (code >= 48 && code <= 57) return SHAPE.digits;
  if (code >= 97 && code <= 122) return isCamel(text) ? SHAPE.capital : SHAPE.lower;
  if (code < 65 || (code > 90 && code < 0xc0)) return SHAPE.mark;
  if (text[0] === lower[0]) return SHAPE.lower;
  return text.length > 1 && text !== lower && text === text.toUpperCase() ? SHAPE.shouted : SHAPE.capital;
}

/** "iPhone", "d'Ivoire": a capital behind a small letter. */
function isCamel(text: string): boolean {
  for (let at = 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) return true;
  }
  return false;
}

function isPlain(lower: string): boolean {
  for (let at = 0; at < lower.length; at += 1) {
    const code = lower.charCodeAt(at);
    if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57))) return false;
  }
  return true;
}
