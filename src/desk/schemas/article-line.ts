/** A line of `read --jsonl`: an article as JSON. Keys it does not know are ignored, `null` and "" are absent. */
import * as z from "zod";
import type { Notes, Received } from "../../intake/received.ts";

export type ArticleLine = Required<Omit<Received, Notes>> & {
  /** What the answer is to be called; a number is given back as one. Null: the document's own id. */
  readonly id: string | number | null;
};

const orNull = <Value>(value: Value | null | undefined): Value | null => value ?? null;

const optional = z
  .string()
  .nullish()
  .transform((value) => value || null);

export const articleLine: z.ZodType<ArticleLine> = z.object({
  id: z.union([z.string(), z.number()]).nullish().transform(orNull),
  text: z.string(),
  title: optional,
  published: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value) => (value ? String(value) : null)),
  modified: optional,
  outlet: optional,
  url: optional,
  byline: optional,
  language: optional,
  rendition: z.enum(["original", "excerpt", "restated"]).nullish().transform(orNull),
});
