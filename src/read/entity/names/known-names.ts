/** Names that packs know: the longest match over tokens whose capitals agree ("Echo" is a name, "echo" is none). */
import type { NameSense } from "../../../model/naming.ts";
import { TRAIT } from "../../../model/naming.ts";
import { isCapital, isSingle, type Lookup, SHAPE, shapeAt, step } from "../lookup.ts";

export type KnownName = { readonly endToken: number; readonly senses: readonly NameSense[] };

/** The longest known name that begins at a token and ends before `limit`; null for none. A small "the" is left outside. */
export function longestKnown(lookup: Lookup, token: number, limit: number): KnownName | null {
  const { naming, tokens } = lookup;
  if (tokens.lower[token] === "the" && !isCapital(lookup, token)) return null;
  let node = 0;
  let found: KnownName | null = null;
  let atoms = 0;
  let upper = 0;
  let shouted = true;
  for (let at = token; at < limit; at += 1) {
    node = step(lookup, node, at);
    if (node === 0) break;
    const width = widthOf(lookup, at);
    if (shapeAt(lookup, at) !== SHAPE.lower && width > 0) upper |= ((1 << width) - 1) << atoms;
    const shape = shapeAt(lookup, at);
    if (shape === SHAPE.lower || shape === SHAPE.capital) shouted &&= isSingle(lookup, at) && isCapital(lookup, at);
    atoms += width;
    const traits = naming.traits[node]!;
    if ((traits & TRAIT.name) !== 0 && width > 0) {
      const senses = agreeing(naming.names.get(node)!, upper, shouted);
      if (senses.length > 0) found = { endToken: at + 1, senses };
    }
    if ((traits & TRAIT.inner) === 0) break;
  }
  return found;
}

/** How many atoms a token is: 0 for a hyphen, 2 for "D'Onofrio". */
function widthOf(lookup: Lookup, token: number): number {
  const atom = lookup.atom[lookup.tokens.form[token]!]!;
  if (atom >= 0) return 1;
  return atom === -1 ? 0 : lookup.several[-2 - atom]!.length;
}

/** The senses whose capitals the text writes as capitals. The list itself where all agree: no new list a name. */
function agreeing(senses: readonly NameSense[], upper: number, shouted: boolean): readonly NameSense[] {
  for (const sense of senses) {
    if ((sense.capitals & ~upper) !== 0 || (sense.shouted && !shouted)) {
      return senses.filter((one) => (one.capitals & ~upper) === 0 && (!one.shouted || shouted));
    }
  }
  return senses;
}
