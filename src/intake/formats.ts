/** The formats a delivery comes in, in the order in which their content is looked for. Plain text is what remains. */
import type { Format } from "./format.ts";
import { atom } from "./formats/atom.ts";
import { html } from "./formats/html.ts";
import { jsonFeed } from "./formats/json-feed.ts";
import { jsonl } from "./formats/jsonl.ts";
import { markdown } from "./formats/markdown.ts";
import { ninjs } from "./formats/ninjs.ts";
import { opml } from "./formats/opml.ts";
import { plainText } from "./formats/plain-text.ts";
import { rss } from "./formats/rss.ts";
import { sitemap } from "./formats/sitemap.ts";

export const FORMATS: readonly Format[] = [rss, atom, opml, sitemap, jsonFeed, ninjs, jsonl, html, markdown, plainText];

/**
 * A page is a page and a feed a feed whatever its name and its host's word; else the media type decides, then the ending, then the
 * content. A front matter makes Markdown of any name, since plain text has none.
 */
export function detectFormat(text: string, name: string, mediaType: string | null): Format {
  const shown = FORMATS.find((format) => format.detect(text));
  if (shown !== undefined && shown !== markdown) return shown;
  const typed = FORMATS.find((format) => mediaType !== null && format.mediaTypes.includes(mediaType));
  if (typed !== undefined && typed !== plainText) return typed;
  const ending = /\.[a-z]{1,8}$/iu.exec(name)?.[0].toLowerCase() ?? "";
  const named = FORMATS.find((format) => format.endings.includes(ending));
  if (named !== undefined && named !== plainText) return named;
  if (named === plainText && !text.startsWith("---")) return plainText;
  return shown ?? plainText;
}
