/** The public noun, cut from the richer layer: `model/mention.ts`. */
import type { Mention } from "../../model/mention.ts";
import { type Page, place } from "../text/page.ts";
import type { Mentions } from "../text/mentions.ts";

export function cutMentions(page: Page, { list }: Mentions): Mention[] {
  return list.map(({ start, end, kind, entity, name }) => ({ ...place(page, start, end), kind, entity, name }));
}
