/** RSS 0.9x to 2.0 and RDF (RSS 0.90, 1.0) → articles and leads; the parsers are loaded when they are needed. */
import type { Format } from "../format.ts";
import { findXmlRoot } from "../xml/root.ts";

const ROOTS: ReadonlySet<string> = new Set(["rss", "rdf"]);

export const rss: Format = {
  name: "rss",
  endings: [".rss", ".rdf"],
  mediaTypes: ["application/rss+xml", "application/rdf+xml"],
  // RDF holds much besides feeds, whose items stand in a channel.
  detect: (text) => {
    const root = findXmlRoot(text) ?? "";
    return (
      /^(?:\w+:)?rss$/u.test(root) || (/^(?:\w+:)?rdf$/u.test(root) && /<(?:\w+:)?(?:channel|item)[\s>]/iu.test(text))
    );
  },
  parse: async (text, name, url) => {
    const [{ readFeed }, { readRss }, { buildContents }] = await Promise.all([
      import("../feeds/read.ts"),
      import("../feeds/rss.ts"),
      import("../feeds/contents.ts"),
    ]);
    const { feed, troubles } = readFeed(text, name, url, ROOTS, readRss);
    return buildContents(feed, url, troubles);
  },
};
