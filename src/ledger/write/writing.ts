import type { Transaction } from "kysely";
import type { Store } from "../store.ts";
import type { Tables } from "../tables.ts";

/** What a step of a write transaction stands on. The terms have been refreshed. */
export type Writing = Pick<Store, "terms" | "search"> & { readonly tx: Transaction<Tables> };
