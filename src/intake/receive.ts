/** Bytes as a file, a stream or a host gave them → the articles in them, and leads to where more is. */
import { HearsayError } from "../base/error.ts";
import type { Contents } from "./contents.ts";
import { decode } from "./decode.ts";
import type { Format } from "./format.ts";
import { detectFormat, FORMATS } from "./formats.ts";
import type { Received } from "./received.ts";
import { findXmlRoot } from "./xml/root.ts";

export type Delivery = {
  readonly bytes: Uint8Array;
  /** The file's name, for its ending and for messages; "standard input" for a stream. */
  readonly name: string;
  /** The encoding as the caller knows it; null to find out. */
  readonly encoding?: string | null;
  /** The format by its name in `FORMATS`; null to find out. */
  readonly format?: string | null;
  /** As its host calls it, in lower case and without parameters: "text/html"; null where nobody says. */
  readonly mediaType?: string | null;
  /** Where it came from, which relative addresses in it count from; null for what came from no address. */
  readonly url?: string | null;
};

/** All that a delivery holds. Throws the codes of `decode`, `input/no-article` and, for a format that is none, `usage`. */
export async function receiveAll(delivery: Delivery): Promise<Contents> {
  const { bytes, name, encoding = null, format = null, mediaType = null, url = null } = delivery;
  const text = decode({ bytes, name, encoding });
  const chosen = format === null ? detectFormat(text, name, mediaType) : findFormat(format);
  if (PROSE.has(chosen.name)) refuseOthers(text, name, chosen.name);
  const contents = await chosen.parse(text, name, url);
  const articles = contents.articles.filter((article) => article.text.trim() !== "");
  if (articles.length + contents.leads.length + contents.troubles.length > 0 || contents.feed !== null)
    return { ...contents, format: chosen.name, articles };
  throw new HearsayError("input/no-article", `No article was found in ${name}. Give its text as a plain text file.`);
}

/** The one article that a delivery is. Throws as `receiveAll`, and `input/no-article` for what is a list, were it of one. */
export async function receive(delivery: Delivery): Promise<Received> {
  const contents = await receiveAll(delivery);
  const { articles, leads, troubles } = contents;
  const [article] = articles;
  const [trouble] = troubles;
  const isAlone = articles.length + leads.length + troubles.length === 1;
  if (article !== undefined && isAlone && !isList(contents)) return article;
  if (trouble !== undefined && isAlone && !isList(contents)) throw trouble.error;
  throw new HearsayError("input/no-article", describeList(delivery.name, contents));
}

/** A feed that holds one article today holds another tomorrow. */
function isList({ feed, format }: Contents): boolean {
  return feed !== null || format === "jsonl";
}

function describeList(name: string, { articles, leads, feed, format }: Contents): string {
  const holds = `${articles.length} with their words and ${leads.length} addresses`;
  if (feed !== null) {
    return `${name} is a feed (${format}), not an article: ${holds}. Give one of the pages it links to, or keep all of it with hearsay add.`;
  }
  if (format === "jsonl")
    return `${name} holds one JSON article a line. Say hearsay read --jsonl, or keep them with hearsay add.`;
  return `${name} is a list (${format}), not an article: ${holds}. Keep what it holds with hearsay add.`;
}

/** Formats that take any text, also what is none of theirs. */
const PROSE: ReadonlySet<string> = new Set(["plain", "markdown", "html"]);

/** What is text but no article, and what to do with it. */
function refuseOthers(text: string, name: string, chosen: string): void {
  const root = findXmlRoot(text.slice(0, 4000));
  if (root !== null && FEED_ROOT.test(root)) {
    throw new HearsayError(
      "input/no-article",
      `${name} is a feed, not an article. Leave --format out to have it read as one.`,
    );
  }
  const start = text.slice(0, 1000).trimStart();
  if (chosen === "plain" && start.startsWith("<?xml")) {
    throw new HearsayError(
      "input/no-article",
      `${name} is XML of no kind that Hearsay knows. Take its text out first.`,
    );
  }
  if (/^[[{]\s*["{]/u.test(start) && isJson(text)) {
    throw new HearsayError(
      "input/no-article",
      `${name} is JSON of no kind that Hearsay knows. Put one {"id", "text"} on each line and say --jsonl.`,
    );
  }
}

/** Roots of feeds and lists, however their prefix is called. */
const FEED_ROOT = /^(?:\w+:)?(?:rss|feed|rdf|opml|urlset|sitemapindex)$/u;

function isJson(text: string): boolean {
  try {
    JSON.parse(text.slice(0, text.indexOf("\n{") + 1 || text.length));
    return true;
  } catch {
    return false;
  }
}

function findFormat(name: string): Format {
  const format = FORMATS.find((one) => one.name === name);
  if (format !== undefined) return format;
  const names = FORMATS.map((one) => one.name).join(", ");
  throw new HearsayError("usage", `There is no format "${name}". Hearsay reads ${names}.`);
}
