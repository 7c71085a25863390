/** JSON Feed 1.1: an item for each change of a status, or for each finding. */
import type { FeedExport } from "../export.ts";

export const jsonFeed: FeedExport = {
  name: "json-feed",
  about: "JSON Feed 1.1: an item for each change of what is known, with the words that moved it.",
  mediaType: "application/feed+json; charset=utf-8",
  over: "changes",
  // The library behind it costs more time than most exports.
  write: async (feed) => (await import("../feed/feed-of.ts")).writeFeed(feed, "json-feed"),
};
