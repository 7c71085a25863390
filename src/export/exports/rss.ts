/** RSS 2.0: an item for each change of a status, or for each finding. */
import type { FeedExport } from "../export.ts";

export const rss: FeedExport = {
  name: "rss",
  about: "RSS 2.0: an item for each change of what is known, with the words that moved it.",
  mediaType: "application/rss+xml; charset=utf-8",
  over: "changes",
  // The library behind it costs more time than most exports.
  write: async (feed) => (await import("../feed/feed-of.ts")).writeFeed(feed, "rss"),
};
