/** Writes web archives for tests: records as a crawler keeps them, plain or packed one by one. */
import { gzipSync } from "node:zlib";

export type Fields = Readonly<Record<string, string>>;

/** A record of any kind. `length` is what it says of itself; the truth without it. */
export function writeRecord(type: string, fields: Fields, block: Uint8Array, length: number = block.length): Buffer {
  const lines = ["WARC/1.0", ...writeFields({ "WARC-Type": type, "Content-Length": String(length), ...fields })];
  return Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`), block, Buffer.from("\r\n\r\n")]);
}

/** What a host answered for an address: a page, with 200, unless the head says otherwise. */
export function writeAnswer(
  url: string,
  body: string | Uint8Array,
  head: Fields = {},
  status: string = "200 OK",
): Buffer {
  const lines = [`HTTP/1.1 ${status}`, ...writeFields({ "Content-Type": "text/html; charset=utf-8", ...head })];
  const block = Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`), Buffer.from(body)]);
  const fields = {
    "WARC-Target-URI": url,
    "WARC-Date": "2031-05-02T10:00:00Z",
    "Content-Type": "application/http; msgtype=response",
  };
  return writeRecord("response", fields, block);
}

/** One member of gzip a record, as archives are packed. */
export function packRecords(records: readonly Uint8Array[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(record)));
}

/** Bytes as they come from a disk or a host: in pieces. */
export async function* inPieces(bytes: Uint8Array, size: number = 1 << 16): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A page whose article says of itself which it is. */
export function writePage(number: number | string): string {
  const said = `Jonas Vael said on Friday that season ${number} of Saltmarsh will not be released before the spring of 2032. `;
  return (
    `<!doctype html><html><head><meta charset="utf-8"><title>Saltmarsh ${number} is late</title></head><body><nav><a href="/">Home</a></nav>` +
    `<article><h1>Saltmarsh ${number} is late</h1><p>${said}</p><p>${said.repeat(2)}</p></article></body></html>`
  );
}

const writeFields = (fields: Fields): string[] => Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
