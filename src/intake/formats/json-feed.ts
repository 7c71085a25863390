/** JSON Feed → articles and leads; the library is loaded when it is needed. */
import type { Format } from "../format.ts";
import { opensJson, parseJson } from "../feeds/json.ts";

/** The version is the format's address; some write its slashes escaped. */
const VERSION = /"version"\s{0,100}:\s{0,100}"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/iu;

export const jsonFeed: Format = {
  name: "json-feed",
  endings: [],
  mediaTypes: ["application/feed+json"],
  detect: (text) => opensJson(text) && VERSION.test(text),
  parse: async (text, name, url) => {
    const [{ attemptFeed }, { readJsonFeed }, { buildContents }] = await Promise.all([
      import("../feeds/read.ts"),
      import("../feeds/json-feed.ts"),
      import("../feeds/contents.ts"),
    ]);
    const json = parseJson(text, name);
    const feed = attemptFeed(name, () => readJsonFeed(json));
    return buildContents(feed, url, []);
  },
};
