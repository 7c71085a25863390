/**
 * What addresses of articles are compared by: two texts with one key are versions of one article. Keys are kept in ledgers, so
 * this never changes between releases.
 *
 *     urlKey("HTTPS://News.example/a/?utm_source=x&id=7#top")  // "https://news.example/a?id=7"
 */
export function urlKey(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address.trim();
  url.hash = "";
  // Left alone where nothing is taken out: setting the parameters anew would write them in another way.
  const marks = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of marks) url.searchParams.delete(name);
  if (!url.pathname.startsWith("/")) return url.href;
  url.pathname = url.pathname.replace(/\/+$/u, "");
  if (url.search === "") url.search = "";
  return url.pathname === "/" ? url.href.replace(/\/(?=$|\?)/u, "") : url.href;
}

/** Parameters that say where a reader came from. */
const TRACKING = /^(?:utm_.*|fbclid|gclid)$/iu;
