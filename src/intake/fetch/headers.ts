/** What an answer's headers say, as undici gives them: names in lower case, each byte a character. */

export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The first of a header's values, trimmed; null where there is none. */
export function headerOf(headers: Headers, name: string): string | null {
  const [first = ""] = headersOf(headers, name);
  return first.trim() === "" ? null : first.trim();
}

/** Each value of a header that came several times. */
export function headersOf(headers: Headers, name: string): readonly string[] {
  const value = headers[name] ?? [];
  return typeof value === "string" ? [value] : value;
}
