/**
 * Descriptions of works that stand beside their names: "Afterlight, a paid expansion", "the last game in the series, Harbor Lights 2,", "a new game
 * called Afterlight", "the sequel is titled Afterlight".
 */
import type { WorkNoun } from "../../../model/naming.ts";
import type { Draft, Referent } from "../draft.ts";
import { R } from "../grammar.ts";
import { firstChild, nextChild } from "../scene.ts";
import { mentionAt, type PageMemory } from "./page-memory.ts";

/** The name that a description says or has said; null where none stands beside it, or it is of a part or a trailer. */
export function namedWith(
  memory: PageMemory,
  draft: Draft,
  { relation }: WorkNoun,
  suits: (work: Referent) => boolean,
): Draft | null {
  if (draft.plural || relation === "part" || relation === "promotion") return null;
  const named = before(memory, draft) ?? behind(memory, draft) ?? called(memory, draft);
  if (named?.form !== "name" || named.who?.kind !== "work") return null;
  return named.index > draft.index || suits(named.who) ? named : null;
}

/** "Afterlight, a paid [expansion]". */
function before(memory: PageMemory, { headToken }: Draft): Draft | null {
  const { relation, head } = memory.scene.syntax;
  return relation[headToken] === R.apposition ? mentionAt(memory, head[headToken]!) : null;
}

/** "The last [game] in the series, Harbor Lights 2, was …". */
function behind(memory: PageMemory, { headToken }: Draft): Draft | null {
  const { scene } = memory;
  for (let child = firstChild(scene, headToken); child !== -1; child = nextChild(scene, child)) {
    const one = child > headToken && scene.syntax.relation[child] === R.apposition ? mentionAt(memory, child) : null;
    if (one?.form === "name") return one;
  }
  return null;
}

/** "A new [game] called Afterlight", "the [sequel] is titled Afterlight": the name right behind such a verb. */
function called(memory: PageMemory, { headToken, endToken }: Draft): Draft | null {
  const { syntax, naming, names } = memory.scene;
  const isNaming = (token: number): boolean => naming.contexts.has(`${syntax.lemma[token]!} naming`);
  const over = syntax.relation[headToken] === R.passiveSubject ? syntax.head[headToken]! : -1;
  const verb = isNaming(endToken) ? endToken : over >= 0 && isNaming(over) ? over : -1;
  const name = verb < 0 ? undefined : names.list[names.at[verb + 1] ?? -1];
  return name === undefined ? null : (memory.drafts[memory.byLast[name.endToken - 1]!] ?? null);
}
