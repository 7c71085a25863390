/** What becomes of a delivery, from bytes to readings, as one value that can be compared and searched. */
import { HearsayError } from "../../src/base/error.ts";
import { readArticleLines } from "../../src/desk/read-lines.ts";
import { read } from "../../src/desk/read.ts";
import { receiveAll } from "../../src/intake/receive.ts";
import type { Received } from "../../src/intake/received.ts";
import { isArchiveName, readArchive } from "../../src/intake/warc/read-archive.ts";
import type { Pack } from "../../src/model/pack.ts";
import { inPieces } from "../archives.ts";
import type { Case } from "./case.ts";

/** Smaller than where nobody sets it, so that what is over the limit need not be as large. */
const LIMIT = 5_000_000;

export type Taken = {
  /** Articles with what was read of them, leads, and errors by code and sentence. */
  readonly result: readonly unknown[];
  readonly articles: number;
  /** Faults of our own: whatever was thrown and is no error of the catalogue. */
  readonly crashes: readonly string[];
};

export async function takeIn(one: Case, pack: Pack): Promise<Taken> {
  const result: unknown[] = [];
  const crashes: string[] = [];
  let articles = 0;
  const fail = (cause: unknown): void => {
    if (cause instanceof HearsayError) result.push({ code: cause.code, message: cause.message });
    else crashes.push(cause instanceof Error ? String(cause.stack) : String(cause));
  };
  const keep = (article: Received): void => {
    articles += 1;
    try {
      result.push(read(article, pack));
    } catch (cause) {
      fail(cause);
    }
  };
  try {
    if (isArchiveName(one.file)) {
      for await (const item of readArchive(inPieces(one.bytes()), { name: one.file, maxBytes: LIMIT })) {
        if (item.error === null) keep(item.article);
        else fail(item.error);
      }
    } else if (one.file.endsWith(".jsonl")) {
      for await (const { json, error } of readArticleLines(inPieces(one.bytes()), pack, LIMIT)) {
        if (error === null) articles += 1;
        else if (!(error instanceof HearsayError)) fail(error);
        result.push(json);
      }
    }
    if (!isArchiveName(one.file)) {
      const contents = await receiveAll({
        bytes: one.bytes(),
        name: one.file,
        mediaType: one.mediaType,
        url: `https://a.example/${one.file}`,
      });
      for (const { error } of contents.troubles) fail(error);
      for (const article of contents.articles) keep(article);
      result.push(contents.format, contents.leads, contents.feed);
    }
  } catch (cause) {
    fail(cause);
  }
  return { result, articles, crashes };
}
