/** What hangs on each unit. */
import { RELATIONS, type Relation, relationOf } from "../text/tags.ts";

/** By unit; -1 stands for none. */
export type Dependents = {
  /** Which of `WATCHED` relations hang on it, one bit each. */
  readonly children: Int32Array;
  readonly subject: Int32Array;
  readonly object: Int32Array;
  /** A clause or infinitive that completes it. */
  readonly complement: Int32Array;
  /** The first oblique behind it. */
  readonly oblique: Int32Array;
  /** The preposition or conjunction that opens its phrase. */
  readonly opener: Int32Array;
  /** How many dependents all units before each one have. */
  readonly degrees: Int32Array;
};

/** Relations of dependents that tell a cue from other words and show where its arguments are. */
// biome-ignore format: one list
const WATCHED: readonly Relation[] = [
  "nsubj", "nsubj:pass", "csubj", "ccomp", "xcomp", "obj", "iobj", "obl", "obl:agent", "parataxis", "advcl", "acl",
  "acl:relcl", "mark", "aux", "aux:pass", "cop", "case", "det", "nmod", "nmod:poss", "compound:prt", "conj", "expl",
];
/** By relation: its bit in `children`, 0 for one that is not watched. */
export const BIT: Int32Array = Int32Array.from(RELATIONS, (relation) => {
  const index = WATCHED.indexOf(relation);
  return index < 0 ? 0 : 1 << index;
});
const IS_SUBJECT: Uint8Array = Uint8Array.from(RELATIONS, (relation) => Number(/^[nc]subj/u.test(relation)));
const OBJ = relationOf("obj");
const CCOMP = relationOf("ccomp");
const XCOMP = relationOf("xcomp");
const OBL = relationOf("obl");
const MARK = relationOf("mark");
const CASE = relationOf("case");

export function hangDependents(head: Int32Array, relations: Uint8Array): Dependents {
  const count = head.length;
  const none = (): Int32Array => new Int32Array(count).fill(-1);
  const children = new Int32Array(count);
  const [subject, object, complement, oblique, opener] = [none(), none(), none(), none(), none()];
  const degrees = new Int32Array(count + 1);
  for (let unit = 0; unit < count; unit += 1) {
    const above = head[unit]!;
    if (above < 0) continue;
    const relation = relations[unit]!;
    children[above]! |= BIT[relation]!;
    degrees[above + 1]! += 1;
    if (IS_SUBJECT[relation] === 1) {
      if (subject[above] === -1) subject[above] = unit;
    } else if (relation === OBJ) object[above] = unit;
    else if (relation === CCOMP || relation === XCOMP) complement[above] = unit;
    else if (relation === MARK || relation === CASE) opener[above] = unit;
    else if (relation === OBL && unit > above && oblique[above] === -1) oblique[above] = unit;
  }
  for (let unit = 0; unit < count; unit += 1) degrees[unit + 1]! += degrees[unit]!;
  return { children, subject, object, complement, oblique, opener, degrees };
}
