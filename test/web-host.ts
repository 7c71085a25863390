/**
 * A host of the web on a free loopback port, which plays what its test tells it to: slow, broken, lying, circular. It counts
 * the connections that arrive, which is what a guard is judged by.
 *
 *     await using host = await openWebHost({ "/news": ({ response }) => response.end("…") });
 *     await fetcher.fetch({ url: `${host.origin}/news` });
 *     assert.deepEqual(host.asked, ["/robots.txt", "/news"]);
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

export type Asked = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly host: WebHost };

/** What answers at a path, with its query; everything else, also robots.txt where it is not named, is 404. */
export type Pages = Readonly<Record<string, (asked: Asked) => void>>;

export type WebHost = AsyncDisposable & {
  /** "http://127.0.0.1:40123". */
  readonly origin: string;
  readonly port: number;
  /** The paths that were asked for, in order. */
  readonly asked: readonly string[];
  /** The headers that came with each. */
  readonly heads: readonly IncomingMessage["headers"][];
  /** How many TCP connections arrived. */
  readonly connections: () => number;
  /** The most that were open at once. */
  readonly mostOpen: () => number;
};

export async function openWebHost(pages: Pages, address = "127.0.0.1", wanted = 0): Promise<WebHost> {
  const asked: string[] = [];
  const heads: IncomingMessage["headers"][] = [];
  const open = new Set<Socket>();
  let connections = 0;
  let mostOpen = 0;
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    heads.push(request.headers);
    const page = pages[request.url ?? ""];
    if (page === undefined) response.writeHead(404).end("There is nothing here.");
    else page({ request, response, host });
  });
  server.on("connection", (socket) => {
    connections += 1;
    open.add(socket);
    mostOpen = Math.max(mostOpen, open.size);
    socket.on("close", () => open.delete(socket));
    socket.on("error", () => socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(wanted, address, resolve);
  });
  const { port }: AddressInfo = Object(server.address());
  const host: WebHost = {
    origin: `http://${address.includes(":") ? `[${address}]` : address}:${port}`,
    port,
    asked,
    heads,
    connections: () => connections,
    mostOpen: () => mostOpen,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return host;
}
