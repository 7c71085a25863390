/**
 * A quotation as an entry of a wiki: the words, and {{cite news}} behind them.
 *
 * Whatever means something in wikitext is written as a character reference, so that it reads as it was and does nothing. Of a restated text
 * only words inside quotation marks are cited, and its headline, which is ours, stands in brackets.
 */
import type { Proof } from "../../model/answer.ts";
import { linkOf } from "./link-of.ts";
import { creditedWords } from "./said-words.ts";
import { writeDate } from "./write-date.ts";

/** What a citation is made of. */
export type Cited = Pick<
  Proof,
  "title" | "outlet" | "url" | "published" | "speaker" | "medium" | "manner" | "rendition" | "quote" | "part"
> & { readonly byline: string | null };

/** `* Jonas Vael: "…"<ref>{{cite news |title=… |work=… |date=… |url=… |quote=…}}</ref>`, without a line break. */
export function citeInWikitext(cited: Cited): string {
  const { speaker, medium, outlet } = cited;
  const { words, isSpoken } = creditedWords(cited);
  const quoted = words.map(escapeWikitext);
  const who = escapeWikitext((isSpoken ? (speaker ?? medium) : null) ?? outlet ?? "An article");
  const said = words.length === 0 ? "" : `: "${quoted.join('" […] "')}"`;
  return `* ${who}${said}<ref>${writeTemplate(cited, quoted.join(" […] "))}</ref>`;
}

function writeTemplate({ title, outlet, url, published, byline, rendition }: Cited, quote: string): string {
  const headline = title ?? "Untitled";
  const fields: readonly (readonly [name: string, value: string])[] = [
    ["author", escapeWikitext(byline ?? "")],
    ["title", escapeWikitext(rendition === "restated" ? `[${headline}]` : headline)],
    ["work", escapeWikitext(outlet ?? "")],
    ["date", published === null ? "" : escapeWikitext(writeDate(published))],
    ["url", linkOf(url) ?? ""],
    ["quote", quote],
  ];
  const written = fields.filter(([, value]) => value !== "").map(([name, value]) => ` |${name}=${value}`);
  return `{{cite news${written.join("")}}}`;
}

/**
 * On one line, with character references for what begins or ends links, templates, tags and references; for runs of apostrophes (bold), tildes (signatures) and
 * underscores (switches); for addresses, which become links; and for what begins a list where a template passes it on.
 */
export function escapeWikitext(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replaceAll(/[&<>[\]{}|]|'(?=')|(?<=')'|~(?=~)|(?<=~)~|_(?=_)|(?<=_)_|(?<=:)\/(?=\/)|^[*#:;]/gu, refer);
}

const refer = (sign: string): string => `&#${sign.charCodeAt(0)};`;
