/** The clause of a sentence that stands behind a comma and has a subject of its own: the main one, whatever the parser hung it on. */
import { relationOf, xposOf } from "../tags.ts";
import type { Columns } from "./mend-tree.ts";

const SUBJECTS: ReadonlySet<number> = new Set((["nsubj", "nsubj:pass", "csubj", "expl"] as const).map(relationOf));
const BEARERS: ReadonlySet<number> = new Set((["aux", "aux:pass", "cop"] as const).map(relationOf));
/** How the main clause is hung on the wrong one. */
const MISTAKEN: ReadonlySet<number> = new Set(
  (["ccomp", "conj", "parataxis", "acl", "acl:relcl", "advcl", "dep", "xcomp"] as const).map(relationOf),
);
const MARK = relationOf("mark");
const [COMMA, CC] = [xposOf(","), xposOf("CC")];

/** The first clause with a subject that hangs on the root behind a comma, and is joined to it by no "and". */
export function mainOf(columns: Columns, root: number, to: number): number {
  const { head, relation, xpos } = columns;
  let comma = -1;
  for (let token = root + 1; token < to; token += 1) {
    if (xpos[token] === COMMA && comma < 0) comma = token;
    // It may hang one deeper, on a condition: "Although it is unclear [if it sold], [they are happy]".
    const isBelow = head[token] === root || head[head[token]!] === root;
    if (!isBelow || !MISTAKEN.has(relation[token]!) || comma < 0) continue;
    let subject = -1;
    let isJoined = false;
    for (let inner = comma + 1; inner < token; inner += 1) {
      if (head[inner] !== token) continue;
      if (SUBJECTS.has(relation[inner]!)) subject = inner;
      if (xpos[inner] === CC || relation[inner] === MARK) isJoined = true;
    }
    if (subject >= 0 && !isJoined) return token;
  }
  return -1;
}

/** What a finite verb has: an auxiliary, a copula or a subject. */
export const isBearer = (way: number): boolean => BEARERS.has(way) || SUBJECTS.has(way);
