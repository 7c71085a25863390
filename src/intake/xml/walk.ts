/**
 * XML as the web has it → its elements, one after the other. What is ill-formed is mended on the way: elements left open are
 * closed, closing tags of nothing and what stands around the root are dropped, an ampersand that begins no character is one,
 * HTML's named characters are known, prefixes are told by their namespaces, and without any by themselves.
 *
 * Limits hold while reading: the depth, the number of items, and no document declares entities. A DOCTYPE that only points
 * at a DTD elsewhere, as RSS 0.91 prescribes it, is dropped unread; one with declarations of its own is refused. So nothing
 * is loaded, and a reference never stands for more than one character.
 */
import { decodeHTMLStrict } from "entities";
import { Parser } from "htmlparser2";
import { HearsayError } from "../../base/error.ts";
import { resolveAddress } from "../address.ts";
import { prefixOf } from "./namespaces.ts";

export type XmlElement = {
  /** In lower case, with the prefix that `namespaces.ts` gives: "item", "dc:date". */
  readonly name: string;
  /** Names in lower case; declarations of namespaces are left out. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What relative addresses in it count from: `xml:base` as it adds up, over the delivery's own; null for nothing. */
  readonly base: string | null;
};

export type XmlVisitor = {
  readonly open: (element: XmlElement, depth: number) => void;
  /** Decoded: what it means, not what was written. */
  readonly text: (text: string, within: XmlElement) => void;
  readonly close: (element: XmlElement, depth: number) => void;
};

export type Walked = {
  /** Whether the document breaks off within an item, whose last words are missing. */
  readonly isCut: boolean;
  /** Whether there were more items than are read; the rest is left. */
  readonly isFull: boolean;
};

/** XHTML within an entry nests deepest, and pages seldom go past 40. */
const DEEPEST = 250;

/** What the standard allows a sitemap, the longest of all lists. */
export const MOST_ITEMS = 50_000;

/** Items left open are closed by the next one, but the parser goes on counting them. */
const MOST_LEFT_OPEN = 2000;

/** What a list repeats, and what never stands within its own kind. */
const ITEMS: ReadonlySet<string> = new Set(["item", "entry", "url", "sitemap"]);

/** What OPML repeats, within its own kind too. */
const OUTLINE = "outline";

/** Names of first elements; what stands around one is dropped. */
export type XmlRoots = ReadonlySet<string>;

type Scope = { readonly prefixes: ReadonlyMap<string, string>; readonly parent: Scope | null };

type Open = XmlElement & { readonly scope: Scope | null; isOpen: boolean };

/**
 * Goes through the first element whose name, without prefix, is one of `roots`. Throws `input/feed-doctype`, `input/feed-too-deep` and, where
 * there is no such element, `input/feed-malformed`. `name` is the delivery's, for messages.
 */
export function walkXml(text: string, name: string, url: string | null, roots: XmlRoots, visitor: XmlVisitor): Walked {
  const walk = new Walk(name, url, roots, visitor);
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => walk.open(tag, attributes) || parser.pause(),
      onclosetag: () => walk.close() || parser.pause(),
      ontext: (piece) => walk.text(piece),
      oncdatastart: () => walk.quote(true),
      oncdataend: () => walk.quote(false),
      onprocessinginstruction: (_, declaration) => walk.refuseEntities(declaration),
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.write(text);
  return walk.finish();
}

/** The state of a walk; its `open` and `close` say whether to go on. */
class Walk {
  readonly #name: string;
  readonly #url: string | null;
  readonly #roots: XmlRoots;
  readonly #visitor: XmlVisitor;
  readonly #stack: Open[] = [];
  /** Of the stack, what is not closed yet. */
  #depth = 0;
  #items = 0;
  #isFull = false;
  #isDone = false;
  #isQuoted = false;
  #words = "";

  constructor(name: string, url: string | null, roots: XmlRoots, visitor: XmlVisitor) {
    this.#name = name;
    this.#url = url;
    this.#roots = roots;
    this.#visitor = visitor;
  }

  open(tag: string, written: Readonly<Record<string, string>>): boolean {
    this.#flush();
    const parent = this.#stack.at(-1);
    if (parent === undefined && !this.#roots.has(localOf(tag.toLowerCase()))) return true;
    const element = readElement(tag, written, parent ?? null, this.#url);
    const isItem = ITEMS.has(element.name);
    if (isItem) this.#closeOpenItem();
    if (isItem || element.name === OUTLINE) this.#items += 1;
    this.#isFull = this.#items > MOST_ITEMS || this.#stack.length > MOST_LEFT_OPEN;
    if (this.#isFull) return false;
    this.#stack.push(element);
    if (this.#depth >= DEEPEST) throw tooDeep(this.#name);
    this.#visitor.open(element, this.#depth);
    this.#depth += 1;
    return true;
  }

  close(): boolean {
    this.#flush();
    const element = this.#stack.pop();
    if (element?.isOpen) this.#end(element);
    this.#isDone = element !== undefined && this.#stack.length === 0;
    return !this.#isDone;
  }

  text(piece: string): void {
    this.#words += piece;
  }

  /** Within `<![CDATA[…]]>` all characters are what they are. */
  quote(isQuoted: boolean): void {
    this.#flush();
    this.#isQuoted = isQuoted;
  }

  refuseEntities(declaration: string): void {
    if (this.#stack.length > 0 || !/^!(?:doctype\b[^[]*\[|entity\b)/iu.test(declaration)) return;
    throw new HearsayError(
      "input/feed-doctype",
      `${this.#name} declares entities or elements of its own in its DOCTYPE, which are never read: they can be made to grow without end. ` +
        "Take the declarations out and write the characters themselves.",
    );
  }

  finish(): Walked {
    const isOpen = !this.#isDone && !this.#isFull;
    this.#flush();
    const isCut = isOpen && this.#stack.some((element) => element.isOpen && ITEMS.has(element.name));
    if (!this.#isDone && this.#stack.length === 0 && !this.#isFull) throw noRoot(this.#name);
    for (let element = this.#stack.pop(); element !== undefined; element = this.#stack.pop())
      if (element.isOpen) this.#end(element);
    return { isCut, isFull: this.#isFull };
  }

  #flush(): void {
    const within = this.#stack.findLast(({ isOpen }) => isOpen);
    if (within !== undefined && this.#words !== "")
      this.#visitor.text(this.#isQuoted ? this.#words : decodeHTMLStrict(this.#words), within);
    this.#words = "";
  }

  #end(element: Open): void {
    element.isOpen = false;
    this.#depth -= 1;
    this.#visitor.close(element, this.#depth);
  }

  /** An item within another: the first was never closed. */
  #closeOpenItem(): void {
    const last = this.#stack.findLastIndex(({ name, isOpen }) => isOpen && ITEMS.has(name));
    if (last === -1) return;
    for (let at = this.#stack.length - 1; at >= last; at -= 1) {
      const element = this.#stack[at];
      if (element?.isOpen) this.#end(element);
    }
  }
}

function readElement(
  tag: string,
  written: Readonly<Record<string, string>>,
  parent: Open | null,
  url: string | null,
): Open {
  const attributes: Record<string, string> = {};
  const prefixes = new Map<string, string>();
  for (const [key, value] of Object.entries(written)) {
    const name = key.toLowerCase();
    // The root's own namespace is that of the format, whatever it says: some declare another's.
    if (name.startsWith("xmlns:") || (name === "xmlns" && parent !== null)) {
      prefixes.set(name.slice(6), decodeHTMLStrict(value));
    } else if (name !== "xmlns" && /^[a-z][\w.:-]*$/u.test(name)) attributes[name] = decodeHTMLStrict(value);
  }
  const scope = prefixes.size === 0 ? (parent?.scope ?? null) : { prefixes, parent: parent?.scope ?? null };
  const around = parent?.base ?? url;
  const base = attributes["xml:base"];
  return {
    name: nameIn(scope, tag.toLowerCase()),
    attributes,
    base: base === undefined ? around : (resolveAddress(base, around) ?? around),
    scope,
    isOpen: true,
  };
}

function nameIn(scope: Scope | null, tag: string): string {
  const colon = tag.indexOf(":");
  const prefix = tag.slice(0, Math.max(0, colon));
  for (let at = scope; at !== null; at = at.parent) {
    const address = at.prefixes.get(prefix);
    if (address === undefined) continue;
    const known = prefixOf(address);
    if (known === null) return tag;
    return known === "" ? tag.slice(colon + 1) : `${known}:${tag.slice(colon + 1)}`;
  }
  return tag;
}

export function localOf(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function tooDeep(name: string): HearsayError {
  return new HearsayError("input/feed-too-deep", `${name} nests elements more than ${DEEPEST} deep, as no feed does.`);
}

function noRoot(name: string): HearsayError {
  return new HearsayError(
    "input/feed-malformed",
    `${name} holds no feed that can be read: its first element is missing.`,
  );
}
