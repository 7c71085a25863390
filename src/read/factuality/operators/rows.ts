/** Which row of the lexicon counts for a word where it stands. */
import type { OperatorPos, OperatorRow } from "../../../model/factuality-lexicon.ts";
import { relationOf, uposOf } from "../../text/tags.ts";
import { type Ground, rowsOf } from "../ground.ts";
import { childBy, isPassive, isPast } from "./tree.ts";

const VERB = uposOf("VERB");
const AUX = uposOf("AUX");
const ADJ = uposOf("ADJ");
const PARTICLE = relationOf("compound:prt");

/**
 * The row of a word that an event hangs on by `via`, or null. Of several the one for the word's own part of speech: "plans"
 * is a verb or a noun; a tagger's mistake costs only that preference.
 */
export function findGoverningRow(ground: Ground, token: number, via: string): OperatorRow | null {
  const row = pickRow(ground, token, via, rowsOf(ground, token));
  const lemma = ground.syntax.lemma[token]!;
  if (row !== null || lemma === ground.tokens.lower[token]) return row;
  const rows = ground.lexicon.rows.get(lemma);
  return rows === undefined ? null : pickRow(ground, token, via, rows);
}

function pickRow(ground: Ground, token: number, via: string, rows: readonly OperatorRow[]): OperatorRow | null {
  let second: OperatorRow | null = null;
  for (const row of rows) {
    if (row.via !== via || !governs(row.as) || !stands(ground, token, row)) continue;
    if (row.as === "passive" && !isPassive(ground, token)) continue;
    if (isOfItsKind(ground, token, row.as)) return row;
    second ??= row;
  }
  return second;
}

/** Not a word of the event's own clause. */
function governs(as: OperatorPos): boolean {
  return as !== "adverb" && as !== "modal" && as !== "negation" && as !== "mark";
}

function isOfItsKind(ground: Ground, token: number, as: OperatorPos): boolean {
  const upos = ground.syntax.upos[token];
  if (as === "phrase" || as === "passive") return true;
  if (as === "verb") return upos === VERB || upos === AUX;
  return as === "adjective" ? upos === ADJ : upos !== VERB && upos !== AUX && upos !== ADJ;
}

/** The row of a word within the event's clause: an adverb, a negation, a conjunction; or null. */
export function findInnerRow(ground: Ground, token: number, as: readonly OperatorPos[]): OperatorRow | null {
  for (const row of rowsOf(ground, token)) {
    if (as.includes(row.as) && stands(ground, token, row)) return row;
  }
  return null;
}

/** Whether all words of the row are there, and the tense is the one it needs. */
function stands(ground: Ground, token: number, { words, anchor, when }: OperatorRow): boolean {
  for (let index = 0; index < words.length; index += 1) {
    if (index !== anchor && !hasWord(ground, token, words[index]!, index - anchor)) return false;
  }
  return when === "news" ? ground.isNews : when !== "past" || isPast(ground, token);
}

/** "out" of "rule out": so many words on, or the particle that hangs on it ("rule the return out"). */
function hasWord(ground: Ground, token: number, word: string, distance: number): boolean {
  const { tokens, syntax } = ground;
  const other = token + distance;
  if (other >= 0 && other < tokens.count && (tokens.lower[other] === word || syntax.lemma[other] === word)) return true;
  const particle = distance > 0 ? childBy(ground, token, PARTICLE) : -1;
  return particle >= 0 && tokens.lower[particle] === word;
}
