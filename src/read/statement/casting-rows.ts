/**
 * Parts that are handed out in a row: "Rob Collins as Ron, Leon Ford as Bill and Declan Coyle as Stevie". Parsers hang such rows
 * together at random, but the words between two of them are only commas, conjunctions and prepositions ("alongside").
 */
import type { Layers } from "../stage.ts";
import type { Casting } from "../text/mentions.ts";
import { uposOf } from "../text/tags.ts";

type Have = Pick<Layers, "tokens" | "syntax" | "mentions">;

const JOINING: ReadonlySet<number> = new Set((["PUNCT", "CCONJ", "ADP"] as const).map(uposOf));
const ADP = uposOf("ADP");
/** ", and alongside": so many words may stand between two. */
const WIDEST = 3;

/** The row that a casting belongs to, in the order of the text; only itself where it stands alone. */
export function rowOf(have: Have, casting: Casting): readonly Casting[] {
  const { castings } = have.mentions;
  const index = castings.indexOf(casting);
  if (index < 0 || !isPair(have, casting)) return [casting];
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
  const gap = after.firstToken - before.endToken;
  if (gap < 1 || gap > WIDEST) return false;
  for (let token = before.endToken; token < after.firstToken; token += 1)
    if (!JOINING.has(have.syntax.upos[token]!)) return false;
  return true;
}
