/**
 * "A reunion, I don't know about that": a noun that is named, and a sentence about it behind the comma in which the speaker
 * says "I". Parsers know no such thing and make the sentence a relative clause, or an aside, of the noun. And "Reviving it looks wise": an act that
 * is named and judged.
 */
import { relationOf, uposOf, xposOf } from "../../text/tags.ts";
import { type Ground, kindOf } from "../ground.ts";
import { childBy, isPast, MOST_CHILDREN, subjectOf } from "./tree.ts";

const NOUN = uposOf("NOUN");
const PROPN = uposOf("PROPN");
const COMMA = xposOf(",");
const COP = relationOf("cop");
const CASE = relationOf("case");
const CSUBJ = relationOf("csubj");
const VBG = xposOf("VBG");
/** How a noun at the front hangs on the verb where the parser finds a place for it. */
const FRONTED: ReadonlySet<number> = new Set((["obl", "obj", "dislocated"] as const).map(relationOf));
const CLAUSES: ReadonlySet<number> = new Set(
  (["acl:relcl", "acl", "advcl", "parataxis", "ccomp", "appos"] as const).map(relationOf),
);

/** How what has no verb hangs on a cue. */
const FRAGMENTS: ReadonlySet<number> = new Set((["ccomp", "parataxis"] as const).map(relationOf));
const WH: ReadonlySet<number> = new Set((["WDT", "WP", "WRB"] as const).map(xposOf));

export function isTopic(ground: Ground, node: number): boolean {
  const { upos, head, relation } = ground.syntax;
  if (relation[node] === CSUBJ) return isNotion(ground, node);
  if (upos[node] !== NOUN && upos[node] !== PROPN) return false;
  if (subjectOf(ground, node) >= 0 || childBy(ground, node, COP) >= 0) return false;
  const above = head[node]!;
  if (above > node && FRONTED.has(relation[node]!)) return isBeforeSubject(ground, node, above);
  // "A reunion I saw", inside a sentence of its own, is none.
  return (above < 0 || FRAGMENTS.has(relation[node]!)) && isFollowed(ground, node);
}

/** "Reviving the show looks like a plan", "makes sense": an act by its name, which only a verb in the past says was done. */
function isNotion(ground: Ground, node: number): boolean {
  const { xpos, head } = ground.syntax;
  return xpos[node] === VBG && subjectOf(ground, node) < 0 && !isPast(ground, head[node]!);
}

/** "Another return, I just don't know": before the subject and a comma, and no preposition that would tie it to the verb. */
function isBeforeSubject(ground: Ground, node: number, verb: number): boolean {
  const subject = subjectOf(ground, verb);
  return subject > node && childBy(ground, node, CASE) < 0 && isParted(ground, node, subject);
}

function isFollowed(ground: Ground, node: number): boolean {
  const { syntax } = ground;
  let left = MOST_CHILDREN;
  for (let child = syntax.firstChild[node]!; child >= 0 && left > 0; child = syntax.nextSibling[child]!) {
    left -= 1;
    if (child > node && CLAUSES.has(syntax.relation[child]!) && isTheSpeakers(ground, node, child)) return true;
  }
  return false;
}

/** Whether the clause has "I" or "we" for its subject, with a comma before that. */
function isTheSpeakers(ground: Ground, node: number, clause: number): boolean {
  const subject = subjectOf(ground, clause);
  if (subject <= node || kindOf(ground, subject) !== "self") return false;
  return isParted(ground, node, subject);
}

/** A comma, and nothing that would make what follows a clause of the noun's own. */
function isParted({ syntax: { xpos } }: Ground, node: number, subject: number): boolean {
  let hasComma = false;
  for (let token = subject - 1; token > node; token -= 1) {
    if (WH.has(xpos[token]!)) return false;
    hasComma ||= xpos[token] === COMMA;
  }
  return hasComma;
}
