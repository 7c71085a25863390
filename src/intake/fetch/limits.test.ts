/** Hosts that are slow, broken, endless or lying: each ends in an error that names what it was, soon, and without filling the memory. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { test } from "node:test";
import * as zlib from "node:zlib";
import { type Asked, openWebHost } from "../../../test/web-host.ts";
import { openFetcher } from "./open-fetcher.ts";

/** undici counts silence in steps of about a second; the whole must be longer than that to be told from it. */
const LIMITS = {
  allowPrivate: true,
  gapMs: 0,
  maxWireBytes: 100_000,
  maxBytes: 300_000,
  totalMs: 2500,
  connectMs: 300,
  headersMs: 300,
  idleMs: 300,
};

const TEXT = "Nothing is announced. ".repeat(500);

const send =
  (encoding: string, body: Uint8Array | string, length?: number) =>
  ({ response }: Asked): void => {
    const fixed = length === undefined ? {} : { "content-length": String(length) };
    response.writeHead(200, { "content-encoding": encoding, ...fixed }).end(body);
  };

/** A body that never ends; `every` milliseconds between two pieces. */
const drip =
  (piece: Uint8Array | string, every: number) =>
  ({ response }: Asked): void => {
    response.writeHead(200);
    const timer = setInterval(() => response.write(piece), every);
    response.on("close", () => clearInterval(timer));
  };

const gzip = zlib.gzipSync(TEXT);
const brotli = zlib.brotliCompressSync(TEXT);
const zstd = zlib.zstdCompressSync(TEXT);
// What no way of compressing makes shorter, and the same each time.
const NOISE = createHash("shake256", { outputLength: 150_000 }).update("noise").digest();
const BOMB = "0".repeat(40_000_000);

const READ: readonly (readonly [reason: string, answer: (asked: Asked) => void, text?: string])[] = [
  ["plain", send("identity", TEXT)],
  ["gzip", send("gzip", gzip)],
  ["gzip by its old name, in capitals", send("X-GZIP", gzip)],
  ["gzip in two members", send("gzip", Buffer.concat([gzip, gzip])), TEXT + TEXT],
  ["deflate as the standard means it", send("deflate", zlib.deflateSync(TEXT))],
  ["deflate as some servers mean it", send("deflate", zlib.deflateRawSync(TEXT))],
  ["Brotli", send("br", brotli)],
  ["Zstandard", send("zstd", zstd)],
  ["nothing, said to be gzip", send("gzip", ""), ""],
  ["nothing, said to be Brotli", send("br", ""), ""],
  ["as much as may be", send("identity", "a".repeat(100_000)), "a".repeat(100_000)],
  ["as much as may come of it", send("gzip", zlib.gzipSync("a".repeat(300_000))), "a".repeat(300_000)],
];

for (const [reason, answer, text = TEXT] of READ) {
  test(`limits: read: ${reason}`, async () => {
    await using host = await openWebHost({ "/": answer });
    const fetcher = openFetcher(LIMITS);
    const { bytes } = await fetcher.fetch({ url: host.origin });
    await fetcher.close();
    assert.equal(Buffer.from(bytes).toString(), text);
  });
}

const FAIL: readonly (readonly [code: string, reason: string, answer: (asked: Asked) => void, says?: RegExp])[] = [
  ["fetch/too-large", "a byte more than may be", send("identity", "a".repeat(100_001))],
  ["fetch/too-large", "a length that is announced", send("identity", "a", 9_000_000)],
  ["fetch/too-large", "an endless answer", drip("a".repeat(60_000), 1)],
  ["fetch/too-large", "more than may be, compressed to almost nothing less", send("gzip", zlib.gzipSync(NOISE))],
  ["fetch/too-large", "a byte more than may come of it", send("gzip", zlib.gzipSync("a".repeat(300_001)))],
  ["fetch/too-large", "a bomb of gzip", send("gzip", zlib.gzipSync(BOMB))],
  ["fetch/too-large", "a bomb of deflate", send("deflate", zlib.deflateSync(BOMB))],
  ["fetch/too-large", "a bomb of Brotli", send("br", zlib.brotliCompressSync(BOMB))],
  ["fetch/too-large", "a bomb of Zstandard", send("zstd", zlib.zstdCompressSync(BOMB))],
  ["fetch/too-large", "a bomb of many members", send("gzip", Buffer.concat(Array.from({ length: 90 }, () => gzip)))],
  ["fetch/encoding", "text said to be gzip", send("gzip", TEXT)],
  ["fetch/encoding", "text said to be deflate", send("deflate", `x${TEXT}`)],
  ["fetch/encoding", "text said to be Brotli", send("br", TEXT)],
  ["fetch/encoding", "text said to be Zstandard", send("zstd", TEXT)],
  ["fetch/encoding", "gzip said to be Brotli", send("br", gzip)],
  ["fetch/encoding", "gzip within gzip", send("gzip, gzip", zlib.gzipSync(gzip))],
  ["fetch/encoding", "gzip within Brotli", send("gzip, br", zlib.brotliCompressSync(gzip))],
  ["fetch/encoding", "forty layers", send(Array.from({ length: 40 }, () => "gzip").join(","), gzip)],
  ["fetch/encoding", "a way that nobody knows", send("compress", TEXT)],
  [
    "fetch/encoding",
    "gzip whose sum is wrong",
    send("gzip", Buffer.concat([gzip.subarray(0, -8), Buffer.alloc(8, 1)])),
  ],
  [
    "fetch/encoding",
    "a window that takes 128 MB",
    send("zstd", Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0x88, 1, 0, 0])),
  ],
  ["fetch/broken-off", "gzip that stops midway", send("gzip", gzip.subarray(0, gzip.length / 2))],
  ["fetch/broken-off", "gzip without its end", send("gzip", gzip.subarray(0, -4))],
  ["fetch/broken-off", "Brotli that stops midway", send("br", brotli.subarray(0, brotli.length / 2))],
  ["fetch/broken-off", "Zstandard that stops midway", send("zstd", zstd.subarray(0, zstd.length / 2))],
  [
    "fetch/broken-off",
    "a length that was never sent",
    ({ response, request }) => {
      response.writeHead(200, { "content-length": "50000" }).write(TEXT.slice(0, 40));
      setTimeout(() => request.socket.destroy(), 20);
    },
  ],
  [
    "fetch/broken-off",
    "pieces without an end",
    ({ response, request }) => {
      response.writeHead(200).write(TEXT.slice(0, 40));
      setTimeout(() => request.socket.end(), 20);
    },
  ],
  ["fetch/timeout", "a host that never answers", () => {}, /to begin its answer/u],
  ["fetch/timeout", "a host that falls silent", ({ response }) => response.writeHead(200).write("a"), /fell silent/u],
  ["fetch/timeout", "a host that drips", drip("a", 50), /longer than 2.5 seconds/u],
  [
    "fetch/timeout",
    "a compressed drip",
    ({ response }) => {
      const stream = zlib.createGzip({ flush: zlib.constants.Z_SYNC_FLUSH });
      stream.pipe(response.writeHead(200, { "content-encoding": "gzip" }));
      const timer = setInterval(() => stream.write("a"), 50);
      response.on("close", () => clearInterval(timer));
    },
  ],
  [
    "fetch/not-http",
    "headers without end",
    ({ response }) => response.writeHead(200, { "x-long": "a".repeat(60_000) }).end(),
  ],
];

for (const [code, reason, answer, says = /./u] of FAIL) {
  test(`limits: ${code}: ${reason}`, async () => {
    await using host = await openWebHost({ "/": answer });
    const fetcher = openFetcher(LIMITS);
    const started = performance.now();
    await assert.rejects(
      fetcher.fetch({ url: `http://user:word@127.0.0.1:${host.port}/` }),
      (error: Error & { code: string }) => {
        assert.equal(error.code, code, error.message);
        assert.match(error.message, says);
        assert.ok(error.message.includes(`${host.origin}/`), error.message);
        assert.doesNotMatch(error.message, /user|word/u);
        return true;
      },
    );
    assert.ok(performance.now() - started < 8000, `${performance.now() - started} ms`);
    await fetcher.close();
  });
}

/** What is no HTTP host at all. */
const RAW: readonly (readonly [code: string, reason: string, answer: (socket: Socket) => void])[] = [
  ["fetch/not-http", "another protocol", (socket) => socket.end("SSH-2.0-OpenSSH_9.6\r\n")],
  ["fetch/not-http", "nonsense", (socket) => socket.end(Buffer.alloc(500, 7))],
  [
    "fetch/not-http",
    "two lengths that differ",
    (socket) => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"),
  ],
  [
    "fetch/not-http",
    "a piece of no length",
    (socket) => socket.end("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
  ],
  ["fetch/broken-off", "hangs up", (socket) => socket.end()],
  ["fetch/broken-off", "hangs up within its headers", (socket) => socket.end("HTTP/1.1 200 OK\r\nContent-")],
  [
    "fetch/timeout",
    "drips its headers",
    (socket) => {
      socket.write("HTTP/1.1 200 OK\r\nX: ");
      const timer = setInterval(() => socket.write("a"), 100);
      socket.on("close", () => clearInterval(timer));
    },
  ],
  ["fetch/unreachable", "nobody is there", () => {}],
];

for (const [code, reason, answer] of RAW) {
  test(`limits: ${code}: ${reason}`, async () => {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.once("data", () => answer(socket));
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    const { port }: AddressInfo = Object(server.address());
    if (code === "fetch/unreachable") server.close();
    const fetcher = openFetcher(LIMITS);
    await assert.rejects(fetcher.fetch({ url: `http://127.0.0.1:${port}/`, named: true }), { code });
    await fetcher.close();
    for (const socket of sockets) socket.destroy();
    server.close();
  });
}
