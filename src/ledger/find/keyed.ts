/**
 * Which documents have statements about somebody or of some kind, by the index of statements alone. Where only the first or the last of
 * them are wanted, the index is looked through in stretches of days, each four times as long as the one before, until there are enough: who is
 * in the news every day costs no more than who was in it once.
 */
import type { Transaction } from "kysely";
import { UNDATED } from "../publication-day.ts";
import type { Tables } from "../tables.ts";

export type Keyed = {
  /** Null: whomever. */
  readonly about: readonly string[] | null;
  /** Terms; null: of whatever kind. One of the two is given. */
  readonly kinds: readonly number[] | null;
  /** Inclusive. */
  readonly since: number;
  readonly until: number;
};

export type Dated = { readonly number: number; readonly day: number };

/** Whether the first are wanted or the last, and how many besides those of one day. */
export type Part = { readonly from: "first" | "last"; readonly count: number; readonly besides: number | null };

/** Days of the first stretch. */
const STRETCH = 8;

/** All of them, or those of so many of the first or last days that there are enough: a day is given whole, as in it documents go by their ids. */
export async function findKeyed(tx: Transaction<Tables>, keyed: Keyed, part: Part | null): Promise<Dated[]> {
  const entities = keyed.about === null ? [0] : await numbersOf(tx, keyed.about);
  if (entities.length === 0) return [];
  const find = (since: number, until: number): Promise<Dated[]> =>
    since > until ? Promise.resolve([]) : findBetween(tx, entities, keyed.kinds, since, until);
  if (part === null) return await find(keyed.since, keyed.until);
  const found: Dated[] = [];
  let counted = 0;
  for await (const [since, until] of stretches(tx, keyed, part.from)) {
    for (const one of await find(since, until)) {
      found.push(one);
      if (one.day !== part.besides) counted += 1;
    }
    if (counted >= part.count) break;
  }
  return upTo(found, part);
}

/** Without the days that are not needed any more. */
function upTo(found: readonly Dated[], { from, count, besides }: Part): Dated[] {
  const counted = found.filter(({ day }) => day !== besides).map(({ day }) => day);
  if (counted.length <= count) return [...found];
  const days = counted.toSorted((a, b) => a - b);
  if (from === "first") return found.filter(({ day }) => day <= days[count - 1]!);
  return found.filter(({ day }) => day >= days[days.length - count]!);
}

async function numbersOf(tx: Transaction<Tables>, about: readonly string[]): Promise<number[]> {
  const rows = await tx.selectFrom("entity").select("number").where("id", "in", about).execute();
  return rows.map(({ number }) => number);
}

async function findBetween(
  tx: Transaction<Tables>,
  entities: readonly number[],
  kinds: readonly number[] | null,
  since: number,
  until: number,
): Promise<Dated[]> {
  let query = tx
    .selectFrom("statement_key")
    .select(["document as number", "day"])
    .distinct()
    .where("entity", "in", entities)
    .where("day", ">=", since)
    .where("day", "<=", until);
  if (kinds !== null) query = query.where("kind", "in", kinds);
  return await query.execute();
}

/** From the end that is wanted to the other one, without gaps. Undated documents come behind all days. */
async function* stretches(
  tx: Transaction<Tables>,
  { since, until }: Keyed,
  from: Part["from"],
): AsyncGenerator<readonly [since: number, until: number]> {
  const { first, last } = await tx
    .selectFrom("document")
    .select((eb) => [
      eb.selectFrom("document").select("day").orderBy("day").limit(1).as("first"),
      eb.selectFrom("document").select("day").where("day", "<", UNDATED).orderBy("day", "desc").limit(1).as("last"),
    ])
    .limit(1)
    .executeTakeFirst()
    .then((row) => ({ first: row?.first ?? UNDATED, last: row?.last ?? UNDATED }));
  const [begin, end] = [Math.max(since, first), Math.min(until, last)];
  if (from === "last" && until >= UNDATED) yield [Math.max(since, UNDATED), until];
  for (let length = STRETCH, at = 0; at <= end - begin; at += length, length *= 4) {
    if (from === "first") yield [begin + at, Math.min(begin + at + length - 1, end)];
    else yield [Math.max(end - at - length + 1, begin), end - at];
  }
  if (from === "first" && until >= UNDATED) yield [Math.max(since, UNDATED), until];
}
