/**
 * Works that go by a part of their title: "Afterlight" is "Ember Vale: Afterlight", where the ledger has both. Articles call an expansion by its own
 * name alone or with the game's before it, and each way makes an id of its own.
 */
import { splitAtoms } from "../../base/atoms.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Named, Question } from "../../model/answer.ts";
import type { Pack } from "../../model/pack.ts";
import type { Known } from "./fetch-slice.ts";

/** The same, knowing the other way to call the works asked about to be theirs; the pack is the one without the ledger's own names. */
export async function knowFullTitles(
  ledger: Ledger,
  questions: readonly Question[],
  context: Known,
  { world }: Pack,
): Promise<Known> {
  const asked = questions.flatMap(({ subject, scope }) => [subject, scope].flatMap((named) => named ?? []));
  const merged = new Map(context.kindred.merged);
  for (const work of asked.filter(({ id }) => id.startsWith("work:") && !world.entities.has(id))) {
    for (const id of await otherTitles(ledger, work)) if (id !== work.id && !merged.has(id)) merged.set(id, work.id);
  }
  if (merged.size === context.kindred.merged.size) return context;
  return { ...context, kindred: { ...context.kindred, merged, found: new Map() }, around: new Map() };
}

async function otherTitles(ledger: Ledger, { name }: Named): Promise<string[]> {
  const own = behindColon(name);
  const alike = own === null ? await ledger.entitiesNamed(name, MOST_ALIKE) : await ledger.entitiesCalled([own]);
  const wanted = plainly(own ?? name);
  return alike
    .filter(
      ({ kind, name: other }) =>
        kind === "work" && plainly(own === null ? (behindColon(other) ?? "") : other) === wanted,
    )
    .map(({ id }) => id);
}

/** "Afterlight" of "Ember Vale: Afterlight"; null for a title of one piece. */
function behindColon(name: string): string | null {
  const colon = name.indexOf(": ");
  return colon === -1 ? null : name.slice(colon + 2);
}

const plainly = (words: string): string => splitAtoms(words).join(" ").replace(/^the /u, "");

const MOST_ALIKE = 40;
