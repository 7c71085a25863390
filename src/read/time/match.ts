/**
 * Finds what the grammar makes of the text at a place: all phrases of a class that begin there, each rule's own. The
 * depth is bounded by the grammar (its classes do not contain themselves), the breadth by the patterns' lengths, and
 * what was found at a place is kept, so that no text takes long.
 */
import type { CompleteRule, Factor, InnerEdge, RuleNode, TimeFeatures, TimeGrammar } from "../../model/time-grammar.ts";
import type { Item } from "./digits.ts";
import { readItem, skipSpace } from "./items.ts";

/** A phrase: the rule that found it, where it stands, and its parts that are no literal words. */
export type Match = {
  readonly rule: number;
  readonly start: number;
  readonly end: number;
  readonly parts: readonly Part[];
};
type Part = TimeFeatures | Match;

export type Matcher = {
  readonly text: string;
  readonly grammar: TimeGrammar;
  /** What was read where, by the last digits of the offset: a page's memory stays small. */
  readonly places: (Place | undefined)[];
};

/** What stands at an offset, and the phrases found to begin there, by class. */
type Place = Item & { readonly at: number; readonly phrases: (readonly Match[] | undefined)[] };

/** Places kept; a power of two, wider than the longest expression. */
const KEPT = 256;

export function createMatcher(text: string, grammar: TimeGrammar): Matcher {
  return { text, grammar, places: [] };
}

const NONE: readonly Match[] = [];

/** Whole time expressions beginning at `at`: the longest first, of one length the earlier row first. */
export function matchTimes(matcher: Matcher, at: number): readonly Match[] {
  const place = placeAt(matcher, at);
  const first = matcher.grammar.first[0]!;
  return place.terminals.some(({ symbol }) => first[symbol] === 1) ? matchClass(matcher, 0, place) : NONE;
}

function matchClass(matcher: Matcher, index: number, place: Place): readonly Match[] {
  const known = place.phrases[index];
  if (known !== undefined) return known;
  const search = { matcher, isWhole: index === 0, start: place.at, parts: [], found: [] };
  walk(search, matcher.grammar.roots[index]!, place.at);
  const found: Match[] = search.found;
  if (found.length > 1) found.sort((a, b) => b.end - a.end || a.rule - b.rule);
  place.phrases[index] = found;
  return found;
}

/** A search for the phrases that begin at `start`: the parts of the way so far, and what was found. */
type Search = {
  readonly matcher: Matcher;
  /** For whole expressions every rule's reading is kept: where a condition fails the next one counts. */
  readonly isWhole: boolean;
  readonly start: number;
  readonly parts: Part[];
  readonly found: Match[];
};

function walk(search: Search, node: RuleNode, end: number): void {
  const { complete, next, inner } = node;
  for (let one = 0; one < complete.length; one += 1) keep(search, complete[one]!, end);
  if (next.size === 0 && inner.length === 0) return;
  const begin = skipSpace(search.matcher.text, end);
  if (begin < 0) return;
  const place = placeAt(search.matcher, begin);
  for (let index = 0; index < place.terminals.length; index += 1) {
    const { symbol, features } = place.terminals[index]!;
    const state = next.get(symbol);
    if (state !== undefined) {
      if (features !== null) search.parts.push(features);
      walk(search, state, place.end);
      if (features !== null) search.parts.pop();
    }
    if (inner.length > 0) walkInner(search, node, place, index);
  }
}

/** Goes on with the phrases of the classes that can begin with the `index`-th reading of the word. */
function walkInner(search: Search, { inner, innerBySymbol }: RuleNode, place: Place, index: number): void {
  const { matcher, parts } = search;
  const { symbol } = place.terminals[index]!;
  const edges = innerBySymbol === null ? inner : (innerBySymbol.get(symbol) ?? NO_EDGES);
  for (let one = 0; one < edges.length; one += 1) {
    const edge = edges[one]!;
    const first = matcher.grammar.first[edge.class]!;
    if (first[symbol] !== 1 || (index > 0 && beginsBefore(first, place.terminals, index))) continue;
    const matches = matchClass(matcher, edge.class, place);
    for (let each = 0; each < matches.length; each += 1) {
      parts.push(matches[each]!);
      walk(search, edge.node, matches[each]!.end);
      parts.pop();
    }
  }
}

const NO_EDGES: readonly InnerEdge[] = [];

/** Was the class already tried for another reading of the same word? */
function beginsBefore(first: Uint8Array, terminals: Item["terminals"], until: number): boolean {
  for (let one = 0; one < until; one += 1) if (first[terminals[one]!.symbol] === 1) return true;
  return false;
}

/** Of two ways that one rule reads the same words the first stays; of inner phrases, of two rules too. */
function keep({ matcher, isWhole, start, parts, found }: Search, { rule, slots }: CompleteRule, end: number): void {
  for (let one = 0; one < found.length; one += 1) {
    const known = found[one]!;
    if (known.end !== end) continue;
    if (known.rule === rule) return;
    if (!isWhole && known.rule < rule && matcher.grammar.rules[known.rule]!.needs.length === 0) return;
  }
  found.push({ rule, start, end, parts: placeParts(parts, slots) });
}

/** Parts by slot, so that `$2` is the second item of the pattern even where an optional first is absent. */
function placeParts(parts: readonly Part[], slots: readonly number[]): Part[] {
  const placed: Part[] = [];
  for (const [index, slot] of slots.entries()) {
    while (placed.length < slot) placed.push({});
    placed[slot] = parts[index]!;
  }
  if (placed.length === 0) placed.push({});
  return placed;
}

function placeAt(matcher: Matcher, at: number): Place {
  const known = matcher.places[at % KEPT];
  if (known !== undefined && known.at === at) return known;
  const { end, terminals } = readItem(matcher.text, at, matcher.grammar);
  const place = { at, end, terminals, phrases: [] };
  matcher.places[at % KEPT] = place;
  return place;
}

/** The features of a phrase: those of its parts joined, later ones winning, then what its rule adds. */
export function featuresOf(match: Match, grammar: TimeGrammar): TimeFeatures {
  const rule = grammar.rules[match.rule]!;
  const parts = match.parts.map((part) => (isMatch(part) ? featuresOf(part, grammar) : part));
  const kept = rule.keep === null ? parts : rule.keep.map((slot) => parts[slot] ?? {});
  const features: Record<string, string | number> = Object.assign({}, ...kept);
  for (const { key, terms } of rule.assignments) {
    if (terms === null) {
      delete features[key];
      continue;
    }
    const value = evaluate(terms, parts);
    if (value !== undefined) features[key] = value;
  }
  return features;
}

const isMatch = (part: Part): part is Match => "rule" in part;

/** A sum of products; undefined where a feature it names is absent. */
function evaluate(terms: readonly (readonly Factor[])[], parts: readonly TimeFeatures[]): number | string | undefined {
  let sum: number | undefined;
  for (const factors of terms) {
    let product: number | undefined;
    for (const factor of factors) {
      const value = typeof factor === "object" ? parts[factor.slot]?.[factor.key] : factor;
      if (value === undefined) return undefined;
      if (typeof value === "string") return value;
      product = (product ?? 1) * value;
    }
    sum = (sum ?? 0) + (product ?? 0);
  }
  return sum;
}
