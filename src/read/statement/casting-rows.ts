/**
 * Parts that are handed out in a row: "Rob Collins as Ron, Leon Ford as Bill and Declan Coyle as Stevie". Parsers hang such rows
 * together at random, but the words between two of them are only commas, conjunctions and prepositions ("alongside"), and what the
 * next one is called ("and the comedian Leon Ford"). Of a roll call the first says who plays whom, and the others only name both:
 * "Rob Collins will play Ron, Leon Ford Bill and Declan Coyle Stevie".
 */
import type { Layers } from "../stage.ts";
import type { Casting } from "../text/mentions.ts";
import { uposOf } from "../text/tags.ts";

type Have = Pick<Layers, "tokens" | "syntax" | "mentions">;

const JOINING: ReadonlySet<number> = new Set((["PUNCT", "CCONJ", "ADP"] as const).map(uposOf));
const ADP = uposOf("ADP");
/** ", and alongside": so many words may stand between two. */
const WIDEST = 3;
/** "the US actor": what somebody is called before the name, so many words at most. */
const CALLING: ReadonlySet<number> = new Set((["DET", "ADJ", "NOUN", "PROPN"] as const).map(uposOf));
const LONGEST_CALLING = 4;

/** The row that a casting belongs to, in the order of the text; only itself where it stands alone. */
export function rowOf(have: Have, casting: Casting): readonly Casting[] {
  const { castings } = have.mentions;
  const index = castings.indexOf(casting);
  if (index < 0) return [casting];
  if (!isPair(have, casting)) return rollFrom(have, index);
  let [from, to] = [index, index + 1];
  while (from > 0 && isNext(have, castings[from - 1]!, castings[from]!)) from -= 1;
  while (to < castings.length && isNext(have, castings[to - 1]!, castings[to]!)) to += 1;
  return castings.slice(from, to);
}

/** "Rob Collins as Ron": a name, a preposition, a name. */
function isPair({ mentions: { list }, syntax }: Have, { actor, character }: Casting): boolean {
  const [who, whom] = [list[actor]!, list[character]!];
  return (
    who.form === "name" && whom.form === "name" && who.endToken < whom.firstToken && syntax.upos[who.endToken] === ADP
  );
}

function isNext(have: Have, before: Casting, after: Casting): boolean {
  if (!isPair(have, before) || !isPair(have, after)) return false;
  const { upos } = have.syntax;
  let joined = before.endToken;
  while (joined < after.firstToken && JOINING.has(upos[joined]!)) joined += 1;
  let called = joined;
  while (called < after.firstToken && CALLING.has(upos[called]!)) called += 1;
  const [joining, calling] = [joined - before.endToken, called - joined];
  return called === after.firstToken && joining >= 1 && joining <= WIDEST && calling <= LONGEST_CALLING;
}

/** The casting with those of its sentence that follow it and only name who and whom. */
function rollFrom(have: Have, index: number): readonly Casting[] {
  const { castings } = have.mentions;
  const opening = castings[index]!;
  if (isNamedPair(have, opening)) return [opening];
  const { firstToken } = opening;
  let to = index + 1;
  while (
    to < castings.length &&
    isNamedPair(have, castings[to]!) &&
    isOneSentence(have, firstToken, castings[to]!.firstToken)
  )
    to += 1;
  return castings.slice(index, to);
}

/** "Leon Ford Bill": two names side by side. */
function isNamedPair({ mentions: { list } }: Have, { actor, character }: Casting): boolean {
  const [who, whom] = [list[actor]!, list[character]!];
  return who.form === "name" && whom.form === "name" && who.endToken === whom.firstToken;
}

function isOneSentence({ syntax }: Have, first: number, second: number): boolean {
  return rootOf(syntax, first) === rootOf(syntax, second);
}

function rootOf({ head }: Have["syntax"], token: number): number {
  let at = token;
  for (let step = 0; head[at]! >= 0 && step < 60; step += 1) at = head[at]!;
  return at;
}
