/**
 * A slip of the parser: "Joining the cast [are] Ada Quill and Jonas Reed", "Returning for Season 2 is Ada Quill". A participle that opens the
 * sentence has no subject before it, so that the name behind the copula is who does it.
 */
import { relationOf, uposOf, xposOf } from "../tags.ts";
import { type Columns, hasDependent } from "./mend-tree.ts";

const [VBG, VBN] = [xposOf("VBG"), xposOf("VBN")];
const FINITE: ReadonlySet<number> = new Set((["VBZ", "VBP", "VBD"] as const).map(xposOf));
const [ADV, PROPN, ADJ, NOUN, DET] = [uposOf("ADV"), uposOf("PROPN"), uposOf("ADJ"), uposOf("NOUN"), uposOf("DET")];
const DESCRIBING: ReadonlySet<number> = new Set((["compound", "nmod:desc"] as const).map(relationOf));
const NSUBJ = relationOf("nsubj");
const NSUBJ_PASS = relationOf("nsubj:pass");
const [OBJ, APPOS] = [relationOf("obj"), relationOf("appos")];
const [COP, AUX, AUX_PASS] = [relationOf("cop"), relationOf("aux"), relationOf("aux:pass")];
const BORNE: ReadonlySet<number> = new Set([NSUBJ, NSUBJ_PASS, COP, AUX, AUX_PASS]);

/** Mends the sentence of the tokens `from` … `to`. */
export function mendInversion(columns: Columns, from: number, to: number): void {
  const { upos, xpos, head, relation } = columns;
  let opening = from;
  while (opening < to && upos[opening] === ADV) opening += 1;
  const isParticiple = xpos[opening] === VBG || xpos[opening] === VBN;
  if (opening >= to || !isParticiple || head[opening]! >= 0) return;
  if (hasDependent(columns, opening, opening, (way) => BORNE.has(way))) return;
  for (let copula = opening + 1; copula + 1 < to; copula += 1) {
    if (relation[copula] !== COP || !FINITE.has(xpos[copula]!)) continue;
    const name = nameOf(columns, copula, to);
    const above = name < 0 ? -1 : head[name]!;
    if (name < 0 || above < opening || above >= copula) return;
    const isPassive = xpos[opening] === VBN;
    // "Joining [the cast] are": what stood as the subject of the name is what is joined; "in the film [Ember Vale] is": or a film's name.
    for (let token = opening + 1; token < copula; token += 1) {
      if (head[token] !== name) continue;
      head[token] = above;
      if (relation[token] === NSUBJ) relation[token] = above === opening ? OBJ : APPOS;
    }
    head[name] = opening;
    [head[copula], relation[copula]] = [opening, isPassive ? AUX_PASS : AUX];
    relation[name] = isPassive ? NSUBJ_PASS : NSUBJ;
    return;
  }
}

/** The name behind the copula, right there or behind what they are: "are [Ada Quill]", "are British actors [Ada Quill] …"; -1 without one. */
function nameOf({ upos, head, relation }: Columns, copula: number, to: number): number {
  let name = copula + 1;
  while (name < to && (upos[name] === ADJ || upos[name] === NOUN || upos[name] === DET)) name += 1;
  const noun = head[copula]!;
  const isDescribed = noun > copula && noun < name && head[noun] === name && DESCRIBING.has(relation[noun]!);
  return name < to && upos[name] === PROPN && (noun === name || isDescribed) ? name : -1;
}
