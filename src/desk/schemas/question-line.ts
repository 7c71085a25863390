/** A line of `ask --jsonl`: a question as JSON. Keys it does not know are ignored, `null` is absent. */
import * as z from "zod";

export type QuestionLine = {
  readonly question: string;
  /** As written; null for the day that all are asked as of. */
  readonly asOf: string | null;
};

export const questionLine: z.ZodType<QuestionLine> = z.object({
  question: z.string(),
  asOf: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value) => (value === null || value === undefined || value === "" ? null : String(value))),
});
