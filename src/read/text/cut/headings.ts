/** Tells headings ("When Will the Defenders Return to the MCU?", "What we know so far") from short paragraphs. */
import { isLetter, isUpper } from "./characters.ts";
import type { Page } from "../page.ts";
import type { Tokens } from "../tokens.ts";

const LONGEST = 20;
const LONGEST_PLAIN = 9;

/** Whether the paragraph of the tokens `first` … `end` is a heading: in title case, or short and without a full stop. */
export function isHeading(
  { page, tokens }: { readonly page: Page; readonly tokens: Tokens },
  first: number,
  end: number,
): boolean {
  if (end - first > LONGEST) return false;
  const { text } = page;
  const opening = text.charCodeAt(tokens.start[first]!);
  if (isLetter(opening) && !isUpper(opening)) return false;
  const last = text.charAt(tokens.end[end - 1]! - 1);
  if ('.,;:…—–-"”'.includes(last)) return false;
  let long = 0;
  let capital = 0;
  for (let token = first + 1; token < end; token += 1) {
    const start = tokens.start[token]!;
    if (tokens.end[token]! - start < 4 || !isLetter(text.charCodeAt(start))) continue;
    long += 1;
    if (isUpper(text.charCodeAt(start))) capital += 1;
  }
  if (long >= 2 && capital * 4 >= long * 3) return true;
  return last !== "?" && last !== "!" && isLetter(opening) && end - first <= LONGEST_PLAIN;
}
