/**
 * Works that go by their hero's name, long and short: "the Lantern film" and "the Victor Lantern film" are one where the articles know a Victor
 * Lantern. The ledger's names alone do not tell it, since works that end alike are many and have nothing to do with each other.
 */
import { bareName, type Kindred } from "../../judge/entities/relate.ts";
import { isSomeone, lastWord } from "../../judge/entities/someone.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Named, Question } from "../../model/answer.ts";
import type { Pack } from "../../model/pack.ts";
import type { Known } from "./fetch-slice.ts";

/** The same, knowing such names of the works asked about to be theirs; the pack is the one without the ledger's own names. */
export async function knowWorksOfHeroes(
  ledger: Ledger,
  questions: readonly Question[],
  context: Known,
  { world }: Pack,
): Promise<Known> {
  const asked = questions.flatMap(({ subject, scope }) => [subject, scope].flatMap((named) => named ?? []));
  const merged = new Map(context.kindred.merged);
  for (const work of asked.filter(({ id }) => id.startsWith(WORK) && !world.entities.has(id))) {
    for (const id of await otherNames(ledger, work, context.kindred)) if (!merged.has(id)) merged.set(id, work.id);
  }
  if (merged.size === context.kindred.merged.size) return context;
  return { ...context, kindred: { ...context.kindred, merged, found: new Map() }, around: new Map() };
}

/** Ids of works that the ledger has under the hero's long name, where the work asked about goes by the short one, and the other way round. */
async function otherNames(ledger: Ledger, work: Named, kindred: Kindred): Promise<string[]> {
  const name = bareName(work.id, kindred);
  const alike = await ledger.entitiesNamed(lastWord(name), MOST_ALIKE);
  const heroes = new Set(
    alike
      .filter(({ id }) => isSomeone(id))
      .map(({ id }) => bareName(id, kindred))
      .filter((hero) => hero.includes(" ")),
  );
  const isOther = name.includes(" ")
    ? (other: string): boolean => heroes.has(name) && other === lastWord(name)
    : (other: string): boolean => heroes.has(other) && lastWord(other) === name;
  return alike.flatMap(({ id }) =>
    id.startsWith(WORK) && isWhole(id, kindred) && isOther(bareName(id, kindred)) ? id : [],
  );
}

/** "Lantern 3" is none of the names of "Victor Lantern". */
const isWhole = (id: string, kindred: Kindred): boolean => id === WORK + bareName(id, kindred).replaceAll(" ", "-");

const WORK = "work:";
const MOST_ALIKE = 40;
