/** Bytes as a file, a stream or a host gave them → the articles in them, and leads to where more is. */
import { HearsayError } from "../base/error.ts";
import type { Contents } from "./contents.ts";
import { decode } from "./decode.ts";
import type { Format } from "./format.ts";
import { detectFormat, FORMATS } from "./formats.ts";
import type { Received } from "./received.ts";

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
  refuseOthers(text, name);
  const chosen = format === null ? detectFormat(text, name, mediaType) : findFormat(format);
  const contents = await chosen.parse(text, name, url);
  const articles = contents.articles.filter((article) => article.text.trim() !== "");
  if (articles.length + contents.leads.length + contents.troubles.length > 0 || contents.feed !== null)
    return { ...contents, format: chosen.name, articles };
  throw new HearsayError("input/no-article", `No article was found in ${name}. Give its text as a plain text file.`);
}

/** The one article that a delivery is. Throws as `receiveAll`, and `input/no-article` where it holds several or none. */
export async function receive(delivery: Delivery): Promise<Received> {
  const { articles, format } = await receiveAll(delivery);
  const [article, ...others] = articles;
  if (article !== undefined && others.length === 0) return article;
  throw new HearsayError(
    "input/no-article",
    `${delivery.name} is no single article but ${format} with ${articles.length} of them. Keep them with hearsay add.`,
  );
}

/** What is text but no article, and what to do with it. */
function refuseOthers(text: string, name: string): void {
  const start = text.slice(0, 1000).trimStart();
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:rss|feed|rdf:RDF)\b/u.test(start)) {
    throw new HearsayError("input/no-article", `${name} is a feed, not an article. Give one of the pages it links to.`);
  }
  if (/^[[{]\s*["{]/u.test(start) && isJson(text)) {
    throw new HearsayError("input/no-article", `${name} is JSON. Put one {"id", "text"} on each line and say --jsonl.`);
  }
}

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
