/**
 * A server of NATS with JetStream for tests, where the machine has the program: on a free port of this machine, with what it keeps in a
 * temporary folder that goes when it is removed.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../free-port.ts";

export type Broker = {
  readonly port: number;
  readonly address: string;
  readonly start: () => Promise<void>;
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
  /** For good. */
  readonly remove: () => Promise<void>;
};

const folders = ["/usr/sbin", "/usr/local/bin", ...(process.env["PATH"] ?? "").split(":")];
const program = folders.map((folder) => join(folder, "nats-server")).find((file) => existsSync(file)) ?? null;

/** Why there can be none here; false where there can. */
export const NO_BROKER: string | false =
  program === null && "no nats-server in /usr/sbin or on PATH; Debian's package is nats-server";

export async function startBroker(words: readonly string[] = ["-js"]): Promise<Broker> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-nats-"));
  const port = await freePort();
  let child: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    const all = [...words, "-sd", folder, "-a", "127.0.0.1", "-p", String(port)];
    child = spawn(program!, all, { stdio: "ignore" });
    await untilListening(port);
  };
  const end: Broker["end"] = async (signal) => {
    if (child === null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    child = null;
    await ended;
  };
  await start();
  return {
    port,
    address: `nats://127.0.0.1:${port}`,
    start,
    end,
    remove: async () => {
      await end("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilListening(port: number): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const socket = connect(port, "127.0.0.1");
    const isThere = await new Promise<boolean>((resolve) => {
      socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    });
    socket.destroy();
    if (isThere) return;
    await pause(50);
  }
  throw new Error("nats-server did not start.");
}
