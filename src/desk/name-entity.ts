/**
 * Someone or something as a person names it, by id, by name or by some words of it → whom the ledger and the packs know by it.
 */
import { splitAtoms } from "../base/atoms.ts";
import { HearsayError } from "../base/error.ts";
import { suggest } from "../base/suggest.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Named } from "../model/answer.ts";
import { MENTION_KINDS } from "../model/entity.ts";
import type { Pack } from "../model/pack.ts";

/** All whose names hold the words; of an id, itself. At least one: else it throws `record/entity-unknown`. */
export async function findEntities(ledger: Ledger, written: string, pack: Pack): Promise<readonly Named[]> {
  if (isId(written)) {
    const known = await ledger.entities([written]);
    return known.length > 0 ? known : [knownToPacks(written, pack) ?? (await refuse(ledger, written))];
  }
  const named = await ledger.entitiesNamed(written, MOST);
  const aliased = calledByPacks(written, pack).filter(({ id }) => named.every((one) => one.id !== id));
  const all = [...named, ...aliased];
  return all.length > 0 ? all : [await refuse(ledger, written)];
}

const MOST = 500;

/** The one that is meant: exactly called so, else the only one whose name holds the words. Throws `record/entity-unknown` and `record/ambiguous`. */
export async function requireEntity(ledger: Ledger, written: string, pack: Pack): Promise<Named> {
  if (isId(written)) return (await findEntities(ledger, written, pack))[0]!;
  const called = [...(await ledger.entitiesCalled([written])), ...calledByPacks(written, pack)];
  const exact = new Map<string, Named>(called.map((one) => [one.id, one]));
  const found = exact.size > 0 ? [...exact.values()] : await findEntities(ledger, written, pack);
  if (found.length === 1) return found[0]!;
  const ids = found.slice(0, 6).map(({ id }) => id);
  const more = found.length > ids.length ? ` and ${found.length - ids.length} more` : "";
  throw new HearsayError(
    "record/ambiguous",
    `"${written}" may be ${ids.join(", ")}${more}. Name one of them by its id.`,
  );
}

const isId = (written: string): boolean => MENTION_KINDS.some((kind) => written.startsWith(`${kind}:`));

const knownToPacks = (id: string, { world }: Pack): Named | null => world.entities.get(id) ?? null;

function calledByPacks(written: string, { world }: Pack): Named[] {
  const words = splitAtoms(written).join(" ");
  return Array.from(world.entities.values()).filter(({ name, aliases }) =>
    [name, ...aliases].some((one) => splitAtoms(one).join(" ") === words),
  );
}

async function refuse(ledger: Ledger, written: string): Promise<never> {
  const name = isId(written) ? written.slice(written.indexOf(":") + 1).replaceAll("-", " ") : written;
  const near = await ledger.entitiesLike(name, 3);
  const meant = isId(written) ? near.map(({ id }) => id) : near.map((one) => one.name);
  const hint = suggest(written, meant) || (meant[0] === undefined ? "" : ` Did you mean "${meant[0]}"?`);
  throw new HearsayError(
    "record/entity-unknown",
    `Nobody and nothing in the ledger goes by "${written}".${hint} \`hearsay entities\` lists those it knows.`,
  );
}
