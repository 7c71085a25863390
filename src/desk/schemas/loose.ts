/** How types of ours and those of the schemas' library meet. */
import * as z from "zod";

/** A type as the schema's library writes it: a key that may be absent may be `undefined` as well. JSON knows no difference. */
export type Loose<Value> = Value extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Loose<Value[Key]> | (IsOptional<Value, Key> extends true ? undefined : never) }
    : Value;

type IsOptional<Value, Key extends keyof Value> = Pick<Value, Key> extends Required<Pick<Value, Key>> ? false : true;

/** Of a schema with a name of its own: OpenAPI says "this or null" of such a one only so. */
export function orNull<Value>(schema: z.ZodType<Value>): z.ZodType<Value | null> {
  return z.union([schema, z.null()]);
}
