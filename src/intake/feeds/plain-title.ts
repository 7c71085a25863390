/** A title as feeds have it, with tags and entities that were escaped once more than they should → plain words. */
import { decodeHTML } from "entities";

/** What HTML is made of; another word in angle brackets belongs to the title. */
const ELEMENTS =
  "a|abbr|applet|b|big|blink|blockquote|body|br|center|cite|code|dd|del|div|dl|dt|em|embed|font|frame|frameset|h[1-6]|head|hr|html|i|iframe|img|ins|kbd|" +
  "li|link|mark|meta|object|ol|p|param|pre|q|s|script|small|span|strike|strong|style|sub|sup|table|tbody|td|tr|tt|u|ul|wbr";

const TAG = new RegExp(`</?(?:${ELEMENTS})(?:[\\s/][^<>]{0,1000})?>`, "giu");

/** What is no word of it at all. */
const SILENT = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[^<>]{0,1000}>[\s\S]*?(?:<\/\1>|$)/giu;

/** No title is longer; what is, is cut. */
const LONGEST = 600;

/** Null where nothing remains. */
export function plainTitle(written: string | null): string | null {
  const words = (written ?? "")
    .slice(0, LONGEST * 4)
    .replaceAll(SILENT, "")
    .replaceAll(TAG, "");
  const plain = decodeHTML(words)
    .replaceAll(/[\s\u200B]+/gu, " ")
    .trim()
    .slice(0, LONGEST);
  return plain === "" ? null : plain;
}
