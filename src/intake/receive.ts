/** Bytes as a file or a stream gave them → the fields of a document. */
import { HearsayError } from "../base/error.ts";
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
};

/** Throws the codes of `decode`, `input/no-article` and, for a format that is none, `usage`. */
export async function receive({ bytes, name, encoding = null, format = null }: Delivery): Promise<Received> {
  const text = decode({ bytes, name, encoding });
  refuseOthers(text, name);
  const chosen = format === null ? detectFormat(text, name) : findFormat(format);
  const received = await chosen.parse(text, name);
  if (received.text.trim() !== "") return received;
  throw new HearsayError("input/no-article", `No article was found in ${name}. Give its text as a plain text file.`);
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
