/** Who may come in over the network, and who is told of changes: rows of JSON under an id, in the order in which they were made. */
import type { Token } from "../model/token.ts";
import type { Webhook } from "../model/webhook.ts";
import type { Finding } from "./find/documents.ts";
import type { Store } from "./store.ts";

export async function findTokens({ tx }: Pick<Finding, "tx">): Promise<readonly Token[]> {
  const rows = await tx.selectFrom("token").select("content").orderBy("number").execute();
  return rows.map(({ content }): Token => JSON.parse(content));
}

export async function findToken({ tx }: Pick<Finding, "tx">, id: string): Promise<Token | null> {
  const row = await tx.selectFrom("token").select("content").where("id", "=", id).executeTakeFirst();
  if (row === undefined) return null;
  const token: Token = JSON.parse(row.content);
  return token;
}

export async function writeToken({ write }: Store, token: Token): Promise<void> {
  const row = { id: token.id, content: JSON.stringify(token) };
  await write((tx) => tx.insertInto("token").values(row).execute());
}

export async function findWebhooks({ tx }: Pick<Finding, "tx">): Promise<readonly Webhook[]> {
  const rows = await tx.selectFrom("webhook").select("content").orderBy("number").execute();
  return rows.map(({ content }): Webhook => JSON.parse(content));
}

/** Anew, or in the place of the one with its id. */
export async function writeWebhook({ write }: Store, webhook: Webhook): Promise<void> {
  const content = JSON.stringify(webhook);
  await write((tx) =>
    tx
      .insertInto("webhook")
      .values({ id: webhook.id, content })
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ content }))
      .execute(),
  );
}

/** False where there is no such row. */
export async function removeRow({ write }: Store, table: "token" | "webhook", id: string): Promise<boolean> {
  const { numDeletedRows } = await write((tx) => tx.deleteFrom(table).where("id", "=", id).executeTakeFirst());
  return numDeletedRows > 0n;
}
