/** A piece of HTML, as feeds carry it → its words, paragraphs parted by an empty line. */
import { parsePage } from "./page.ts";
import { writeParagraphs } from "./paragraphs.ts";

export function writeFragment(html: string): string {
  const page = parsePage(isTooDeep(html) ? html.replaceAll(TAG, " ") : html);
  return writeParagraphs(page.body ?? page)
    .map(({ text }) => text)
    .join("\n\n");
}

/** Articles nest some ten elements. The library's time grows with the square of the depth; of what goes past this, the words are kept. */
const DEEPEST = 250;

const TAG = /<(\/?)([a-z][\w-]{0,40})[^<>]{0,5000}>/giu;

/** What closes itself, or is closed by the next of its kind: many of them in a row are no depth. */
const FLAT = /^(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|source|t[dhr]|track|wbr)$/iu;

function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, isClosing, name = ""] of html.matchAll(TAG)) {
    if (FLAT.test(name)) continue;
    depth = isClosing === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
