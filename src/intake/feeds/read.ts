/** The text of a feed in XML → the feed: mended, read by the library, and what was left out told. */
import { DetectError, ParseError } from "feedsmith";
import { HearsayError } from "../../base/error.ts";
import type { Trouble } from "../contents.ts";
import { mendXml } from "../xml/mend.ts";
import { MOST_ITEMS, type Walked, type XmlRoots } from "../xml/walk.ts";
import { type Feed, NO_FEED } from "./feed.ts";

export type ReadFeed = { readonly feed: Feed; readonly troubles: readonly Trouble[] };

/** Throws as `walkXml`, and `input/feed-malformed` where the library still finds no feed. `read` gets well-formed XML. */
export function readFeed(
  text: string,
  name: string,
  url: string | null,
  roots: XmlRoots,
  read: (xml: string) => Feed,
): ReadFeed {
  const mended = mendXml(text, name, url, roots);
  return { feed: attemptFeed(name, () => read(mended.xml)), troubles: describeLimits(mended, name) };
}

/** Throws `input/feed-malformed`. */
export function attemptFeed(name: string, run: () => Feed): Feed {
  try {
    return run();
  } catch (cause) {
    // Well-formed and nothing in it: a feed that tells nothing yet.
    if (cause instanceof ParseError || cause instanceof DetectError) return NO_FEED;
    const message = `${name} looks like a feed but cannot be read as one. Look at it in a feed validator.`;
    throw new HearsayError("input/feed-malformed", message, { cause });
  }
}

/** What of a list was not read. */
export function describeLimits({ isCut, isFull }: Walked, name: string): Trouble[] {
  const troubles: Trouble[] = [];
  if (isCut) {
    const message = `${name} breaks off in the midst of an item. What stands before it was read; fetch it again.`;
    troubles.push({ name: "the last item", error: new HearsayError("input/feed-cut", message) });
  }
  if (isFull) {
    const message = `${name} has more than ${MOST_ITEMS} items, the most that are read. Split it.`;
    troubles.push({ name: "the rest", error: new HearsayError("input/feed-too-long", message) });
  }
  return troubles;
}
