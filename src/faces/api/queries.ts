/** What requests name in their address: the day that is asked as of, and what narrows a list. */
import * as z from "zod";
import type { AskOptions } from "../../desk/ask.ts";
import { asOfDay } from "../../desk/days.ts";
import type { Desk } from "../../desk/desk.ts";
import { narrow, type Narrowing } from "../../desk/lists/narrow.ts";
import type { Filter } from "../../ledger/ledger.ts";

/** More is no question and no name. */
const LONGEST = 1000;

type Words = z.ZodType<string | undefined>;

const words: Words = z.string().max(LONGEST).optional();

export const asOfQuery: { readonly asOf: Words; readonly by: z.ZodType<AskOptions["by"]> } = {
  asOf: words.meta({ description: "What was known by the end of that day: 2025-05-02; today without it." }),
  by: z
    .enum(["reported", "recorded"])
    .default("reported")
    .meta({ description: "By the day of publication, or by when the ledger took it in." }),
};

export const questionQuery: z.ZodType<string> = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST)
  .meta({ description: "In plain English." });

export const narrowQuery: { readonly [Name in keyof Narrowing]-?: Words } = {
  about: words.meta({ description: "Only what is about someone or something: a name, some words of it, an id." }),
  since: words.meta({ description: "Only what was published on that day or later." }),
  until: words.meta({ description: "Only what was published on that day or earlier." }),
  outlet: words.meta({ description: "Only what an outlet published, by its name as printed." }),
};

type AsOfQuery = { readonly asOf?: string | undefined; readonly by: AskOptions["by"] };

export function asOfOf({ asOf, by }: AsOfQuery, { now }: Desk): AskOptions {
  return { asOf: asOfDay(asOf, now(), "asOf"), by };
}

export async function filterOf(query: Narrowing, { ledger, pack }: Desk): Promise<Filter> {
  return await narrow(ledger, query, pack);
}
