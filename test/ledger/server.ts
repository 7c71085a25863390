/**
 * A server of PostgreSQL for tests, where the machine has its programs: on a free port of this machine, with what it keeps in a temporary
 * folder that goes when it is stopped. It trusts everybody, but for those of whom a test asks a password.
 */
import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { Client, type QueryResultRow } from "pg";
import { freePort } from "../free-port.ts";

export type Server = {
  /** The address of a database, which `newDatabase` makes. */
  readonly addressOf: (database: string, user?: string) => string;
  readonly newDatabase: (more?: string) => Promise<string>;
  readonly run: (database: string, ...statements: readonly string[]) => Promise<readonly QueryResultRow[]>;
  readonly start: () => Promise<void>;
  /** SIGTERM waits for connections, SIGINT ends them, SIGKILL asks nobody. */
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
  /** For good. */
  readonly remove: () => Promise<void>;
};

/** Debian's place for each version, the newest first, then those of the search path. */
function findPrograms(): string | null {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env["PATH"] ?? "").split(":"),
  ];
  return folders.find((folder) => ["initdb", "postgres"].every((name) => existsSync(join(folder, name)))) ?? null;
}

/** PostgreSQL does not run as root; null where we are root and its user is not there. */
function findUser(): { readonly uid?: number; readonly gid?: number } | null {
  if (process.getuid?.() !== 0) return {};
  try {
    const [uid, gid] = ["-u", "-g"].map((flag) => Number(execFileSync("id", [flag, "postgres"], { stdio: "pipe" })));
    return { uid: uid!, gid: gid! };
  } catch {
    return null;
  }
}

const [programs, user] = [findPrograms(), findUser()];

/** Why there can be none here; false where there can. */
export const SKIP: string | false =
  programs === null
    ? "no PostgreSQL server in /usr/lib/postgresql or on PATH; Debian's package is postgresql"
    : user === null && "PostgreSQL does not run as root, and there is no user postgres";

export async function startServer(): Promise<Server> {
  const as = user!;
  const folder = mkdtempSync(join(tmpdir(), "hearsay-postgres-"));
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid!);
  // A language whose order is not that of bytes, so that nothing rests on it.
  const order = ["--locale=C", "--locale-provider=icu", "--icu-locale=en-US"];
  const words = ["-D", folder, "-U", "desk", "-A", "trust", "-E", "UTF8", "--no-sync", "--no-instructions"];
  await promisify(execFile)(join(programs!, "initdb"), [...words, ...order], { ...as, cwd: folder });
  const port = await freePort();
  writeFileSync(
    join(folder, "pg_hba.conf"),
    "host all locked 127.0.0.1/32 scram-sha-256\nhost all all 127.0.0.1/32 trust\n",
  );
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    fsync: "off",
    shared_buffers: "64MB",
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  let child: ChildProcess | null = null;
  let databases = 0;
  const addressOf: Server["addressOf"] = (database, name = "desk") =>
    `postgres://${name}@127.0.0.1:${port}/${database}`;
  const run: Server["run"] = async (database, ...statements) => {
    const client = new Client(addressOf(database));
    await client.connect();
    let rows: readonly QueryResultRow[] = [];
    for (const statement of statements) ({ rows } = await client.query<QueryResultRow>(statement));
    await client.end();
    return rows;
  };
  const end: Server["end"] = async (signal) => {
    if (child === null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    child = null;
    await ended;
  };
  const start = async (): Promise<void> => {
    child = spawn(join(programs!, "postgres"), ["-D", folder, ...flags], { ...as, cwd: folder, stdio: "ignore" });
    for (let tries = 0; ; tries += 1) {
      try {
        await run("postgres", "select 1");
        return;
      } catch (error) {
        if (tries > 300) throw error;
      }
      await pause(50);
    }
  };
  await start();
  return {
    addressOf,
    newDatabase: async (more = "") => {
      databases += 1;
      await run("postgres", `create database ledger_${databases} ${more}`);
      return addressOf(`ledger_${databases}`);
    },
    run,
    start,
    end,
    remove: async () => {
      await end("SIGQUIT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
