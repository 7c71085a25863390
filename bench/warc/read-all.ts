/** The loops that are compared: all records of an archive, and of the pages among them the bytes as they were written. */
import { WARCParser } from "warcio";
import { openPage } from "../../src/intake/warc/page.ts";
import { readArchive, readRecords } from "../../src/intake/warc/read-archive.ts";

/** As `maxBytes` is where nobody sets it. */
const LIMIT = 20_000_000;

/** What came out, so that nobody can leave out the work: records, pages, bytes of pages. */
export type Tally = { readonly records: number; readonly pages: number; readonly bytes: number };

export type ReadAll = (stream: AsyncIterable<Uint8Array>, onRecord?: () => void) => Promise<Tally>;

export const readOurs: ReadAll = async (stream, onRecord = () => {}) => {
  let [records, pages, bytes] = [0, 0, 0];
  for await (const { head, block, fault } of readRecords(stream, "the archive", LIMIT)) {
    if (fault !== null || head === null) throw new Error("The archive of the bench is damaged.");
    records += 1;
    onRecord();
    const page = openPage(head, block, LIMIT);
    if (page === null) continue;
    pages += 1;
    bytes += page.bytes.length;
  }
  return { records, pages, bytes };
};

export const readWarcio: ReadAll = async (stream, onRecord = () => {}) => {
  let [records, pages, bytes] = [0, 0, 0];
  for await (const record of new WARCParser(stream)) {
    records += 1;
    onRecord();
    if (record.warcType !== "response" || record.httpHeaders?.statusCode !== 200) continue;
    if (!/^text\/html\b/u.test(record.httpHeaders.headers.get("content-type") ?? "")) continue;
    pages += 1;
    bytes += (await record.readFully(true)).length;
  }
  return { records, pages, bytes };
};

/** With the articles found in the pages; `bytes` counts their text. */
export const readArticles: ReadAll = async (stream, onRecord = () => {}) => {
  let [pages, bytes] = [0, 0];
  for await (const { article } of readArchive(stream, { name: "the archive", maxBytes: LIMIT })) {
    if (article === null) throw new Error("The archive of the bench holds a page without an article.");
    pages += 1;
    bytes += article.text.length;
    onRecord();
  }
  return { records: pages, pages, bytes };
};
