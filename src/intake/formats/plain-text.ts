/**
 * Plain text → the fields of a document. The text stays as it is, line ends and white space too, but for what stands above
 * it and is no part of it: a leading ` date YYYY-MM-DD ` mark, and a headline (with its byline and its date) where that is
 * beyond doubt.
 */
import { oneArticle } from "../contents.ts";
import type { Format } from "../format.ts";
import { splitHead } from "../headline.ts";
import type { Received } from "../received.ts";

/** " date 2025-05-02 The long-awaited …": how some archives put the dateline before the text. */
const DATE_MARK = /^\s{0,8}date[ \t]{1,4}(\d{4}-\d{2}-\d{2})(?=\s)\s{0,8}/u;

function parsePlainText(text: string): Received {
  const mark = DATE_MARK.exec(text);
  const head = splitHead(mark === null ? text : text.slice(mark[0].length));
  return { ...head, published: mark?.[1] ?? head.published };
}

export const plainText: Format = {
  name: "plain",
  endings: [".txt", ".text"],
  mediaTypes: ["text/plain"],
  detect: () => false,
  parse: async (text) => oneArticle(parsePlainText(text)),
};
