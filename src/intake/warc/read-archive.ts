/**
 * A web archive (WARC, ISO 28500, packed or not) → the articles in it, one record at a time, however large it is: pages and feeds that
 * a host answered with 200, and text that was taken out of pages. What else is there, requests, pictures, repeats, is passed over.
 *
 * A record that is damaged or holds no article is told and spoils no other. When a page was fetched is not when it was published: the
 * record's date is no dateline.
 */
import { HearsayError } from "../../base/error.ts";
import { receiveAll } from "../receive.ts";
import type { Received } from "../received.ts";
import type { Fault, Found } from "./found.ts";
import { mayHoldArticle, openPage, targetOf } from "./page.ts";
import { beginsMember, readPacked } from "./packed.ts";
import { beginsRecord, readPlain } from "./plain.ts";
import { openWindow } from "./window.ts";

export type ArchiveItem = {
  /** Where its record, or the member of gzip that holds it, begins: bytes into the archive as it is kept. */
  readonly offset: number;
  /** The address that was fetched; null where it cannot be told. */
  readonly target: string | null;
} & ({ readonly article: Received; readonly error: null } | { readonly article: null; readonly error: Error });

export type ArchiveOptions = {
  /** What to call the archive in messages: "crawl.warc.gz". */
  readonly name: string;
  /** The largest article. No more than a few times as much is held in memory. */
  readonly maxBytes: number;
};

/** Whether a file of this name is one: "crawl.warc", "crawl.warc.gz", "crawl.warc.wet.gz". */
export function isArchiveName(name: string): boolean {
  return /\.(?:warc|wet)(?:\.gz)?$/iu.test(name);
}

/** Throws `input/no-article` for what is no archive. */
export async function* readArchive(
  stream: AsyncIterable<Uint8Array>,
  { name, maxBytes }: ArchiveOptions,
): AsyncGenerator<ArchiveItem> {
  for await (const found of readRecords(stream, name, maxBytes)) yield* await receiveRecord(found, name, maxBytes);
}

/** The records of an archive, packed or not. */
export async function* readRecords(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  maxBytes: number,
): AsyncGenerator<Found> {
  const window = openWindow(stream);
  await window.fill(16);
  const bytes = window.bytes();
  if (beginsMember(bytes)) yield* readPacked(window, maxBytes);
  else if (beginsRecord(bytes)) yield* readPlain(window, maxBytes);
  else throw new HearsayError("input/no-article", `${name} is no web archive: it does not begin with a record.`);
}

async function receiveRecord(found: Found, name: string, maxBytes: number): Promise<readonly ArchiveItem[]> {
  const { offset, head, block, fault } = found;
  const target = targetOf(head);
  if (head !== null && !mayHoldArticle(head) && fault?.kind !== "damaged" && fault?.kind !== "cut") return [];
  const where = `the record at byte ${offset} of ${name}${target === null ? "" : ` (${target})`}`;
  try {
    if (fault !== null) throw explainFault(fault, where);
    const page = head === null ? null : openPage(head, block, maxBytes);
    if (page === null) return [];
    const { articles, troubles } = await receiveAll(page);
    return [
      ...articles.map((article) => ({
        offset,
        target,
        article: { ...article, url: article.url ?? target },
        error: null,
      })),
      ...troubles.map(({ error }) => ({ offset, target, article: null, error })),
    ];
  } catch (cause) {
    return [{ offset, target, article: null, error: explain(cause, where) }];
  }
}

function explainFault({ kind, why }: Fault, where: string): HearsayError {
  if (kind === "long") return tooLong(where);
  if (kind === "damaged") return damaged(where, why);
  return new HearsayError(
    "archive/cut-short",
    `The archive breaks off within ${where}: ${why}. All before it was read; get the file anew for the rest.`,
  );
}

/** What zlib says of a body is told as of the record; what is an error of Hearsay's or a fault of our own stays. */
function explain(cause: unknown, where: string): Error {
  const error = cause instanceof Error ? cause : new Error(String(cause), { cause });
  const code = "code" in error ? String(error.code) : "";
  if (code === "ERR_BUFFER_TOO_LARGE") return tooLong(where);
  return /^(?:Z_|ZSTD_|ERR__ERROR_)/u.test(code)
    ? damaged(where, `its body cannot be unpacked (${error.message})`)
    : error;
}

function damaged(where: string, why: string): HearsayError {
  const sentence = `${where} is damaged: ${why}. It was passed over.`;
  return new HearsayError("archive/damaged", sentence.replace(/^t/u, "T"));
}

function tooLong(where: string): HearsayError {
  const sentence = `${where} holds more than the limit for one article. It was passed over; raise the limit with --max-bytes.`;
  return new HearsayError("input/too-large", sentence.replace(/^t/u, "T"));
}
