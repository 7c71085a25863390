/**
 * Who is let in, and to do what. A desk without tokens is its owner's alone: whoever sits at the machine may do everything, and
 * it is heard nowhere else. With tokens nobody is let in for being near.
 */
import type { Ledger } from "../ledger/ledger.ts";
import { SCOPES, type Scope } from "../model/token.ts";
import type { Settings } from "./settings.ts";
import { checkToken } from "./tokens/check-token.ts";

export type Caller = {
  /** As it stands beside corrections: the token's label; null for someone at the machine, who goes by the setting `author`. */
  readonly name: string | null;
  readonly scopes: readonly Scope[];
};

export type Gate = {
  /** Whether tokens are asked for; without, a server listens on this machine only. */
  readonly isGuarded: () => Promise<boolean>;
  /** Whoever holds the token; null for a wrong one, after the same time whatever is wrong with it. */
  readonly whoHolds: (token: string) => Promise<Caller | null>;
  /** Whoever shows none. */
  readonly whoShowsNone: () => Promise<Caller>;
};

/** What a face that answers over HTTP finds in the context of each request, from the server that it is mounted on. */
export type Visit = {
  readonly caller: Caller;
  /** Stands in the log and in the answer. */
  readonly requestId: string;
};

export function openGate(
  ledger: Pick<Ledger, "token" | "tokens" | "revision">,
  { reading, host }: Pick<Settings, "reading" | "host">,
  now: () => string,
): Gate {
  // Every request asks whether there are tokens, and hardly ever does that change.
  let known: { readonly revision: string; readonly guarded: boolean } | null = null;
  const isGuarded = async (): Promise<boolean> => {
    const revision = await ledger.revision();
    if (known?.revision === revision) return known.guarded;
    const guarded = (await ledger.tokens()).length > 0;
    known = { revision, guarded };
    return guarded;
  };
  return {
    isGuarded,
    whoHolds: async (words) => {
      const token = await checkToken(ledger, words, now());
      return token === null ? null : { name: token.label, scopes: token.scopes };
    },
    whoShowsNone: async () => {
      // Where others reach it, revoking the last token must not open it to all.
      if (isLoopback(host) && !(await isGuarded())) return { name: null, scopes: SCOPES };
      return { name: null, scopes: reading === "open" ? ["read"] : [] };
    },
  };
}

/** `admin` may do all. */
export function may({ scopes }: Pick<Caller, "scopes">, scope: Scope): boolean {
  return scopes.includes(scope) || scopes.includes("admin");
}

/** Whether whoever reaches it sits at the machine. */
export const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/u.test(host);
