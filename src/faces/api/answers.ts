/** What a route answers with: its own schema, and a problem for whatever goes wrong. */
import type { z } from "@hono/zod-openapi";
import { problemSchema } from "./problem.ts";

export type Answers<Schema> = {
  readonly 200: {
    readonly description: string;
    readonly content: { readonly "application/json": { readonly schema: Schema } };
  };
};

export function answers<Schema extends z.ZodType>(schema: Schema, description: string): Answers<Schema> {
  const problem = {
    description: "What went wrong",
    content: { "application/problem+json": { schema: problemSchema } },
  };
  const all = { 200: { description, content: { "application/json": { schema } } }, default: problem };
  return all;
}
