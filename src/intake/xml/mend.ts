/**
 * A feed as the web has it → the same feed as well-formed XML, for a library that reads no other: entities decoded, elements
 * closed, prefixes and their declarations as the standards write them, addresses absolute where something tells from where
 * they count. `walk.ts` says what is mended and what is refused.
 */
import { resolveAddress } from "../address.ts";
import { DECLARED } from "./namespaces.ts";
import { localOf, type Walked, walkXml, type XmlElement, type XmlRoots } from "./walk.ts";

/** Elements that are an address, or have one: the library does not tell from where they count. */
const ADDRESSED: ReadonlySet<string> = new Set(["link", "content", "url", "uri", "comments"]);
const ADDRESSES: ReadonlySet<string> = new Set(["href", "src"]);

/** People, whose brackets the library matches in a time that grows with the square of their number. */
const PEOPLE: ReadonlySet<string> = new Set(["author", "managingeditor", "webmaster", "name"]);
/** Characters of names that an item, or the feed above its items, may have. */
const LONGEST_NAMES = 3000;

/** RDF's table of contents, by which the library would leave out items that it does not list. */
const CONTENTS = "items";

/** Names that cannot be keys of an object without doing harm. */
const HARMFUL = /^(?:.*:)?(?:__proto__|constructor|prototype|hasownproperty|tostring|valueof|__\w+__)$/u;

export type Mended = Walked & { readonly xml: string };

/** Throws as `walkXml`. The last item is left out where the document breaks off in it: half an article is none. */
export function mendXml(text: string, name: string, url: string | null, roots: XmlRoots): Mended {
  const pieces: string[] = [];
  /** Where the last item begins among the pieces, and how deep. */
  let item = 0;
  let itemDepth = 0;
  let own = "";
  /** Characters of names since the last item began. */
  let named = 0;
  const walked = walkXml(text, name, url, roots, {
    open: (element, depth) => {
      if (depth === 0 && element.name.startsWith("atom:")) own = "atom:";
      const tag = nameOf(element, own);
      if (tag === "item" || tag === "entry") [item, itemDepth, named] = [pieces.length, depth, 0];
      pieces.push(`<${tag}${writeAttributes(element, depth === 0)}>`);
    },
    text: (words, within) => {
      let meant = isBase64(within) ? Buffer.from(words, "base64").toString() : words;
      if (within.name === "link") meant = resolveAddress(meant, within.base) ?? meant;
      if (PEOPLE.has(localOf(within.name))) {
        meant = meant.slice(0, Math.max(0, LONGEST_NAMES - named));
        named += meant.length;
      }
      pieces.push(escape(meant));
    },
    close: (element) => pieces.push(`</${nameOf(element, own)}>`),
  });
  if (walked.isCut) {
    // Behind the item stand only the closing tags that were made up: its own, those within it and those around it.
    const around = pieces.slice(pieces.length - itemDepth);
    pieces.length = item;
    pieces.push(...around);
  }
  return { ...walked, xml: pieces.join("") };
}

/** Atom 0.3 says so by its mode; in Atom 1.0 all types but text and XML are written so (RFC 4287, section 4.1.3.3). */
function isBase64({ attributes }: XmlElement): boolean {
  return attributes["mode"] === "base64" || attributes["type"] === "application/octet-stream";
}

/** What the document is made of stands without a prefix, as the library expects it. */
function nameOf({ name }: XmlElement, own: string): string {
  const tag = own !== "" && name.startsWith(own) ? name.slice(own.length) : name;
  return /^[a-z_][\w.:-]*$/u.test(tag) && !HARMFUL.test(tag) && tag !== CONTENTS ? tag : "unknown";
}

function writeAttributes({ name, attributes, base }: XmlElement, isRoot: boolean): string {
  const isAddressed = ADDRESSED.has(localOf(name));
  const own = name === "feed" ? { xmlns: "http://www.w3.org/2005/Atom" } : {};
  const written = Object.entries(isRoot ? { ...attributes, ...own, ...DECLARED } : attributes).map(([key, value]) => {
    const address = isAddressed && ADDRESSES.has(key) ? resolveAddress(value, base) : null;
    return ` ${key}="${escape(address ?? value)}"`;
  });
  return written.join("");
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
