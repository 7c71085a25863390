/** An address that is told of changes, as Standard Webhooks has it. */
import type { Id } from "./id.ts";

export type Webhook = {
  /** 12 hexadecimal digits. */
  readonly id: string;
  readonly url: string;
  /** Only changes of questions on it; null for all. */
  readonly about: Id<"Entity"> | null;
  /** `whsec_` and base64. Kept as it is, since each message is signed with it. */
  readonly secret: string;
  /** UTC, to the millisecond. */
  readonly madeAt: string;
  /** Ids of changes that it need not be told: told, given up, or older than itself. The newest, as many as are looked at. */
  readonly settled: readonly string[];
};
