/**
 * The connections that are open, one client a host: a host that is asked again soon is asked over the same connection,
 * and there are never more of them than a fixed number, however many hosts there are. The one idle for longest goes first.
 */
import { type buildConnector, Client } from "undici";

export type ClientOptions = {
  readonly connect: buildConnector.connector;
  /** The most that are open at once. */
  readonly connections: number;
  readonly headersMs: number;
  readonly idleMs: number;
};

export type Lent = {
  readonly client: Client;
  /** Whether it was used before: its connection may have been closed from the other side since. */
  readonly used: boolean;
};

export type Clients = {
  readonly lend: (host: string, origin: string) => Lent;
  /** A client that failed is thrown away. */
  readonly giveBack: (host: string, origin: string, client: Client, failed: boolean) => void;
  readonly close: () => Promise<void>;
};

export function openClients({ connect, connections, headersMs, idleMs }: ClientOptions): Clients {
  const open = new Set<Client>();
  const idle = new Map<string, { readonly origin: string; readonly client: Client }>();

  function letGo(client: Client): void {
    open.delete(client);
    // Nothing waits on it; destroying only ever fails where it is destroyed already.
    client.destroy().catch(() => {});
  }

  function takeIdle(host: string): Client | null {
    const kept = idle.get(host);
    idle.delete(host);
    return kept?.client ?? null;
  }

  return {
    lend: (host, origin) => {
      const same = idle.get(host)?.origin === origin;
      const kept = takeIdle(host);
      if (kept !== null && same) return { client: kept, used: true };
      if (kept !== null) letGo(kept);
      const [longest] = idle.keys();
      if (open.size >= connections && longest !== undefined) {
        const least = takeIdle(longest);
        if (least !== null) letGo(least);
      }
      const client = new Client(origin, {
        connect,
        pipelining: 1,
        allowH2: false,
        headersTimeout: headersMs,
        bodyTimeout: idleMs,
        keepAliveTimeout: KEEP_MS,
        keepAliveMaxTimeout: KEEP_MS,
      });
      open.add(client);
      return { client, used: false };
    },
    giveBack: (host, origin, client, failed) => {
      if (failed || !open.has(client)) letGo(client);
      else idle.set(host, { origin, client });
    },
    close: async () => {
      idle.clear();
      const closing = [...open].map((client) => client.destroy());
      open.clear();
      await Promise.all(closing);
    },
  };
}

/** How long an idle connection is kept, whatever the host offers. */
const KEEP_MS = 4000;
