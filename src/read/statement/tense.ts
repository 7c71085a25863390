/** When what is told lies, by the form of its verb: "came back", "has come back", "comes back", "will come back". */
import type { Tense } from "../../model/statement.ts";
import { relationOf, xposOf } from "../text/tags.ts";
import type { Syntax } from "../text/syntax.ts";

const [MD, VBD, VBN, VBP, VBZ, TO] = (["MD", "VBD", "VBN", "VBP", "VBZ", "TO"] as const).map(xposOf);
const AUXILIARIES: ReadonlySet<number> = new Set((["aux", "aux:pass", "cop"] as const).map(relationOf));
const XCOMP = relationOf("xcomp");
const MARK = relationOf("mark");
const CONJ = relationOf("conj");

/** Null for nouns and participles, whose form does not tell. */
export function tenseOf(syntax: Syntax, event: number): Tense | null {
  if (event < 0) return null;
  let at = event;
  for (let step = 0; step < 4; step += 1) {
    const tense = tenseOfVerb(syntax, at);
    if (tense !== null) return tense;
    const head = syntax.head[at]!;
    // "is set to come back", "came and went": the verb above tells; what is still to be done lies ahead.
    if (head < 0 || (syntax.relation[at] !== XCOMP && syntax.relation[at] !== CONJ)) return null;
    if (hasChild(syntax, at, MARK, TO!)) return tenseOfVerb(syntax, head) === "past" ? "past" : "ahead";
    at = head;
  }
  return null;
}

function tenseOfVerb(syntax: Syntax, verb: number): Tense | null {
  let isPerfect = false;
  for (let child = syntax.firstChild[verb]!; child >= 0; child = syntax.nextSibling[child]!) {
    if (!AUXILIARIES.has(syntax.relation[child]!)) continue;
    const tag = syntax.xpos[child];
    if (tag === MD) return "ahead";
    if (tag === VBD) return "past";
    if (tag === VBZ || tag === VBP) {
      if (syntax.xpos[verb] === VBN && !isToBe(syntax, child)) isPerfect = true;
      else return isPerfect ? "perfect" : "present";
    }
  }
  if (isPerfect) return "perfect";
  const tag = syntax.xpos[verb];
  if (tag === VBD) return "past";
  return tag === VBZ || tag === VBP ? "present" : null;
}

/** Of "to be", which with a participle is no perfect: "is renewed". */
function isToBe({ lemma }: Syntax, token: number): boolean {
  return lemma[token] === "be";
}

function hasChild(
  { firstChild, nextSibling, relation, xpos }: Syntax,
  token: number,
  wanted: number,
  tag: number,
): boolean {
  for (let child = firstChild[token]!; child >= 0; child = nextSibling[child]!) {
    if (relation[child] === wanted && xpos[child] === tag) return true;
  }
  return false;
}
