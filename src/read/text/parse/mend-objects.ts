/**
 * Slips of the parser about objects: of "revealed the [Harbor Lights 2] today", with the name hung on "today", the name is the object,
 * for what says when describes no name; of "played fan favorite [Kat]" the name is, and not the noun that says what she is.
 */
import { relationOf, uposOf, xposOf } from "../tags.ts";
import type { Columns } from "./mend-tree.ts";

const UNMARKED = relationOf("obl:unmarked");
const COMPOUND = relationOf("compound");
const FLAT = relationOf("flat");
const OBJ = relationOf("obj");

const [OBL, CASE, DET] = [relationOf("obl"), relationOf("case"), relationOf("det")];
const [NSUBJ, NSUBJ_PASS, ACL] = [relationOf("nsubj"), relationOf("nsubj:pass"), relationOf("acl")];
const VBN = xposOf("VBN");
const FINITE: ReadonlySet<number> = new Set((["VBZ", "VBP", "VBD"] as const).map(xposOf));
const [NOUN, ADJ, PROPN] = [uposOf("NOUN"), uposOf("ADJ"), uposOf("PROPN")];

/** Mends the sentence of the tokens `from` … `to`. */
export function mendObjects(columns: Columns, from: number, to: number): void {
  mendTimes(columns, from, to);
  for (let verb = from + 2; verb < to; verb += 1) mendCalled(columns, verb, from);
  for (let noun = from + 1; noun + 1 < to; noun += 1) if (columns.relation[noun] === OBJ) mendNamed(columns, noun, to);
}

/** "played [fan] favorite Kat": a bare noun with a name right behind it that hangs on the same verb without a preposition. */
function mendNamed({ head, relation, upos }: Columns, noun: number, to: number): void {
  const verb = head[noun]!;
  if (upos[noun] !== NOUN || verb > noun) return;
  let name = noun + 1;
  while (name < to && (upos[name] === ADJ || upos[name] === NOUN) && head[name]! > name) name += 1;
  if (name >= to || upos[name] !== PROPN || relation[name] !== OBL || head[name] !== verb) return;
  for (let token = verb + 1; token < name; token += 1) {
    if (head[token] === name && relation[token] === CASE) return;
    if (head[token] === noun && relation[token] === DET) return;
  }
  relation[name] = OBJ;
  head[noun] = name;
  relation[noun] = COMPOUND;
}

/** "who voices [a badger] named Lord Sett": the noun between a verb without object and a bare participle is the verb's. */
function mendCalled({ head, relation, upos, xpos }: Columns, participle: number, from: number): void {
  const noun = participle - 1;
  if (xpos[participle] !== VBN || head[noun] !== participle || upos[noun] !== NOUN) return;
  if (relation[noun] !== NSUBJ && relation[noun] !== NSUBJ_PASS) return;
  let verb = noun - 1;
  while (verb > from && head[verb] === noun) verb -= 1;
  if (head[participle] !== verb || !FINITE.has(xpos[verb]!)) return;
  [head[noun], relation[noun]] = [verb, OBJ];
  [head[participle], relation[participle]] = [noun, ACL];
}

function mendTimes({ head, relation }: Columns, from: number, to: number): void {
  for (let time = from + 2; time < to; time += 1) {
    const verb = head[time]!;
    if (relation[time] !== UNMARKED || verb < from || verb > time) continue;
    const name = nameBefore({ head, relation }, time, verb);
    if (name < 0) continue;
    for (let token = verb + 1; token < to; token += 1) if (head[token] === verb && relation[token] === OBJ) return;
    for (let token = verb + 1; token < name; token += 1) if (head[token] === time) head[token] = name;
    head[name] = verb;
    relation[name] = OBJ;
  }
}

/** The name of several words right before a word, hung on it; -1 without one. */
function nameBefore({ head, relation }: Pick<Columns, "head" | "relation">, word: number, verb: number): number {
  let name = word - 1;
  while (name > verb && relation[name] === FLAT) name -= 1;
  return name > verb && name < word - 1 && head[name] === word && relation[name] === COMPOUND ? name : -1;
}
