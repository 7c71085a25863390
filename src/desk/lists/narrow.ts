/** What narrows a list, as a person says it → a filter of the ledger. */
import type { Filter, Ledger } from "../../ledger/ledger.ts";
import type { Pack } from "../../model/pack.ts";
import { firstDay, lastDay } from "../days.ts";
import { findEntities } from "../name-entity.ts";

/** As written; absent or null: whatever it is. */
export type Narrowing = { readonly [Name in "about" | "since" | "until" | "outlet"]?: string | null | undefined };

/** Throws `record/entity-unknown`, and `usage` for a day that is none. */
export async function narrow(ledger: Ledger, narrowing: Narrowing, pack: Pack): Promise<Filter> {
  const { about = null, since = null, until = null, outlet = null } = narrowing;
  return {
    about: about === null ? null : (await findEntities(ledger, about, pack)).map(({ id }) => id),
    since: since === null ? null : firstDay(since, "--since"),
    until: until === null ? null : lastDay(until, "--until"),
    outlet,
  };
}
