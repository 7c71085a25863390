/** Works that a ledger has under more than one id, since articles call them in more than one way: asked about by one, they are known by all. */
import type { Kindred } from "../../judge/entities/relate.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Named, Question } from "../../model/answer.ts";
import type { Pack } from "../../model/pack.ts";
import type { Known } from "./fetch-slice.ts";

/** Ids of what else the ledger may call a work. */
export type FindOthers = (ledger: Ledger, work: Named, kindred: Kindred) => Promise<readonly string[]>;

/** The same, knowing such names of the works asked about to be theirs; the pack is the one without the ledger's own names. */
export async function knowOtherNames(
  ledger: Ledger,
  questions: readonly Question[],
  context: Known,
  { world }: Pack,
  findOthers: FindOthers,
): Promise<Known> {
  const { kindred } = context;
  const asked = questions.flatMap(({ subject, scope }) => [subject, scope].flatMap((named) => named ?? []));
  const merged = new Map(kindred.merged);
  for (const work of asked.filter(({ id }) => id.startsWith("work:") && !world.entities.has(id))) {
    const others = await findOthers(ledger, work, kindred);
    for (const id of others) if (id !== work.id && !merged.has(id)) merged.set(id, work.id);
  }
  if (merged.size === kindred.merged.size) return context;
  return { ...context, kindred: { ...kindred, merged, found: new Map() }, around: new Map() };
}
