/**
 * A slip of the parser: "Joining the cast [are] Ada Quill and Jonas Reed", "Returning for Season 2 is Ada Quill". A participle that opens the
 * sentence has no subject before it, so that the name behind the copula is who does it.
 */
import { relationOf, uposOf, xposOf } from "../tags.ts";
import { type Columns, hasDependent } from "./mend-tree.ts";

const [VBG, VBN] = [xposOf("VBG"), xposOf("VBN")];
const FINITE: ReadonlySet<number> = new Set((["VBZ", "VBP", "VBD"] as const).map(xposOf));
const [ADV, PROPN] = [uposOf("ADV"), uposOf("PROPN")];
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
    const name = head[copula]!;
    const above = head[name]!;
    if (name !== copula + 1 || upos[name] !== PROPN || above < opening || above >= copula) return;
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
