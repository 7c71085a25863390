/** JSON with its keys sorted, so that equal values give equal bytes (the ordering of RFC 8785, by UTF-16 code unit). */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  let json = "";
  if (isList(value)) {
    for (const item of value) json += `${json === "" ? "" : ","}${canonicalJson(item)}`;
    return `[${json}]`;
  }
  // Without a comparison of its own, `toSorted` goes by UTF-16 code unit.
  for (const key of Object.keys(value).toSorted()) {
    json += `${json === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(value[key]!)}`;
  }
  return `{${json}}`;
}

/** `Array.isArray` does not narrow a readonly list. */
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
