/**
 * What an XML document is, by its first element: "rss", "feed", "rdf:rdf". Looks past declarations, comments and what a
 * broken site puts above its feed: empty lines, a script's warning with its `<br />` and `<b>`.
 */

/** How much of a text is looked at. */
const SAMPLE = 8000;

/** A comment, a declaration, an instruction, or a tag; each bounded, so that looking stays linear. */
const MARK = /<!--[\s\S]{0,4000}?-->|<[!?][^>]{0,2000}>|<\/?([a-zA-Z][\w.:-]{0,40})([^<>]{0,2000})>?/gu;

/** Tags that a warning is made of. */
const WARNING: ReadonlySet<string> = new Set(["br", "b", "p", "pre"]);

/** In lower case, as it is written; null where there is no element, or one that stands in the midst of prose. */
export function findXmlRoot(text: string): string | null {
  const head = text.slice(0, SAMPLE);
  let isDeclared = false;
  for (const match of head.matchAll(MARK)) {
    const [mark, name = "", rest = ""] = match;
    if (mark.startsWith("<?xml")) isDeclared = true;
    if (name === "" || (WARNING.has(name.toLowerCase()) && !isDeclared)) continue;
    const isAlone = isDeclared || head.slice(0, match.index).replaceAll(MARK, "").trim() === "";
    // In a text about feeds "<rss>" is a word; with a version or a namespace it opens one.
    return isAlone || /\b(?:version|xmlns(?::\w+)?)\s*=/u.test(rest) ? name.toLowerCase() : null;
  }
  return null;
}
