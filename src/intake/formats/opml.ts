/** OPML: a list of feeds → leads to them. What they are called there is known of them as their outlet, as a feed's title is. */
import { resolveAddress } from "../address.ts";
import type { Contents, Lead } from "../contents.ts";
import { plainTitle } from "../feeds/plain-title.ts";
import type { Format } from "../format.ts";
import { findXmlRoot } from "../xml/root.ts";

const ROOTS: ReadonlySet<string> = new Set(["opml"]);

export const opml: Format = {
  name: "opml",
  endings: [".opml"],
  mediaTypes: ["text/x-opml", "application/opml+xml", "text/x-opml+xml"],
  detect: (text) => findXmlRoot(text) === "opml",
  parse: parseOpml,
};

async function parseOpml(text: string, name: string, url: string | null): Promise<Omit<Contents, "format">> {
  const [{ walkXml }, { describeLimits }] = await Promise.all([import("../xml/walk.ts"), import("../feeds/read.ts")]);
  const leads = new Map<string, Lead>();
  const walked = walkXml(text, name, url, ROOTS, {
    open: ({ name: tag, attributes, base }) => {
      const address = tag === "outline" ? resolveAddress(attributes["xmlurl"] ?? "", base) : null;
      if (address === null || leads.has(address)) return;
      const outlet = plainTitle(attributes["title"] ?? attributes["text"] ?? null);
      leads.set(address, { url: address, to: "feed", known: { outlet } });
    },
    text: () => {},
    close: () => {},
  });
  return { articles: [], leads: [...leads.values()], troubles: describeLimits(walked, name), feed: null };
}
