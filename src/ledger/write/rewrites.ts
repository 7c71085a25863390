/** How often something that was there was derived anew or forgotten: what anybody keeps of it beside the ledger is good while the count is the same. */
import type { Writing } from "./writing.ts";

type Tx = Writing["tx"];

export async function countRewrites(tx: Tx): Promise<number> {
  return (await tx.selectFrom("rewrite").select("number").executeTakeFirst())?.number ?? 0;
}

/** Once in each transaction that writes anew. */
export async function noteRewrite(tx: Tx): Promise<void> {
  const number = (await countRewrites(tx)) + 1;
  await tx.deleteFrom("rewrite").execute();
  await tx.insertInto("rewrite").values({ number }).execute();
}
