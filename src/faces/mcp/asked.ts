/** What several tools take: as of which day, narrowed to what, at most how many. */
import * as z from "zod";
import type { AskOptions } from "../../desk/ask.ts";
import { asOfDay } from "../../desk/days.ts";
import type { Desk } from "../../desk/desk.ts";

type Asked = {
  readonly question: z.ZodString;
  readonly asOf: z.ZodOptional<z.ZodString>;
  readonly by: z.ZodDefault<z.ZodEnum<{ reported: "reported"; recorded: "recorded" }>>;
};

export const asked: Asked = {
  question: z.string().trim().min(1).max(1000).describe('A question in plain English: "When does Season 2 come out?"'),
  asOf: z
    .string()
    .optional()
    .describe("Answer with what was known by the end of this day, month or year: 2025-05-02. Today without it."),
  by: z
    .enum(["reported", "recorded"])
    .default("reported")
    .describe("Whether a statement counts from the day of publication, or from when the ledger took it in."),
};

type Narrowing = { readonly [name in "about" | "since" | "until" | "outlet"]: z.ZodOptional<z.ZodString> };

export const narrowing: Narrowing = {
  about: z.string().optional().describe("Only what is about someone or something: a name, some words of it, an id."),
  since: z.string().optional().describe("Only what was published on that day, month or year, or later."),
  until: z.string().optional().describe("Only what was published on that day, month or year, or earlier."),
  outlet: z.string().optional().describe("Only what an outlet published, by its name as printed."),
};

export const limit: z.ZodDefault<z.ZodInt> = z.int().min(1).max(200).default(40).describe("At most so many rows.");

export const notice: z.ZodString = z.string().describe("What to know of the words in this result.");

/** How many more there are than the limit lets through. */
export const left: z.ZodInt = z.int().min(0).describe("How many rows were left out by the limit.");

export function optionsOf(
  { now }: Desk,
  { asOf, by }: { readonly asOf?: string | undefined; readonly by: AskOptions["by"] },
): AskOptions {
  return { asOf: asOfDay(asOf, now(), "asOf"), by };
}
