/** A token as it leaves the process: without its hash. */
import * as z from "zod";
import { SCOPES, type Token } from "../../model/token.ts";

export type PublicToken = Omit<Token, "hash">;

const fields = {
  id: z.string(),
  label: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  madeAt: z.iso.datetime({ precision: 3 }),
  expiresAt: z.iso.datetime({ precision: 3 }).nullable(),
} as const;

export const tokenSchema: z.ZodType<PublicToken> = z.strictObject(fields).meta({ id: "Token" });

/** As it is told once, with the words that whoever holds it shows. */
export const madeTokenSchema: z.ZodType<PublicToken & { readonly words: string }> = z
  .strictObject({ ...fields, words: z.string() })
  .meta({ id: "MadeToken" });

export function publicOf({ hash: _hash, ...rest }: Token): PublicToken {
  return rest;
}
