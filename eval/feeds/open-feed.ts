/** One test feed as Hearsay reads it, in a thread of its own, so that one that hangs can be given up. */
import { parentPort } from "node:worker_threads";
import { HearsayError } from "../../src/base/error.ts";
import { readAtom } from "../../src/intake/feeds/atom.ts";
import type { Feed } from "../../src/intake/feeds/feed.ts";
import { readJsonFeed } from "../../src/intake/feeds/json-feed.ts";
import { readFeed } from "../../src/intake/feeds/read.ts";
import { readRss } from "../../src/intake/feeds/rss.ts";
import { decode } from "../../src/intake/decode.ts";
import { detectFormat } from "../../src/intake/formats.ts";
import { receiveAll } from "../../src/intake/receive.ts";

export type Task = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly url: string;
  readonly encoding: string | null;
};

export type Opened = {
  /** Null where it was refused or no feed was seen in it. */
  readonly feed: Feed | null;
  /** The code of a refusal; null where it was taken in. */
  readonly refused: string | null;
  /** What was thrown that is no refusal; null where nothing was. */
  readonly crash: string | null;
};

async function open({ name: file, bytes, url, encoding }: Task): Promise<Opened> {
  try {
    await receiveAll({ bytes, name: file, encoding, url });
    const text = decode({ bytes, name: file, encoding });
    const { name } = detectFormat(text, file, null);
    const atom = new Set(["feed"]);
    const rss = new Set(["rss", "rdf"]);
    if (name === "atom") return taken(readFeed(text, file, url, atom, readAtom).feed);
    if (name === "json-feed") return taken(readJsonFeed(JSON.parse(text)));
    return taken(name === "rss" ? readFeed(text, file, url, rss, readRss).feed : null);
  } catch (error) {
    if (error instanceof HearsayError) return { feed: null, refused: error.code, crash: null };
    return { feed: null, refused: null, crash: String(error instanceof Error ? error.stack : error) };
  }
}

function taken(feed: Feed | null): Opened {
  return { feed, refused: null, crash: null };
}

parentPort?.on("message", (task: Task) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  void open(task).then((opened) => parentPort?.postMessage(opened));
});
