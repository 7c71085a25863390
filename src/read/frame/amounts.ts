/** Amounts of money as words give them: a price, "$69.99", and a sum, "$65 million", which no one pays for a work. */
import type { Filler } from "../text/evocations.ts";
import type { Syntax } from "../text/syntax.ts";
import { uposOf } from "../text/tags.ts";

const NUM = uposOf("NUM");
const SYM = uposOf("SYM");

/** "$69.99": a number behind the sign of a currency; "$3 billion" is what firms cost. */
export function isMoney({ upos, lemma }: Syntax, token: number): boolean {
  return (
    upos[token] === NUM && upos[token - 1] === SYM && upos[token + 1] !== NUM && /\p{Sc}$/u.test(lemma[token - 1]!)
  );
}

/** "$3 billion": numbers behind the sign of a currency, more than one of them. */
export function sumAt({ upos, lemma }: Syntax, token: number): Filler | null {
  if (upos[token] !== NUM && upos[token] !== SYM) return null;
  let firstToken = token;
  while (upos[firstToken] === NUM) firstToken -= 1;
  let endToken = firstToken + 1;
  while (upos[endToken] === NUM) endToken += 1;
  return endToken - firstToken > 2 && upos[firstToken] === SYM && /\p{Sc}$/u.test(lemma[firstToken]!)
    ? { kind: "words", firstToken, endToken }
    : null;
}
