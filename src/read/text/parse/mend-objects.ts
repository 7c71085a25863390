/**
 * A slip of the parser: "revealed the [Harbor Lights 2] today", with the name hung on "today". What says when, without a
 * preposition, describes no name, so the name is the object of the verb.
 */
import { relationOf } from "../tags.ts";
import type { Columns } from "./mend-tree.ts";

const UNMARKED = relationOf("obl:unmarked");
const COMPOUND = relationOf("compound");
const FLAT = relationOf("flat");
const OBJ = relationOf("obj");

/** Mends the sentence of the tokens `from` … `to`. */
export function mendObjects({ head, relation }: Columns, from: number, to: number): void {
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
