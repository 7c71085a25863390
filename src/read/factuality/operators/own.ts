/**
 * What a clause that is told as news says by its own predicate: of its subject ("a return is [possible]"), of its object
 * ("did not [exclude] a return") or of a question behind it ("it is not [clear] how many there are").
 */
import { relationOf, uposOf, xposOf } from "../../text/tags.ts";
import { type Ground, kindOf } from "../ground.ts";
import { addClauseOperators } from "./clause.ts";
import { compose, type Operator } from "./compose.ts";
import { hole, seenBy } from "./govern.ts";
import { findGoverningRow } from "./rows.ts";
import { childBy, subjectOf } from "./tree.ts";

/** Of what a predicate of these classes is said, nothing more is told than how surely it is so. */
const VIEWS: ReadonlySet<string> = new Set(["hedge", "doubt", "ignorance"]);
const OBJ = relationOf("obj");
const XCOMP = relationOf("xcomp");
const WRB = xposOf("WRB");
const ADJ = uposOf("ADJ");
const QUESTION = hole("question");

export function listOwnOperators(ground: Ground, predicate: number): Operator[] {
  const subject = subjectOf(ground, predicate);
  if (subject >= 0) {
    // "remains possible"
    for (const token of [predicate, childBy(ground, predicate, XCOMP)]) {
      const row = token < 0 ? null : findGoverningRow(ground, token, "subject");
      if (row !== null && VIEWS.has(row.class)) return [seenBy(ground, { token, row }, -1)];
    }
  }
  const plan = childBy(ground, predicate, XCOMP) < 0 && subject >= 0 ? planOf(ground, predicate) : null;
  if (plan !== null) return [plan];
  const row = childBy(ground, predicate, OBJ) < 0 ? null : findGoverningRow(ground, predicate, "object");
  // "ruled out a return": not so; "did not rule out a return": perhaps.
  if (row?.class === "denial" && row.seen.no === 1) return [seenBy(ground, { token: predicate, row }, -1)];
  return asksBehind(ground, predicate) && isDenied(ground, predicate) ? [QUESTION] : [];
}

/** "The results are [due] on Friday", "a statement is [expected] in May". */
function planOf(ground: Ground, predicate: number): Operator | null {
  const isAdjective = ground.syntax.upos[predicate] === ADJ;
  const row = findGoverningRow(ground, predicate, isAdjective ? "for" : "object");
  const isPlan = row?.class === "expectation" || row?.class === "intention";
  const isOfIt = row?.as === (isAdjective ? "adjective" : "passive");
  return row !== null && isPlan && isOfIt ? seenBy(ground, { token: predicate, row }, -1) : null;
}

function asksBehind(ground: Ground, predicate: number): boolean {
  const { xpos, upos } = ground.syntax;
  const next = predicate + 1;
  // "did not say why he left": he did leave; but "how many left".
  const isOpen = kindOf(ground, next) !== "presupposes" || upos[next + 1] === ADJ;
  const asks = kindOf(ground, next) === "if" || (xpos[next] === WRB && isOpen);
  return asks && ["if", "wh"].some((via) => findGoverningRow(ground, predicate, via) !== null);
}

function isDenied(ground: Ground, predicate: number): boolean {
  const met: Operator[] = [];
  addClauseOperators(ground, predicate, { from: -1, isCited: false, isComplement: false }, met);
  return compose(met) < 0;
}
