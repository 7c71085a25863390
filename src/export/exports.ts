/** All ways to write a ledger out; the first is the one that is meant where nobody says. */
import type { Export } from "./export.ts";
import { jsonl } from "./exports/jsonl.ts";

export const EXPORTS: readonly Export[] = [jsonl];
