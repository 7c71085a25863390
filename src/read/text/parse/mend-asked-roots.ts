/**
 * A slip of the parser about a clause that a question word opens: "[When it arrives] was not said" has it for the root, though
 * it is the subject of the finite verb behind it that has none.
 */
import { relationOf, xposOf } from "../tags.ts";
import { type Columns, hasDependent } from "./mend-tree.ts";

const [AUX, AUX_PASS, COP] = [relationOf("aux"), relationOf("aux:pass"), relationOf("cop")];
const [MARK, CC_RELATION] = [relationOf("mark"), relationOf("cc")];
const [ROOT, CSUBJ] = [relationOf("root"), relationOf("csubj")];
const SUBJECTS: ReadonlySet<number> = new Set((["nsubj", "nsubj:pass", "csubj", "expl"] as const).map(relationOf));
const [WRB, COMMA] = [xposOf("WRB"), xposOf(",")];
const FINITE: ReadonlySet<number> = new Set((["VBZ", "VBD", "VBP", "MD"] as const).map(xposOf));

/** Whether it was so. */
export function mendAskedRoot(columns: Columns, root: number, from: number, to: number): boolean {
  const { head, relation, xpos } = columns;
  if (xpos[from] !== WRB || head[from] !== root || !hasDependent(columns, root, root, (way) => SUBJECTS.has(way)))
    return false;
  for (let token = root + 1; token < to && xpos[token] !== COMMA; token += 1) {
    const way = relation[token];
    const isAuxiliary = way === AUX || way === AUX_PASS || way === COP;
    const verb = head[token]!;
    if (!isAuxiliary || !FINITE.has(xpos[token]!) || verb < token || head[verb] !== root) continue;
    if (hasDependent(columns, verb, to, (one) => SUBJECTS.has(one) || one === MARK || one === CC_RELATION))
      return false;
    for (let other = verb + 1; other < to; other += 1) if (head[other] === root) head[other] = verb;
    head[verb] = -1;
    relation[verb] = ROOT;
    head[root] = verb;
    relation[root] = CSUBJ;
    return true;
  }
  return false;
}
