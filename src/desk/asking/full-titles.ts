/**
 * Works that go by a part of their title: "Afterlight" is "Ember Vale: Afterlight", where the ledger has both. Articles call an expansion by its own
 * name alone or with the game's before it, and each way makes an id of its own.
 */
import { splitAtoms } from "../../base/atoms.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Named } from "../../model/answer.ts";

/** Ids of works that the ledger has under the title's other form. */
export async function otherTitles(ledger: Ledger, { name }: Named): Promise<string[]> {
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
