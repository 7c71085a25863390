/**
 * Finds wide: at each token that can begin a time, the longest expression of the grammar whose conditions its
 * surroundings meet. Expressions do not overlap; the first and longest stays.
 */
import { CONDITIONS, type Place } from "./conditions.ts";
import { isTitleCase } from "./names.ts";
import { createMatcher, featuresOf, type Match, type Matcher, matchTimes } from "./match.ts";
import { type Scene, tokenAt } from "./scene.ts";

export type Candidate = Place & { readonly rule: string };

/** Before the word that carries a time stand so many tokens at most ("at least the past twenty - four hours"). */
const LONGEST_PRELUDE = 7;

/** What a form can do: begin a time, carry one, or both. */
const BEGINS = 1;
const CARRIES = 2;

export function findCandidates(scene: Scene): Candidate[] {
  const { tokens, page, grammar } = scene;
  const { kinds, words } = tellForms(scene);
  const matcher = createMatcher(page.text, grammar);
  const found: Candidate[] = [];
  let carrier = 0;
  for (let token = 0; token < tokens.count; token += 1) {
    const form = tokens.form[token]!;
    if ((kinds[form]! & BEGINS) === 0) continue;
    if (carrier < token) carrier = token;
    while (carrier < tokens.count && (kinds[tokens.form[carrier]!]! & CARRIES) === 0) carrier += 1;
    if (carrier - token > LONGEST_PRELUDE) continue;
    const pairs = words[form]! < 0 ? null : grammar.pairs[words[form]!]!;
    if (pairs !== null && !mayFollow(pairs, words[tokens.form[token + 1] ?? -1])) continue;
    const candidate = candidateAt(scene, matcher, token);
    if (candidate === null) continue;
    found.push(candidate);
    token = candidate.endToken - 1;
  }
  return found;
}

/** Can the next word, by its index (`NUMBER`, `UNKNOWN`, undefined at the end), go on with the expression? */
function mayFollow(pairs: Uint8Array, next: number | undefined): boolean {
  if (next === undefined || next === UNKNOWN) return false;
  return next === NUMBER ? pairs[0] === 1 : pairs[next] === 1;
}

/** In place of a word's index: a number or an apostrophe; a word that the grammar does not know. */
const NUMBER = -1;
const UNKNOWN = -2;

/** For each form of the page what it can do, and its index in the grammar. */
function tellForms({ tokens: { forms }, grammar }: Scene): { kinds: Uint8Array; words: Int32Array } {
  const first = grammar.first[0]!;
  const kinds = new Uint8Array(forms.count);
  const words = new Int32Array(forms.count).fill(UNKNOWN);
  for (const [form, lower] of forms.lower.entries()) {
    const index = grammar.words.get(lower);
    const code = lower.charCodeAt(0);
    const isDigits = code >= 48 && code <= 57;
    // "4th" is a number, though a holiday begins with it.
    if (index !== undefined && !isDigits) {
      words[form] = index;
      const begins = grammar.terminals[index]!.some(({ symbol }) => first[symbol] === 1) ? BEGINS : 0;
      kinds[form] = begins | (grammar.carriers[index] === 1 ? CARRIES : 0);
    } else if (isDigits || code === 39) {
      words[form] = NUMBER;
      kinds[form] =
        code === 39 ? (lower.length < 5 ? BEGINS | CARRIES : 0) : lower.length > 2 ? BEGINS | CARRIES : BEGINS;
    } else if (code === 102 && /^fy\d/u.test(lower)) {
      words[form] = NUMBER;
      kinds[form] = BEGINS | CARRIES;
    } else if (code === 8211 || code === 8212) words[form] = grammar.words.get("-") ?? UNKNOWN;
  }
  return { kinds, words };
}

function candidateAt(scene: Scene, matcher: Matcher, token: number): Candidate | null {
  const matches = matchTimes(matcher, scene.tokens.start[token]!);
  for (const match of matches) {
    if (!fits(scene, match)) continue;
    const place = placeOf(scene, match);
    if (place.features.holiday === undefined && isTitleCase(scene, place)) continue;
    return { ...place, rule: scene.grammar.rules[match.rule]!.name };
  }
  return null;
}

function placeOf(scene: Scene, match: Match): Place {
  const firstToken = tokenAt(scene, match.start);
  const endToken = tokenAt(scene, match.end - 1) + 1;
  return { start: match.start, end: match.end, firstToken, endToken, features: featuresOf(match, scene.grammar) };
}

/** The conditions of a phrase and of the phrases in it, each for its own words. */
function fits(scene: Scene, match: Match): boolean {
  const { needs } = scene.grammar.rules[match.rule]!;
  if (!match.parts.every((part) => !("rule" in part) || fits(scene, part))) return false;
  if (needs.length === 0) return true;
  const place = placeOf(scene, match);
  return needs.every((need) => CONDITIONS[need]?.(scene, place) ?? true);
}
