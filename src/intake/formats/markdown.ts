/** Markdown → the fields of a document; the parser is loaded when it is needed. */
import { oneArticle } from "../contents.ts";
import type { Format } from "../format.ts";

/** Front matter, a heading, or a link: marks that no plain text has by chance. */
const MARKS = /^---\r?\n\s*[\w-]{1,40}:|^#{1,6} \S|(?<!\w)\[[^\]\n]{1,200}\]\(https?:\/\//mu;

/** How much of a text is looked at: what is Markdown shows it early. */
const SAMPLE = 20_000;

export const markdown: Format = {
  name: "markdown",
  endings: [".md", ".markdown", ".mdown", ".mkd"],
  mediaTypes: ["text/markdown", "text/x-markdown"],
  detect: (text) => MARKS.test(text.slice(0, SAMPLE)),
  parse: async (text) => {
    const { parseMarkdown } = await import("../markdown/article.ts");
    return oneArticle(parseMarkdown(text));
  },
};
