/** A web page → the fields of a document; the parsers, which cost 100 ms, are loaded when they are needed. */
import { oneArticle } from "../contents.ts";
import type { Format } from "../format.ts";

/** A page or a piece of one opens with a tag that only HTML has. */
const OPENS =
  /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype html|html|head|body|main|article|section|header|div|h1|p|meta|title|script)[\s>]/iu;

export const html: Format = {
  name: "html",
  endings: [".html", ".htm", ".xhtml"],
  mediaTypes: ["text/html", "application/xhtml+xml"],
  detect: (text) => OPENS.test(text.slice(0, 4000)),
  parse: async (text) => {
    const { parseArticle } = await import("../html/article.ts");
    return oneArticle(parseArticle(text));
  },
};
