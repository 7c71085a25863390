/** Atom 0.3 and 1.0 → articles and leads; the parsers are loaded when they are needed. */
import type { Format } from "../format.ts";
import { findXmlRoot } from "../xml/root.ts";

const ROOTS: ReadonlySet<string> = new Set(["feed"]);

export const atom: Format = {
  name: "atom",
  endings: [".atom"],
  mediaTypes: ["application/atom+xml"],
  detect: (text) => /^(?:\w+:)?feed$/u.test(findXmlRoot(text) ?? ""),
  parse: async (text, name, url) => {
    const [{ readFeed }, { readAtom }, { buildContents }] = await Promise.all([
      import("../feeds/read.ts"),
      import("../feeds/atom.ts"),
      import("../feeds/contents.ts"),
    ]);
    const { feed, troubles } = readFeed(text, name, url, ROOTS, readAtom);
    return buildContents(feed, url, troubles);
  },
};
