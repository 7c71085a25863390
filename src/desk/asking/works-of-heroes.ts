/**
 * Works that go by their hero's name, long and short: "the Lantern film" and "the Victor Lantern film" are one where the articles know a Victor
 * Lantern. The ledger's names alone do not tell it, since works that end alike are many and have nothing to do with each other.
 */
import { bareName, type Kindred } from "../../judge/entities/relate.ts";
import { isSomeone, lastWord } from "../../judge/entities/someone.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Named } from "../../model/answer.ts";

/** Ids of works that the ledger has under the hero's long name, where the work asked about goes by the short one, and the other way round. */
export async function namesByHero(ledger: Ledger, work: Named, kindred: Kindred): Promise<string[]> {
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
