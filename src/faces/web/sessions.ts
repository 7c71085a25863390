/**
 * Who sits in front of the browser: a cookie that says nothing by itself, and the word that forms send back with it.
 *
 * Whoever shows a token is remembered for a working day, in the memory of the server alone. Everybody else gets a cookie too, so that a
 * form can be told from one that a page elsewhere made up.
 */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Caller, Gate } from "../../desk/gate.ts";
import type { Env } from "./site.ts";

export type Sessions = {
  /** Tells pages who asks and which word their forms carry. */
  readonly recognize: MiddlewareHandler<Env>;
  /** Whether a form carries the word of its own session. */
  readonly isOwn: (c: Context<Env>, word: unknown) => boolean;
  /** False for a token that nobody holds. */
  readonly begin: (c: Context<Env>, token: string) => Promise<boolean>;
  readonly end: (c: Context<Env>) => void;
};

const COOKIE = "hearsay";
const LASTS_SECONDS = 12 * 3600;
const MOST = 1000;

type Session = { readonly token: string; readonly endsMs: number };

export function openSessions(gate: Gate, isSecure: boolean, nowMs: () => number = Date.now): Sessions {
  const secret = randomBytes(32);
  const held = new Map<string, Session>();
  const wordOf = (id: string): string => createHmac("sha256", secret).update(id).digest("base64url");
  const options = { path: "/", httpOnly: true, sameSite: "Lax", secure: isSecure, maxAge: LASTS_SECONDS } as const;
  const begun = (c: Context): string => {
    const id = randomBytes(24).toString("base64url");
    setCookie(c, COOKIE, id, options);
    return id;
  };
  /** A token that was revoked meanwhile lets nobody in any more. */
  const callerOf = async (id: string): Promise<Caller | null> => {
    const session = held.get(id);
    if (session === undefined || session.endsMs < nowMs()) return null;
    return await gate.whoHolds(session.token);
  };
  return {
    recognize: async (c, next) => {
      const id = idOf(c) ?? begun(c);
      const caller = await callerOf(id);
      c.set("csrf", wordOf(id));
      c.set("signedIn", caller !== null);
      if (caller !== null) c.set("caller", caller);
      await next();
    },
    isOwn: (c, word) => {
      const id = idOf(c);
      if (id === null || typeof word !== "string") return false;
      const [one, other] = [Buffer.from(word), Buffer.from(wordOf(id))];
      return one.length === other.length && timingSafeEqual(one, other);
    },
    begin: async (c, token) => {
      if ((await gate.whoHolds(token)) === null) return false;
      held.set(begun(c), { token, endsMs: nowMs() + LASTS_SECONDS * 1000 });
      if (held.size > MOST) held.delete(held.keys().next().value!);
      return true;
    },
    end: (c) => {
      held.delete(idOf(c) ?? "");
      deleteCookie(c, COOKIE, { path: "/" });
    },
  };
}

function idOf(c: Context): string | null {
  const id = getCookie(c, COOKIE);
  return id !== undefined && /^[\w-]{32}$/u.test(id) ? id : null;
}
