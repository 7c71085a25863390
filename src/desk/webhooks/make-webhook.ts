/** A new webhook with its secret. What is known by then is not told to it. */
import { randomBytes } from "node:crypto";
import { listChanges } from "../changes.ts";
import type { Desk } from "../desk.ts";
import type { Webhook } from "../../model/webhook.ts";
import { LOOKED_AT } from "./send-changes.ts";

export async function makeWebhook(
  { url, about }: Pick<Webhook, "url" | "about">,
  { ledger, pack, now }: Desk,
): Promise<Webhook> {
  const madeAt = now();
  const options = { asOf: madeAt.slice(0, 10), by: "reported" } as const;
  const known = await listChanges(ledger, {}, options, LOOKED_AT, pack);
  return {
    id: randomBytes(6).toString("hex"),
    url,
    about,
    secret: `whsec_${randomBytes(32).toString("base64")}`,
    madeAt,
    settled: known.map(({ id }) => id),
  };
}
