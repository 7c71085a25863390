/**
 * A queue's address, taken apart: `nats://desk:secret@one.example,two.example:4223/news` names servers of one cluster, who is let in, and which
 * of several queues it is. `tls://` insists on an encrypted connection.
 */
import { HearsayError } from "../base/error.ts";

export type Place = {
  readonly servers: readonly string[];
  readonly tls: boolean;
  /** "hearsay" where the address names none. */
  readonly name: string;
  readonly user: string | null;
  /** Of the user; without one it is a token. */
  readonly password: string | null;
  /** As it may be shown: without the password. */
  readonly shown: string;
};

const FORM =
  /^(?<scheme>nats|tls):\/\/(?:(?<login>[^@/]{1,500})@)?(?<hosts>[^@/]{1,2000})(?:\/(?<name>[\w-]{0,60}))?$/iu;
const HOST = /^(?:\[[\da-f:.]{2,60}\]|[^\s:[\],]{1,255})(?::\d{1,5})?$/iu;

/** Throws `queue/address-unsupported`. */
export function parseAddress(address: string): Place {
  const { scheme = "", login, hosts = "", name } = FORM.exec(address)?.groups ?? {};
  const servers = hosts.split(",");
  if (scheme === "" || !servers.every((host) => HOST.test(host))) {
    throw new HearsayError(
      "queue/address-unsupported",
      `${address.replace(/\/\/[^/]*@/u, "//***@")} is no address of a queue: write nats://HOST:4222, or nats://USER:PASSWORD@HOST:4222/NAME.`,
    );
  }
  const [user, password] = readLogin(login);
  const shownLogin = login === undefined ? "" : user === null ? "***@" : `${user}:***@`;
  const path = name ? `/${name}` : "";
  return {
    servers,
    tls: scheme.toLowerCase() === "tls",
    name: name || "hearsay",
    user,
    password,
    shown: `${scheme.toLowerCase()}://${shownLogin}${hosts}${path}`,
  };
}

/** One word is a token. */
function readLogin(login: string | undefined): readonly [user: string | null, password: string | null] {
  if (login === undefined) return [null, null];
  const [first = "", ...rest] = login.split(":");
  return rest.length === 0 ? [null, decode(first)] : [decode(first), decode(rest.join(":"))];
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
