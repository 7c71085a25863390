/** The MCP face over standard input and output, for a program that starts it: `hearsay mcp`. Standard output is the protocol's alone. */
import { serveStdio, StdioServerTransport } from "@modelcontextprotocol/server/stdio";
import type { Desk } from "../../desk/desk.ts";
import { SCOPES } from "../../model/token.ts";
import { buildServer } from "./build-server.ts";

/** Whoever starts it sits at the machine and may do everything, but writes only where it was said. Until standard input ends. */
export async function serveOverStdio(desk: Desk, { write }: { readonly write: boolean }): Promise<void> {
  const caller = { name: null, scopes: SCOPES };
  const transport = new StdioServerTransport(process.stdin, process.stdout, {
    maxBufferSize: desk.settings.maxBytes * 2,
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  process.stdin.once("close", () => resolve());
  process.stdin.once("end", () => resolve());
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  const handle = serveStdio(() => buildServer(desk, { caller, write, fail }), { transport, onerror: tellProtocol });
  await promise;
  await handle.close();
}

/** Our own mistakes. */
function fail(error: Error): void {
  process.stderr.write(`hearsay: a fault in Hearsay itself. [internal]\n${error.stack ?? error.message}\n`);
}

/** What a client sends wrongly is answered on the wire, and told here for whoever looks. */
function tellProtocol(error: Error): void {
  process.stderr.write(`hearsay: ${error.message}\n`);
}
