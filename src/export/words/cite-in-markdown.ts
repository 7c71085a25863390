/**
 * A quotation as a block of Markdown with its source behind it, for a page, a mail or an issue.
 *
 * What an article says is text and never markup: every sign that could begin some is escaped. Of a restated text only words inside quotation
 * marks are quoted.
 */
import type { Cited } from "./cite-in-wikitext.ts";
import { linkOf } from "./link-of.ts";
import { creditedWords } from "./said-words.ts";
import { writeDate } from "./write-date.ts";

/** `> words`, an empty line, `— Jonas Vael, [Headline](https://…), *Tidewater Screen*, 20 June 2025`; with its line breaks. */
export function citeInMarkdown(cited: Cited): string {
  const { words, isSpoken } = creditedWords(cited);
  const quoted = words.map((stretch) => `> ${escapeMarkdown(stretch)}\n`);
  const quotation = words.length === 0 ? "" : `${quoted.join(">\n")}\n`;
  return `${quotation}— ${writeSource(isSpoken ? cited : { ...cited, speaker: null, medium: null })}\n`;
}

function writeSource({ speaker, medium, outlet, title, url, published, byline, rendition }: Cited): string {
  const headline = escapeMarkdown(title ?? "Untitled");
  const link = linkOf(url);
  const from = outlet === null ? "" : `*${escapeMarkdown(outlet)}*`;
  const parts = [
    [speaker, medium].flatMap((name) => (name === null ? [] : escapeMarkdown(name))).join(" in "),
    link === null ? headline : `[${headline}](<${link}>)`,
    byline === null ? "" : `by ${escapeMarkdown(byline)}`,
    rendition === "restated" ? `restated by us from ${from === "" ? "an article" : from}` : from,
    published === null ? "undated" : escapeMarkdown(writeDate(published)),
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** On one line. ASCII punctuation may all be escaped (CommonMark 2.4); what can begin no markup is left readable. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replaceAll(/[\\`*_{}[\]<>()#+\-=!|~&$^:@/]/gu, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])/u, String.raw`$1\$2`);
}
