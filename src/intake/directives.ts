/** What a host, in `X-Robots-Tag`, or a page, in `<meta name="robots">`, asks of programs that keep or learn from pages. */

/** Our name in `X-Robots-Tag: hearsay: noai` and in a robots.txt. */
export const PRODUCT = "Hearsay";

/**
 * What counts of an `X-Robots-Tag`, under one name each. `noindex` does not: blogs send it with every feed, to keep the
 * feed itself out of search results.
 */
const DIRECTIVES: ReadonlyMap<string, string> = new Map([
  ["noai", "noai"],
  ["noml", "noml"],
  ["noarchive", "noarchive"],
  ["nocache", "noarchive"],
  ["nosnippet", "nosnippet"],
  ["max-snippet:0", "nosnippet"],
]);

/** Of "noarchive, otherbot: noai, nosnippet" only the first: from a name on, a line speaks to whom it names. */
export function readDirectives(line: string): readonly string[] {
  let isForUs = true;
  return line
    .toLowerCase()
    .split(",")
    .flatMap((part) => {
      const [before = "", after] = part.split(":", 2).map((side) => side.trim());
      const isName = after !== undefined && !/^(?:max-|unavailable_after$)/u.test(before);
      if (isName) isForUs = before === "*" || before === PRODUCT.toLowerCase();
      const reserved = DIRECTIVES.get(isName || after === undefined ? (after ?? before) : `${before}:${after}`);
      return isForUs && reserved !== undefined ? [reserved] : [];
    });
}
