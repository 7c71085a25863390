/**
 * Slips of the parser about a past tense before a bare noun: of "the studio [has denied] rumors" the participle is the verb
 * and the noun its object, for what has a subject or an auxiliary describes no noun.
 */
import { relationOf, uposOf, xposOf } from "../tags.ts";
import type { Columns } from "./mend-tree.ts";

const AUX = relationOf("aux");
const AMOD = relationOf("amod");
const OBJ = relationOf("obj");
const ACL = relationOf("acl");
const MARK = relationOf("mark");
const RELCL = relationOf("acl:relcl");
const SUBJECTS: ReadonlySet<number> = new Set((["nsubj", "nsubj:pass"] as const).map(relationOf));
const PUNCT = relationOf("punct");
const ROOT = relationOf("root");
const VERB = uposOf("VERB");
const [VBN, VBD, WDT, IN] = [xposOf("VBN"), xposOf("VBD"), xposOf("WDT"), xposOf("IN")];
const SCONJ = uposOf("SCONJ");
const FINITE: ReadonlySet<number> = new Set((["VBZ", "VBP", "VBD"] as const).map(xposOf));

/** Mends the sentence of the tokens `from` … `to`. */
export function mendPerfects(columns: Columns, from: number, to: number): void {
  for (let token = from + 1; token + 1 < to; token += 1)
    if (columns.xpos[token] === VBN && columns.relation[token] === AMOD) raiseParticiple(columns, token, from, to);
}

function raiseParticiple(columns: Columns, participle: number, from: number, to: number): void {
  const { upos, xpos, head, relation } = columns;
  const noun = head[participle]!;
  const before = participle - 1;
  if (noun < participle || (head[before] !== noun && head[before] !== participle)) return;
  const isPerfect = relation[before] === AUX && FINITE.has(xpos[before]!);
  // "The studio [denied] reports that …"
  const isPast = SUBJECTS.has(relation[before]!) && head[before] === participle && relation[noun] === ROOT;
  if (!isPerfect && !isPast) return;
  upos[participle] = VERB;
  if (isPast) xpos[participle] = VBD;
  head[participle] = head[noun]!;
  relation[participle] = relation[noun]!;
  for (let token = from; token < to; token += 1) {
    if (token === participle || head[token] !== noun) continue;
    if (token < participle || relation[token] === PUNCT) head[token] = participle;
    else if (relation[token] === RELCL) openContent(columns, noun, token);
  }
  head[noun] = participle;
  relation[noun] = OBJ;
}

/** "rumors [that] the film has been delayed": what has a subject of its own lacks nothing, and the word before it opens it. */
function openContent({ upos, xpos, head, relation }: Columns, noun: number, verb: number): void {
  const mark = noun + 1;
  if (head[mark] !== verb || SUBJECTS.has(relation[mark]!) || (xpos[mark] !== WDT && relation[mark] !== MARK)) return;
  let hasSubject = false;
  for (let token = mark + 1; token < verb; token += 1)
    if (head[token] === verb && SUBJECTS.has(relation[token]!)) hasSubject = true;
  if (!hasSubject) return;
  upos[mark] = SCONJ;
  xpos[mark] = IN;
  relation[mark] = MARK;
  relation[verb] = ACL;
}
