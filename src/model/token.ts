/** What lets a program or a person in over the network, and what it may do. The secret itself is kept nowhere, only its hash. */
import type { Id } from "./id.ts";

/** `read`: ask and list; `add`: articles and addresses; `correct`: corrections and outcomes; `admin`: all of it, and forget. */
export const SCOPES = ["read", "add", "correct", "admin"] as const;
export type Scope = (typeof SCOPES)[number];

export type Token = {
  /** 12 hexadecimal digits; stands in the token's words, so that it is found without trying all. */
  readonly id: Id<"Token">;
  /** What it is for, as whoever made it says: "the wiki's bot". */
  readonly label: string;
  readonly scopes: readonly Scope[];
  /** SHA-256 of the secret, as 64 hexadecimal digits. A secret of 256 random bits needs no slower hash. */
  readonly hash: string;
  /** UTC, to the millisecond. */
  readonly madeAt: string;
  /** The moment from which it is good no longer; null where it has none. */
  readonly expiresAt: string | null;
};
