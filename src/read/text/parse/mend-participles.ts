/**
 * A participle behind a noun has no object of its own, nor does it take a clause with "that": what does is the past tense of a
 * main clause. "Mara Ilves, the director, [revealed] on Saturday that she is leaving".
 */
import { relationOf, uposOf, xposOf } from "../tags.ts";
import { type Columns, hasDependent, hasSubject, isOpened } from "./mend-tree.ts";

const ACL = relationOf("acl");
const ROOT = relationOf("root");
const PARATAXIS = relationOf("parataxis");
const NSUBJ = relationOf("nsubj");
const OBJ = relationOf("obj");
const CCOMP = relationOf("ccomp");
const ADVCL = relationOf("advcl");
const MARK = relationOf("mark");
const COP = relationOf("cop");
const [PROPN, VERB] = [uposOf("PROPN"), uposOf("VERB")];
const [VBN, VBD, COMMA, IN] = [xposOf("VBN"), xposOf("VBD"), xposOf(","), xposOf("IN")];
const NOUNWARD: ReadonlySet<number> = new Set(
  (["appos", "flat", "compound", "nmod", "nmod:poss", "amod", "det", "nummod", "case", "conj", "cc"] as const).map(
    relationOf,
  ),
);

/** Mends the sentence of the tokens `from` … `to`. */
export function mendParticiple(columns: Columns, from: number, to: number): void {
  const { head, relation, upos, xpos } = columns;
  for (let verb = from + 2; verb < to; verb += 1) {
    if (xpos[verb] !== VBN || relation[verb] !== ACL || xpos[verb - 1] !== COMMA) continue;
    const noun = head[verb]!;
    const isHeadless = relation[noun] === ROOT || relation[noun] === PARATAXIS;
    if (noun > verb || upos[noun] !== PROPN || !isHeadless || !takesObject(columns, verb, to)) continue;
    if (hasSubject(columns, noun, from, to) || isOpened(columns, noun, from)) continue;
    if (hasDependent(columns, noun, to, (way) => way === COP)) continue;
    [xpos[verb], upos[verb]] = [VBD, VERB];
    [head[verb], relation[verb]] = [head[noun]!, relation[noun]!];
    [head[noun], relation[noun]] = [verb, NSUBJ];
    for (let token = from; token < to; token += 1)
      if (
        head[token] === noun &&
        (token > verb || !NOUNWARD.has(relation[token]!)) &&
        token !== verb &&
        token !== verb - 1
      )
        head[token] = verb;
    return;
  }
}

/** An object, or a clause that "that" opens. */
function takesObject({ head, relation, xpos }: Columns, verb: number, to: number): boolean {
  for (let token = verb + 1; token < to; token += 1) {
    if (head[token] !== verb) continue;
    if (relation[token] === OBJ || relation[token] === CCOMP) return true;
    if (relation[token] !== ADVCL) continue;
    for (let mark = verb + 1; mark < token; mark += 1)
      if (head[mark] === token && relation[mark] === MARK && xpos[mark] === IN && mark < verb + 8) {
        relation[token] = CCOMP;
        return true;
      }
  }
  return false;
}
