/** JSON Feed 1.0 and 1.1 as the library reads it → our nouns; its own stop here. */
import { type JsonFeed, parseJsonFeed } from "feedsmith";
import { resolveAddress } from "../address.ts";
import { namePeople } from "./atom.ts";
import { type Feed, type FeedItem, markup, NO_FEED, plain } from "./feed.ts";
import { parseFeedDate } from "./feed-date.ts";

/** Throws what the library throws. */
export function readJsonFeed(json: unknown): Feed {
  dropLengths(json);
  const parsed = parseJsonFeed(json);
  return {
    ...NO_FEED,
    facts: { ...NO_FEED.facts, title: parsed.title ?? null },
    link: parsed.home_page_url ?? null,
    language: parsed.language ?? null,
    byline: namePeople(parsed.authors),
    items: parsed.items?.map(readItem) ?? [],
  };
}

/** No key of the format is called so, and the library takes an object that has it for a list as long as it says: a billion places. */
function dropLengths(json: unknown): void {
  const open: unknown[] = [json];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== "object" || value === null) continue;
    if (!Array.isArray(value)) Reflect.deleteProperty(value, "length");
    for (const inner of Object.values(value)) if (typeof inner === "object") open.push(inner);
  }
}

function readItem(item: Partial<JsonFeed.Item<string>>): FeedItem {
  return {
    title: item.title ?? null,
    link: item.url ?? resolveAddress(item.id ?? "", null),
    published: parseFeedDate(item.date_published),
    modified: parseFeedDate(item.date_modified),
    byline: namePeople(item.authors),
    language: item.language ?? null,
    outlet: null,
    content: markup(item.content_html) ?? plain(item.content_text),
    summary: plain(item.summary),
  };
}
