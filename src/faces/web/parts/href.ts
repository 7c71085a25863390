/**
 * The one way to an address in a page. Addresses of the world are let through only where they are http or https: an article's own
 * word for where it stands may be `javascript:`.
 */

/** A place of the desk: `here("/e", "person:jonas-vael")`, `here("/ask", null, { q: "…" })`. Empty parts of a query are left out. */
export function here(
  path: string,
  id: string | null = null,
  query: Readonly<Record<string, string | number | null | undefined>> = {},
): string {
  const asked = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== "");
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
  const place = id === null ? path : `${path}/${encodeURIComponent(id)}`;
  return search === "" ? place : `${place}?${search}`;
}

/** Somewhere else; null for what no page should lead to. */
export function elsewhere(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url);
  return parsed !== null && (parsed.protocol === "https:" || parsed.protocol === "http:") ? parsed.href : null;
}
