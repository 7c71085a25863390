/**
 * What is needed of the DOM, as our own types: linkedom makes the tree, these few members are all that is asked of it.
 */
import { parseHTML } from "linkedom";
import { limitDepth } from "./limit-depth.ts";

export type PageNode = {
  /** 1 element, 3 text, 9 document. */
  readonly nodeType: number;
  readonly childNodes: ArrayLike<PageNode>;
  readonly textContent: string | null;
};

export type PageElement = PageNode & {
  readonly localName: string;
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  removeAttribute(name: string): void;
  querySelectorAll(selectors: string): Iterable<PageElement>;
  querySelector(selectors: string): PageElement | null;
  matches(selectors: string): boolean;
  remove(): void;
};

export type Page = PageElement & { readonly documentElement: PageElement | null; readonly body: PageElement | null };

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/** The tree of a page. A piece of one, such as an article alone, gets the frame that belongs around it. */
export function parsePage(written: string): Page {
  const html = limitDepth(written);
  const framed = `<!doctype html><html><head></head><body>${html}</body></html>`;
  const page = parse(/<(?:html|body)[\s>]/iu.test(html) ? html : framed);
  // What looked like a page stood within a script or a comment.
  return page.documentElement?.localName === "html" ? page : parse(framed);
}

function parse(html: string): Page {
  const window: unknown = parseHTML(html);
  const { document } = Object(window);
  return document;
}
