/**
 * A page whose elements are nested deeper than any browser lets them be: the opening tags past that depth go, their words stay. Parsers and
 * searches take time with the depth for each element, so that a hundred thousand tags that nobody closed would cost minutes.
 *
 * Tags are counted as they stand, in scripts too: no page comes near the limit but by intent.
 */

/** As browsers do. Articles nest some forty. */
const DEEPEST = 512;

const TAG = /<(\/?)([a-z][a-z\d]*)[^<>]*>/giu;

/** What has no content, and what ends where the next of its kind begins. */
const SHALLOW: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd td th tr thead tbody tfoot option optgroup".split(
    " ",
  ),
);

export function limitDepth(html: string): string {
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name] of html.matchAll(TAG)) {
    if (SHALLOW.has(name!.toLowerCase())) continue;
    depth = Math.max(0, depth + (slash === "" ? 1 : -1));
    deepest = Math.max(deepest, depth);
  }
  return deepest > DEEPEST ? cut(html) : html;
}

/** An opening tag goes with its closing one. */
function cut(html: string): string {
  let depth = 0;
  return html.replaceAll(TAG, (tag: string, slash: string, name: string) => {
    if (SHALLOW.has(name.toLowerCase())) return tag;
    const before = depth;
    depth = Math.max(0, depth + (slash === "" ? 1 : -1));
    return Math.max(before, depth) > DEEPEST ? " " : tag;
  });
}
