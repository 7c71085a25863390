/** A title as feeds have it, with tags and entities that were escaped once more than they should → plain words. */
import { decodeHTML } from "entities";

/** What titles are set with; another word in angle brackets belongs to the title. */
const TAGS =
  /<\/?(?:a|abbr|b|br|cite|code|div|em|font|h[1-6]|i|img|mark|p|q|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]{0,500})?\/?>/giu;

/** No title is longer; what is, is cut. */
const LONGEST = 600;

/** Null where nothing remains. */
export function plainTitle(written: string | null): string | null {
  const words = (written ?? "").slice(0, LONGEST * 4).replaceAll(TAGS, " ");
  const plain = decodeHTML(words)
    .replaceAll(/[\s\u200B]+/gu, " ")
    .trim()
    .slice(0, LONGEST);
  return plain === "" ? null : plain;
}
