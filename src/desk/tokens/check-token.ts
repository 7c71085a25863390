/** Shown words → the token that they belong to, if they are right, it was not revoked and its time is not over. */
import { timingSafeEqual } from "node:crypto";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Token } from "../../model/token.ts";
import { hashSecret } from "./make-token.ts";

const WORDS = /^hearsay_([\da-f]{12})_([\w-]{43})$/u;

/** What an id that nobody has is compared with, so that a wrong id takes as long as a wrong secret. */
const NOBODY = "0".repeat(64);

/** Null for whatever is not good: it is not told why, which would help a guesser. `now` is UTC, to the millisecond. */
export async function checkToken(ledger: Pick<Ledger, "token">, words: string, now: string): Promise<Token | null> {
  const [, id = "", secret = ""] = WORDS.exec(words) ?? [];
  if (id === "") return null;
  const token = await ledger.token(id);
  const isRight = timingSafeEqual(Buffer.from(token?.hash ?? NOBODY, "hex"), Buffer.from(hashSecret(secret), "hex"));
  if (token === null || !isRight) return null;
  return token.expiresAt === null || token.expiresAt > now ? token : null;
}
