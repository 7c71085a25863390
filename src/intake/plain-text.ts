/** Plain text → the fields of a document. A leading ` date YYYY-MM-DD ` mark gives the dateline and is no part of the text. */
import type { Received } from "./received.ts";

/** " date 2025-05-02 The long-awaited …": how some archives put the dateline before the text. */
const DATE_MARK = /^\s{0,8}date[ \t]{1,4}(\d{4}-\d{2}-\d{2})(?=\s)\s{0,8}/u;

export function parsePlainText(text: string): Received {
  const mark = DATE_MARK.exec(text);
  return { text: mark === null ? text : text.slice(mark[0].length), published: mark?.[1] ?? null };
}
