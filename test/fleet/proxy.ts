/** A way to a port of this machine that can be cut: then nothing goes through, and nobody is told, until it is mended. */
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

export type Proxy = {
  readonly port: number;
  /** What is on its way is lost. */
  readonly cut: () => void;
  /** Connections from before are broken; new ones go through. */
  readonly mend: () => void;
  readonly close: () => Promise<void>;
};

export async function startProxy(to: number): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) {
      // It takes the connection and says nothing.
      keep(near, sockets);
      return;
    }
    const far = connect(to, "127.0.0.1");
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      keep(from, sockets);
      from.on("data", (bytes) => {
        if (!isCut) into.write(bytes);
      });
      from.on("close", () => into.destroy());
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    cut: () => {
      isCut = true;
    },
    mend: () => {
      breakAll();
      isCut = false;
    },
    close: async () => {
      breakAll();
      server.close();
      await once(server, "close");
    },
  };
}

function keep(socket: Socket, sockets: Set<Socket>): void {
  sockets.add(socket);
  socket.on("error", () => {});
  socket.on("close", () => sockets.delete(socket));
}
