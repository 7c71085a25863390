/**
 * Under which names the desk is spoken to, and from where.
 *
 * A page elsewhere can let its own name point at this machine (DNS rebinding) and would then read the desk as its own: so a
 * request must name a host that is known to be the desk's. Numbers cannot be made to point elsewhere and are let in. And no page
 * elsewhere may send anything that changes the record: browsers tell where a request begins.
 */
import type { MiddlewareHandler } from "hono";
import { AS_HEARD, type Settings } from "../../desk/settings.ts";
import type { Env } from "./open-server.ts";
import { refuse } from "./refuse.ts";

export function allowedHosts({ host, site }: Settings): ReadonlySet<string> {
  const own = site === AS_HEARD ? [] : [new URL(site).hostname];
  return new Set(["localhost", host.toLowerCase(), ...own]);
}

export function checkHost(allowed: ReadonlySet<string>): MiddlewareHandler<Env> {
  return async (c, next) => {
    const name = nameOf(c.req.header("host") ?? "");
    if (name !== null && (IS_NUMBER.test(name) || allowed.has(name))) return await next();
    const detail = "The desk does not go by that name. The setting site tells it the name others reach it by.";
    return refuse(c, { status: 421, code: "access/name-unknown", detail });
  };
}

const IS_NUMBER = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\])$/u;

/** "localhost:4000" → "localhost"; null where it is no host at all. */
function nameOf(host: string): string | null {
  return /^(?<name>[a-z\d.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/iu.exec(host)?.groups?.["name"]?.toLowerCase() ?? null;
}

/** What only looks. */
const SAFE: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

export const checkOrigin: MiddlewareHandler<Env> = async (c, next) => {
  if (SAFE.has(c.req.method) || isOwn(c.req.raw.headers)) return await next();
  const detail = "This was sent from a page elsewhere, and is refused.";
  return refuse(c, { status: 403, code: "access/from-elsewhere", detail });
};

/** Programs send neither header, and whoever shows a token is no page that was led astray. */
function isOwn(headers: Headers): boolean {
  if (headers.has("authorization")) return true;
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  const origin = headers.get("origin");
  return origin === null || URL.parse(origin)?.host === headers.get("host");
}
