/** An address as something names it, absolute or from where it stands → the absolute one. */

/** Null where it is no address of the web, or a relative one with nothing to count from. */
export function resolveAddress(written: string, base: string | null): string | null {
  const trimmed = written.trim();
  if (trimmed === "") return null;
  const from = base !== null && URL.canParse(base) ? base : undefined;
  const url = URL.parse(trimmed, from);
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) return null;
  // What is absolute stays as it was written: it is a name too.
  return URL.canParse(trimmed) ? trimmed : url.href;
}
