/**
 * A new token, with the words that whoever holds it shows: `hearsay_<id>_<secret>`. They are told once, here, and nobody can
 * find them out later. The prefix lets scanners for leaked secrets know them.
 */
import { hash as digest, randomBytes } from "node:crypto";
import { SCOPES, type Scope, type Token } from "../../model/token.ts";

export type MadeToken = { readonly token: Token; readonly words: string };

/** `draw`: so many random bytes; a test hands in its own. Scopes are kept in the order of `SCOPES`, each once. */
export function makeToken(
  wanted: { readonly label: string; readonly scopes: readonly Scope[]; readonly expiresAt: string | null },
  madeAt: string,
  draw: (bytes: number) => Buffer = randomBytes,
): MadeToken {
  const id = draw(6).toString("hex");
  const secret = draw(32).toString("base64url");
  const scopes = SCOPES.filter((scope) => wanted.scopes.includes(scope));
  const { label, expiresAt } = wanted;
  return {
    token: { id, label, scopes, hash: hashSecret(secret), madeAt, expiresAt },
    words: `hearsay_${id}_${secret}`,
  };
}

export function hashSecret(secret: string): string {
  return digest("sha256", secret, "hex");
}
